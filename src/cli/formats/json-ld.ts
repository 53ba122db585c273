/** Sessions for search engines: what a widget puts into its page, for pages that are written elsewhere. */
import { jsonOf, structuredData } from '../../model/structured-data.js';
import type { Told } from './told.js';

/** The text, and how many sessions had to be left out of it. */
export function jsonLd({ entries, source }: Told): { text: string; left: number } {
  const events = structuredData(entries, source);
  return { text: `${jsonOf(events)}\n`, left: entries.length - events.length };
}
