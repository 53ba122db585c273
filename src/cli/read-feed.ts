/** A feed from a file, an address or what is piped in, and what is said of the parts that are wrong. */
import { requestFeed } from '../feed/client.js';
import { type Feed, mergedFeed } from '../feed/merge.js';
import { isProblem, parseFeed } from '../feed/parse.js';
import type { FeedProblem, Skipped } from '../feed/problem.js';
import { sections } from '../feed/schema.js';
import { Refusal, type World } from './world.js';

/** Why a feed cannot be used, and the way out. */
const problems: { readonly [code in FeedProblem['code']]: (detail: string) => string } = {
  unreachable: () => 'there is no answer. Is the address right, and the network there?',
  timeout: () => 'there is no complete answer in time.',
  'http-error': (status) => `the server answers with ${status}. Is the address right?`,
  'too-large': () => 'it has more than 5 MB; widgets refuse that.',
  'not-found': () => 'it is not there.',
  'not-a-url': () => 'it is neither a file nor an http(s) address.',
  'not-json': () => 'it is not JSON. Is it the right file, and whole?',
  'not-a-feed': (at) =>
    at ? `it is no feed: ${at} is missing or wrong.` : 'it is JSON, but no feed.',
  'newer-version': (version) =>
    `it has version ${version}, which is newer than this program. Update aht-widgets.`,
};

/** Why an item of a feed is left out, and the way out. */
const reasons: { readonly [reason in Skipped['reason']]: string } = {
  missing: 'is missing',
  'wrong-type': 'is of the wrong kind, such as a number in the place of a text',
  'not-in-list': 'is none of the words that stand for something there',
  'not-an-id': 'is no id: small letters, digits and hyphens, beginning with a letter or digit',
  'duplicate-id': 'is the id of an earlier item of the list',
  empty: 'is empty',
  'not-a-url':
    'is no safe address. One that is relative to the feed needs --base, the address of the feed',
  'not-a-language': 'is no language tag such as en or es-MX',
  'not-a-telephone': 'is no telephone number',
  'not-an-email': 'is no e-mail address',
  'not-a-date': 'is no date of the calendar, such as 2026-09-19 or 2026-09-19T09:00',
  'not-a-duration': 'is no duration such as PT45M',
  'not-a-time-zone': 'is no time zone such as America/Chicago',
  'no-time-zone': 'is a time without a zone: give timeZone, for the feed or for the session',
  'ends-before-it-starts': 'is before the start',
  'unknown-level': 'is none of the levels of the guide',
  'out-of-range': 'is too small',
};

/** An item that is left out, in words. */
export const leftOut = ({ feed, pointer, at, reason }: Skipped): string =>
  `${feed}: left out ${pointer}, because ${at === pointer ? 'it' : at} ${reasons[reason]}.`;

/**
 * Reads a feed. `base` is the address that its relative addresses start from; default: its own. What
 * is wrong of it is left out and said.
 */
export async function readFeed(
  from: string,
  base: string | undefined,
  world: World,
): Promise<Feed> {
  const outcome = /^https?:/.test(from)
    ? await requestFeed(from, { fetch: world.fetch, timeout: 30_000 })
    : parseFeed(
        (await world.read(from)).replace(/^\uFEFF/, ''),
        from,
        base ?? new URL(encodeURI(from), world.folder).href,
      );
  if (isProblem(outcome))
    throw new Refusal(`${from} cannot be used: ${problems[outcome.code](outcome.detail ?? '')}`);
  const feed = mergedFeed([base ? { ...outcome, base } : outcome]);
  for (const skipped of feed.skippedIn(sections)) world.say(leftOut(skipped));
  return feed;
}
