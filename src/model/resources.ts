/**
 * Which resources a grid shows, in which groups. Made for ten thousand of them: what never changes
 * while a reader searches is worked out once (`sliceOf`), a search touches one string for each
 * resource, and only what is shown is prepared for showing.
 */
import type { Text } from '../feed/sections/parts.js';
import type { Resource } from '../feed/sections/resources.js';
import type { Term, Terms } from '../feed/sections/terms.js';

export type FilterName = 'category' | 'kind' | 'audience' | 'language';

/** What to narrow by: ids of terms, and a language tag. Missing or empty: not narrowed. */
export type Filters = { readonly [name in FilterName]?: string | undefined };

/** What a slice is cut from, and how: the filters are those that the page has fixed. */
export interface Cut extends Filters {
  readonly resources: readonly Resource[];
  readonly terms: Terms;
  /** The language of the reader. */
  readonly reader: string;
  /** How a search reads: see `resource-search.ts`. Until that has come, letter by letter. */
  readonly search?: Search | undefined;
}

/** What a search looks through, and what a typed text is in there. */
export interface Search {
  readonly textOf: (resource: Resource, terms: Terms, language: string) => string;
  readonly folded: (typed: string) => string;
}

/** What a reader has chosen and typed; `only` holds the ids of a list, or of what a link led to. */
export type Choices = Filters & { readonly query: string; readonly only?: string | undefined };

/** The resources that one grid can show at all, whatever its reader chooses. */
export interface Slice {
  readonly cut: Cut;
  /** Those that are not withdrawn and fit the fixed filters. */
  readonly items: readonly Resource[];
  /** The filters that the page has not fixed, or to what no term of the feed is: that is ignored. */
  readonly open: readonly FilterName[];
  /** What a search looks through of an item; made when it is first asked for. */
  readonly textOf: (resource: Resource) => string;
  /** All that match: every word of `query` must occur, in any order. */
  readonly find: (choices: Choices) => readonly Resource[];
  /** What is shown of a resource. */
  readonly cardOf: (resource: Resource) => Card;
  /**
   * What is shown for a reader's choices. Each page has `size` cards at most. With an order of its
   * own it is one list without headings.
   */
  readonly list: (
    choices: Choices,
    size: number,
    pages: number,
    order?: (found: readonly Resource[]) => readonly Resource[],
  ) => ResourceList;
}

export interface Card {
  readonly resource: Resource;
  /** The name of the resource that it is a part of. */
  readonly whole: Text | undefined;
  readonly kind: Text | undefined;
  readonly audience: readonly (Text | undefined)[];
}

/** The cards under one heading. */
export interface Group {
  /** Its heading; nothing for resources that stand under none. */
  readonly name: Text | undefined;
  /** How many headings it stands below. */
  readonly depth: number;
  /** May be none where a narrower heading follows. */
  readonly cards: readonly Card[];
}

export interface ResourceList {
  /** As they come down the page. */
  readonly groups: readonly Group[];
  /** How many resources the slice has, how many of them match, and how many of those are shown. */
  readonly total: number;
  readonly matches: number;
  readonly shown: number;
  /** How many cards the next page adds; 0 when all are shown. */
  readonly next: number;
  /** The choices, with the query trimmed. */
  readonly choices: Choices;
}

const filterNames = ['category', 'kind', 'audience', 'language'] as const;

/** The name of a term or a resource. */
export const nameOf = (
  named: readonly { readonly id: string; readonly name: Text }[] = [],
  wanted: string | undefined,
): Text | undefined => (wanted ? named.find(({ id }) => id === wanted)?.name : undefined);

/** A term and those below it. */
function withNarrower(terms: readonly Term[] = [], id: string): Set<string | undefined> {
  const ids = new Set<string | undefined>([id]);
  // A set that grows while it is walked reaches grandchildren, and ends where terms run in a circle.
  for (const wider of ids) for (const term of terms) if (term.parent === wider) ids.add(term.id);
  return ids;
}

const languagesOf = ({ inLanguage = [], translations = [] }: Resource): string[] => [
  ...inLanguage,
  ...translations.map((edition) => edition.inLanguage),
];

