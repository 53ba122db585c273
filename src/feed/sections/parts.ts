/**
 * The small shapes that all sections of the feed are made of.
 * Only parts that convert to JSON Schema may stand here: no `transform`, no `check`.
 * The last argument of a validation is the reason code of `problem.ts`.
 */
import * as v from 'valibot';
import type { SkipReason } from '../problem.js';

/** Holds a reason to the list of problem.ts. */
export const reason = <R extends SkipReason>(code: R): R => code;

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

export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-[01]\d-[0-3]\d$/, reason('not-a-date')),
  v.description('A date, such as "2026-11-22".'),
);

export const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/,
    reason('not-a-date'),
  ),
  v.description('A moment with its offset, such as "2024-09-19T09:00:00-05:00".'),
);

export const timeZone = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][\w+/-]*$/, reason('not-a-time-zone')),
  v.description('An IANA time zone name, such as "America/Chicago".'),
);

export const verified = v.optional(
  v.pipe(date, v.description('The day on which someone last compared this entry with its source.')),
);

export const reviewBy = v.optional(
  v.pipe(date, v.description('The day by which someone should compare this entry again.')),
);

export type Text = v.InferOutput<typeof text>;
