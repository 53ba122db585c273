/**
 * The small shapes that all sections of the feed are made of.
 * Only parts that convert to JSON Schema may stand here: no `transform`, no `check`.
 * The last argument of a validation is the reason code of `problem.ts`.
 */
import * as v from 'valibot';
import type { SkipReason } from '../problem.js';

/** A string that holds more than blanks. */
export const filled = v.pipe(v.string(), v.regex(/\S/, 'empty' satisfies SkipReason));

/** A BCP 47 language tag, such as `en`, `es-MX` or `hmn`. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'not-a-language' satisfies SkipReason),
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
  v.union([
    filled,
    v.pipe(v.record(languageTag, filled), v.minEntries(1, 'empty' satisfies SkipReason)),
  ]),
  v.description(
    'Plain text that must not be empty: one string, or one string per language, such as {"en": "Free", "es": "Gratis"}.',
  ),
);

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'not-an-id' satisfies SkipReason),
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
    /^(https?:\/\/|(?!\w[\w+.-]*:|\/\/))[^\s\\\x00-\x1f]+$/,
    'not-a-url' satisfies SkipReason,
  ),
  v.description('An http(s) address, or one relative to the feed.'),
);

export const telephone = v.pipe(
  v.string(),
  v.regex(/^\+?[0-9A-Z(][0-9A-Z(). -]{1,40}$/, 'not-a-telephone' satisfies SkipReason),
  v.description(
    'A telephone number as people read it, such as "1-888-373-7888". Capital letters stand for the digits of a keypad.',
  ),
);

export const email = v.pipe(
  v.string(),
  v.regex(/^[^\s@<>]+@[^\s@<>]+$/, 'not-an-email' satisfies SkipReason),
  v.description('An e-mail address.'),
);

export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-[01]\d-[0-3]\d$/, 'not-a-date' satisfies SkipReason),
  v.description('A date, such as "2026-11-22".'),
);

export const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/,
    'not-a-date' satisfies SkipReason,
  ),
  v.description('A moment with its offset, such as "2024-09-19T09:00:00-05:00".'),
);

export const timeZone = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][\w+/-]*$/, 'not-a-time-zone' satisfies SkipReason),
  v.description('An IANA time zone name, such as "America/Chicago".'),
);

export const verified = v.optional(
  v.pipe(date, v.description('The day on which someone last compared this entry with its source.')),
);

export const reviewBy = v.optional(
  v.pipe(date, v.description('The day by which someone should compare this entry again.')),
);

export type Text = v.InferOutput<typeof text>;
