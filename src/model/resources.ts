/**
 * Which resources a grid shows, in which groups. Made for ten thousand of them: what never changes
 * while a reader searches is worked out once (`sliceOf`), and only what is shown is prepared for
 * showing. How a search reads and what a reader narrows by is in `resource-search.ts`.
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
}

/** What a reader has chosen and typed; `only` holds the ids of a list, or of what a link led to. */
export type Choices = Filters & { readonly query: string; readonly only?: string | undefined };

/** The resources that one grid can show at all, whatever its reader chooses. */
export interface Slice {
  readonly cut: Cut;
  /** Those that are not withdrawn and fit the fixed filters, as they come down the page. */
  readonly items: readonly Resource[];
  /** The filters that the page has not fixed, or to what no term of the feed is: that is ignored. */
  readonly open: readonly FilterName[];
  /** What is shown of a resource. */
  readonly cardOf: (resource: Resource) => Card;
  /**
   * What is shown of those that were found. Each page has `size` cards at most. `flat`: in the order
   * of `found`, as one list without headings.
   */
  readonly list: (
    found: readonly Resource[],
    size: number,
    pages: number,
    flat?: boolean | undefined,
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

/** A test for one filter; it is prepared outside of the loop over the resources. */
export function fitting(
  name: FilterName,
  wanted: string,
  terms: Terms,
): (resource: Resource) => boolean {
  if (name === 'language') {
    // The wanted one, or the wanted one as written somewhere: `es-MX` for `es`.
    const start = `${wanted}-`.toLowerCase();
    return ({ inLanguage = [], translations = [] }) =>
      [...inLanguage, ...translations.map((edition) => edition.inLanguage)].some((tag) =>
        `${tag}-`.toLowerCase().startsWith(start),
      );
  }
  const ids = withNarrower(terms[name], wanted);
  return (resource) => [resource[name]].flat().some((id) => ids.has(id));
}

/** Resources by what they have in a field. */
function listsBy(
  resources: readonly Resource[],
  field: 'category' | 'partOf',
): Map<string | undefined, Resource[]> {
  const lists = new Map<string | undefined, Resource[]>();
  for (const one of resources) {
    const list = lists.get(one[field]);
    if (list) list.push(one);
    else lists.set(one[field], [one]);
  }
  return lists;
}

/** What a page has cut out of the feed. `before` is handed back when nothing has changed. */
export function sliceOf(cut: Cut, before?: Slice): Slice {
  const keys = Object.keys(cut) as (keyof Cut)[];
  if (before && keys.every((key) => before.cut[key] === cut[key])) return before;
  const { resources, terms } = cut;
  const active = resources.filter(({ status }) => status !== 'withdrawn');

  let fit = active;
  const open = filterNames.filter((name) => {
    const id = cut[name] ?? '';
    const fits = fitting(name, id, terms);
    if (!id || (name !== 'language' && !nameOf(terms[name], id) && !active.some(fits))) return true;
    fit = fit.filter(fits);
    return false;
  });

  const byCategory = listsBy(fit, 'category');
  /* By its place on the page. */
  const placed = new Map<Resource, number>();
  /** All headings below one, in the order of the terms, each with what stands there; the others last. */
  const below = (wider: string | undefined, depth: number): Place[] =>
    [...(terms.category ?? []), {} as Partial<Term>].flatMap(({ id, name, parent }) => {
      if ((nameOf(terms.category, parent) && parent) !== wider) return [];
      const from = placed.size;
      // Terms that run in a circle are never reached: what stands there is shown all the same.
      const all = id ? (byCategory.get(id) ?? []) : fit.filter((one) => !placed.has(one));
      // Seldom is anything a part of anything; of ten thousand resources, not to ask saves a while.
      const ids = all.some(({ partOf }) => partOf) && new Set(all.map((whole) => whole.id));
      const isPart = ({ partOf }: Resource) => ids && partOf && ids.has(partOf);
      const parts = listsBy(ids ? all.filter(isPart) : [], 'partOf');
      const place = (resource: Resource): void => {
        if (placed.has(resource)) return;
        placed.set(resource, placed.size);
        parts.get(resource.id)?.forEach(place);
      };
      // Each whole with its parts after it; last the parts that run in a circle, which have none.
      for (const one of all) if (!isPart(one)) place(one);
      if (ids) all.forEach(place);
      const own = placed.size;
      const narrower = id ? below(id, depth + 1) : [];
      return [{ name, depth, from, own, all: placed.size }, ...narrower];
    });
  const places = below(undefined, 0);
  const items = [...placed.keys()];

  const cardOf = (resource: Resource): Card => ({
    resource,
    whole: nameOf(active, resource.partOf),
    kind: nameOf(terms.kind, resource.kind),
    audience: (resource.audience ?? []).map((id) => nameOf(terms.audience, id)),
  });

  const list: Slice['list'] = (found, size, pages, flat) => {
    const matches = found.length;
    const first = found.slice(0, size * pages);
    const shown = first.length;
    const between = (from: number, to: number) =>
      flat
        ? first
        : first.filter((resource) => {
            const at = placed.get(resource)!;
            return from <= at && at < to;
          });
    return {
      groups: (flat ? [{ name: undefined, depth: 0, from: 0, own: 0, all: 0 }] : places)
        .filter(({ from, all }) => between(from, all)[0])
        .map(({ name, depth, from, own }) => ({
          name,
          depth,
          cards: between(from, own).map(cardOf),
        })),
      total: items.length,
      matches,
      shown,
      next: Math.min(matches - shown, size),
    };
  };

  return { cut, items, open, cardOf, list };
}

/**
 * What is found while the file with the search has not come, or cannot be had: every word must occur,
 * letter by letter.
 */
export function plainFind(items: readonly Resource[], query: string): readonly Resource[] {
  const words = query.toLowerCase().match(/\S+/g) ?? [];
  return items.filter((resource) =>
    words.every((word) => JSON.stringify(resource).toLowerCase().includes(word)),
  );
}

/** A heading, and from and before which places its own resources stand, and all those below it. */
interface Place {
  readonly name: Text | undefined;
  readonly depth: number;
  readonly from: number;
  readonly own: number;
  readonly all: number;
}
