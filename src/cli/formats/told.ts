/** What the files about sessions have in common: which ones, by whom, and what they are called. */
import type { EventSource } from '../../model/calendar-event.js';
import type { SessionEntry } from '../../model/sessions.js';

export interface Told {
  /** Soonest first. */
  readonly entries: readonly SessionEntry[];
  readonly source: EventSource;
  /** What the feed is called. */
  readonly name: string;
  /** Where the file will be published, if that is known. */
  readonly url: string | undefined;
}
