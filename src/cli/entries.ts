/** The sessions of a feed, past and to come, that a file is to be made of. */
import type { Feed } from '../feed/merge.js';
import { terms } from '../feed/sections/terms.js';
import { trainings } from '../feed/sections/trainings.js';
import type { EventSource } from '../model/calendar-event.js';
import { dateModifiedOf, timeZoneOf } from '../model/feed.js';
import { type SessionEntry, upcoming } from '../model/sessions.js';
import { Refusal } from './world.js';

export interface Wanted {
  /** The id of a training; default: all. */
  readonly training?: string | undefined;
  /** The id of an audience term; default: all. */
  readonly audience?: string | undefined;
}

/* The first moment that there is: then, all sessions are still to come. */
const beginning = -8.64e15;

/** All sessions of a feed that are wanted, soonest first. */
export function entriesOf(feed: Feed, { training, audience }: Wanted): readonly SessionEntry[] {
  const known = { training: feed.read(trainings), audience: feed.read(terms).audience ?? [] };
  const { shown, mistakes } = upcoming(
    feed.read(trainings),
    feed.read(terms),
    { now: beginning, timeZone: timeZoneOf(feed) },
    {
      limit: Number.MAX_SAFE_INTEGER,
      ...(training && { training }),
      ...(audience && { audience }),
    },
  );
  for (const [name, value] of Object.entries({ training, audience })) {
    if (!mistakes.includes(name as 'training')) continue;
    const ids = known[name as keyof typeof known].map(({ id }) => id);
    throw new Refusal(
      `--${name} ${value}: the feed has none with this id. It has: ${ids.join(', ') || 'none at all'}.`,
    );
  }
  return shown;
}

/** Who tells of them, when, and to a reader of which language. */
export const sourceOf = (feed: Feed, language: string): EventSource => ({
  publisher: feed.documents[0]!.header.publisher,
  modified: Date.parse(dateModifiedOf(feed)),
  language,
});
