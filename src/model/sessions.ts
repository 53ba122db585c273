/** Which sessions are to come, soonest first, and when that picture will change. */
import type { Term, Terms } from '../feed/sections/terms.js';
import type { Session, Training } from '../feed/sections/trainings.js';
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
  const { asOf, training, audience, timeZone } = choices;
  const mistakes: Upcoming['mistakes'][number][] = [];
  const count = (name: 'limit' | 'past', least: number, none: number): number => {
    const value = choices[name] ?? none;
    if (value === none || (Number.isInteger(value) && value >= least)) return value;
    mistakes.push(name);
    return none;
  };
  const limit = count('limit', 1, Infinity);
  const most = count('past', 0, defaultPast);

  const moment = momentOfTime(asOf, timeZone ?? 'UTC');
  const preview =
    moment === undefined
      ? undefined
      : { moment, zone: timeZone ?? 'UTC', exact: asOf!.includes('T') };
  if (asOf && !preview) mistakes.push('asOf');
  const now = moment ?? choices.now;

  if (training && !trainings.some(({ id }) => id === training)) mistakes.push('training');
  if (audience && !terms.audience?.some(({ id }) => id === audience)) mistakes.push('audience');

  const entries = trainings
    .filter(({ id }) => !training || id === training)
    .flatMap((one) =>
      (one.sessions ?? [])
        .filter((session) => !audience || (session.audience ?? one.audience)?.includes(audience))
        .flatMap((session) => entryOf(one, session, { ...choices, now }) ?? []),
    )
    // Stable: what begins at the same moment keeps the order of the feed.
    .sort((one, other) => one.start - other.start);

  const coming = entries.filter(({ end }) => now < end);
  const shown = coming.slice(0, limit);
  return {
    groups: [...new Set(shown.map((entry) => entry.training))].map((one) => ({
      training: one,
      entries: shown.filter((entry) => entry.training === one),
      audience: (terms.audience ?? []).filter(({ id }) => one.audience?.includes(id)),
    })),
    past: entries
      .filter(({ end, status }) => end <= now && isHeld(status))
      .reverse()
      .slice(0, most),
    changesAt: preview ? undefined : nextChange(coming, now),
    preview,
    mistakes,
  };
}

const isHeld = (status: SessionStatus): boolean => status !== 'cancelled' && status !== 'postponed';

function entryOf(
  training: Training,
  session: Session,
  { now, timeZone, readerZone }: Pick<UpcomingChoices, 'now' | 'timeZone' | 'readerZone'>,
): SessionEntry | undefined {
  const { startDate, eventStatus = 'scheduled', attendanceMode = 'onsite' } = session;
  const known = session.timeZone ?? timeZone;
  const [start, end, previousStart, opens, closes] = [
    startDate,
    session.endDate,
    session.previousStartDate,
    session.validFrom,
    session.validThrough,
  ].map((value) => momentOfTime(value, known));
  if (start === undefined || end === undefined) return undefined;
  const held = isHeld(eventStatus);
  const zone = known ?? zoneOfOffset(startDate);
  const elsewhere =
    readerZone &&
    attendanceMode !== 'onsite' &&
    offsetAt(start, readerZone) !== offsetAt(start, zone);
  return {
    training,
    session,
    start,
    end,
    zone,
    previousStart,
    status: held && session.full ? 'full' : eventStatus,
    underway: held && start <= now && now < end,
    registration: held ? registrationOf(session, now, opens, closes) : 'none',
    opens,
    closes,
    readerZone: elsewhere ? readerZone : undefined,
  };
}

function registrationOf(
  { full, waitlistUrl, url }: Session,
  now: number,
  opens = -Infinity,
  closes = Infinity,
): Registration {
  if (closes <= now) return 'closed';
  if (full) return waitlistUrl ? 'waitlist' : 'none';
  if (now < opens) return 'early';
  return url ? 'open' : 'none';
}

/** Past sessions never change, so only those to come have a moment ahead at which something does. */
const nextChange = (coming: readonly SessionEntry[], now: number): number | undefined =>
  coming
    .flatMap(({ start, end, opens = now, closes = now }) => [start, end, opens, closes])
    .filter((moment) => moment > now)
    .sort((one, other) => one - other)[0];

/**
 * The zone for a session of a feed without one: all that is known is the offset that its times have.
 * The names of such zones count the other way round: Etc/GMT+5 is five hours behind UTC.
 */
function zoneOfOffset(value: string): string {
  const [, east, hours] = /(?:(\+)|-)(0\d|1[0-2]):?00$/.exec(value) ?? [];
  return hours ? `Etc/GMT${east ? '-' : '+'}${+hours}` : 'UTC';
}
