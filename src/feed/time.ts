/** How the feed writes a time down. What moment that is, is thought out in model/time.ts. */

/** A time as it stands in the feed, taken apart. */
export interface LocalTime {
  /** The wall clock, as milliseconds since 1970 as if it were UTC. */
  readonly wall: number;
  /** Minutes east of UTC, when the feed gives an offset. */
  readonly offset?: number;
}

const pattern =
  /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/;

/**
 * Reads a date (`2024-09-19`, its midnight), a wall-clock time (`2024-09-19T09:00`) or a moment with
 * offset. Returns nothing for what is none of these or stands in no calendar, such as 30 February.
 */
export function readTime(value: string): LocalTime | undefined {
  const [, date = '', clock = 'T00:00', sign, hours, minutes] = pattern.exec(value) ?? [];
  const wall = new Date(`${date}${clock}Z`);
  // Some browsers take 30 February for 1 March, and 24:00 is the next day.
  if (wall.getUTCDate() !== +date.slice(8)) return undefined;
  const read = { wall: +wall };
  if (value.endsWith('Z')) return { ...read, offset: 0 };
  return sign ? { ...read, offset: +`${sign}1` * (+hours! * 60 + +minutes!) } : read;
}

/*
 * The first Intl.DateTimeFormat of a page costs some 20 ms, so the zones of nearly every feed are
 * known here by name and only others are put to the browser.
 */
const known = new Map(
  ['Chicago', 'New_York', 'Denver', 'Los_Angeles'].map((city) => [`America/${city}`, true]),
);

/** Whether the browser knows this IANA zone. */
export function isTimeZone(name: string): boolean {
  if (!known.has(name)) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      known.set(name, true);
    } catch {
      known.set(name, false);
    }
  }
  return known.get(name)!;
}