/** A test for one filter; it is prepared outside of the loop over the resources. */
function fitting(name: FilterName, wanted: string, terms: Terms): (resource: Resource) => boolean {
  if (name === 'language') {
    // The wanted one, or the wanted one as written somewhere: `es-MX` for `es`.
    const start = `${wanted}-`.toLowerCase();
    return (resource) =>
      languagesOf(resource).some((tag) => `${tag}-`.toLowerCase().startsWith(start));
  }
  const ids = withNarrower(terms[name], wanted);
  return (resource) => {
    const value = resource[name];
    return Array.isArray(value) ? value.some((id) => ids.has(id)) : ids.has(value);
  };
}

/** What a page has cut out of the feed. `before` is handed back when nothing has changed. */
export function sliceOf(cut: Cut, before?: Slice): Slice {
  const keys = Object.keys(cut) as (keyof Cut)[];
  if (before && keys.every((key) => before.cut[key] === cut[key])) return before;
  const { resources, terms, reader } = cut;
  const {
    textOf: read = (resource) => JSON.stringify(resource).toLowerCase(),
    folded = (typed) => typed.toLowerCase(),
  }: Partial<Search> = cut.search ?? {};
  const active = resources.filter(({ status }) => status !== 'withdrawn');

  let items = active;
  const open: FilterName[] = [];
  for (const name of filterNames) {
    const id = cut[name] ?? '';
    const fits = fitting(name, id, terms);
    if (id && (name === 'language' || nameOf(terms[name], id) || active.some(fits)))
      items = items.filter(fits);
    else open.push(name);
  }

  const texts = new Map<Resource, string>();
  const textOf = (resource: Resource): string =>
    texts.get(resource) ?? texts.set(resource, read(resource, terms, reader)).get(resource)!;

  const find = (wanted: Choices): readonly Resource[] => {
    let found = items;
    if (wanted.only) found = found.filter(({ id }) => wanted.only!.split(' ').includes(id));
    for (const name of filterNames)
      if (wanted[name]) found = found.filter(fitting(name, wanted[name], terms));
    for (const word of folded(wanted.query).match(/\S+/g) ?? [])
      found = found.filter((resource) => textOf(resource).includes(word));
    return found;
  };

  const list: Slice['list'] = (wanted, size, pages, order) => {
    const choices = { ...wanted, query: wanted.query.trim() };
    const some = find(choices);
    const found = order?.(some) ?? some;
    const matches = found.length;
    const shown = Math.min(matches, size * pages);
    let left = shown;
    const reached = new Set<string | undefined>();
    /** The first ones under their headings, in the order of the terms; the others last. */
    const below = (wider: string | undefined, depth: number): Group[] =>
      headings.flatMap(({ id, name, parent }) => {
        if ((nameOf(terms.category, parent) && parent) !== wider) return [];
        // Terms that run in a circle are never reached: what stands there is shown all the same.
        const isHere = ({ category }: Resource): boolean =>
          id ? category === id : !reached.has(category);
        const cards = left ? partsAfterWholes(found.filter(isHere), left).map(cardOf) : [];
        left -= cards.length;
        reached.add(id);
        const narrower = id ? below(id, depth + 1) : [];
        return cards.length + narrower.length ? [{ name, depth, cards }, ...narrower] : [];
      });
    return {
      groups: order
        ? [{ name: undefined, depth: 0, cards: found.slice(0, shown).map(cardOf) }]
        : below(undefined, 0),
      total: items.length,
      matches,
      shown,
      next: Math.min(matches - shown, size),
      choices,
    };
  };

  const headings: Partial<Term>[] = [...(terms.category ?? []), {}];

  const cardOf = (resource: Resource): Card => ({
    resource,
    whole: nameOf(active, resource.partOf),
    kind: nameOf(terms.kind, resource.kind),
    audience: (resource.audience ?? []).map((id) => nameOf(terms.audience, id)),
  });

  return {
    cut,
    items,
    open,
    textOf,
    find,
    cardOf,
    list,
  };
}

/** The first `most` of those that stand in one place, each followed by its parts. */
function partsAfterWholes(here: readonly Resource[], most: number): Resource[] {
  const ids = new Set<string | undefined>(here.map(({ id }) => id));
  const parts = here.filter(({ partOf }) => ids.has(partOf));
  const shown = new Set<Resource>();
  const show = (resource: Resource): void => {
    if (shown.size === most || shown.has(resource)) return;
    shown.add(resource);
    parts.filter(({ partOf }) => partOf === resource.id).forEach(show);
  };
  for (const resource of here) if (!ids.has(resource.partOf)) show(resource);
  // Parts that run in a circle have no whole to follow: they come last.
  parts.forEach(show);
  return [...shown];
}
