/** Times of day, by `Intl`, in the language that is being spoken, as US style guides have them. */
import { formatLanguage, formatter } from './format.js';

/** "9" or "11:30", "a.m." or "p.m.", "CST": full hours without minutes. */
function clock(moment: number, timeZone?: string): string[] {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter({
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZoneName: 'short',
    timeZone,
  }).formatToParts(moment))
    parts[type] = value;
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
export const time = (moment: number, timeZone?: string): string =>
  unbroken(clock(moment, timeZone));

/** From when to when, with the zone: "9 to 11:30 a.m. CST", "de 9 a 11:30 a.m. CST". */
export function timeRange(start: number, end: number, timeZone?: string): string {
  const [from, to] = [clock(start, timeZone), clock(end, timeZone)];
  // What both have in common at their ends is said once.
  while (from.at(-1) === to[from.length - 1] && from.length > 1) from.pop();
  const [first, last] = [unbroken(from), unbroken(to)];
  return formatLanguage() === 'es' ? `de ${first} a ${last}` : `${first} to ${last}`;
}
