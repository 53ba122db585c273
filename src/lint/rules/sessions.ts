/** The dates of trainings: what is over, what contradicts itself, what a clock would not show. */
import { isTimeZone, readTime } from '../../feed/time.js';
import { momentOfTime, offsetAt } from '../../model/time.js';
import type { Context, DocumentRule } from '../context.js';
import { type Item, itemsIn, itemsOf, stringIn } from '../items.js';

const day = 24 * 60 * 60_000;

/** What tells the moments of a session, as far as they can be told. */
export interface Clock {
  /** In milliseconds since 1970. */
  of(field: string): number | undefined;
  readonly zone: string | undefined;
}

export function clockOf({ value }: Item, root: Context['root']): Clock {
  const zone = [stringIn(value, 'timeZone'), stringIn(root, 'timeZone')].find(
    (name) => name !== undefined,
  );
  const known = zone !== undefined && isTimeZone(zone) ? zone : undefined;
  return {
    zone: known,
    of: (field) => {
      const text = stringIn(value, field);
      // Of another shape: the schema says so.
      if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined;
      const moment = momentOfTime(text, known);
      return Number.isNaN(moment) ? undefined : moment;
    },
  };
}

export const sessionRules: DocumentRule = (context) => {
  for (const training of itemsOf(context.root['trainings'], '/trainings')) {
    const sessions = itemsIn(training, 'sessions');
    for (const session of sessions) {
      const clock = clockOf(session, context.root);
      order(session, clock, context);
      status(session, clock, context);
      length(session, clock, context);
      offsets(session, clock, context);
      skipped(session, clock, context);
    }
    past(training, sessions, context);
  }
};

function order({ pointer }: Item, { of }: Clock, { note }: Context): void {
  const [opens, closes, start, end] = ['validFrom', 'validThrough', 'startDate', 'endDate'].map(of);
  if (opens! > closes!)
    note(
      'dates-out-of-order',
      `${pointer}/validThrough`,
      'is before "validFrom": registration would close before it opens',
      'Look at both dates; perhaps they are the wrong way round.',
    );
  if (closes! > (end ?? start)!)
    note(
      'dates-out-of-order',
      `${pointer}/validThrough`,
      'is after the end of the session: nobody can register then',
      'Write the last moment at which people can register, at or before the start.',
    );
  else if (closes! > start!)
    note(
      'dates-out-of-order',
      `${pointer}/validThrough`,
      'is after the start of the session',
      'Write the last moment at which people can register; leave it if they may join late.',
    );
  else if (opens! > start!)
    note(
      'dates-out-of-order',
      `${pointer}/validFrom`,
      'is after the start of the session: registration would open too late',
      'Write the moment from which people can register.',
    );
}

function status({ value, pointer }: Item, { of }: Clock, { note }: Context): void {
  const status = stringIn(value, 'eventStatus') ?? 'scheduled';
  const previous = of('previousStartDate');
  if (previous !== undefined && !/^(rescheduled|postponed|cancelled)$/.test(status))
    note(
      'previous-start-without-status',
      `${pointer}/previousStartDate`,
      `is given, but the session is “${status}”`,
      'Write "eventStatus": "rescheduled" if it was moved; else take "previousStartDate" away.',
    );
  if (previous !== undefined && status === 'rescheduled' && previous === of('startDate'))
    note(
      'dates-out-of-order',
      `${pointer}/previousStartDate`,
      'is the same as "startDate", so nothing was moved',
      'Write the time at which the session was to begin before.',
    );
  if (status === 'rescheduled' && !('previousStartDate' in value))
    note(
      'previous-start-without-status',
      `${pointer}/eventStatus`,
      'is “rescheduled”, but nothing says when it was to begin before',
      'Add "previousStartDate": who knows the old date will look for it.',
    );
}

function length({ pointer, value }: Item, { of }: Clock, { note, now }: Context): void {
  const hours = (of('endDate')! - of('startDate')!) / (day / 24);
  if (hours === 0 && of('endDate')! >= now && value['eventStatus'] !== 'cancelled')
    note(
      'session-without-end',
      `${pointer}/endDate`,
      'is the same as "startDate", so the session leaves the page the minute it begins',
      'Write when it ends.',
    );
  // From midnight to midnight are whole days, and meant so.
  const whole =
    /T00:00/.test(`${value['startDate']}`) && /T(00:00|23:59)/.test(`${value['endDate']}`);
  if (hours > 24 && !whole)
    note(
      'long-session',
      `${pointer}/endDate`,
      `is ${Math.round(hours)} hours after the start`,
      'Look at the date; if it is held on several days, make each day a session of its own.',
    );
}

/* Clocks that are set forward skip an hour. */
function skipped({ value, pointer }: Item, { of, zone }: Clock, { note }: Context): void {
  for (const field of ['startDate', 'endDate', 'validFrom', 'validThrough']) {
    const text = stringIn(value, field);
    const moment = of(field);
    const time = text && readTime(text);
    if (!zone || !time || moment === undefined || time.offset !== undefined) continue;
    if (moment + offsetAt(moment, zone) * 60_000 !== time.wall)
      note(
        'impossible-date',
        `${pointer}/${field}`,
        `is “${text}”, a time that the clocks of ${zone} skip on that day, because they are set forward`,
        'Look at the hour.',
      );
  }
}

function offsets({ value, pointer }: Item, { of, zone }: Clock, { note }: Context): void {
  if (!zone) return;
  for (const field of ['startDate', 'endDate']) {
    const text = stringIn(value, field);
    const moment = of(field);
    const offset = text && moment !== undefined && readTime(text)?.offset;
    // Z is how computers write a moment: it claims no zone.
    if (typeof offset !== 'number' || text!.endsWith('Z')) continue;
    const real = offsetAt(moment!, zone);
    if (real === offset) continue;
    note(
      'offset-not-of-zone',
      `${pointer}/${field}`,
      `has the offset ${written(offset)}, but ${zone} has ${written(real)} on that day`,
      `Leave the offset out to mean the clocks of ${zone}; or give the session a "timeZone" of its own.`,
    );
    // The end has the same mistake.
    return;
  }
}

const written = (offset: number): string =>
  `${offset < 0 ? '-' : '+'}${String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;

function past({ pointer }: Item, sessions: readonly Item[], { now, root, note }: Context): void {
  const over = sessions.filter((session) => clockOf(session, root).of('endDate')! < now);
  if (over.length === 0) return;
  if (over.length === sessions.length) {
    note(
      'all-sessions-past',
      pointer,
      over.length > 1
        ? `has ${over.length} sessions, and all of them are over`
        : 'has one session, and it is over',
      'Add the next one when its date is known; a "recordingUrl" lets people see the last one.',
    );
    return;
  }
  const silent = over.filter(
    ({ value }) => !value['recordingUrl'] && value['eventStatus'] !== 'cancelled',
  );
  if (silent.length > 0)
    note(
      'past-session',
      silent[0]!.pointer,
      `is over and has no recording${silent.length > 1 ? ` (and ${silent.length - 1} more of this training)` : ''}`,
      'Add "recordingUrl" if there is a recording; else all is well, and visitors can still find it among the past ones.',
    );
}
