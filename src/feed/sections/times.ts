/** How trainings and resources write times. A banner needs none of these, so they stand apart. */
import * as v from 'valibot';
import type { SkipReason } from '../problem.js';

/** A year, a month or a day, for what was published with no more said. */
export const publicationDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not-a-date' satisfies SkipReason),
  v.description('A year, a month or a day, such as "2013", "2018-07" or "2023-02-23".'),
);

export const dateTime = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/,
    'not-a-date' satisfies SkipReason,
  ),
  v.description(
    'A moment with its offset ("2024-09-19T09:00:00-05:00"), or a wall-clock time ("2024-09-19T09:00") in the timeZone of the session, else of the feed.',
  ),
);

export const duration = v.pipe(
  v.string(),
  v.regex(
    /^P(?=\d|T\d)(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/,
    'not-a-duration' satisfies SkipReason,
  ),
  v.description('An ISO 8601 duration, such as "PT45M" or "PT1H30M".'),
);
