/**
 * The first page of a long feed, to be seen before all of it has been read. Which resources come first
 * is told by what they say of themselves, before it is known whether all of that is valid; those that
 * are shown have been read.
 */
import type { Feed } from '../../feed/merge.js';
import { type Resource, resources } from '../../feed/sections/resources.js';
import { terms } from '../../feed/sections/terms.js';
import { sliceOf } from '../../model/resources.js';
import { checkAhead, readSome } from '../../ui/check-ahead.js';

export interface Early {
  readonly feed: Feed;
  readonly first: readonly Resource[];
  /** How many there seem to be in all. */
  readonly total: number;
  /** When all of them have been read. */
  readonly whole: Promise<unknown>;
}

const isItem = (value: unknown): value is Resource =>
  typeof (value as Partial<Resource> | null)?.id === 'string';

/**
 * Begins to read. Nothing once all has been read: at once where no early page of some `size` is wanted,
 * or where the lists of several feeds are to be joined first.
 */
export async function early(feed: Feed, size: number): Promise<Early | undefined> {
  const whole = checkAhead(feed, [resources, terms]);
  const [document, ...others] = feed.documents;
  const list = document!.raw.resources;
  if (!whole || !size || others[0] || !Array.isArray(list)) {
    await whole;
    return undefined;
  }
  const { items } = sliceOf({
    resources: list.filter(isItem),
    terms: feed.read(terms),
    reader: '',
  });
  return {
    feed,
    first: readSome(document!, resources, items.slice(0, size)),
    total: items.length,
    whole,
  };
}
