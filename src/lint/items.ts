/** Lists and fields of a document of which nothing is known yet: what is wrong is passed over, not met with an error. */
import { type Json, isObject } from '../feed/check.js';

export interface Item {
  readonly value: Json;
  readonly pointer: string;
}

/** The items of a list that are objects; none of what is no list. */
export const itemsOf = (list: unknown, pointer: string): readonly Item[] =>
  Array.isArray(list)
    ? list.flatMap((value: unknown, index) =>
        isObject(value) ? [{ value, pointer: `${pointer}/${index}` }] : [],
      )
    : [];

/** The items of a field of an object. */
export const itemsIn = ({ value, pointer }: Item, field: string): readonly Item[] =>
  itemsOf(value[field], `${pointer}/${field}`);

/** A text of a field; nothing for what is none. */
export const stringIn = (value: Json, field: string): string | undefined => {
  const found = Object.hasOwn(value, field) ? value[field] : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** The ids of a list. */
export const idsOf = (list: unknown): readonly string[] =>
  itemsOf(list, '').flatMap(({ value }) => stringIn(value, 'id') ?? []);
