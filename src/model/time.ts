/**
 * What moment a time of the feed is. By `Intl` alone: the browser knows the zones, and no date
 * library does it smaller.
 */
import { offsetFormatter, readTime } from '../feed/time.js';

const minute = 60_000;

/* Clocks change at a full quarter of an hour, and no zone changes them twice within three weeks. */
const quarter = 15 * minute;
const weeks = quarter * 2 ** 11;

/** What the browser has answered, by zone and moment: asking it costs more than all else that is done with a time. */
const known = new Map<string, number>();

function ask(moment: number, zone: string): number {
  const key = zone + moment;
  let offset = known.get(key);
  if (offset === undefined) {
    // It comes as "9/19/2024, GMT-05:00", and as bare "GMT" where there is none.
    const text = offsetFormatter(zone)!.format(moment).split('GMT')[1];
    known.set(key, (offset = readTime(`1970-01-01T00:00${text}`)?.offset ?? 0));
  }
  return offset;
}

/**
 * Minutes east of UTC at a moment in a zone, as the browser knows it. It is asked seldom: where a
 * stretch of time ends with the offset that it begins with, that holds in between; else the half of
 * it that the moment is in is looked at.
 */
export function offsetAt(moment: number, zone: string, stretch = weeks): number {
  const from = Math.floor(moment / stretch) * stretch;
  const offset = ask(from, zone);
  return stretch === quarter || offset === ask(from + stretch, zone)
    ? offset
    : offsetAt(moment, zone, stretch / 2);
}

/**
 * The moment at which the clocks of `zone` show `wall`. A time that the clocks skip in spring is
 * taken as if they had not been set forward yet (2:30 becomes 3:30); of a time that they show twice
 * in autumn, the first is meant. So do calendars (RFC 5545) and the JavaScript Temporal proposal.
 */
export function momentOf(wall: number, zone: string): number {
  const day = 24 * 60 * minute;
  const near = (moment: number) => wall - offsetAt(moment, zone) * minute;
  const [before, after] = [near(wall - day), near(wall + day)];
  const isShown = (moment: number) => near(moment) === moment;
  // Nearly always the clocks stay as they are, and there is nothing to choose.
  return before !== after && !isShown(before) && isShown(after) ? after : before;
}

/** The moment of a time of the feed, in milliseconds since 1970; `zone` serves those without offset. */
export function momentOfTime(value?: string, zone?: string): number | undefined {
  const time = value && readTime(value);
  if (!time) return undefined;
  if (time.offset !== undefined) return time.wall - time.offset * minute;
  return zone ? momentOf(time.wall, zone) : undefined;
}

/** A moment as ISO 8601 with the offset that its zone had: what `<time datetime>` wants. */
export function isoWithOffset(moment: number, zone: string): string {
  const offset = offsetAt(moment, zone);
  const iso = (time: number) => new Date(time).toISOString();
  return (
    iso(moment + offset * minute).slice(0, 19) +
    (offset < 0 ? '-' : '+') +
    iso(Math.abs(offset) * minute).slice(11, 16)
  );
}
