/**
 * One request for one feed, with limits. `fetch` is handed in, so that a test needs no network and
 * this file no browser. Never throws: what goes wrong comes back as a problem.
 */
import { type FeedDocument, parseFeed } from './parse.js';
import type { FeedProblem } from './problem.js';

export interface RequestOptions {
  readonly fetch: typeof fetch;
  /** Milliseconds for one try, body included; default 4000. */
  readonly timeout?: number;
  /** The most bytes that are read; default 5 MB. */
  readonly limit?: number;
}

const tries = 2;

/** The feed at an http(s) address. A try that may go better is made once more. */
export async function requestFeed(
  address: string,
  options: RequestOptions,
): Promise<FeedDocument | FeedProblem> {
  if (!/^https?:/.test(address)) return { feed: address, code: 'not-a-url' };
  let outcome: FeedDocument | FeedProblem = { feed: address, code: 'unreachable' };
  for (let left = tries; left > 0; left--) {
    outcome = await tryOnce(address, options);
    if (!('code' in outcome) || !mayGoBetter(outcome)) break;
  }
  return outcome;
}

const mayGoBetter = ({ code, detail }: FeedProblem): boolean =>
  /unreachable|timeout/.test(code) || /^(5..|408|429)$/.test(detail ?? '');

async function tryOnce(
  feed: string,
  { fetch, timeout = 4000, limit = 5 * 1024 * 1024 }: RequestOptions,
): Promise<FeedDocument | FeedProblem> {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeout);
  try {
    // The feed's host is not told which page the visitor is on.
    const response = await fetch(feed, { signal, referrerPolicy: 'no-referrer' });
    if (!response.ok) return { feed, code: 'http-error', detail: `${response.status}` };
    // Read in pieces, to stop in time.
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let length = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return parseFeed(text + decoder.decode(), feed, response.url || feed);
      length += value.length;
      if (length > limit) {
        abort();
        return { feed, code: 'too-large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { feed, code: signal.aborted ? 'timeout' : 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}
