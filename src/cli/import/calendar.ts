/**
 * A calendar file → sessions for the feed. Its events are taken one by one: what one of them lacks
 * harms no other. Nobody who is invited, no alarm and nothing private comes out of here.
 */
import type ICAL from 'ical.js';
import { isoWithOffset } from '../../model/time.js';
import { type Event, eventOf, lengthAt, text, timeOf } from './calendar-event.js';
import { type Block, linesOf } from './calendar-lines.js';
import { told } from './calendar-texts.js';
import { type Found, type Incoming, type Patch, type Times, leftOut } from './incoming.js';
import { withheldNote } from './joining.js';
import { clocksOf } from './moments.js';
import { type Occurrence, occurrences } from './occurrences.js';
import type { Bounds } from './recurrence.js';
import { Refusal } from '../world.js';

export interface CalendarOptions {
  /** That of the feed. */
  readonly timeZone: string | undefined;
  readonly bounds: Bounds;
  /** Links to join may go into the feed. */
  readonly joinLinks: boolean;
}

const shownTitle = (component: ICAL.Component): string =>
  `“${text(component, 'summary') || 'without a name'}”`;
const placeOf = ({ line, component }: Block): string => `line ${line}, ${shownTitle(component)}`;

export function calendar(
  source: string,
  name: string,
  { timeZone, bounds, joinLinks }: CalendarOptions,
): Found {
  const lines = linesOf(source);
  const refused = lines.broken.map(({ line, why }) => leftOut(name, `line ${line}`, why));
  if (!lines.calendars[0]) throw new Refusal(`${name} is no calendar: it has no BEGIN:VCALENDAR.`);
  const clocks = clocksOf(lines, timeZone);
  const notes: string[] = [];
  /** The versions of each event and of each changed date: the last one counts. */
  const newest = new Map<string, Event>();
  const unread: { block: Block; uid: string }[] = [];
  for (const block of lines.events) {
    const refuse = (why: string) => refused.push(leftOut(name, placeOf(block), why));
    if (/^(PRIVATE|CONFIDENTIAL)$/i.test(text(block.component, 'class'))) {
      refuse('it is marked as private');
      continue;
    }
    const ofFile = lines.calendars[block.calendar] ?? { zone: '', cancels: false, own: false };
    try {
      const event = eventOf(block, ofFile, clocks);
      const key = `${event.uid}\n${event.replaces ?? ''}`;
      const before = newest.get(key);
      if (!before || event.sequence >= before.sequence) newest.set(key, event);
    } catch (error) {
      refuse((error as Error).message);
      unread.push({ block, uid: text(block.component, 'uid') });
    }
  }
  // A date that was changed in a way that cannot be read must not come back as it was before.
  const spoiled = new Set(
    unread.flatMap(({ block, uid }) => {
      try {
        const ofFile = lines.calendars[block.calendar]!;
        const replaced = timeOf(block.component, 'recurrence-id', ofFile, clocks);
        return replaced ? [`${uid}\n${replaced.moment}`] : [];
      } catch {
        return [];
      }
    }),
  );
  const changes = new Map<string, Event[]>();
  for (const event of newest.values())
    if (event.replaces !== undefined)
      changes.set(event.uid, [...(changes.get(event.uid) ?? []), event]);
  const heads = new Set(
    [...newest.values()].filter(({ replaces }) => replaces === undefined).map(({ uid }) => uid),
  );

  const items: Incoming[] = [];
  let withheld = 0;
  for (const event of newest.values()) {
    const isChange = event.replaces !== undefined;
    if (isChange && heads.has(event.uid)) continue;
    try {
      const { found, more, whole } = isChange
        ? {
            found: [
              {
                event,
                start: event.start,
                length: lengthAt(event, event.start),
                mark: event.replaces!,
                ...(event.start !== event.replaces && { previous: event.replaces! }),
              },
            ],
            more: false,
            whole: false,
          }
        : occurrences(event, changes.get(event.uid) ?? [], clocks, bounds);
      if (more)
        notes.push(
          `${name}, ${placeOf(event.block)} goes on after ${isoWithOffset(bounds.until, timeZone ?? 'UTC').slice(0, 10)}; --until takes more of it.`,
        );
      const isSpoiled = found.some(({ mark }) => spoiled.has(`${event.uid}\n${mark}`));
      for (const occurrence of found) {
        if (spoiled.has(`${event.uid}\n${occurrence.mark}`)) continue;
        const { patches, withheld: kept } = told(occurrence.event, joinLinks);
        if (kept) withheld++;
        items.push({ ...itemOf(occurrence, patches, name), whole: whole && !isSpoiled });
      }
    } catch (error) {
      refused.push(leftOut(name, placeOf(event.block), (error as Error).message));
    }
  }
  if (withheld) notes.push(withheldNote(name, withheld));
  return {
    items,
    refused,
    notes: [...notes, ...[...clocks.notes].map((note) => `${name}: ${note}.`)],
  };
}

function itemOf(
  { event, start, length, mark, markZone = event.zone, previous, dropped }: Occurrence,
  patches: readonly Patch[],
  name: string,
): Incoming {
  const { component } = event.block;
  const status = text(component, 'status').toUpperCase();
  const times: Times = {
    start,
    end: start + length,
    zone: event.zone,
    allDay: event.allDay,
    previous,
  };
  return {
    table: 'sessions',
    file: name,
    place: placeOf(event.block),
    uid: event.uid,
    // The day alone: a series whose hour is changed is still the same series.
    ...(mark !== undefined && {
      day: isoWithOffset(mark, markZone).slice(0, 10).replaceAll('-', ''),
    }),
    times,
    own: event.calendar.own,
    ...(event.endless && { endless: true }),
    ...(dropped && { dropped }),
    ...(event.calendar.cancels || event.cancelled || status === 'CANCELLED' || dropped
      ? { status: 'cancelled' as const }
      : status === 'CONFIRMED'
        ? { status: 'scheduled' as const }
        : {}),
    patches,
  };
}
