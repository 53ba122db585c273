/**
 * Which resources a grid shows, in which groups. Made for ten thousand of them: what never changes
 * while a reader searches is worked out once (`sliceOf`), a search touches one string for each
 * resource, and only what is shown is prepared for showing.
 */
import type { Term } from '../feed/sections/terms.js';
import type { Text } from '../feed/sections/parts.js';
import type { Resource } from '../feed/sections/resources.js';
import type { Terms } from '../feed/sections/terms.js';
import { nameOf, searchText } from './resource-search.js';
import { folded } from './folded.js';

export type FilterName = 'category' | 'kind' | 'audience' | 'language';

/** What to narrow by: ids of terms, and a language tag. Missing or empty: not narrowed. */
export type Filters = { readonly [name in FilterName]?: string };

/** One entry of a filter control; a language has no name here. */
export type Option = Omit<Term, 'name'> & { readonly name?: Text };

/** The resources that one grid can show at all, whatever its reader chooses. */
export interface Slice {
  readonly resources: readonly Resource[];
  readonly terms: Terms;
  readonly fixed: Filters;
  /** Those of `resources` that are not withdrawn and fit `fixed`. */
  readonly items: readonly Resource[];
  /** What there is to choose from; nothing where the page has fixed the filter. */
  readonly options: Readonly<Record<FilterName, readonly Option[]>>;
  /** Fixed filters that name no term of the feed. They are ignored. */
  readonly unknown: readonly FilterName[];
  /** All resources that are not withdrawn, by id. */
  readonly byId: ReadonlyMap<string, Resource>;
}

export interface Card {
  readonly resource: Resource;
  /** The name of the resource that it is a part of. */
  readonly whole: Text | undefined;
  readonly kind: Text | undefined;
  readonly audience: readonly Text[];
}

export interface Group {
  /** Its heading; nothing for resources that stand under none. */
  readonly name: Text | undefined;
  readonly cards: readonly Card[];
  readonly groups: readonly Group[];
}

export interface ResourceList {
  readonly groups: readonly Group[];
  /** How many resources the slice has, how many of them match, and how many of those are shown. */
  readonly total: number;
  readonly matches: number;
  readonly shown: number;
  readonly options: Slice['options'];
  /** The choices that count: one that the slice does not offer is dropped. */
  readonly choices: Filters;
  /** The search words as typed, without blanks around them. */
  readonly query: string;
}

const filterNames = ['category', 'kind', 'audience', 'language'] as const;
const termFilters = ['category', 'kind', 'audience'] as const;

/** A category and the categories below it. */
function withNarrower(terms: readonly Term[], id: string): Set<string> {
  const ids = new Set([id]);
  // A set that grows while it is walked reaches grandchildren, and ends where terms run in a circle.
  for (const wider of ids) for (const term of terms) if (term.parent === wider) ids.add(term.id);
  return ids;
}

/** Whether a language is the wanted one, or the wanted one as written somewhere: `es-MX` for `es`. */
const isLanguage = (tag: string, wanted: string): boolean => {
  const [one, other] = [tag.toLowerCase(), wanted.toLowerCase()];
  return one === other || one.startsWith(`${other}-`);
};

const languagesOf = ({ inLanguage = [], translations = [] }: Resource): string[] =>
  translations.length
    ? [...inLanguage, ...translations.map((edition) => edition.inLanguage)]
    : inLanguage;

/** A test for all filters at once; it is prepared outside of the loop over the resources. */
function fitting(
  { category, kind, audience, language }: Filters,
  terms: Terms,
): (resource: Resource) => boolean {
  const categories = category ? withNarrower(terms.category ?? [], category) : undefined;
  return (resource) =>
    (!categories || categories.has(resource.category ?? '')) &&
    (!kind || resource.kind === kind) &&
    (!audience || Boolean(resource.audience?.includes(audience))) &&
    (!language || languagesOf(resource).some((tag) => isLanguage(tag, language)));
}

/**
 * The part of the feed that a page has cut out for a grid with its fixed filters. `before` is handed
 * back when nothing has changed.
 */
