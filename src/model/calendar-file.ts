/**
 * Calendar files (RFC 5545): events with fixed moments → text. Loaded only when somebody asks for a
 * file; the command line writes whole calendars with it. Nothing about trainings: what an event is
 * called and what is said of it is handed in.
 */
import { isoWithOffset, offsetAt } from './time.js';

export interface CalendarEvent {
  /** The same for ever, on every page that shows it. */
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  /** The same; of whole days, the midnight after them or the minute before that. */
  readonly end: number;
  /** The IANA zone in which its times are written down. */
  readonly zone: string;
  /** Whether it is told in days alone, without times. */
  readonly allDay?: boolean;
  readonly summary: string;
  /** Empty where there is nothing to say, as are those that follow. */
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  /** RFC 5545, 3.8.1.11, as far as sessions need it. */
  readonly status: 'CONFIRMED' | 'CANCELLED';
  /** When what is known of it last changed: milliseconds since 1970. */
  readonly modified: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const halfHour = 30 * minute;

/** An ISO 8601 time without its signs: 20250218T090000. */
export const basic = (iso: string): string => iso.replace(/[-:]/g, '');

const inUtc = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/**
 * When an event begins and ends, as ISO 8601: whole days as dates, the second of which is the first
 * day that is not part of it; times in UTC, else `local`, as the clocks of its zone show them.
 */
export const timesOf = (
  { start, end, zone, allDay }: CalendarEvent,
  local?: unknown,
): [from: string, to: string] =>
  [start, allDay ? end + minute : end].map((moment) =>
    local || allDay ? isoWithOffset(moment, zone).slice(0, allDay ? 10 : 19) : inUtc(moment),
  ) as [string, string];

/**
 * A calendar file, with further lines for its head (see `subscriptionHead`). Lines end in CRLF and
 * are folded after 75 octets. There is no METHOD: PUBLISH would ask for an ORGANIZER (RFC 5546, 3.2.1),
 * which makes programs take a training for an invitation, and for a DTSTAMP of this very moment.
 */
export const calendarFile = (events: readonly CalendarEvent[], head: readonly string[] = []) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//aht-widgets//EN',
    ...head,
    ...[...new Set(events.map(zoneNamed))].flatMap((zone) => (zone ? zoneLines(zone, events) : [])),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

/**
 * The lines of a calendar to subscribe to (RFC 7986): its name, its own address, and how often to
 * look: an ISO 8601 duration, such as PT12H. The X- lines are older, and what most programs read.
 */
export const subscriptionHead = (name: string, source: string, refresh: string): string[] => [
  `NAME:${text(name)}`,
  `X-WR-CALNAME:${text(name)}`,
  `SOURCE;VALUE=URI:${source}`,
  `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
  `X-PUBLISHED-TTL:${refresh}`,
];

function eventLines(event: CalendarEvent): string[] {
  const zone = zoneNamed(event);
  const [from, to] = timesOf(event, zone).map(basic) as [string, string];
  const kind = event.allDay ? ';VALUE=DATE:' : zone ? `;TZID=${zone}:` : ':';
  // The moment of this version, not that of the click: the same event is the same text.
  const modified = basic(inUtc(event.modified));
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `DTSTAMP:${modified}`,
    `LAST-MODIFIED:${modified}`,
    // A later version must have a higher number, or programs keep the old one. The feed counts no
    // versions, but says when it was changed: in minutes, which fit the 32 bits of an INTEGER for
    // 4,000 years. A number that rises without a change does no harm.
    `SEQUENCE:${Math.floor(event.modified / minute)}`,
    `DTSTART${kind}${from}`,
    // RFC 5545, 3.8.2.2: it must be later than the start; without it, the event takes no time.
    `DTEND${kind}${to > from ? to : ''}`,
    `SUMMARY:${text(event.summary)}`,
    `DESCRIPTION:${text(event.description)}`,
    `LOCATION:${text(event.location)}`,
    // No text but an address, in which nothing is escaped.
    `URL:${event.url ?? ''}`,
    `STATUS:${event.status}`,
    'END:VEVENT',
  ].filter((line) => /:./s.test(line));
}

/** RFC 5545, 3.3.11: what would end a value is escaped. */
const text = (value = ''): string => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/**
 * RFC 5545, 3.1: at most 75 octets a line, and no character is cut in two; nor what is escaped, which
 * not all programs put together first. Control characters are not allowed anywhere.
 */
function folded(line: string): string {
  let octets = 0;
  return line.replace(/[^\P{Cc}\t]/gu, '').replace(/\\[\\;,n]|./gsu, (piece) => {
    const size = piece < '\x80' ? piece.length : piece < '\u0800' ? 2 : piece.length + 2;
    octets += size;
    if (octets <= 75) return piece;
    // The blank counts.
    octets = size + 1;
    return `\r\n ${piece}`;
  });
}

/**
 * The zone that the times of an event are written down in; none for UTC, and for days. Around a
 * change of clocks programs disagree about the hours that come twice or never: of UTC there is one
 * reading.
 */
const zoneNamed = ({ start, end, zone, allDay }: CalendarEvent): string =>
  allDay || /(UTC|GMT)$/.test(zone) || offsetAt(start - day, zone) !== offsetAt(end + day, zone)
    ? ''
    : zone;

/**
 * A zone from seven months before its first event to seven months after the last, as a list of
 * changes with dates rather than a rule for ever: `Intl` knows no rules, and no program has to agree
 * with us about the years beyond. Clocks are changed at a full or half hour of UTC.
 */
function zoneLines(zone: string, events: readonly CalendarEvent[]): string[] {
  const offset = (moment: number): string => isoWithOffset(moment, zone).slice(19).replace(':', '');
  const times = events.map(({ start }) => Math.floor(start / halfHour));
  const last = Math.max(...times) + 10_000;
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  let before: number | undefined;
  for (let at = Math.min(...times) - 10_000; at < last; at++) {
    const moment = at * halfHour;
    const after = offsetAt(moment, zone);
    if (after !== before) {
      const kind = after > before! ? 'DAYLIGHT' : 'STANDARD';
      lines.push(
        `BEGIN:${kind}`,
        // In the time that the clocks showed before the change.
        `DTSTART:${basic(inUtc(moment + (before ?? after) * minute)).slice(0, -1)}`,
        `TZOFFSETFROM:${offset(moment - 1)}`,
        `TZOFFSETTO:${offset(moment)}`,
        `END:${kind}`,
      );
    }
    before = after;
  }
  return [...lines, 'END:VTIMEZONE'];
}
