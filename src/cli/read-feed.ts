/** A feed from a file, an address or what is piped in, and what is said of the parts that are wrong. */
import { requestFeed } from '../feed/client.js';
import { type Feed, mergedFeed } from '../feed/merge.js';
import { isProblem, parseFeed } from '../feed/parse.js';
import type { Skipped } from '../feed/problem.js';
import { sections } from '../feed/schema.js';
import { problems, reasons } from '../lint/fault-words.js';
import { addressOfPath } from './paths.js';
import { Refusal, type World } from './world.js';

/** An item that is left out, in words. */
export const leftOut = ({ feed, pointer, at, reason }: Skipped, says = 'left out'): string =>
  `${feed}: ${says} ${pointer}, because ${at === pointer ? 'it' : at} ${reasons[reason].what}. ${reasons[reason].mend}`;

/**
 * Reads a feed. `base` is the address that its relative addresses start from; default: its own. What
 * is wrong of it is left out and said; `says`: in which words.
 */
export async function readFeed(
  from: string,
  base: string | undefined,
  world: World,
  says = 'left out',
): Promise<Feed> {
  const outcome = /^https?:/.test(from)
    ? await requestFeed(from, { fetch: world.fetch, timeout: 30_000 })
    : parseFeed(
        (await world.read(from)).replace(/^\uFEFF/, ''),
        from,
        base ?? addressOfPath(from, world),
      );
  if (isProblem(outcome))
    throw new Refusal(
      `${from} cannot be used: ${problems[outcome.code](outcome.detail ?? '')}${outcome.code === 'not-json' && from !== '-' ? `\naht-widgets check ${from.includes(' ') ? `"${from}"` : from} tells at which line.` : ''}`,
    );
  const feed = mergedFeed([base ? { ...outcome, base } : outcome]);
  for (const skipped of feed.skippedIn(sections)) world.say(leftOut(skipped, says));
  return feed;
}
