/** What a calendar, or a search engine, is told of a session. Its words are the feed's own. */
import type { Organization } from '../feed/sections/header.js';
import type { Text } from '../feed/sections/parts.js';
import type { CalendarEvent } from './calendar-file.js';
import type { SessionEntry } from './sessions.js';
import { wordingOf } from './text.js';
import { offsetAt } from './time.js';

/** Who keeps the feed, when it last changed, and for a reader of which language it is said. */
export interface EventSource {
  readonly publisher: Organization;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** The pieces that there are, as one text. */
const joined = (pieces: readonly (string | undefined)[], between: string): string =>
  pieces.filter((piece) => piece?.trim()).join(between);

export function calendarEvent(
  { training, session, start, end, zone, held, allDay }: SessionEntry,
  { publisher, modified, language }: EventSource,
): CalendarEvent {
  const say = (text: Text | undefined) => wordingOf(text, language).value;
  const { location, contact = training.contact } = session;
  const day = 86_400_000;
  /** The midnight in UTC of the day that clocks there show. */
  const midnight = (moment: number) => {
    const wall = moment + offsetAt(moment, zone) * 60_000;
    return wall - (wall % day);
  };
  return {
    uid: `${training.id}/${session.id}@${domainOf(publisher)}`,
    // The end of an all-day session is the midnight after it, or the minute before that.
    start: allDay ? midnight(start) : start,
    end: allDay ? midnight(end - 1) : end,
    zone,
    allDay,
    // Alone in somebody's calendar, "Part 2" would say nothing.
    summary: joined([training.name, session.name].map(say), ': '),
    description: joined(
      [
        ...[
          session.note,
          session.description,
          training.description,
          training.prerequisite,
          training.contentNotice,
          training.accessibility,
        ].map(say),
        joined([contact?.name, contact?.email, contact?.telephone], ', '),
      ],
      '\n\n',
    ),
    location: joined([location?.name, location?.address].map(say), ', '),
    url: session.url ?? training.url,
    // RFC 5545 knows no "postponed", and at the time that it had, it does not take place.
    status: held ? 'CONFIRMED' : 'CANCELLED',
    modified,
  };
}

/** What makes ids unique in the world: the publisher's host, else its name. */
const domainOf = ({ url, name }: Organization): string =>
  url ? new URL(url).hostname : wordingOf(name, 'en').value.replace(/\W+/g, '-');
