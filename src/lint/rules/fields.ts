/** Fields that widgets do not know: what was likely meant, and where it belongs. */
import { type Json, type Shape, isObject } from '../../feed/check.js';
import type { Context, ValueRule } from '../context.js';
import { synonyms } from '../synonyms.js';
import { nearest } from '../nearest.js';
import { within } from '../pointer.js';
import { bare, feedShape } from '../shapes.js';
import { nounOf } from '../subject.js';

/** Names that begin like this are the keeper's own: `$comment`, `_note`, `x-source`. */
const own = /^([$_]|x-)/;

const isPicture = (name: string, value: unknown): boolean =>
  /^(image|img|photo|picture|thumbnail|logo|icon|poster|banner|illustration)s?(url|uri|src)?$/i.test(
    name,
  ) ||
  (typeof value === 'string' && /^\S+\.(jpe?g|png|gif|webp|avif|svg)(\?\S*)?$/i.test(value));

/** Whether someone has described the picture and looked at it. */
const isDescribed = (value: unknown): boolean =>
  isObject(value) && Boolean(value['alt']) && /^\d{4}-\d\d-\d\d$/.test(String(value['reviewed']));

export const unknownFields: ValueRule = ({ kind, value, pointer, field, shape }, context) => {
  if (kind !== 'object') return;
  const { entries } = bare(shape);
  for (const [name, held] of Object.entries(value as Json)) {
    if (Object.hasOwn(entries!, name) || own.test(name)) continue;
    const at = within(pointer, name);
    if (isPicture(name, held)) {
      if (!isDescribed(held))
        context.note(
          'picture-without-description',
          at,
          'is a picture that nobody has described and reviewed; widgets do not show it',
          'Take it away; or keep it as {"url": …, "alt": what it shows, "reviewed": the day}, once someone has seen that it shows no chains, bars, handcuffs or frightened children.',
          true,
        );
      continue;
    }
    tell(context, at, name, value as Json, entries!, field);
  }
};

function tell(
  context: Context,
  at: string,
  name: string,
  object: Json,
  entries: Readonly<Record<string, Shape>>,
  field: string,
): void {
  const note = (rule: 'unknown-field' | 'misplaced-field', says: string, mend: string) =>
    context.note(rule, at, says, mend, true);
  const known = Object.keys(entries);
  const isFree = (field: string) => !Object.hasOwn(object, field);
  const meant = synonyms(name).filter((field) => known.includes(field));
  const near = meant.length === 0 && !elsewhere().has(name) ? nearest(name, known) : undefined;
  const likely = meant.find(isFree) ?? meant[0] ?? near;
  if (likely) {
    note(
      'unknown-field',
      'is no field that widgets know',
      isFree(likely)
        ? `Did you mean "${likely}"?`
        : `Take it away: widgets read "${likely}", which is there as well.`,
    );
    return;
  }
  const place = placeOf(name, entries);
  const here = nounOf(field) || 'feed';
  if (place)
    note(
      'misplaced-field',
      'has no place there, so widgets do not see it',
      `Move it: "${name}" belongs to ${place}, not to the ${here}.`,
    );
  else
    note(
      'unknown-field',
      'is no field that widgets know',
      `Take it away, or put _ before its name if it is a note of your own. A ${here} can have ${known.filter((field) => field !== '$schema').join(', ')}.`,
    );
}

/** The fields of the whole format, each with what can have it. */
let owners: Map<string, string[]> | undefined;

function elsewhere(): Map<string, string[]> {
  if (owners) return owners;
  const found = (owners = new Map<string, string[]>());
  const look = (shape: Shape, noun: string): void => {
    const { entries, item } = bare(shape);
    if (item) look(item, noun);
    for (const [name, entry] of Object.entries(entries ?? {})) {
      const nouns = found.get(name) ?? [];
      if (!nouns.includes(noun)) found.set(name, [...nouns, noun]);
      look(entry, nounOf(name));
    }
  };
  look(feedShape, 'feed');
  return found;
}

/** What a field belongs to: a part of the object that it was put into, before any other. */
function placeOf(name: string, entries: Readonly<Record<string, Shape>>): string | undefined {
  for (const [field, entry] of Object.entries(entries)) {
    const { entries: inside, item } = bare(entry);
    if (inside && Object.hasOwn(inside, name)) return `its "${field}"`;
    const ofItem = item && bare(item).entries;
    if (ofItem && Object.hasOwn(ofItem, name)) return `one of its ${field}`;
  }
  const nouns = elsewhere().get(name);
  return nouns && nouns.length <= 3 ? nouns.map((noun) => `the ${noun}`).join(' or ') : undefined;
}
