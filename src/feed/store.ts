/**
 * What the widgets of a page share: one request per address however many ask for it, one store per
 * list of addresses. A failure is not kept: whoever asks next, or again, makes a new request. What
 * was shown before stays. A store without readers asks for nothing; what it has asked for is kept for
 * the next to come.
 */
import { requestFeed } from './client.js';
import { type Feed, mergedFeed } from './merge.js';
import { type FeedDocument, isProblem, parseFeed } from './parse.js';
import type { FeedProblem } from './problem.js';

/** One word for where a feed stands. */
export type FeedState =
  /** Nobody has asked yet. */
  | { readonly status: 'idle' }
  /** Asked for, nothing to show yet. */
  | { readonly status: 'loading' }
  /** All or some of the addresses were read; `problems` names the others. */
  | { readonly status: 'ready'; readonly feed: Feed; readonly problems: readonly FeedProblem[] }
  /** A newer copy could not be had; this is what was read before. */
  | { readonly status: 'stale'; readonly feed: Feed; readonly problems: readonly FeedProblem[] }
  /** Nothing could be read. It may be tried again. */
  | { readonly status: 'failed'; readonly problems: readonly FeedProblem[] };

/** What a store needs of the world. */
export interface FeedWorld {
  readonly fetch: typeof fetch;
  /** The text of the page's element `#id` and the page's base, once it can be there. */
  readonly readInline: (id: string) => Promise<{ text: string; base: string } | undefined>;
  /** Milliseconds for one try; default 4000. */
  readonly timeout?: number;
}

/** One address. */
interface Source {
  /** What was last read from it. */
  last?: FeedDocument;
  /** Asks, or joins those who wait. Unless it must be fresh, what was read once serves all. */
  ask(fresh: boolean): Promise<FeedDocument | FeedProblem>;
}

function sourceOf(address: string, world: FeedWorld): Source {
  let pending: Promise<FeedDocument | FeedProblem> | undefined;

  const request = async (): Promise<FeedDocument | FeedProblem> => {
    if (!address.startsWith('#')) return requestFeed(address, world);
    const found = await world.readInline(address.slice(1));
    return found
      ? parseFeed(found.text, address, found.base)
      : { feed: address, code: 'not-found' };
  };

  const source: Source = {
    ask: async (fresh) =>
      source.last && !fresh
        ? source.last
        : (pending ??= request().then((outcome) => {
            pending = undefined;
            if (!isProblem(outcome)) source.last = outcome;
            return outcome;
          })),
  };
  return source;
}

/** One list of addresses, and the widgets that read it. */
export interface FeedStore {
  state: FeedState;
  /**
   * Calls `reader` whenever the state changes, until it leaves. The first reader starts the request;
   * after a failure, so does the next one to come. Who has joined already is not one more.
   */
  join(reader: () => void): void;
  leave(reader: () => void): void;
  /**
   * Asks for all addresses, unless that is under way. What is shown stays until there is an answer.
   * If not `fresh`, addresses that have been read on this page are not asked again. Default: fresh.
   */
  refresh(fresh?: boolean): Promise<void>;
}

function storeOf(sources: readonly Source[]): FeedStore {
  const readers = new Set<() => void>();
  let asking = false;

  const set = (state: FeedState): void => {
    store.state = state;
    for (const reader of [...readers]) reader();
  };

  const store: FeedStore = {
    state: { status: 'idle' },
    join(reader) {
      if (readers.has(reader)) return;
      readers.add(reader);
      if (/idle|failed/.test(store.state.status)) void store.refresh(false);
    },
    leave(reader) {
      readers.delete(reader);
    },
    async refresh(fresh = true) {
      if (asking) return;
      asking = true;
      if (!('feed' in store.state)) set({ status: 'loading' });
      const outcomes = await Promise.all(sources.map((source) => source.ask(fresh)));
      asking = false;
      const problems = outcomes.filter(isProblem);
      const documents = sources.flatMap(({ last }) => last ?? []);
      if (!documents.length) return set({ status: 'failed', problems });
      // A source that failed now but was read before gives its old copy.
      const stale = documents.length + problems.length > outcomes.length;
      set({ status: stale ? 'stale' : 'ready', feed: mergedFeed(documents), problems });
    },
  };
  return store;
}

/** The value of a key, made when it is first asked for. */
function made<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (!value) map.set(key, (value = make()));
  return value;
}

/** All stores of a page: by absolute addresses or `#id`s. The same list has the same store. */
export function feedStores(world: FeedWorld): (addresses: readonly string[]) => FeedStore {
  const stores = new Map<string, FeedStore>();
  const sources = new Map<string, Source>();
  return (addresses) =>
    made(stores, addresses.join(' '), () =>
      storeOf(addresses.map((address) => made(sources, address, () => sourceOf(address, world)))),
    );
}
