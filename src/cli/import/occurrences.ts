/** The dates of an event: of one that repeats, all within bounds, with what was changed of single ones. */
import type ICAL from 'ical.js';
import { type Event, lengthAt } from './calendar-event.js';
import { type Clocks, wallOf } from './moments.js';
import { type Bounds, ruleStarts } from './recurrence.js';

const day = 86_400_000;

/** Dates that are added to a series, or taken out of it. */
function listed(
  event: Event,
  name: 'rdate' | 'exdate',
  clocks: Clocks,
): { moment: number; wall: number; length?: number; isDate: boolean }[] {
  return event.block.component.getAllProperties(name).flatMap((property) =>
    (property.getValues() as (ICAL.Time | ICAL.Period)[]).map((value) => {
      const time = 'start' in value ? (value.start as ICAL.Time) : value;
      const clock = clocks.of(
        time,
        property.getFirstParameter('tzid') || undefined,
        event.calendar,
      );
      const found = { wall: wallOf(time), moment: clock.moment(wallOf(time)), isDate: time.isDate };
      return 'start' in value
        ? { ...found, length: value.getDuration().toSeconds() * 1000 }
        : found;
    }),
  );
}

/** One date of an event: which it is of a series, and when it takes place. */
export interface Occurrence {
  readonly event: Event;
  readonly start: number;
  readonly length: number;
  /** What tells it from the others of its series. */
  readonly mark?: number;
  /** The zone by whose clocks that is a day. */
  readonly markZone?: string;
  readonly previous?: number;
  readonly dropped?: boolean;
}

/** `event` and what changes single dates of it → all its dates. */
export function occurrences(
  event: Event,
  changes: readonly Event[],
  clocks: Clocks,
  bounds: Bounds,
): { found: Occurrence[]; more: boolean; whole: boolean } {
  const rules = event.block.component.getAllProperties('rrule');
  const added = listed(event, 'rdate', clocks);
  if (!rules[0] && !added[0] && !changes[0])
    return {
      found: [{ event, start: event.start, length: lengthAt(event, event.start) }],
      more: false,
      whole: false,
    };
  const first = event.block.component.getFirstPropertyValue('dtstart') as ICAL.Time;
  const clock = clocks.of(
    first,
    event.block.component.getFirstProperty('dtstart')!.getFirstParameter('tzid') || undefined,
    event.calendar,
  );
  // A session that was moved into the bounds comes from a date before them.
  const wide = { from: bounds.from - 60 * day, until: bounds.until };
  const starts = new Map<number, number>([[event.start, lengthAt(event, event.start)]]);
  let more = false;
  let whole = true;
  for (const rule of rules) {
    // In UTC the rule goes by UTC, as it is written.
    const own =
      first.zone?.tzid === 'UTC' ? { zone: clock.zone, moment: (wall: number) => wall } : clock;
    const made = ruleStarts(rule.getFirstValue() as ICAL.Recur, first, own, wide);
    more ||= made.more;
    whole &&= made.whole;
    // The end stays the same on the clock, also when clocks are changed in between.
    for (const wall of made.walls)
      starts.set(own.moment(wall), own.moment(wall + event.length) - own.moment(wall));
  }
  for (const { moment, length } of added) starts.set(moment, length ?? lengthAt(event, moment));

  const except = listed(event, 'exdate', clocks);
  const dayOf = (moment: number) => Math.floor((event.wall + moment - event.start) / day);
  // A day without an hour stands for its midnight, on the clocks of the series.
  const dayStart = ({ replaces }: Event) => event.wall + replaces! - event.start;
  const isOut = (moment: number) =>
    except.some((out) =>
      out.isDate && !event.allDay
        ? Math.floor(out.wall / day) === dayOf(moment)
        : out.moment === moment,
    );
  const markOf = (change: Event): number =>
    (change.replacesDay
      ? [...starts.keys()].find((moment) => dayOf(moment) === Math.floor(dayStart(change) / day))
      : undefined) ?? change.replaces!;
  const single = new Map(
    changes.filter(({ following }) => !following).map((change) => [markOf(change), change]),
  );
  const following = changes
    .filter((change) => change.following)
    .sort((one, other) => one.replaces! - other.replaces!);
  const changed = (change: Event, mark: number, start: number): Occurrence => ({
    event: change,
    start,
    length: lengthAt(change, start),
    mark,
    ...(start !== mark && { previous: mark }),
  });
  const found = [...starts].map(([moment, length]): Occurrence => {
    const own = single.get(moment);
    single.delete(moment);
    if (own) return changed(own, moment, own.start);
    if (isOut(moment)) return { event, start: moment, length, mark: moment, dropped: true };
    const later = following.filter(({ replaces }) => replaces! <= moment).at(-1);
    if (later) return changed(later, moment, moment + later.start - later.replaces!);
    return { event, start: moment, length, mark: moment };
  });
  // What is changed of a date that the series does not have, or that lies far outside, stands by itself.
  for (const [mark, change] of single) found.push(changed(change, mark, change.start));
  return { found: found.map((one) => ({ ...one, markZone: event.zone })), more, whole };
}
