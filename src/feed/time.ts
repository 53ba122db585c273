/** How the feed writes a time down. What moment that is, is thought out in model/time.ts. */

/** A time as it stands in the feed, taken apart. */
export interface LocalTime {
  /** The wall clock, as milliseconds since 1970 as if it were UTC. */
  readonly wall: number;
  /** Minutes east of UTC, when the feed gives an offset. */
  readonly offset?: number;
}

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/;

/**
 * Reads a date (`2024-09-19`, its midnight), a wall-clock time (`2024-09-19T09:00`) or a moment with
 * offset. Returns nothing for what is none of these or stands in no calendar, such as 30 February.
 */
export function readTime(value: string): LocalTime | undefined {
  const found = pattern.exec(value);
  if (!found) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, zulu, sign, hours, minutes] = found;
  const wall = Date.UTC(+year!, +month! - 1, +day!, +hour, +minute, +second);
  const back = new Date(wall);
  if (back.getUTCMonth() !== +month! - 1 || back.getUTCDate() !== +day! || +hour > 23)
    return undefined;
  if (zulu) return { wall, offset: 0 };
  if (!sign) return { wall };
  return { wall, offset: (sign === '-' ? -1 : 1) * (+hours! * 60 + +minutes!) };
}

/*
 * The first Intl.DateTimeFormat of a page costs some 20 ms, so the zones of nearly every feed are
 * known here by name and only others are put to the browser.
 */
const usual =
  /^(UTC|America\/(Chicago|New_York|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Menominee|Puerto_Rico)|Pacific\/Honolulu)$/;
const asked = new Map<string, boolean>();

/** Whether the browser knows this IANA zone. */
export function isTimeZone(name: string): boolean {
  if (usual.test(name)) return true;
  let known = asked.get(name);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      known = true;
    } catch {
      known = false;
    }
    asked.set(name, known);
  }
  return known;
}
