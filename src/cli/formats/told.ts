/** What the files about sessions have in common: which ones, by whom, and what they are called. */
import type { EventSource } from '../../model/calendar-event.js';
import type { Feed } from '../../feed/merge.js';
import type { SessionEntry } from '../../model/sessions.js';
import { wordingOf } from '../../model/text.js';
import { type Wanted, entriesOf, sourceOf } from '../entries.js';

export interface Told {
  /** Soonest first. */
  readonly entries: readonly SessionEntry[];
  readonly source: EventSource;
  /** What the feed is called. */
  readonly name: string;
  /** Where the file will be published, if that is known. */
  readonly url: string | undefined;
}

export interface ToldOptions extends Wanted {
  /** The language to write in, where the feed has it. */
  readonly language: string;
  /** Where the file will be published, if that is known. */
  readonly url?: string | undefined;
}

/** What a calendar, a news feed or schema.org events are made of. */
export const toldOf = (feed: Feed, { language, url, training, audience }: ToldOptions): Told => ({
  entries: entriesOf(feed, { training, audience }),
  source: sourceOf(feed, language),
  name: wordingOf(feed.documents[0]!.header.name, language).value,
  url,
});
