/**
 * The dates of a series within bounds, on the wall clocks of its zone. The rules are those of ical.js;
 * two things are ours: dates that no calendar has (30 February) are not moved to the next month, and
 * a series without an end stops at the bounds.
 */
import ICAL from 'ical.js';
import { type Clock, Unreadable, wallOf } from './moments.js';

export interface Bounds {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** More sessions than this no series has. */
const most = 1000;
/** Nor does it take more steps to come to the bounds. */
const steps = 20_000;

/* RFC 5545, 3.3.10: a date that does not exist is left out. */
function exists(recur: ICAL.Recur, time: ICAL.Time, start: ICAL.Time): boolean {
  const days = recur.parts['BYMONTHDAY'] as number[] | undefined;
  if (days && !days.some((day) => day < 0) && !days.includes(time.day)) return false;
  const bare = !Object.keys(recur.parts).some((part) =>
    /^BY(DAY|MONTHDAY|YEARDAY|WEEKNO|SETPOS)$/.test(part),
  );
  return !(bare && /^(MONTHLY|YEARLY)$/.test(recur.freq) && time.day !== start.day);
}

interface Starts {
  readonly walls: number[];
  /** It goes on after the bounds. */
  readonly more: boolean;
  /** All that are within the bounds are there. */
  readonly whole: boolean;
}

/** The starts of a series by its rule, on the wall clock, soonest first; those before the bounds are left out. */
export function ruleStarts(
  recur: ICAL.Recur,
  start: ICAL.Time,
  clock: Clock,
  bounds: Bounds,
): Starts {
  if (/^(SECONDLY|MINUTELY|HOURLY)$/.test(recur.freq))
    throw new Unreadable(`it repeats ${recur.freq.toLowerCase()}, which no training does`);
  const local = start.clone();
  local.zone = ICAL.Timezone.localTimezone;
  const until = recur.until as ICAL.Time | null;
  // A day means all of it; an end in UTC is a moment.
  const last = until
    ? until.isDate
      ? clock.moment(wallOf(until) + 86_399_000)
      : until.zone?.tzid === 'UTC'
        ? wallOf(until)
        : clock.moment(wallOf(until))
    : Number.POSITIVE_INFINITY;
  const rule = recur.clone();
  rule.until = null as never;
  // Counted here, because a date that does not exist is not counted.
  const count = rule.count || Number.POSITIVE_INFINITY;
  rule.count = null as never;
  const steady = rule.iterator(local);
  const walls: number[] = [];
  let counted = 0;
  for (let step = 0; step < steps && counted < count; step++) {
    const next = steady.next() as ICAL.Time | null;
    if (!next) return { walls, more: false, whole: true };
    const wall = wallOf(next);
    const moment = clock.moment(wall);
    if (moment > last || moment > bounds.until) return { walls, more: moment <= last, whole: true };
    if (!exists(recur, next, start)) continue;
    counted++;
    if (moment >= bounds.from) walls.push(wall);
    if (walls.length >= most) return { walls, more: true, whole: false };
  }
  return { walls, more: false, whole: counted >= count };
}
