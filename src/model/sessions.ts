/** Which sessions are to come, soonest first, and when that picture will change. */
import type { Term, Terms } from '../feed/sections/terms.js';
import type { Session, Training } from '../feed/sections/trainings.js';
import { isTimeZone, readTime } from '../feed/time.js';
import { isoWithOffset, momentOfTime } from './time.js';

/** What can be done about taking part; `none`: the feed says nothing, or it is too late to matter. */
export type Registration = 'open' | 'early' | 'closed' | 'waitlist' | 'needless' | 'none';

/** A session with the times that order it, as moments: milliseconds since 1970. */
export interface SessionTimes {
  readonly training: Training;
  readonly session: Session;
  readonly start: number;
  readonly end: number;
  /** The IANA zone in which its times are told. */
  readonly zone: string;
  /** When registration opens, if the feed says so. */
  readonly opens: number | undefined;
  /** When it closes, if the feed says so. */
  readonly closes: number | undefined;
  /** Whether it takes place: it is neither cancelled nor postponed. */
  readonly held: boolean;
  /** For whom it is, by the ids of terms: its own words, else those of its training. */
  readonly audience: readonly string[];
}

/** A session with all that is shown of it. */
export interface SessionEntry extends SessionTimes {
  /** When it was to begin before it was moved. */
  readonly previousStart: number | undefined;
  /** Whether it is told in days alone: it lasts from midnight to midnight. */
  readonly allDay: boolean;
  /** The year in which its school year begins, on the first of July. */
  readonly schoolYear: number;
  /** Whether it has begun, and is held. */
  readonly underway: boolean;
  readonly registration: Registration;
}

/** A moment, and the zone to tell it in. */
export interface Moment {
  readonly moment: number;
  readonly zone?: string;
}

export interface TrainingGroup {
  readonly training: Training;
  /** Soonest first; never empty. */
  readonly entries: readonly SessionEntry[];
  /** For whom it is, in words of the feed. */
  readonly audience: readonly Term[];
}

export interface Upcoming {
  /** Whether there is to be one line for each. */
  readonly compact: boolean;
  /** All sessions to come, soonest first. */
  readonly coming: readonly SessionTimes[];
  /** How many of them match what the reader looks for. */
  readonly matches: number;
  /** Those of them that are shown. */
  readonly shown: readonly SessionEntry[];
  /** The trainings of what is shown, the one with the soonest session first. */
  readonly groups: readonly TrainingGroup[];
  /** For whom sessions are, in words of the feed; none where that has been chosen. */
  readonly audiences: readonly Term[];
  /** How many more the reader can ask for at once. */
  readonly next: number;
  /** Sessions that took place, newest first. */
  readonly past: readonly SessionEntry[];
  /** The next moment at which any of this will be different; nothing in a preview. */
  readonly changesAt?: number | undefined;
  /** Set in a preview: the moment that is shown, and the zone to tell it in. */
  readonly preview?: Moment;
  /** The address of a calendar file to subscribe to, if there is one. */
  readonly calendar: string | false | undefined;
  /** The choices that could not be followed. */
  readonly mistakes: readonly (
    | 'training'
    | 'audience'
    | 'limit'
    | 'past'
    | 'asOf'
    | 'layout'
    | 'calendar'
    | 'structuredData'
  )[];
}

/** What the page has chosen. */
export interface UpcomingChoices {
  /** ISO date or date-time to show instead of `now`; without offset it is one of `timeZone`. */
  readonly asOf?: string;
  /** Only the training with this id. */
  readonly training?: string;
  /** Only sessions for the audience term with this id. */
  readonly audience?: string;
  /** `compact` shows three and no more, unless `limit` says otherwise. */
  readonly layout?: string;
  /** The whole address of a calendar file. */
  readonly calendar?: string;
  /** `on` or `off`. */
  readonly structuredData?: string;
  /** How many sessions to come are shown at first; default 20. */
  readonly limit?: number | null;
  /** How many past sessions at most; default 10. */
  readonly past?: number | null;
}

/** What else it depends on. */
export interface Situation {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Shows neither a preview nor another layout. */
  readonly plain?: boolean;
  /** At least so many, where that is more: the reader has asked for them. */
  readonly count?: number | undefined;
  /** The id of a session that is shown in any case, be it to come or past. */
  readonly wanted?: string;
  /** What the reader looks for. */
  readonly matching?: ((times: SessionTimes) => boolean) | undefined;
  /** The zone of the feed. */
  readonly timeZone?: string | undefined;
}

export const defaultPast = 10;

