/** A calendar to subscribe to. Its events are those that a widget hands out one by one. */
import { calendarEvent } from '../../model/calendar-event.js';
import { calendarFile, subscriptionHead } from '../../model/calendar-file.js';
import type { Told } from './told.js';

/** `refresh`: how often programs should look for changes, as an ISO 8601 duration. */
export const calendar = ({ entries, source, name, url }: Told, refresh: string): string =>
  calendarFile(
    entries.map((entry) => calendarEvent(entry, source)),
    // RFC 7986, 5.8: SOURCE is where the calendar is refreshed from; without an address there is none.
    subscriptionHead(name, url ?? '', refresh).filter((line) => url || !line.startsWith('SOURCE')),
  );
