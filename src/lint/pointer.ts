/** JSON Pointers (RFC 6901): names of places in a document. Nothing about texts and lines. */

/** The pointer of a field or item of what `pointer` points to. */
export const within = (pointer: string, key: string | number): string =>
  `${pointer}/${`${key}`.replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** The keys that a pointer is made of. */
export const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));

/** The pointer of what holds a field or item. */
export const holderOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** What a pointer points to. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined,
    value,
  );
