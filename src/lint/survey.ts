/**
 * Goes through a document beside its schema and tells of each value what kind it is. What the schema
 * does not know, and what is of the wrong kind, is passed over: others speak of that.
 */
import { type Json, type Shape, isObject } from '../feed/check.js';
import type { Seen, Wording } from './context.js';
import { within } from './pointer.js';
import { bare, feedShape, kindOf } from './shapes.js';

export function survey(root: Json, tell: (seen: Seen) => void): void {
  const look = (
    shape: Shape,
    value: unknown,
    place: Pick<Seen, 'pointer' | 'field' | 'holder' | 'item'>,
  ): void => {
    const kind = kindOf(shape);
    if (kind) {
      if (typeof value === 'string' || (kind === 'text' && isObject(value)))
        tell({ ...place, kind, value, shape });
      return;
    }
    const { entries, item } = bare(shape);
    if (item && Array.isArray(value)) {
      value.forEach((one, index) => {
        const pointer = within(place.pointer, index);
        look(item, one, {
          ...place,
          pointer,
          // Parts of a part, such as the actions of a level, belong to that.
          item: isObject(one) && bare(item).entries?.['id'] ? pointer : place.item,
        });
      });
    } else if (entries && isObject(value)) {
      tell({ ...place, kind: 'object', value, shape });
      for (const [field, entry] of Object.entries(entries))
        if (Object.hasOwn(value, field)) {
          const pointer = within(place.pointer, field);
          look(entry, value[field], {
            pointer,
            field,
            holder: place.field,
            item: place.item || (isObject(value[field]) ? pointer : ''),
          });
        }
    } else if (typeof value === 'string') tell({ ...place, kind: 'string', value, shape });
  };
  look(feedShape, root, { pointer: '', field: '', holder: '', item: '' });
}

/** What a text says, language by language. */
export function wordingsOf({ kind, value, pointer }: Seen): readonly Wording[] {
  if (kind !== 'text' && kind !== 'string') return [];
  if (typeof value === 'string') return [{ value, language: '', pointer }];
  return Object.entries(value as Json).flatMap(([language, one]) =>
    typeof one === 'string' ? [{ value: one, language, pointer: within(pointer, language) }] : [],
  );
}
