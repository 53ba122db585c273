/**
 * The web addresses in a feed, each with all the places where it stands. Which fields hold one is asked
 * of the feed's own schema, so a new field needs no line here. Nothing is asked of a network here.
 */
import { resolveAddress } from '../../feed/address.js';
import { isObject } from '../../feed/check.js';
import { feedSchema } from '../../feed/schema.js';

/** Where an address stands. */
export interface Place {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The part of a page that is meant, with its `#`; '' for the whole. */
  readonly fragment: string;
}

/** One address, to be asked once. */
export interface Link {
  /** Absolute http(s), without a fragment. */
  readonly address: string;
  readonly places: readonly Place[];
}

/** What valibot's schemas look like from inside; `feed/check.ts` reads them in the same way. */
interface Shape {
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly pipe?: readonly [Shape, ...{ readonly message?: unknown }[]];
}

const step = (key: string | number): string =>
  `/${`${key}`.replace(/~/g, '~0').replace(/\//g, '~1')}`;

/**
 * The http(s) addresses of a feed, in the order in which they stand. Relative ones are resolved against
 * `base`, the address of the feed, and left out where that is not on the web. What is no address at all
 * is left out too: that is for the linter to tell.
 */
export function linksOf(feed: unknown, base = 'about:blank'): Link[] {
  const found = new Map<string, Place[]>();

  function visit(shape: Shape, value: unknown, pointer: string): void {
    const { wrapped, pipe, item, entries } = shape;
    if (wrapped) {
      visit(wrapped, value, pointer);
    } else if (pipe) {
      // What is piped has the fields of its first part as well: only that is followed.
      const [inner, ...actions] = pipe;
      if (actions.some(({ message }) => message === 'not-a-url')) note(value, pointer);
      else visit(inner, value, pointer);
    } else if (item && Array.isArray(value)) {
      for (const [at, one] of value.entries()) visit(item, one, pointer + step(at));
    } else if (entries && isObject(value)) {
      for (const [key, inner] of Object.entries(entries))
        if (Object.hasOwn(value, key)) visit(inner, value[key], pointer + step(key));
    }
  }

  function note(value: unknown, pointer: string): void {
    const whole = typeof value === 'string' && resolveAddress(value, base);
    if (!whole || !/^https?:/.test(whole)) return;
    const url = new URL(whole);
    const fragment = url.hash;
    url.hash = '';
    const places = found.get(url.href);
    if (places) places.push({ pointer, fragment });
    else found.set(url.href, [{ pointer, fragment }]);
  }

  visit(feedSchema as unknown as Shape, feed, '');
  return [...found].map(([address, places]) => ({ address, places }));
}
