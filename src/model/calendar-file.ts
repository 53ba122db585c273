/**
 * Calendar files (RFC 5545): events with fixed moments → text. Loaded only when somebody asks for a
 * file; the command line writes whole calendars with it. Nothing about trainings: what an event is
 * called and what is said of it is handed in.
 */
import { offsetAt } from './time.js';

/** RFC 5545, 3.8.1.11, as far as sessions need it. */
export type EventStatus = 'CONFIRMED' | 'CANCELLED';

export interface CalendarEvent {
  /** The same for ever, on every page that shows it. */
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  /** The IANA zone in which its times are written down. */
  readonly zone: string;
  /** A day without times: `start` is its midnight in UTC, `end` that of the last day. */
  readonly allDay?: boolean;
  readonly summary: string;
  /** Empty where there is nothing to say, as are those that follow. */
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  readonly status: EventStatus;
  /** When what is known of it last changed: milliseconds since 1970. */
  readonly modified: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

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
    ...zones(events),
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
  const { start, end, zone, allDay, summary, description, location, url, status } = event;
  // The moment of this version, not that of the click: the same event is the same text.
  const modified = `${stamp(event.modified)}Z`;
  const time = (name: string, moment: number): string =>
    name + (allDay ? `;VALUE=DATE:${stamp(moment).slice(0, 8)}` : clock(moment, zone));
  // RFC 5545, 3.6.1: the end of a day is the first day that is not part of it.
  const last = allDay ? end + day : end;
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `DTSTAMP:${modified}`,
    `LAST-MODIFIED:${modified}`,
    // A later version must have a higher number, or programs keep the old one. The feed counts no
    // versions, so the minutes since 2020 stand for one: they fit the 32 bits of an INTEGER until 6103.
    `SEQUENCE:${Math.max(0, Math.floor((event.modified - Date.UTC(2020, 0)) / minute))}`,
    time('DTSTART', start),
    // RFC 5545, 3.8.2.2: it must be later than the start; without it, the event takes no time.
    last > start && time('DTEND', last),
    `SUMMARY:${text(summary)}`,
    description && `DESCRIPTION:${text(description)}`,
    location && `LOCATION:${text(location)}`,
    url && `URL:${url}`,
    `STATUS:${status}`,
    'END:VEVENT',
  ].filter(Boolean) as string[];
}

/** RFC 5545, 3.3.11: what would end a value is escaped; control characters are not allowed. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** RFC 5545, 3.1: at most 75 octets a line, and no character is cut in two. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    octets += size;
    if (octets > 75) {
      out += '\r\n ';
      // The blank counts.
      octets = size + 1;
    }
    out += character;
  }
  return out;
}

/** 20250218T090000, of a moment as UTC shows it. */
const stamp = (moment: number): string =>
  new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '');

/** The wall clock of a zone at a moment, with the zone's name. */
function clock(moment: number, zone: string): string {
  const [before, after] = [moment - day, moment + day].map((near) => offsetAt(near, zone));
  // Around a change of clocks programs disagree about the hours that come twice or never. Of UTC
  // there is one reading.
  return before !== after || isUtc(zone)
    ? `:${stamp(moment)}Z`
    : `;TZID=${zone}:${stamp(moment + after! * minute)}`;
}

const isUtc = (zone: string): boolean => /^(Etc\/)?(UTC|GMT)$/.test(zone);

/** The zones that events name, each with the changes of its clocks around those events. */
const zones = (events: readonly CalendarEvent[]): string[] => {
  const timed = events.filter(({ allDay, zone }) => !allDay && !isUtc(zone));
  return [...new Set(timed.map(({ zone }) => zone))].flatMap((zone) => {
    const moments = timed.flatMap((event) => (event.zone === zone ? [event.start, event.end] : []));
    return zoneLines(zone, Math.min(...moments), Math.max(...moments));
  });
};

/**
 * A zone from a year before one moment to a year after another, as a list of changes with dates
 * rather than a rule for ever: `Intl` knows no rules, and no program has to agree with us about the
 * years beyond.
 */
function zoneLines(zone: string, first: number, last: number): string[] {
  const year = 400 * day;
  const observance = (moment: number, before: number, after: number): string[] => {
    const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      // In the time that the clocks showed before the change.
      `DTSTART:${stamp(moment + before * minute)}`,
      `TZOFFSETFROM:${offset(before)}`,
      `TZOFFSETTO:${offset(after)}`,
      `END:${kind}`,
    ];
  };
  /** The changes between two moments, to the minute. */
  const changes = (early: number, late: number): string[] => {
    const [before, after] = [offsetAt(early, zone), offsetAt(late, zone)];
    // No zone changes twice within twenty days; Morocco does within a month, for Ramadan.
    if (before === after && late - early < 20 * day) return [];
    if (late - early <= minute) return observance(late, before, after);
    const middle = Math.floor((early + late) / 2 / minute) * minute;
    return [...changes(early, middle), ...changes(middle, late)];
  };
  const begin = first - year;
  const at = offsetAt(begin, zone);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(begin, at, at),
    ...changes(begin, last + year),
    'END:VTIMEZONE',
  ];
}

/** "-0600" */
const offset = (minutes: number): string => {
  const size = Math.abs(minutes);
  const clock = Math.floor(size / 60) * 100 + (size % 60);
  return (minutes < 0 ? '-' : '+') + `${clock}`.padStart(4, '0');
};
