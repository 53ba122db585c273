/**
 * Dates, times and numbers, by `Intl`, in the language that is being spoken. Formatters are kept:
 * making one costs far more than using it. Never called on the banner's way to its first picture.
 */
import { spoken } from './words.js';

/*
 * Browsers know no Hmong dates and would silently fall back to the language of the machine, so
 * dates stand in English there. US Spanish names the zones as people here do (CST, not GMT-6).
 */
const localeOf = { en: 'en-US', es: 'es-US', hmn: 'en-US' } as const;

/** The language that dates come out in. */
export const formatLanguage = (): 'en' | 'es' => (spoken().words === 'es' ? 'es' : 'en');

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = localeOf[spoken().words];
  const key = `${locale}${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(locale, options)));
  return made;
}

/** A date in full, such as "Tuesday, February 18, 2025". `moment` in milliseconds since 1970. */
export const fullDate = (moment: number, timeZone?: string): string =>
  formatter({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone }).format(
    moment,
  );

/** A date, such as "February 18, 2025". */
export const longDate = (moment: number, timeZone?: string): string =>
  formatter({ year: 'numeric', month: 'long', day: 'numeric', timeZone }).format(moment);

/** A date as the feed writes it: a year, a month or a day, said as exactly as it is known. */
export function publicationDate(value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  const moment = Date.UTC(year!, (month ?? 1) - 1, day ?? 1);
  if (month === undefined) return String(year);
  return formatter({
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(moment);
}

interface Clock {
  /** "9", "11:30": full hours go without minutes, as US style guides have it. */
  readonly time: string;
  /** "a.m." or "p.m.". */
  readonly half: string;
  /** "CST". */
  readonly zone: string;
}

function clock(moment: number, timeZone: string): Clock {
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
  return {
    time: parts.minute === '00' ? parts.hour! : `${parts.hour}:${parts.minute}`,
    half: /^a/i.test(parts.dayPeriod ?? '') ? 'a.m.' : 'p.m.',
    zone: parts.timeZoneName ?? '',
  };
}

/** A time of day with its zone, such as "9 a.m. CST". */
export function time(moment: number, timeZone: string): string {
  const { time, half, zone } = clock(moment, timeZone);
  return `${time} ${half} ${zone}`;
}

/** From when to when, with the zone: "9 to 11:30 a.m. CST", "de 9 a 11:30 a.m. CST". */
export function timeRange(start: number, end: number, timeZone: string): string {
  const [from, to] = [clock(start, timeZone), clock(end, timeZone)];
  const half = from.half === to.half ? '' : ` ${from.half}`;
  const zone = from.zone === to.zone ? '' : ` ${from.zone}`;
  const first = `${from.time}${zone ? ` ${from.half}` : half}${zone}`;
  const last = `${to.time} ${to.half} ${to.zone}`;
  return formatLanguage() === 'es' ? `de ${first} a ${last}` : `${first} to ${last}`;
}
