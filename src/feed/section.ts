/**
 * What a section of the feed is. A widget reads the sections it needs and no others, so a page with
 * one banner neither carries nor checks the shape of ten thousand resources.
 */
import type * as v from 'valibot';
import type { SkipReason } from './problem.js';

/** What the rest of the document says about an item. */
export interface Surroundings {
  /** The feed's own `timeZone`, if it has one; whether clocks know it is not yet asked. */
  readonly timeZone: string | undefined;
  /** The object in whose list the item stands, as far as it has been read. */
  readonly parent: Readonly<Record<string, unknown>>;
}

/**
 * What a shape cannot say about an item. Returns why the item must be left out and which of its
 * fields is at fault, or nothing. It may fill in what the surroundings imply.
 */
export type Rule = (
  item: never,
  surroundings: Surroundings,
) => { reason: SkipReason; field: string } | undefined;

export interface Section<T> {
  /** The field of the feed. */
  readonly key: string;
  readonly schema: v.GenericSchema<unknown, T>;
  /** Rules for the items of a list, by the name of that list. */
  readonly rules?: Readonly<Record<string, Rule>>;
  /** Lists that are whole or nothing: what holds one with a wrong item is left out with it. */
  readonly whole?: readonly string[];
  /** How two documents' values become one; default: lists by id, anything else replaced whole. */
  readonly merge?: (before: unknown, after: unknown) => unknown;
  /** What is read when the feed has no such field, or none that is valid. */
  readonly none: T;
}
