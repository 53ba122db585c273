/** What a widget tells the page about its feed: events for scripts, warnings for people. */
import type { FeedProblem, Skipped } from '../feed/problem.js';
import type { Section } from '../feed/section.js';
import type { FeedState } from '../feed/store.js';
import { warn } from './warn.js';

/** `aht-load`: a feed has been read. */
export interface LoadDetail {
  /** The addresses that were read. */
  readonly feeds: readonly string[];
  /** What was left out of the parts that this element reads. */
  readonly skipped: readonly Skipped[];
}

/** `aht-error`: a feed could not be read. */
export interface ErrorDetail extends FeedProblem {
  /** The same in English, for a log. */
  readonly message: string;
}

/** Sends an event that a page may listen for on any ancestor. */
export const send = (from: Element, type: string, detail?: object, cancelable = false): boolean =>
  from.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));

/** Tells what has become of a feed; nothing while it is on its way. */
export function tell(from: Element, state: FeedState, reads: readonly Section<unknown>[]): void {
  if (!('problems' in state)) return;
  for (const problem of state.problems) {
    const { feed, code, detail } = problem;
    const message = `Feed ${feed}: ${code} ${detail ?? ''}`;
    send(from, 'aht-error', { ...problem, message } satisfies ErrorDetail);
    warn(message);
  }
  if (!('feed' in state)) return;
  const skipped = state.feed.skippedIn(reads);
  send(from, 'aht-load', { feeds: state.feed.addresses, skipped } satisfies LoadDetail);
  for (const { feed, pointer, reason, at } of skipped) {
    warn(`Left out of ${feed}: ${pointer} (${reason} at ${at})`);
  }
}
