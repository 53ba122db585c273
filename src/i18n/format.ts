/**
 * Dates, times and numbers, by `Intl`, in the language that is being spoken. Formatters are kept:
 * making one costs far more than using it. Never called on the banner's way to its first picture.
 */
import { spoken } from './words.js';

/**
 * The language that dates come out in. Browsers know no Hmong dates and would silently fall back to
 * the language of the machine, so dates stand in English there.
 */
export const formatLanguage = (): 'en' | 'es' => (spoken().words === 'es' ? 'es' : 'en');

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // US Spanish names the zones as people here do (CST, not GMT-6).
  const locale = `${formatLanguage()}-US`;
  const key = locale + JSON.stringify(options);
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(locale, options)));
  return made;
}

/** A date in full, such as "Tuesday, February 18, 2025". `moment` in milliseconds since 1970. */
export const fullDate = (moment: number, timeZone: string): string =>
  formatter({ dateStyle: 'full', timeZone }).format(moment);

/** A date, such as "February 18, 2025". */
export const longDate = (moment: number, timeZone: string): string =>
  formatter({ dateStyle: 'long', timeZone }).format(moment);

/** A date as the feed writes it: a year, a month or a day, said as exactly as it is known. */
export function publicationDate(value: string): string {
  const [year, month, day] = value.split('-');
  if (!month) return year!;
  const moment = Date.parse(value);
  return day
    ? longDate(moment, 'UTC')
    : formatter({ year: 'numeric', month: 'long', timeZone: 'UTC' }).format(moment);
}

/** "9" or "11:30", "a.m." or "p.m.", "CST": full hours without minutes, as US style guides have it. */
function clock(moment: number, timeZone: string): string[] {
  const parts: Record<string, string> = {};
  const options = {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZoneName: 'short',
  } as const;
  for (const { type, value } of formatter({ ...options, timeZone }).formatToParts(moment)) {
    parts[type] = value;
  }
  const { hour, minute, dayPeriod, timeZoneName } = parts as Record<string, string>;
  return [
    minute === '00' ? hour! : `${hour}:${minute}`,
    /^a/i.test(dayPeriod!) ? 'a.m.' : 'p.m.',
    timeZoneName!,
  ];
}

/** Pieces of a time, which no line may part. */
const unbroken = (pieces: string[]): string => pieces.join('\u00a0');

/** A time of day with its zone, such as "9 a.m. CST". */
export const time = (moment: number, timeZone: string): string => unbroken(clock(moment, timeZone));

/** From when to when, with the zone: "9 to 11:30 a.m. CST", "de 9 a 11:30 a.m. CST". */
export function timeRange(start: number, end: number, timeZone: string): string {
  const [from, to] = [clock(start, timeZone), clock(end, timeZone)];
  // What both have in common at their ends is said once.
  while (from.at(-1) === to[from.length - 1] && from.length > 1) from.pop();
  const [first, last] = [unbroken(from), unbroken(to)];
  return formatLanguage() === 'es' ? `de ${first} a ${last}` : `${first} to ${last}`;
}
