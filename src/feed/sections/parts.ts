/**
 * The small shapes that all sections of the feed are made of.
 * Only parts that convert to JSON Schema may stand here: no `transform`, no `check`.
 * The last argument of a validation is the reason code of `problem.ts`.
 */
import * as v from 'valibot';
import type { SkipReason } from '../problem.js';

const reason = <R extends SkipReason>(code: R): R => code;

/** A string that holds more than blanks. */
const filled = v.pipe(v.string(), v.regex(/\S/, reason('empty')));

/** A BCP 47 language tag, such as `en`, `es-MX` or `hmn`. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, reason('not-a-language')),
  v.description('A BCP 47 language tag, such as "en", "es" or "hmn".'),
);

export const text = v.pipe(
  v.union([v.string(), v.record(languageTag, v.string())]),
  v.description(
    'Plain text, never HTML: one string, or one string per language, such as {"en": "Free", "es": "Gratis"}.',
  ),
);

/** Text that must be there. */
export const requiredText = v.pipe(
  v.union([filled, v.pipe(v.record(languageTag, filled), v.minEntries(1, reason('empty')))]),
  v.description(
    'Plain text that must not be empty: one string, or one string per language, such as {"en": "Free", "es": "Gratis"}.',
  ),
);

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, reason('not-an-id')),
  v.description('A stable name for this item: lower-case letters, digits and hyphens.'),
);

/*
 * Addresses are narrowed twice: here by shape, so that the schema can say it, and after resolving
 * by protocol (address.ts). Blanks, control characters and backslashes are refused because browsers
 * drop or bend them, which is how "java\nscript:" slips through a naive test.
 */
export const url = v.pipe(
  v.string(),
  v.regex(
    /^([hH][tT][tT][pP][sS]?:\/\/|(?![a-zA-Z][a-zA-Z0-9+.-]*:|\/\/))[^\s\\\u0000-\u001f]+$/,
    reason('not-a-url'),
  ),
  v.description('An http(s) address, or one relative to the feed.'),
);

export const contactUrl = v.pipe(
  v.string(),
  v.regex(
    /^([hH][tT][tT][pP][sS]?:\/\/|mailto:|tel:|sms:|(?![a-zA-Z][a-zA-Z0-9+.-]*:|\/\/))[^\s\\\u0000-\u001f]+$/,
    reason('not-a-url'),
  ),
  v.description('An http(s), mailto:, tel: or sms: address, or one relative to the feed.'),
);

export const telephone = v.pipe(
  v.string(),
  v.regex(/^\+?[0-9A-Z(][0-9A-Z(). -]{1,40}$/, reason('not-a-telephone')),
  v.description(
    'A telephone number as people read it, such as "1-888-373-7888". Capital letters stand for the digits of a keypad.',
  ),
);

export const email = v.pipe(
  v.string(),
  v.regex(/^[^\s@<>]+@[^\s@<>]+$/, reason('not-an-email')),
  v.description('An e-mail address.'),
);

const day = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const clock = 'T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?';
const offset = '(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)';

export const date = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${day}$`), reason('not-a-date')),
  v.description('A date, such as "2026-11-22".'),
);

/** A year, a month or a day, for what was published with no more said. */
export const publicationDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, reason('not-a-date')),
  v.description('A year, a month or a day, such as "2013", "2018-07" or "2023-02-23".'),
);

export const instant = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${day}${clock}${offset}$`), reason('not-a-date')),
  v.description('A moment with its offset, such as "2024-09-19T09:00:00-05:00".'),
);

export const dateTime = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${day}${clock}${offset}?$`), reason('not-a-date')),
  v.description(
    'A moment with its offset ("2024-09-19T09:00:00-05:00"), or a wall-clock time ("2024-09-19T09:00") in the timeZone of the session, else of the feed.',
  ),
);

export const duration = v.pipe(
  v.string(),
  v.regex(/^P(?=\d|T\d)(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/, reason('not-a-duration')),
  v.description('An ISO 8601 duration, such as "PT45M" or "PT1H30M".'),
);

export const timeZone = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/, reason('not-a-time-zone')),
  v.description('An IANA time zone name, such as "America/Chicago".'),
);

/** A number that is nought or more. */
export const amount = v.pipe(v.number(), v.minValue(0, reason('out-of-range')));

export const verified = v.optional(
  v.pipe(date, v.description('The day on which someone last compared this entry with its source.')),
);

export const reviewBy = v.optional(
  v.pipe(date, v.description('The day by which someone should compare this entry again.')),
);

export const organization = v.pipe(
  v.object({
    name: v.pipe(requiredText, v.description('The name of the organization.')),
    url: v.optional(v.pipe(url, v.description('Its website.'))),
    email: v.optional(v.pipe(email, v.description('Where to write to it.'))),
    telephone: v.optional(v.pipe(telephone, v.description('Its telephone number.'))),
  }),
  v.title('Organization'),
);

export const term = v.pipe(
  v.object({
    id,
    name: v.pipe(requiredText, v.description('The word that people read.')),
    parent: v.optional(v.pipe(id, v.description('The id of the wider term.'))),
  }),
  v.title('Term'),
  v.description('One word of a list that items refer to by its id.'),
);

export const person = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.regex(/\S/, reason('empty')), v.description('The full name.')),
    role: v.optional(v.pipe(text, v.description('What the person does.'))),
    organization: v.optional(v.pipe(text, v.description('Where the person does it.'))),
  }),
  v.title('Person'),
);

export const contact = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.regex(/\S/, reason('empty')), v.description('Whom to ask.')),
    email: v.optional(v.pipe(email, v.description('Where to write.'))),
    telephone: v.optional(v.pipe(telephone, v.description('Where to call.'))),
    url: v.optional(v.pipe(contactUrl, v.description('A page or form to ask on.'))),
  }),
  v.title('Contact'),
);

export type Text = v.InferOutput<typeof text>;
export type Organization = v.InferOutput<typeof organization>;
export type Term = v.InferOutput<typeof term>;
export type Person = v.InferOutput<typeof person>;
export type Contact = v.InferOutput<typeof contact>;
