/** What the feed knows by id, found by the names that people write instead. */
import { Unclear } from './typed-date.js';
import { folded } from './headers.js';
import type { Item } from './patch.js';

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list of the feed, whatever else stands in it. */
export const itemsOf = (value: unknown): Item[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The names of an item, in all languages. */
export const namesOf = ({ name }: Item): string[] =>
  (isObject(name) ? Object.values(name) : [name]).filter(
    (one): one is string => typeof one === 'string',
  );

/** The item with this id or name. */
export function found(list: readonly Item[], wanted: string): Item | undefined {
  const name = folded(wanted);
  return (
    list.find(({ id }) => id === wanted) ??
    list.find((item) => namesOf(item).some((one) => folded(one) === name))
  );
}

export const idsOf = (list: readonly Item[]): string =>
  list.map(({ id }) => id).join(', ') || 'none at all';

/** Which list of the feed a field takes its ids from. */
const sources: Readonly<Record<string, (feed: Item) => unknown>> = {
  audience: ({ terms }) => isObject(terms) && terms['audience'],
  category: ({ terms }) => isObject(terms) && terms['category'],
  kind: ({ terms }) => isObject(terms) && terms['kind'],
  'requires.training': ({ trainings }) => trainings,
  partOf: ({ resources }) => resources,
};

/** Ids in the place of names. What the item had before may stay, known or not. */
export function withIds(way: string, value: unknown, before: unknown, feed: Item): unknown {
  const source = sources[way];
  if (!source || value === undefined) return value;
  const list = itemsOf(source(feed));
  const had = new Set([before].flat());
  const one = (wanted: string): string => {
    const item = found(list, wanted);
    if (item) return String(item['id']);
    if (had.has(wanted) || (!list[0] && /^[a-z0-9][a-z0-9-]*$/.test(wanted))) return wanted;
    throw new Unclear(
      `column “${way}”: “${wanted}” is none of those that the feed has: ${idsOf(list)}`,
    );
  };
  return Array.isArray(value) ? value.map((each) => one(String(each))) : one(String(value));
}
