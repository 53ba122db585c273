/**
 * What the widgets of a page share: one request per address however many ask for it, one store per
 * list of addresses. A failure is not kept: whoever asks next, or again, makes a new request. What
 * was shown before stays. A store without readers rests: it asks for nothing, and a request that
 * nobody waits for any more is ended.
 */
import { requestFeed } from './client.js';
import { Feed } from './merge.js';
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

interface Request {
  readonly outcome: Promise<FeedDocument | FeedProblem>;
  readonly controller: AbortController;
  readonly stores: Set<FeedStore>;
}

/** All stores of a page. */
export class FeedStores {
  readonly #stores = new Map<string, FeedStore>();
  readonly #requests = new Map<string, Request>();
  readonly #documents = new Map<string, FeedDocument>();

  constructor(readonly world: FeedWorld) {}

  /** The store of a list of absolute addresses or `#id`s. The same list has the same store. */
  get(addresses: readonly string[]): FeedStore {
    const key = addresses.join(' ');
    let store = this.#stores.get(key);
    if (!store) this.#stores.set(key, (store = new FeedStore(addresses, this)));
    return store;
  }

  /** What was last read from an address. */
  last(address: string): FeedDocument | undefined {
    return this.#documents.get(address);
  }

  /**
   * Asks for an address, or joins the request that is under way. Unless it must be fresh, what was
   * read once serves every later widget of the page.
   */
  request(address: string, store: FeedStore, fresh: boolean): Promise<FeedDocument | FeedProblem> {
    const known = this.#documents.get(address);
    if (known && !fresh) return Promise.resolve(known);
    let request = this.#requests.get(address);
    if (!request) {
      const controller = new AbortController();
      const outcome = this.#ask(address, controller.signal).then((document) => {
        // Only the request that is still the current one may speak: an aborted one was replaced.
        if (this.#requests.get(address)?.controller === controller) this.#requests.delete(address);
        if (!isProblem(document)) this.#documents.set(address, document);
        return document;
      });
      request = { outcome, controller, stores: new Set() };
      this.#requests.set(address, request);
    }
    request.stores.add(store);
    return request.outcome;
  }

  /** A store has lost its last reader. */
  release(store: FeedStore): void {
    for (const [address, request] of this.#requests) {
      request.stores.delete(store);
      if (request.stores.size === 0) {
        this.#requests.delete(address);
        request.controller.abort();
      }
    }
  }

  async #ask(address: string, signal: AbortSignal): Promise<FeedDocument | FeedProblem> {
    const { fetch, timeout, readInline } = this.world;
    if (!address.startsWith('#')) {
      return requestFeed(address, timeout === undefined ? { fetch, signal } : { fetch, signal, timeout });
    }
    const found = await readInline(address.slice(1));
    return found ? parseFeed(found.text, address, found.base) : { feed: address, code: 'not-found' };
  }
}

/** One list of addresses, and the widgets that read it. */
export class FeedStore {
  #state: FeedState = { status: 'idle' };
  #asked: object | undefined;
  readonly #readers = new Set<() => void>();

  constructor(
    readonly addresses: readonly string[],
    readonly stores: FeedStores,
  ) {}

  get state(): FeedState {
    return this.#state;
  }

  /**
   * Calls `reader` whenever the state changes, until the function that is returned is called. The
   * first reader starts the request; after a failure, so does the next one to come.
   */
  join(reader: () => void): () => void {
    this.#readers.add(reader);
    if (this.#state.status === 'idle' || this.#state.status === 'failed') void this.#load(false);
    return () => {
      this.#readers.delete(reader);
      // A widget that is moved within the page leaves and joins in one turn: wait it out.
      setTimeout(() => {
        if (this.#readers.size > 0 || !this.#asked) return;
        this.#asked = undefined;
        this.stores.release(this);
        if (this.#state.status === 'loading') this.#set({ status: 'idle' });
      });
    };
  }

  /** Asks for all addresses anew, unless that is under way. What is shown stays until then. */
  refresh(): Promise<void> {
    return this.#load(true);
  }

  async #load(fresh: boolean): Promise<void> {
    if (this.#asked) return;
    const asked = (this.#asked = {});
    if (this.#state.status !== 'ready' && this.#state.status !== 'stale') this.#set({ status: 'loading' });
    const outcomes = await Promise.all(
      this.addresses.map((address) => this.stores.request(address, this, fresh)),
    );
    if (this.#asked !== asked) return;
    this.#asked = undefined;
    const problems = outcomes.filter(isProblem);
    const documents = outcomes.flatMap((outcome) =>
      isProblem(outcome) ? (this.stores.last(outcome.feed) ?? []) : outcome,
    );
    const [first, ...others] = documents;
    if (!first) return this.#set({ status: 'failed', problems });
    const old = documents.length + problems.length > outcomes.length;
    this.#set({ status: old ? 'stale' : 'ready', feed: new Feed([first, ...others]), problems });
  }

  #set(state: FeedState): void {
    this.#state = state;
    for (const reader of [...this.#readers]) reader();
  }
}
