/** One event of a calendar: when it is, and which it is. How often it takes place is in occurrences.ts. */
import type ICAL from 'ical.js';
import { isoWithOffset, momentOf } from '../../model/time.js';
import type { Block, Calendar } from './calendar-lines.js';
import { type Clocks, Unreadable, wallOf } from './moments.js';
import { titled } from './title.js';

const day = 86_400_000;

export interface Event {
  readonly block: Block;
  readonly calendar: Calendar;
  readonly uid: string;
  readonly title: string;
  /** Its title says so, as Outlook does. */
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly start: number;
  readonly wall: number;
  /** How long it lasts; of whole days on the clock, which may be set in between. */
  readonly length: number;
  /** It does not say when it ends. */
  readonly endless: boolean;
  readonly zone: string;
  readonly allDay: boolean;
  /** The moment of the date in a series that it takes the place of. */
  readonly replaces: number | undefined;
  /** Only the day of that date is named, not its hour. */
  readonly replacesDay: boolean;
  /** All dates after it are changed in the same way. */
  readonly following: boolean;
}

export const text = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? '').trim();

export function timeOf(
  component: ICAL.Component,
  name: string,
  calendar: Calendar,
  clocks: Clocks,
) {
  const property = component.getFirstProperty(name);
  const time = property?.getFirstValue() as ICAL.Time | undefined;
  if (!property || !time) return undefined;
  const raw = String(property.toICALString())
    .replace(/\r?\n[ \t]/g, '')
    .split(':')
    .at(-1)!;
  const digits = /^(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?$/.exec(raw.trim());
  const real =
    digits &&
    new Date(`${digits[1]}-${digits[2]}-${digits[3]}T00:00Z`).getUTCDate() === +digits[3]!;
  if (!real) throw new Unreadable(`${name.toUpperCase()} “${raw}” is no time of the calendar`);
  const clock = clocks.of(time, property.getFirstParameter('tzid') || undefined, calendar);
  return { time, clock, wall: wallOf(time), moment: clock.moment(wallOf(time)) };
}

export function eventOf(block: Block, calendar: Calendar, clocks: Clocks): Event {
  const { component } = block;
  const from = timeOf(component, 'dtstart', calendar, clocks);
  if (!from) throw new Unreadable('it does not say when it begins (no DTSTART)');
  const to = timeOf(component, 'dtend', calendar, clocks);
  const lasting = component.getFirstPropertyValue('duration') as ICAL.Duration | null;
  const allDay = from.time.isDate;
  // The end of whole days is the day after them; the feed has the last minute before it.
  const length = allDay
    ? Math.max(to ? to.wall - from.wall : lasting ? lasting.toSeconds() * 1000 : day, day) - 60_000
    : to
      ? to.moment - from.moment
      : (lasting?.toSeconds() ?? 0) * 1000;
  if (length < 0) throw new Unreadable('it ends before it begins');
  const replaced = timeOf(component, 'recurrence-id', calendar, clocks);
  const { name: title, cancelled } = titled(text(component, 'summary'));
  return {
    block,
    calendar,
    uid: text(component, 'uid') || `${title} ${from.moment}`,
    title,
    cancelled,
    sequence: Number(text(component, 'sequence')) || 0,
    start: from.moment,
    wall: from.wall,
    length,
    endless: !allDay && !to && !lasting,
    zone: from.clock.zone,
    allDay,
    replaces: replaced?.moment,
    replacesDay: Boolean(replaced?.time.isDate && !allDay),
    following:
      component.getFirstProperty('recurrence-id')?.getFirstParameter('range') === 'THISANDFUTURE',
  };
}

/** How long one of its dates lasts, by the clocks of its zone. */
export function lengthAt({ allDay, length, zone }: Event, start: number): number {
  if (!allDay) return length;
  const wall = Date.parse(`${isoWithOffset(start, zone).slice(0, 19)}Z`);
  return momentOf(wall + length, zone) - start;
}
