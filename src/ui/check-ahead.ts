/**
 * Reads the lists of a long feed in pieces: between them the page can answer. What comes out of it, and
 * what is left out, is the same as when they are read in one go.
 */
import { type Shape, readerOf } from '../feed/check.js';
import { type Feed, type Known, joined } from '../feed/merge.js';
import { type FeedDocument, readSection } from '../feed/parse.js';
import type { Section } from '../feed/section.js';

/** So many milliseconds are spent at a time. */
const piece = 16;

/** The lists that are being read. */
const under = new WeakMap<Feed, Map<string, Promise<void>>>();

/** One document's part of a section; a list item by item. */
async function readInPieces(document: FeedDocument, section: Section<unknown>): Promise<Known> {
  const { feed, base, header, raw } = document;
  const { key, schema, rules } = section;
  const list = raw[key];
  const shape = schema as Shape;
  const { item } = shape.pipe?.[0] ?? shape;
  if (!item || !Array.isArray(list)) return readSection(document, section);
  const { skipped, attempt } = readerOf(feed, base, header.timeZone, rules);
  const seen = new Set<unknown>();
  const value: unknown[] = [];
  let pause = 0;
  // By index: old libraries have an `entries` of their own.
  for (let index = 0; index < list.length; index++) {
    if (performance.now() > pause) {
      await new Promise((over) => setTimeout(over));
      pause = performance.now() + piece;
    }
    const found = attempt(item, list[index], index, seen);
    if (found !== undefined) value.push(found);
  }
  // The reader of an item does not know in which list that stands.
  const from = (pointer: string) => `/${key}${pointer}`;
  return {
    value,
    skipped: skipped.map((one) => ({ ...one, pointer: from(one.pointer), at: from(one.at) })),
  };
}

/**
 * What must be waited for before these sections are read; nothing when that has been done. Several
 * widgets wait for the same.
 */
export function checkAhead(
  feed: Feed,
  sections: readonly Section<unknown>[],
): Promise<unknown> | undefined {
  const reading = under.get(feed) ?? new Map<string, Promise<void>>();
  under.set(feed, reading);
  const read = async (section: Section<unknown>): Promise<void> => {
    const parts: Known[] = [];
    for (const document of feed.documents) parts.push(await readInPieces(document, section));
    // Somebody may have been in more of a hurry.
    if (!feed.known.has(section.key)) feed.known.set(section.key, joined(section, parts));
  };
  const wait = sections
    .filter(({ key }) => !feed.known.has(key))
    .map((section) => {
      const promise = reading.get(section.key) ?? read(section);
      reading.set(section.key, promise);
      return promise;
    });
  return wait[0] && Promise.all(wait);
}

/** What is valid of some items of a document's list, such as the first that are to be seen. */
export function readSome<T>(
  { feed, base, header }: FeedDocument,
  { schema, rules }: Section<T[]>,
  items: readonly unknown[],
): T[] {
  const shape = schema as object as Shape;
  const { item } = shape.pipe?.[0] ?? shape;
  const { attempt } = readerOf(feed, base, header.timeZone, rules);
  return items.flatMap((one, index) => (attempt(item!, one, index) as T | undefined) ?? []);
}
