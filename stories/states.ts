/**
 * The six pictures of every widget, as states to hand in: for stories, tests and benches, so that
 * all of them look at the same things. No request is made but for the default feed's own file.
 */
import { Feed } from '../src/feed/merge.js';
import { isProblem, readDocument } from '../src/feed/parse.js';
import type { FeedState } from '../src/feed/store.js';

const problems = [{ feed: 'https://feeds.example/feed.json', code: 'unreachable' }] as const;

/** A feed made of an object. */
export function feedOf(raw: unknown, base = 'https://feeds.example/feed.json'): Feed {
  const document = readDocument(raw, base);
  if (isProblem(document)) throw new Error(`not a feed: ${document.code} ${document.detail ?? ''}`);
  return new Feed([document]);
}

/** A feed with a head and nothing else, or with what is given. */
export const smallFeed = (more: object = {}): Feed =>
  feedOf({
    version: 1,
    name: { en: 'A feed', es: 'Un feed' },
    publisher: { name: { en: 'An agency', es: 'Una agencia' } },
    dateModified: '2026-11-22T00:00:00Z',
    timeZone: 'America/Chicago',
    ...more,
  });

export const ready = (feed: Feed): FeedState => ({ status: 'ready', feed, problems: [] });

const wisconsin = fetch(new URL('../src/feed/wisconsin.json', import.meta.url)).then((answer) =>
  answer.json(),
);

/** The default feed. */
export const defaultFeed = async (): Promise<Feed> => feedOf(await wisconsin);

export const pictures = ['idle', 'loading', 'ready', 'empty', 'stale', 'failed'] as const;
export type Picture = (typeof pictures)[number];

/** The states that lead to the six pictures. */
export async function states(): Promise<Record<Picture, FeedState>> {
  const feed = await defaultFeed();
  return {
    idle: { status: 'idle' },
    loading: { status: 'loading' },
    ready: ready(feed),
    empty: ready(smallFeed()),
    stale: { status: 'stale', feed, problems },
    failed: { status: 'failed', problems },
  };
}
