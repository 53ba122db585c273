/**
 * What moment a time of the feed is. By `Intl` alone: the browser knows the zones, and no date
 * library does it smaller.
 */
import { readTime } from '../feed/time.js';

const minute = 60_000;

/* Making a formatter costs far more than using it, so there is one per zone. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The offset from UTC at a moment in a zone, such as "-05:00". */
function offsetText(moment: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    clocks.set(timeZone, clock);
  }
  // It comes as "9/19/2024, GMT-05:00", and as bare "GMT" where there is none.
  return clock.format(moment).split('GMT')[1] || '+00:00';
}

/** Minutes east of UTC at a moment in a zone. */
export const offsetAt = (moment: number, zone: string): number =>
  readTime(`1970-01-01T00:00${offsetText(moment, zone)}`)?.offset ?? 0;

/**
 * The moment at which the clocks of `zone` show `wall`. A time that the clocks skip in spring is
 * taken as if they had not been set forward yet (2:30 becomes 3:30); of a time that they show twice
 * in autumn, the first is meant. So do calendars (RFC 5545) and the JavaScript Temporal proposal.
 */
export function momentOf(wall: number, zone: string): number {
  const day = 24 * 60 * minute;
  const [before, after] = [wall - day, wall + day].map(
    (near) => wall - offsetAt(near, zone) * minute,
  );
  const isShown = (moment: number) => moment + offsetAt(moment, zone) * minute === wall;
  return !isShown(before!) && isShown(after!) ? after! : before!;
}

/** The moment of a time of the feed, in milliseconds since 1970; `zone` serves those without offset. */
export function momentOfTime(value = '', zone?: string): number | undefined {
  const time = readTime(value);
  if (time?.offset !== undefined) return time.wall - time.offset * minute;
  return time && zone ? momentOf(time.wall, zone) : undefined;
}

/** A moment as ISO 8601 with the offset that its zone had: what `<time datetime>` wants. */
export const isoWithOffset = (moment: number, zone: string): string =>
  new Date(moment + offsetAt(moment, zone) * minute).toISOString().slice(0, 19) +
  offsetText(moment, zone);
