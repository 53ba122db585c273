/**
 * What search engines are told of sessions: schema.org's EducationEvent, with the fields that
 * Google asks for. Only what the feed says; a session without a place is left out, because an event
 * without one is refused, and would be marked as the page's fault.
 */
import type { Text } from '../feed/sections/parts.js';
import { type EventSource, calendarEvent } from './calendar-event.js';
import { type Node, node, scriptText } from './json-ld.js';
import type { SessionEntry } from './sessions.js';
import { wordingOf } from './text.js';
import { isoWithOffset } from './time.js';

const term = (name: string): string => `https://schema.org/${name}`;

/** How schema.org calls the ways to take part. */
const modes = { onsite: 'Offline', online: 'Online', mixed: 'Mixed' };

/** Sessions as events, each with an `@id` that is the same on every page. */
export const structuredData = (sessions: readonly SessionEntry[], source: EventSource): Node[] =>
  sessions
    .map((entry) => eventOf(entry, source))
    .filter(({ location }) => (location as unknown[])[0]);

/** Events as the text of a script. */
export const jsonOf = (events: readonly Node[]): string => scriptText({ '@graph': events });

function eventOf(entry: SessionEntry, source: EventSource): Node {
  const { training, session, start, end, zone, previousStart, opens, allDay } = entry;
  const { attendanceMode, eventStatus = 'scheduled', location: place, full } = session;
  const { uid, summary, description } = calendarEvent(entry, source);
  const say = (text: Text | undefined) => wordingOf(text, source.language).value;
  const time = (moment?: number) =>
    moment && isoWithOffset(moment, zone).slice(0, allDay ? 10 : undefined);
  // Where to write or to call is no page.
  const [register, page] = [session.url, training.url].map((url) => /^http/.test(url!) && url);
  const name = say(place?.name);
  const url = register || page;
  const free = /^(free|gratis)\W*$/i.test(wordingOf(training.cost, 'en').value);
  return node('EducationEvent', {
    '@id': `urn:aht:${uid}`,
    name: summary,
    description,
    url,
    startDate: time(start),
    // The midnight after an all-day session is not part of it.
    endDate: time(allDay ? end - 1 : end),
    previousStartDate: eventStatus === 'rescheduled' && time(previousStart),
    eventStatus: term(`Event${eventStatus.replace(/./, (first) => first.toUpperCase())}`),
    eventAttendanceMode: attendanceMode && term(`${modes[attendanceMode]}EventAttendanceMode`),
    location: [
      place &&
        attendanceMode !== 'online' &&
        // Google wants an address, and the name of a room may be all that there is.
        node('Place', { name, address: say(place.address) || name }),
      (place?.url || url) &&
        /online|mixed/.test(attendanceMode!) &&
        node('VirtualLocation', { url: place?.url || url }),
    ].filter(Boolean),
    organizer: node('Organization', {
      name: say(source.publisher.name),
      url: source.publisher.url,
    }),
    performer: (session.facilitators ?? training.facilitators)?.map(({ name }) =>
      node('Person', { name }),
    ),
    inLanguage: session.inLanguage,
    offers:
      (register || free) &&
      node('Offer', {
        url: register,
        price: free && '0',
        priceCurrency: free && 'USD',
        validFrom: time(opens),
        availability: term(full ? 'SoldOut' : 'InStock'),
      }),
  });
}
