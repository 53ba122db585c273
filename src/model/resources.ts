/**
 * Which resources a grid shows, in which groups. Made for ten thousand of them: what never changes
 * while a reader searches is worked out once (`sliceOf`), a search touches one string for each
 * resource, and only what is shown is prepared for showing.
 */
import type { Text } from '../feed/sections/parts.js';
import type { Resource } from '../feed/sections/resources.js';
import type { Term, Terms } from '../feed/sections/terms.js';
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

/** A category and the categories below it. */
function withNarrower(terms: readonly Term[], id: string): Set<string | undefined> {
  const ids = new Set<string | undefined>([id]);
  // A set that grows while it is walked reaches grandchildren, and ends where terms run in a circle.
  for (const wider of ids) for (const term of terms) if (term.parent === wider) ids.add(term.id);
  return ids;
}

/** Whether a language is the wanted one, or the wanted one as written somewhere: `es-MX` for `es`. */
const isLanguage = (tag: string, wanted: string): boolean =>
  `${tag}-`.toLowerCase().startsWith(`${wanted}-`.toLowerCase());

const languagesOf = ({ inLanguage = [], translations = [] }: Resource): string[] => [
  ...inLanguage,
  ...translations.map((edition) => edition.inLanguage),
];

/** A test for all filters at once; it is prepared outside of the loop over the resources. */
function fitting(
  { category, kind, audience, language }: Filters,
  terms: Terms,
): (resource: Resource) => boolean {
  const categories = category && withNarrower(terms.category ?? [], category);
  return (resource) =>
    (!categories || categories.has(resource.category)) &&
    (!kind || resource.kind === kind) &&
    (!audience || !!resource.audience?.includes(audience)) &&
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
  const byId = new Map(
    resources
      .filter(({ status }) => status !== 'withdrawn')
      .map((resource) => [resource.id, resource]),
  );
  const active = partsAfterWholes(byId);
  const fits = (name: FilterName, id: string, among: readonly Resource[]): boolean =>
    among.some(fitting({ [name]: id }, terms));

  const unknown = filterNames.filter((name) => {
    const id = fixed[name];
    if (!id || name === 'language') return false;
    return !terms[name]?.some((term) => term.id === id) && !fits(name, id, active);
  });
  const known = { ...fixed };
  for (const name of unknown) known[name] = '';
  const items = active.filter(fitting(known, terms));

  const lists: { readonly [name in FilterName]?: readonly Option[] } = {
    ...terms,
    language: [...new Set(items.flatMap(languagesOf))].map((id) => ({ id })),
  };
  const options = {} as Record<FilterName, readonly Option[]>;
  for (const name of filterNames) {
    const all = (!known[name] && lists[name]) || [];
    options[name] = all.filter(({ id }) => fits(name, id, items));
  }
  return { resources, terms, fixed, items, unknown, options, byId };
}

/** The same resources, each followed by its parts where they stand under the same heading. */
function partsAfterWholes(byId: ReadonlyMap<string, Resource>): readonly Resource[] {
  // The last one is taken first.
  const waiting = [...byId.values()].reverse();
  const parts = new Map<string | undefined, Resource[]>();
  for (const resource of waiting) {
    const whole = byId.get(resource.partOf!);
    const key = whole?.category === resource.category ? whole?.id : undefined;
    if (!parts.get(key)?.push(resource)) parts.set(key, [resource]);
  }
  const ordered = new Set<Resource>();
  // Parts that run in a circle have no whole to follow: they come last.
  waiting.push(...(parts.get(undefined) ?? []));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (ordered.has(next)) continue;
    ordered.add(next);
    waiting.push(...(parts.get(next.id) ?? []));
  }
  return [...ordered];
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
  const choices = Object.fromEntries(
    filterNames
      .filter((name) => options[name].some(({ id }) => id === wanted[name]))
      .map((name) => [name, wanted[name]]),
  ) as Filters;
  const words = folded(query).split(/\s+/).filter(Boolean);
  const fits = fitting(choices, terms);
  const found = items.filter((resource) => {
    if (!fits(resource)) return false;
    const text = words.length ? searchText(resource, terms, language) : '';
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
  const categories = terms.category ?? [];
  const known = new Set<string | undefined>(categories.map(({ id }) => id));
  const reached = new Set<string | undefined>();
  let left = limit;
  const groupOf = ({ id, name }: Partial<Term>): Group[] => {
    if (id) reached.add(id);
    const shelf =
      left > 0
        ? found
            .filter(({ category }) => (id ? category === id : !reached.has(category)))
            .slice(0, left)
        : [];
    left -= shelf.length;
    const cards = shelf.map((resource) => ({
      resource,
      whole: byId.get(resource.partOf!)?.name,
      kind: nameOf(terms.kind, resource.kind),
      audience: (resource.audience ?? [])
        .map((each) => nameOf(terms.audience, each)!)
        .filter(Boolean),
    }));
    const groups = id ? below(id) : [];
    return cards.length || groups.length ? [{ name, cards, groups }] : [];
  };
  const below = (wider?: string): Group[] =>
    categories
      .filter(({ parent }) => (known.has(parent) ? parent : undefined) === wider)
      .flatMap(groupOf);
  // Terms that run in a circle are never reached: what stands there is shown all the same.
  return [...below(), ...groupOf({})];
}
