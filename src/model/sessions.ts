/** Which sessions are to come, soonest first, and when that picture will change. */
import type { Term } from '../feed/sections/terms.js';
import type { Terms } from '../feed/sections/terms.js';
import type { Session, Training } from '../feed/sections/trainings.js';
import { readTime } from '../feed/time.js';
import { momentOfTime, offsetAt } from './time.js';

/** How a session stands, in one word. */
export type SessionStatus = 'scheduled' | 'rescheduled' | 'postponed' | 'cancelled' | 'full';

/** What can be done about taking part; `none`: the feed says nothing, or it is too late to matter. */
export type Registration = 'open' | 'early' | 'closed' | 'waitlist' | 'none';

/** A session with all its times as moments: milliseconds since 1970. */
export interface SessionEntry {
  readonly training: Training;
  readonly session: Session;
  readonly start: number;
  readonly end: number;
  /** The IANA zone in which its times are told. */
  readonly zone: string;
  /** When it was to begin before it was moved. */
  readonly previousStart: number | undefined;
  readonly status: SessionStatus;
  /** Whether it is going on. */
  readonly underway: boolean;
  readonly registration: Registration;
  /** When registration opens, if the feed says so. */
  readonly opens: number | undefined;
  /** When it closes, if the feed says so. */
  readonly closes: number | undefined;
  /** The reader's zone, where an online session has another time of day there. */
  readonly readerZone: string | undefined;
}

export interface TrainingGroup {
  readonly training: Training;
  /** Soonest first; never empty. */
  readonly entries: readonly SessionEntry[];
  /** For whom it is, in words of the feed. */
  readonly audience: readonly Term[];
}

export interface Upcoming {
  /** Trainings with sessions to come, the one with the soonest session first. */
  readonly groups: readonly TrainingGroup[];
  /** Sessions that took place, newest first. */
  readonly past: readonly SessionEntry[];
  /** The next moment at which any of this will be different; nothing in a preview. */
  readonly changesAt: number | undefined;
  /** Set in a preview: the moment that is shown, the zone to tell it in, whether a time was given. */
  readonly preview: { moment: number; zone: string; exact: boolean } | undefined;
  /** The choices that could not be followed. */
  readonly mistakes: readonly ('training' | 'audience' | 'limit' | 'past' | 'asOf')[];
}

export interface UpcomingChoices {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** ISO date or date-time to show instead of `now`; without offset it is one of `timeZone`. */
  readonly asOf?: string;
  /** Only the training with this id. */
  readonly training?: string;
  /** Only sessions for the audience term with this id. */
  readonly audience?: string;
  /** How many sessions to come; default all. */
  readonly limit?: number | null;
  /** How many past sessions at most; default 10. */
  readonly past?: number | null;
  /** The zone of the feed. */
  readonly timeZone?: string | undefined;
  /** The zone of the reader. */
  readonly readerZone?: string;
}

export const defaultPast = 10;