export function upcoming(
  trainings: readonly Training[],
  { audience: audiences = [] }: Terms,
  situation: Situation,
  choices: UpcomingChoices = {},
): Upcoming {
  const { plain, wanted, timeZone } = situation;
  const { training, audience, limit, past } = choices;
  const { asOf, layout = 'list' } = plain ? {} : choices;
  const zone = timeZone ?? 'UTC';
  const moment = momentOfTime(asOf, zone);
  const now = moment ?? situation.now;
  const compact = layout === 'compact';
  // What has no controls follows none.
  const { count = 0, matching = Boolean } = compact ? ({} as Partial<Situation>) : situation;
  const right = {
    training: isOneOf(trainings, training),
    audience: isOneOf(audiences, audience),
    layout: compact || layout === 'list',
    limit: isCount(limit, 1),
    past: isCount(past, 0),
    asOf: !asOf || moment !== undefined,
    calendar: !choices.calendar || /^(https?|webcal):\/\/./.test(choices.calendar),
    structuredData: /^(on|off)$/.test(choices.structuredData ?? 'on'),
  };

  const all = trainings
    .filter(({ id }) => !training || id === training)
    .flatMap((one) => (one.sessions ?? []).map((session) => timesOf(one, session, timeZone)))
    .filter((times) => !audience || times.audience.includes(audience))
    // Stable: what begins at the same moment keeps the order of the feed.
    .sort((one, other) => one.start - other.start);
  const first = (right.limit && limit) || (compact ? 3 : 20);
  const coming = all.filter(({ end }) => now < end);
  const matches = coming.filter(matching);
  const isWanted = ({ session }: SessionTimes) => session.id === wanted;
  /** The first of some, as many as there may be, and on to the one that is wanted; of none, none. */
  const detailed = (some: SessionTimes[], most: number) =>
    some
      .slice(0, most && Math.max(most, some.findIndex(isWanted) + 1))
      .map((times) => entryOf(times, now));
  const shown = detailed(matches, Math.max(first, count));
  return {
    compact,
    coming,
    matches: matches.length,
    shown,
    groups: [...new Set(shown.map((entry) => entry.training))].map((one) => ({
      training: one,
      entries: shown.filter((entry) => entry.training === one),
      audience: audiences.filter(({ id }) => one.audience?.includes(id)),
    })),
    audiences: audience ? [] : audiences,
    next: Math.min(first, matches.length - shown.length),
    past: detailed(
      all.filter(({ end, held }) => held && end <= now).reverse(),
      compact ? 0 : ((right.past ? past : undefined) ?? defaultPast),
    ),
    ...(moment === undefined
      ? // Past sessions never change, so only those to come have a moment ahead at which something does.
        {
          changesAt: coming
            .flatMap(({ start, end, opens, closes }) => [start, end, opens, closes])
            .reduce((one, other) => (other! > now && !(one! < other!) ? other : one), undefined),
        }
      : { preview: { moment, zone } }),
    calendar: right.calendar && choices.calendar,
    mistakes: (Object.keys(right) as (keyof typeof right)[]).filter((name) => !right[name]),
  };
}

/** Whether an id is that of one of a list, or there is none to be. */
const isOneOf = (list: readonly { id: string }[], wanted: string | undefined): boolean =>
  !wanted || list.some(({ id }) => id === wanted);

/** Whether it is a whole number of at least so many, or is left to the default. */
const isCount = (value: number | null | undefined, least: number): boolean =>
  value == null || (value % 1 === 0 && value >= least);

function timesOf(training: Training, session: Session, ofFeed: string | undefined): SessionTimes {
  const { startDate, endDate, timeZone = ofFeed } = session;
  // The feed's rule for sessions has seen to it that each time given is a moment.
  const moment = (value: string | undefined) => momentOfTime(value, timeZone);
  return {
    training,
    session,
    start: moment(startDate)!,
    end: moment(endDate)!,
    zone: timeZone ?? zoneOfOffset(startDate),
    opens: moment(session.validFrom),
    closes: moment(session.validThrough),
    audience: session.audience ?? training.audience ?? [],
    held: !/cancelled|postponed/.test(session.eventStatus ?? ''),
  };
}

function entryOf(times: SessionTimes, now: number): SessionEntry {
  const { session, start, end, zone, held } = times;
  const [from, to] = [isoWithOffset(start, zone), isoWithOffset(end, zone)];
  return {
    ...times,
    previousStart: momentOfTime(session.previousStartDate, zone),
    allDay: start < end && /T00:00.*T(00:00|23:59)/.test(from + to),
    schoolYear: +from.slice(0, 4) - +(from.slice(5, 7) < '07'),
    underway: held && start <= now,
    registration: held ? registrationOf(times, now) : 'none',
  };
}

function registrationOf(
  {
    session: { full, waitlistUrl, url, noRegistration },
    opens = -Infinity,
    closes = Infinity,
  }: SessionTimes,
  now: number,
): Registration {
  if (noRegistration) return 'needless';
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
  const behind = readTime(value)!.offset! / -60;
  const name = `Etc/GMT${behind < 0 ? '' : '+'}${behind}`;
  // There are some for full hours alone.
  return behind && isTimeZone(name) ? name : 'UTC';
}
