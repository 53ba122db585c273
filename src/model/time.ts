/**
 * What moment a time of the feed is. By `Intl` alone: the browser knows the zones, and no date
 * library does it smaller.
 */
import { type LocalTime, readTime } from '../feed/time.js';

const minute = 60_000;

/* Making a formatter costs far more than using it, so there is one per zone. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** What the clocks of a zone show at a moment, as milliseconds since 1970 as if that were UTC. */
export function wallClock(moment: number, zone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(moment)) shown[type] = Number(value);
  const { year, month, day, hour, minute: minutes, second } = shown as Record<string, number>;
  return Date.UTC(year!, month! - 1, day, hour, minutes, second);
}

/** Minutes east of UTC at a moment in a zone. */
export const offsetAt = (moment: number, zone: string): number =>
  Math.round((wallClock(moment, zone) - Math.floor(moment / 1000) * 1000) / minute);

/**
 * The moment at which the clocks of `zone` show `wall`. A time that the clocks skip in spring is
 * taken as if they had not been set forward yet (2:30 becomes 3:30); of a time that they show twice
 * in autumn, the first is meant. So do calendars (RFC 5545) and the JavaScript Temporal proposal.
 */
export function momentOf(wall: number, zone: string): number {
  const day = 24 * 60 * minute;
  const before = wall - offsetAt(wall - day, zone) * minute;
  const after = wall - offsetAt(wall + day, zone) * minute;
  if (before === after || wallClock(before, zone) === wall) return before;
  return wallClock(after, zone) === wall ? after : before;
}

/** The moment of a time of the feed, in milliseconds since 1970; `zone` serves those without offset. */
export function momentOfTime(value: string, zone: string | undefined): number | undefined {
  const time: LocalTime | undefined = readTime(value);
  if (!time) return undefined;
  if (time.offset !== undefined) return time.wall - time.offset * minute;
  return zone === undefined ? undefined : momentOf(time.wall, zone);
}

/** A moment as ISO 8601 with the offset that its zone had: what `<time datetime>` wants. */
export function isoWithOffset(moment: number, zone: string): string {
  const offset = offsetAt(moment, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  const wall = new Date(moment + offset * minute).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