export function sliceOf(
  resources: readonly Resource[],
  terms: Terms,
  fixed: Filters,
  before?: Slice,
): Slice {
  if (
    before?.resources === resources &&
    before.terms === terms &&
    filterNames.every((name) => before.fixed[name] === fixed[name])
  ) {
    return before;
  }
  const active = resources.filter(({ status }) => status !== 'withdrawn');
  const fits = (name: FilterName, id: string, among: readonly Resource[]): boolean =>
    among.some(fitting({ [name]: id }, terms));

  const unknown = termFilters.filter((name) => {
    const id = fixed[name];
    return id && !terms[name]?.some((term) => term.id === id) && !fits(name, id, active);
  });
  const known = { ...fixed };
  for (const name of unknown) known[name] = '';
  const items = active.filter(fitting(known, terms));

  const optionsFor = (name: FilterName): readonly Option[] => {
    if (known[name]) return [];
    const all =
      name === 'language'
        ? [...new Set(items.flatMap(languagesOf))].map((id) => ({ id }))
        : terms[name];
    return all?.filter(({ id }) => fits(name, id, items)) ?? [];
  };
  return {
    resources,
    terms,
    fixed,
    items,
    unknown,
    options: {
      category: optionsFor('category'),
      kind: optionsFor('kind'),
      audience: optionsFor('audience'),
      language: optionsFor('language'),
    },
    byId: new Map(active.map((resource) => [resource.id, resource])),
  };
}

/**
 * What of a slice is shown for a reader's choices: every word of `query` must occur, in any order.
 * `language` is the reader's; `limit` is how many cards are shown at most.
 */
export function resourceList(
  slice: Slice,
  { query, ...wanted }: Filters & { readonly query: string },
  { language, limit }: { language: string; limit: number },
): ResourceList {
  const { items, terms, options } = slice;
  const choices: { [name in FilterName]?: string } = {};
  for (const name of filterNames) {
    if (options[name].some(({ id }) => id === wanted[name])) choices[name] = wanted[name]!;
  }
  const words = folded(query).split(/\s+/).filter(Boolean);
  const fits = fitting(choices, terms);
  const found = items.filter((resource) => {
    if (!fits(resource)) return false;
    if (!words.length) return true;
    const text = searchText(resource, terms, language);
    return words.every((word) => text.includes(word));
  });
  return {
    groups: grouped(found, slice, limit),
    total: items.length,
    matches: found.length,
    shown: Math.min(found.length, limit),
    options,
    choices,
    query: query.trim(),
  };
}

/** The first `limit` resources, under their headings in the order of the terms; the others last. */
function grouped(found: readonly Resource[], { terms, byId }: Slice, limit: number): Group[] {
  const headings = new Set(terms.category?.map(({ id }) => id));
  const narrower = new Map<string | undefined, Term[]>();
  for (const term of terms.category ?? []) {
    put(narrower, term.parent && headings.has(term.parent) ? term.parent : undefined, term);
  }
  const reached = new Set<string>();
  const reach = (term: Term): void => {
    reached.add(term.id);
    narrower.get(term.id)?.forEach(reach);
  };
  narrower.get(undefined)?.forEach(reach);

  const shelves = new Map<string | undefined, Resource[]>();
  // Terms that run in a circle are never reached: what stands there is shown all the same.
  for (const resource of found) {
    put(shelves, reached.has(resource.category ?? '') ? resource.category : undefined, resource);
  }
  let left = limit;
  const cardsOf = (id: string | undefined): Card[] => {
    const shelf = left > 0 ? shelves.get(id) : undefined;
    if (!shelf) return [];
    const shown = partsAfterWholes(shelf).slice(0, left);
    left -= shown.length;
    return shown.map((resource) => ({
      resource,
      whole: resource.partOf === undefined ? undefined : byId.get(resource.partOf)?.name,
      kind: nameOf(terms.kind, resource.kind),
      audience: (resource.audience ?? [])
        .map((each) => nameOf(terms.audience, each))
        .filter((name) => name !== undefined),
    }));
  };
  const groupOf = ({ id, name }: Term): Group[] => {
    const cards = cardsOf(id);
    const groups = narrower.get(id)?.flatMap(groupOf) ?? [];
    return cards.length || groups.length ? [{ name, cards, groups }] : [];
  };
  const groups = narrower.get(undefined)?.flatMap(groupOf) ?? [];
  const others = cardsOf(undefined);
  return others.length ? [...groups, { name: undefined, cards: others, groups: [] }] : groups;
}

/** The same resources, each followed by its parts. */
function partsAfterWholes(shelf: readonly Resource[]): readonly Resource[] {
  if (!shelf.some(({ partOf }) => partOf)) return shelf;
  const here = new Set(shelf.map(({ id }) => id));
  const parts = new Map<string | undefined, Resource[]>();
  for (const resource of shelf) {
    put(
      parts,
      resource.partOf !== undefined && here.has(resource.partOf) ? resource.partOf : undefined,
      resource,
    );
  }
  const ordered = new Set<Resource>();
  const waiting = (parts.get(undefined) ?? []).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.add(next);
    for (const part of parts.get(next.id)?.reverse() ?? []) waiting.push(part);
  }
  // Parts that run in a circle have no whole to follow.
  for (const resource of shelf) ordered.add(resource);
  return [...ordered];
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
