/**
 * From unknown JSON to what a widget may rely on. The head of a feed is read strictly, because
 * without it nothing can be trusted; the rest item by item, because one wrong session must not hide
 * a help line. Nothing here throws.
 */
import { type Fault, type Json, isObject, readerOf } from './check.js';
import type { FeedProblem, FeedProblemCode, Skipped } from './problem.js';
import type { Section } from './section.js';
import { type Header, feedVersion, header, headerOptions } from './sections/header.js';

/** A document that is a feed, its sections not yet read. */
export interface FeedDocument {
  /** The address as it was asked for: an absolute URL or `#id`. */
  readonly feed: string;
  /** What its relative addresses are resolved against. */
  readonly base: string;
  readonly header: Header;
  readonly raw: Json;
  /** What of the head was left out. */
  readonly skipped: readonly Skipped[];
}

/** The text of a feed, read as far as its head. */
export function parseFeed(text: string, feed: string, base = feed): FeedDocument | FeedProblem {
  try {
    return readDocument(JSON.parse(text), feed, base);
  } catch {
    return { feed, code: 'not-json' };
  }
}

/** A feed that is JSON already, read as far as its head. */
export function readDocument(raw: unknown, feed: string, base = feed): FeedDocument | FeedProblem {
  const refuse = (code: FeedProblemCode, detail: string) => ({ feed, code, detail });
  if (!isObject(raw)) return refuse('not-a-feed', '');
  if ((raw.version as number) > feedVersion) return refuse('newer-version', String(raw.version));
  const reader = readerOf(feed, base);
  try {
    const head = reader.read(header, raw) as Json;
    for (const [key, schema] of Object.entries(headerOptions.entries)) {
      head[key] = reader.attempt(schema, raw[key], key);
    }
    return { feed, base, header: head as unknown as Header, raw, skipped: reader.skipped };
  } catch (fault) {
    return refuse('not-a-feed', (fault as Fault).at);
  }
}

/** Whether a reading went wrong. */
export const isProblem = (value: FeedDocument | FeedProblem): value is FeedProblem =>
  'code' in value;

/** One section of a document: what is valid of it, and what was left out. */
export function readSection<T>(
  { feed, base, header, raw }: FeedDocument,
  { key, schema, rules, whole, none }: Section<T>,
): { value: T; skipped: readonly Skipped[] } {
  const reader = readerOf(feed, base, header.timeZone, rules, whole);
  const value = Object.hasOwn(raw, key) ? reader.attempt(schema, raw[key], key) : undefined;
  return { value: (value ?? none) as T, skipped: reader.skipped };
}
