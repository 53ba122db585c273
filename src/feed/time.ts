/** How the feed writes a time down. What moment that is, is thought out in model/time.ts. */

/** A time as it stands in the feed, taken apart. */
export interface LocalTime {
  /** The wall clock, as milliseconds since 1970 as if it were UTC. */
  readonly wall: number;
  /** Minutes east of UTC, when the feed gives an offset. */
  readonly offset?: number;
}

/**
 * Reads a date (`2024-09-19`, its midnight), a wall-clock time (`2024-09-19T09:00`) or a moment with
 * offset. Returns nothing for what is none of these or stands in no calendar, such as 30 February.
 */
export function readTime(value: string): LocalTime | undefined {
  const [local, sign, hours, minutes] = value.split(/Z$|([+-])(\d\d):?(\d\d)$/);
  const wall = new Date(`${local}${local![10] ? '' : 'T00:00'}Z`);
  // Some browsers take 30 February for 1 March, and 24:00 is the next day.
  if (wall.getUTCDate() !== +local!.slice(8, 10)) return undefined;
  const read = { wall: +wall };
  if (value.endsWith('Z')) return { ...read, offset: 0 };
  return sign ? { ...read, offset: +`${sign}1` * (+hours! * 60 + +minutes!) } : read;
}

/* Making one costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

/** What tells the offset of an IANA zone at a moment, if the browser knows that zone. */
export function offsetFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(timeZone)) {
    let made: Intl.DateTimeFormat | undefined;
    try {
      made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    } catch {}
    formatters.set(timeZone, made);
  }
  return formatters.get(timeZone);
}

/**
 * Whether the browser knows this IANA zone. The first Intl.DateTimeFormat of a page costs some 20 ms,
 * so the zones of nearly every feed are known here by name and only others are put to the browser.
 */
export const isTimeZone = (name: string): boolean =>
  /^America\/(Chicago|New_York|Denver|Los_Angeles)$/.test(name) || !!offsetFormatter(name);
