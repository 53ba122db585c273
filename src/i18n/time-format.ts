/** Times of day, by `Intl`, in the language that is being spoken, as US style guides have them. */
import { formatLanguage, formatter } from './format.js';

/** "9" or "11:30", "a.m." or "p.m.", "CST": full hours without minutes. */
function clock(moment: number, timeZone?: string): string[] {
  // It comes as "9:00 AM CST" or "9:00 a. m. CST", with blanks of any kind.
  const [, hour, minutes, half, zone] = /^(\d+)(:\d+)\s(.).*\s(\S+)$/.exec(
    formatter({
      hour: 'numeric',
      minute: '2-digit',
      hour12: true,
      timeZoneName: 'short',
      timeZone,
    }).format(moment),
  )!;
  return [
    minutes === ':00' ? hour! : `${hour}${minutes}`,
    /a/i.test(half!) ? 'a.m.' : 'p.m.',
    zone!,
  ];
}

/** Pieces of a time, which no line may part. */
const unbroken = (pieces: string[]): string => pieces.join('\u00a0');

/** A time of day with its zone, such as "9 a.m. CST". */
export const time = (moment: number, timeZone?: string): string =>
  unbroken(clock(moment, timeZone));

/** From when to when, with the zone: "9 to 11:30 a.m. CST", "de 9 a 11:30 a.m. CST". */
export function timeRange(start: number, end: number, timeZone?: string): string {
  // Where nobody has said when it ends, feeds have its start twice.
  if (start === end) return time(start, timeZone);
  const [from, to] = [clock(start, timeZone), clock(end, timeZone)];
  // What both have in common at their ends is said once.
  while (from.at(-1) === to[from.length - 1] && from.length > 1) from.pop();
  const [first, last] = [unbroken(from), unbroken(to)];
  return formatLanguage() === 'es' ? `de ${first} a ${last}` : `${first} to ${last}`;
}