export function upcoming(
  trainings: readonly Training[],
  terms: Terms,
  choices: UpcomingChoices,
): Upcoming {
  const { training, audience, timeZone, readerZone } = choices;
  const mistakes: Upcoming['mistakes'][number][] = [];
  const count = (name: 'limit' | 'past', least: number, none: number): number => {
    const value = choices[name] ?? none;
    if (value === none || (Number.isInteger(value) && value >= least)) return value;
    mistakes.push(name);
    return none;
  };
  const limit = count('limit', 1, Infinity);
  const most = count('past', 0, defaultPast);

  const moment = choices.asOf ? momentOfTime(choices.asOf, timeZone ?? 'UTC') : undefined;
  if (choices.asOf && moment === undefined) mistakes.push('asOf');
  const now = moment ?? choices.now;

  if (training && !trainings.some(({ id }) => id === training)) mistakes.push('training');
  if (audience && !terms.audience?.some(({ id }) => id === audience)) mistakes.push('audience');

  const entries = trainings
    .filter(({ id }) => !training || id === training)
    .flatMap((one) =>
      (one.sessions ?? [])
        .filter((session) => !audience || (session.audience ?? one.audience)?.includes(audience))
        .flatMap((session) => entryOf(one, session, { now, timeZone, readerZone }) ?? []),
    )
    // Stable: what begins at the same moment keeps the order of the feed.
    .sort((one, other) => one.start - other.start);

  const coming = entries.filter(({ end }) => now < end);
  const groups = new Map<Training, SessionEntry[]>();
  for (const entry of coming.slice(0, limit)) {
    const group = groups.get(entry.training);
    if (group) group.push(entry);
    else groups.set(entry.training, [entry]);
  }

  return {
    groups: [...groups].map(([one, sessions]) => ({
      training: one,
      entries: sessions,
      audience: (terms.audience ?? []).filter(({ id }) => one.audience?.includes(id)),
    })),
    past: entries
      .filter(({ end, status }) => end <= now && status !== 'cancelled' && status !== 'postponed')
      .reverse()
      .slice(0, most),
    changesAt: moment === undefined ? nextChange(coming, now) : undefined,
    preview:
      moment === undefined
        ? undefined
        : { moment, zone: timeZone ?? 'UTC', exact: choices.asOf!.includes('T') },
    mistakes,
  };
}

function entryOf(
  training: Training,
  session: Session,
  { now, timeZone, readerZone }: Pick<UpcomingChoices, 'now' | 'timeZone' | 'readerZone'>,
): SessionEntry | undefined {
  const zone = session.timeZone ?? timeZone;
  const at = (value: string | undefined) =>
    value === undefined ? undefined : momentOfTime(value, zone);
  const [start, end] = [at(session.startDate), at(session.endDate)];
  const [opens, closes] = [at(session.validFrom), at(session.validThrough)];
  if (start === undefined || end === undefined) return undefined;
  const { eventStatus = 'scheduled', attendanceMode } = session;
  const held = eventStatus !== 'cancelled' && eventStatus !== 'postponed';
  const shownIn = zone ?? zoneOfOffset(session.startDate);
  const elsewhere =
    readerZone &&
    (attendanceMode === 'online' || attendanceMode === 'mixed') &&
    offsetAt(start, readerZone) !== offsetAt(start, shownIn);
  return {
    training,
    session,
    start,
    end,
    zone: shownIn,
    previousStart: at(session.previousStartDate),
    status: held && session.full ? 'full' : eventStatus,
    underway: held && start <= now && now < end,
    registration: held ? registrationOf(session, opens, closes, now) : 'none',
    opens,
    closes,
    readerZone: elsewhere ? readerZone : undefined,
  };
}

function registrationOf(
  { full, waitlistUrl, url }: Session,
  opens: number | undefined,
  closes: number | undefined,
  now: number,
): Registration {
  if (closes !== undefined && closes <= now) return 'closed';
  if (full) return waitlistUrl ? 'waitlist' : 'none';
  if (opens !== undefined && now < opens) return 'early';
  return url ? 'open' : 'none';
}

/** Past sessions never change, so only those to come have a moment ahead at which something does. */
function nextChange(coming: readonly SessionEntry[], now: number): number | undefined {
  let next = Infinity;
  for (const { start, end, opens, closes } of coming) {
    for (const moment of [start, end, opens, closes]) {
      if (moment !== undefined && moment > now && moment < next) next = moment;
    }
  }
  return next === Infinity ? undefined : next;
}

/**
 * The zone for a session of a feed without one: all that is known is the offset that its times have.
 * The names of such zones count the other way round: Etc/GMT+5 is five hours behind UTC.
 */
function zoneOfOffset(value: string): string {
  const hours = (readTime(value)?.offset ?? 0) / 60;
  if (!Number.isInteger(hours) || hours === 0 || hours < -12 || hours > 14) return 'UTC';
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
