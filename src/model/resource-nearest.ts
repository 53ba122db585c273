/** What comes nearest to a search that finds nothing: a slip of the pen should not end in an empty page. */
import type { Resource } from '../feed/sections/resources.js';
import type { Finder } from './resource-search.js';

/**
 * The three that have most of a query's pieces of three letters, if they have at least half of
 * them: one wrong letter spoils three pieces. `query` is folded.
 */
export function nearest(
  items: readonly Resource[],
  textOf: Finder['textOf'],
  query: string,
): readonly Resource[] {
  const pieces = [...query].map((_, at) => query.slice(at, at + 3)).filter((piece) => piece[2]);
  return items
    .map((resource) => ({
      resource,
      hits: pieces.filter((piece) => textOf(resource).includes(piece)).length,
    }))
    .filter(({ hits }) => hits && hits * 2 >= pieces.length)
    .sort((one, other) => other.hits - one.hits)
    .slice(0, 3)
    .map(({ resource }) => resource);
}
