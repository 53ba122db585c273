/** What a calendar, or a search engine, is told of a session. Its words are the feed's own. */
import type { Organization } from '../feed/sections/header.js';
import type { CalendarEvent } from './calendar-file.js';
import type { SessionEntry } from './sessions.js';
import { wordingOf } from './text.js';

/** Who keeps the feed, when it last changed, and for a reader of which language it is said. */
export interface EventSource {
  readonly publisher: Organization;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** A BCP 47 tag. */
  readonly language: string;
}

export function calendarEvent(
  entry: SessionEntry,
  { publisher, modified, language }: EventSource,
): CalendarEvent {
  const { training, session, held } = entry;
  const { location, contact = training.contact } = session;
  /** The pieces that there are, as one text. */
  const joined = (between: string, ...pieces: Parameters<typeof wordingOf>[0][]): string =>
    pieces
      .map((piece) => wordingOf(piece, language).value)
      .filter((piece) => piece.trim())
      .join(between);
  return {
    ...entry,
    uid: `${training.id}/${session.id}@${domainOf(publisher)}`,
    // Alone in somebody's calendar, "Part 2" would say nothing.
    summary: joined(': ', training.name, session.name),
    description: joined(
      '\n\n',
      session.note,
      session.description,
      training.description,
      training.prerequisite,
      training.contentNotice,
      training.accessibility,
      joined(', ', contact?.name, contact?.email, contact?.telephone),
    ),
    location: joined(', ', location?.name, location?.address),
    url: session.url ?? training.url,
    // RFC 5545 knows no "postponed", and at the time that it had, it does not take place.
    status: held ? 'CONFIRMED' : 'CANCELLED',
    modified,
  };
}

/** What makes ids unique in the world: the publisher's host, else its name. */
const domainOf = ({ url, name }: Organization): string =>
  url ? new URL(url).hostname : wordingOf(name, 'en').value.replace(/\W+/g, '-');
