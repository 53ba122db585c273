/** One item with some of its fields set. What is not named stays; texts keep their other languages. */
import { type Table, type Way, columnAt } from '../table/columns.js';
import type { Patch } from './incoming.js';

export type Item = Record<string, unknown>;

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at the end of a way, if there is one. */
export function at(item: unknown, way: Way): unknown {
  return way.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Item)[key as string] : undefined,
    item,
  );
}

/** A text with one of its wordings set: plain while there is but the feed's own language. */
export function textWith(
  before: unknown,
  value: unknown,
  language: string | undefined,
  ofFeed: string,
): unknown {
  if (value === undefined) {
    if (!language || !isObject(before)) return undefined;
    const { [language]: _, ...rest } = before;
    return Object.keys(rest)[0] ? rest : undefined;
  }
  if (isObject(before)) return { ...before, [language ?? ofFeed]: value };
  if (!language) return value;
  return typeof before === 'string' && before.trim()
    ? { [ofFeed]: before, [language]: value }
    : { [language]: value };
}

/** Sets, or takes away, what stands at the end of a way. Lists and objects on it are made. */
function set(item: Item, way: Way, value: unknown): void {
  const [key, ...rest] = way as readonly [string | number, ...(string | number)[]];
  if (rest.length === 0) {
    if (value === undefined) delete item[key as string];
    else item[key as string] = value;
    return;
  }
  let inner = item[key as string];
  if (typeof inner !== 'object' || inner === null) {
    if (value === undefined) return;
    item[key as string] = inner = typeof rest[0] === 'number' ? [] : {};
  }
  set(inner as Item, rest, value);
  if (Array.isArray(inner)) {
    const full = inner.filter(
      (one) => one !== undefined && !(isObject(one) && !Object.keys(one)[0]),
    );
    inner.splice(0, inner.length, ...full);
  }
  if (!Object.keys(inner as object)[0]) delete item[key as string];
}

/** The item with the fields of all patches. */
export function patched(item: Item, patches: readonly Patch[], table: Table, ofFeed: string): Item {
  const next = structuredClone(item);
  // Of a list, the first one first: what is emptied closes up only at the end of its own step.
  for (const { way, value, language } of patches) {
    const isText = columnAt(table, way)?.kind === 'text';
    set(next, way, isText ? textWith(at(next, way), value, language, ofFeed) : value);
  }
  return next;
}
