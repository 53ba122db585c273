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
  /** Whether it takes place: it is neither cancelled nor postponed. */
  readonly held: boolean;
  /** Whether it has begun, and is held. */
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
  { audience: audiences = [] }: Terms,
  choices: UpcomingChoices,
): Upcoming {
  const { asOf, training, audience, limit, past, timeZone: zone = 'UTC' } = choices;
  const moment = momentOfTime(asOf, zone);
  const now = moment ?? choices.now;
  const wrong = {
    training: training && !trainings.some(({ id }) => id === training),
    audience: audience && !audiences.some(({ id }) => id === audience),
    limit: !isCount(limit, 1),
    past: !isCount(past, 0),
    asOf: asOf && moment === undefined,
  };

  const entries = trainings
    .filter(({ id }) => !training || id === training)
    .flatMap((one) =>
      (one.sessions ?? [])
        .filter((session) => !audience || (session.audience ?? one.audience)?.includes(audience))
        .map((session) => entryOf(one, session, { ...choices, now })),
    )
    // Stable: what begins at the same moment keeps the order of the feed.
    .sort((one, other) => one.start - other.start);

  const coming = entries.filter(({ end }) => now < end);
  const shown = coming.slice(0, wrong.limit ? undefined : (limit ?? undefined));
  return {
    groups: [...new Set(shown.map((entry) => entry.training))].map((one) => ({
      training: one,
      entries: shown.filter((entry) => entry.training === one),
      audience: audiences.filter(({ id }) => one.audience?.includes(id)),
    })),
    past: entries
      .filter(({ end, held }) => held && end <= now)
      .reverse()
      .slice(0, wrong.past ? defaultPast : (past ?? defaultPast)),
    // Past sessions never change, so only those to come have a moment ahead at which something does.
    changesAt:
      moment === undefined
        ? coming
            .flatMap(({ start, end, opens, closes }) => [start, end, opens, closes])
            .filter((moment): moment is number => moment! > now)
            .sort((one, other) => one - other)[0]
        : undefined,
    preview: moment === undefined ? undefined : { moment, zone, exact: asOf!.includes('T') },
    mistakes: (Object.keys(wrong) as (keyof typeof wrong)[]).filter((name) => wrong[name]),
  };
}

/** Whether it is a whole number of at least so many, or is left to the default. */
const isCount = (value: number | null | undefined, least: number): boolean =>
  value == null || (Number.isInteger(value) && value >= least);

function entryOf(
  training: Training,
  session: Session,
  { now, timeZone, readerZone }: UpcomingChoices,
): SessionEntry {
  const { startDate, eventStatus = 'scheduled', attendanceMode = 'onsite' } = session;
  const known = session.timeZone ?? timeZone;
  // The feed's rule for sessions has seen to it that each time given is a moment.
  const [start, end, previousStart, opens, closes] = [
    startDate,
    session.endDate,
    session.previousStartDate,
    session.validFrom,
    session.validThrough,
  ].map((value) => momentOfTime(value, known)) as [number, number, ...(number | undefined)[]];
  const held = !/cancelled|postponed/.test(eventStatus);
  const zone = known ?? zoneOfOffset(startDate);
  return {
    training,
    session,
    start,
    end,
    zone,
    previousStart,
    held,
    status: held && session.full ? 'full' : eventStatus,
    underway: held && start <= now,
    registration: held ? registrationOf(session, now, opens, closes) : 'none',
    opens,
    closes,
    readerZone:
      readerZone &&
      attendanceMode !== 'onsite' &&
      offsetAt(start, readerZone) !== offsetAt(start, zone)
        ? readerZone
        : undefined,
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

/**
 * The zone for a session of a feed without one: all that is known is the offset that its times have.
 * The names of such zones count the other way round: Etc/GMT+5 is five hours behind UTC.
 */
function zoneOfOffset(value: string): string {
  const [, east, hours] = /(?:(\+)|-)(0\d|1[0-2]):?00$/.exec(value) ?? [];
  return hours ? `Etc/GMT${east ? '-' : '+'}${+hours}` : 'UTC';
}
