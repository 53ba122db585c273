/** The feed as a library, for Node and for bundlers: no DOM is needed. */
import { type Feed, mergedFeed } from './merge.js';
import { type FeedDocument, isProblem, parseFeed, readDocument } from './parse.js';
import type { FeedProblem, Skipped } from './problem.js';
import { sections } from './schema.js';

export { mergedFeed, isProblem, parseFeed, readDocument, sections };
export type { Feed, FeedDocument, FeedProblem, Skipped };
export type { FeedProblemCode, SkipReason } from './problem.js';
export type { Section } from './section.js';
export type { Header, Organization } from './sections/header.js';
export type { Emergency, Hotline, Notice } from './sections/hotlines.js';
export type { Text } from './sections/parts.js';
export type { Contact, Person } from './sections/people.js';
export type { Certificate, Module, Session, Training } from './sections/trainings.js';
export type { Guide, Indicator, Level } from './sections/guide.js';
export type { Resource } from './sections/resources.js';
export type { Term, Terms } from './sections/terms.js';

/** All of a document at once: the feed, and every item that was left out. */
export function parse(
  raw: unknown,
  address: string,
): { feed: Feed; skipped: readonly Skipped[] } | { problem: FeedProblem } {
  const document = typeof raw === 'string' ? parseFeed(raw, address) : readDocument(raw, address);
  if (isProblem(document)) return { problem: document };
  const feed = mergedFeed([document]);
  return { feed, skipped: feed.skippedIn(sections) };
}
