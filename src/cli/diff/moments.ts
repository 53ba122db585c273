/** Times as they stand in a feed, in words and by the clocks of their zone. Nothing about changes. */
import { isTimeZone } from '../../feed/time.js';
import { momentOfTime } from '../../model/time.js';
import { inEnglish } from '../formats/news.js';

/** The first that is a zone. */
export const zoneOf = (...zones: readonly unknown[]): string | undefined =>
  zones.find((one): one is string => typeof one === 'string' && isTimeZone(one));

/** Milliseconds since 1970; nothing for what is no time. */
export function momentOf(value: unknown, zone: string): number | undefined {
  try {
    return typeof value === 'string' ? momentOfTime(value, zone) : undefined;
  } catch {
    return undefined;
  }
}

/** A day with a time; nothing for any other text, or where no zone is known. */
export function momentInWords(value: string, zone: unknown): string | undefined {
  const known = zoneOf(zone);
  const start =
    known && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? momentOf(value, known) : undefined;
  return start === undefined
    ? undefined
    : inEnglish({ start, end: start, zone: known!, allDay: false });
}
