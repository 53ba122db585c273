/**
 * The feed's schemas, as the linter looks at them: what a schema is underneath, and what kind of
 * value it asks for. Which values are valid is not said here: that is src/feed.
 */
import type { Shape } from '../feed/check.js';
import { feedVersion, header, headerOptions } from '../feed/sections/header.js';
import {
  date,
  email,
  id,
  instant,
  languageTag,
  requiredText,
  telephone,
  text,
  timeZone,
  url,
} from '../feed/sections/parts.js';
import { contactUrl } from '../feed/sections/people.js';
import { sections } from '../feed/schema.js';
import { dateTime, duration, publicationDate } from '../feed/sections/times.js';

/** What a value is to people, whatever else is asked of it. */
export type Kind =
  | 'text'
  | 'address'
  | 'telephone'
  | 'email'
  | 'date'
  | 'time'
  /** With its offset. */
  | 'moment'
  | 'duration'
  | 'language'
  | 'zone'
  | 'id';

const kinds = new Map<object, Kind>([
  [text, 'text'],
  [requiredText, 'text'],
  [url, 'address'],
  [contactUrl, 'address'],
  [telephone, 'telephone'],
  [email, 'email'],
  [date, 'date'],
  [publicationDate, 'date'],
  [instant, 'moment'],
  [dateTime, 'time'],
  [duration, 'duration'],
  [languageTag, 'language'],
  [timeZone, 'zone'],
  [id, 'id'],
]);

/** The whole format as one shape: the head and every section. */
export const feedShape: Shape = {
  type: 'object',
  entries: {
    $schema: { type: 'optional', wrapped: { type: 'string' } },
    ...(header as unknown as Shape).entries,
    ...(headerOptions as unknown as Shape).entries,
    ...Object.fromEntries(
      sections.map(({ key, schema }) => [
        key,
        { type: 'optional', wrapped: schema as unknown as Shape },
      ]),
    ),
  },
};

export { feedVersion };

/** The schema inside all that is wrapped around it. */
export function bare(shape: Shape): Shape {
  const inside = shape.wrapped ?? shape.pipe?.[0];
  return inside ? bare(inside) : shape;
}

const known = new Map<Shape, Kind | undefined>();

/** What kind of value a schema asks for; nothing for numbers, lists and the like. */
export function kindOf(shape: Shape): Kind | undefined {
  if (!known.has(shape)) {
    const inside = shape.wrapped ?? shape.pipe?.[0];
    known.set(shape, kinds.get(shape) ?? (inside && kindOf(inside)));
  }
  return known.get(shape);
}

/** The fields of an object; nothing for what is none. */
export const fieldsOf = (shape: Shape): Readonly<Record<string, Shape>> | undefined =>
  bare(shape).entries;

/** What the items of a list are; nothing for what is none. */
export const itemOf = (shape: Shape): Shape | undefined => bare(shape).item;
