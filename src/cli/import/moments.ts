/**
 * The moments of a calendar's times, in the zone that each is written in: an IANA zone, one known by
 * another name, one that the file itself describes, or none at all.
 */
import ICAL from 'ical.js';
import { momentOf } from '../../model/time.js';
import type { Calendar, Lines } from './calendar-lines.js';
import { zoneOf } from './zones.js';

export class Unreadable extends Error {}

/** How the times of one name are turned into moments. */
export interface Clock {
  /** The IANA zone to tell the time in. */
  readonly zone: string;
  /** The moment at which its clocks show a time (in milliseconds as if it were UTC). */
  readonly moment: (wall: number) => number;
}

export const wallOf = (time: ICAL.Time): number =>
  Date.UTC(
    time.year,
    time.month - 1,
    time.day,
    time.isDate ? 0 : time.hour,
    time.isDate ? 0 : time.minute,
    time.isDate ? 0 : time.second,
  );

const iana = (zone: string): Clock => ({ zone, moment: (wall) => momentOf(wall, zone) });

export interface Clocks {
  /** The clock of a time: by the name that stands beside it, or `Z`, or none. */
  of(time: ICAL.Time, tzid: string | undefined, calendar: Calendar): Clock;
  readonly notes: ReadonlySet<string>;
}

/** `ofFeed`: the zone of the feed. */
export function clocksOf({ zones }: Lines, ofFeed: string | undefined): Clocks {
  const described = new Map(
    zones.map(({ component }) => [String(component.getFirstPropertyValue('tzid')), component]),
  );
  const known = new Map<string, Clock>();
  const notes = new Set<string>();

  function named(tzid: string): Clock {
    const component = described.get(tzid);
    const zone =
      zoneOf(tzid) ?? zoneOf(String(component?.getFirstPropertyValue('x-lic-location') ?? ''));
    if (zone) return iana(zone);
    if (!component)
      throw new Unreadable(
        `its time zone “${tzid}” is not known, and the file does not describe it`,
      );
    const own = new ICAL.Timezone({ component, tzid });
    const tell = ofFeed ?? 'UTC';
    notes.add(
      `its zone “${tzid}” has no name that others know; the times were worked out as the file describes it, and are told in ${tell}`,
    );
    return {
      zone: tell,
      moment: (wall) => {
        const time = ICAL.Time.fromJSDate(new Date(wall), true);
        time.zone = own;
        return wall - own.utcOffset(time) * 1000;
      },
    };
  }

  return {
    notes,
    of(time, tzid, { zone }) {
      if (tzid && time.zone?.tzid !== 'UTC') {
        if (!known.has(tzid)) known.set(tzid, named(tzid));
        return known.get(tzid)!;
      }
      const ofCalendar = zoneOf(zone);
      if (time.zone?.tzid === 'UTC') {
        // It says a moment, not by whose clocks people come.
        const tell = ofFeed ?? ofCalendar ?? 'UTC';
        return { zone: tell, moment: (wall) => wall };
      }
      const floating = (ofCalendar !== 'UTC' && ofCalendar) || ofFeed;
      if (!floating)
        throw new Unreadable(
          'its time has no zone, and neither has the feed: give the feed a timeZone',
        );
      if (!time.isDate) notes.add(`times without a zone were read by the clocks of ${floating}`);
      return iana(floating);
    },
  };
}
