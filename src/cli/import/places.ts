/** What those who find a place in the feed for an item share: the feed as it is known, and who has taken which place. */
import type { Incoming } from './incoming.js';
import type { Item } from './patch.js';
import { Unclear } from './typed-date.js';

export interface MergeOptions {
  /** The id or name of the training that everything belongs to. */
  readonly training?: string | undefined;
  /** Sessions that ended before are not taken, unless the feed has them. */
  readonly from: number;
  /** Where series without an end stop. */
  readonly until: number;
  /** Sessions that begin later are not taken. */
  readonly latest: number;
  /** What the files are called. */
  readonly files: readonly string[];
}

/** What is known of the feed, and how something takes its place in it. */
export interface Places {
  readonly feed: Item;
  readonly timeZone: string | undefined;
  readonly language: string;
  readonly trainings: readonly Item[];
  /** The training that was named for all. */
  readonly chosen: Item | undefined;
  /** What has taken the place of an item of the feed. */
  readonly used: ReadonlyMap<Item, Incoming>;
  /** Takes a place: that of `old`, else the last of the list. */
  place(incoming: Incoming, list: Item[], item: Item, old: Item | undefined): void;
  /** Throws an `Unclear` if somebody else has taken its place. */
  unused(old: Item | undefined, incoming: Incoming): void;
  /** With ids in the place of names. */
  withKnownIds(incoming: Incoming, old: Item | undefined): Incoming;
}

export const patchOf = (incoming: Incoming, field: string): unknown =>
  incoming.patches.find(({ way }) => way.join('.') === field)?.value;

export const sameAs = (one: Partial<Pick<Incoming, 'file' | 'place'>>, file: string): Unclear =>
  new Unclear(`it is the same as ${one.place}${one.file === file ? '' : ` of ${one.file}`}`);
