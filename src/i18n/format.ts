/**
 * Dates, by `Intl`, in the language that is being spoken. Formatters are kept: making the first one
 * costs far more than using it. Never called on the banner's way to its first picture.
 */
import { spoken } from './words.js';

/**
 * The language that dates come out in. Browsers know no Hmong dates and would silently fall back to
 * the language of the machine, so dates stand in English there.
 */
export const formatLanguage = (): 'en' | 'es' => (spoken().words === 'es' ? 'es' : 'en');

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The formatter of a shape, in the language that is being spoken. */
export function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // US Spanish names the zones as people here do (CST, not GMT-6).
  const locale = `${formatLanguage()}-US`;
  const key = locale + JSON.stringify(options);
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(locale, options)));
  return made;
}

const dateIn =
  (dateStyle: 'full' | 'long') =>
  (moment: number, timeZone?: string): string =>
    formatter({ dateStyle, timeZone }).format(moment);

/**
 * A date in full, such as "Tuesday, February 18, 2025". `moment` in milliseconds since 1970; without
 * a zone, in that of the reader.
 */
export const fullDate = dateIn('full');

/** A date, such as "February 18, 2025". */
export const longDate = dateIn('long');

/**
 * A date as the feed writes it: a year, a month or a day, said as exactly as it is known. A day that
 * no calendar has stays as it was written.
 */
export function publicationDate(value: string): string {
  const [, month, day] = value.split('-');
  const moment = Date.parse(value);
  if (!month || Number.isNaN(moment)) return value;
  return day
    ? longDate(moment, 'UTC')
    : formatter({ year: 'numeric', month: 'long', timeZone: 'UTC' }).format(moment);
}
