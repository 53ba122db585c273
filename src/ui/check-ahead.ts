/** Checks the lists of a long feed before they are read, in pieces: between them the page can answer. */
import { type Shape, readAhead, readerOf } from '../feed/check.js';
import type { Feed } from '../feed/merge.js';
import type { Section } from '../feed/section.js';

/** So many milliseconds are spent at a time. */
const piece = 16;

/** What is waited for, by the list that is checked; `true` when that has been done. */
const known = new WeakMap<object, Promise<void> | true>();

/**
 * What must be waited for before the lists of these sections are read; nothing when that has been done. Several widgets wait for the same. Where anything is wrong the reading finds it, and says so.
 */
export function checkAhead(
  { documents }: Feed,
  sections: readonly Section<unknown>[],
): Promise<unknown> | undefined {
  const all = documents.flatMap(({ feed, base, header, raw }) =>
    sections.flatMap(({ key, schema, rules }) => {
      const list = raw[key];
      const shape = schema as Shape;
      const { item } = shape.pipe?.[0] ?? shape;
      if (!item || !Array.isArray(list)) return [];
      const check = async (): Promise<void> => {
        const { skipped, attempt } = readerOf(feed, base, header.timeZone, rules);
        let pause = 0;
        for (const one of list) {
          if (performance.now() > pause) {
            await new Promise((over) => setTimeout(over));
            pause = performance.now() + piece;
          }
          const before = skipped.length;
          const found = attempt(item, one, 0);
          if (skipped.length === before) readAhead.set(one, found);
        }
        known.set(list, true);
      };
      if (!known.has(list)) known.set(list, check());
      const wait = known.get(list)!;
      return wait === true ? [] : wait;
    }),
  );
  return all[0] && Promise.all(all);
}
