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

/** One address: what was last read from it, and the request that is under way. */
class Source {
  last: FeedDocument | undefined;
  #pending: Promise<FeedDocument | FeedProblem> | undefined;
  #controller: AbortController | undefined;
  #waiting = 0;

  constructor(
    readonly address: string,
    readonly world: FeedWorld,
  ) {}

  /** Asks, or joins those who wait. Unless it must be fresh, what was read once serves all. */
  ask(fresh: boolean): Promise<FeedDocument | FeedProblem> {
    if (this.last && !fresh) return Promise.resolve(this.last);
    this.#waiting++;
    if (!this.#pending) {
      const controller = (this.#controller = new AbortController());
      this.#pending = this.#request(controller.signal).then((outcome) => {
        // An aborted request may end after the next has begun.
        if (this.#controller === controller) this.#end();
        if (!isProblem(outcome)) this.last = outcome;
        return outcome;
      });
    }
    return this.#pending;
  }

  /** One of those who waited does not any more. */
  leave(): void {
    if (!this.#pending || --this.#waiting > 0) return;
    this.#controller?.abort();
    this.#end();
  }

  #end(): void {
    this.#pending = undefined;
    this.#waiting = 0;
  }

  async #request(signal: AbortSignal): Promise<FeedDocument | FeedProblem> {
    const { address, world } = this;
    if (!address.startsWith('#')) return requestFeed(address, { ...world, signal });
    const found = await world.readInline(address.slice(1));
    return found
      ? parseFeed(found.text, address, found.base)
      : { feed: address, code: 'not-found' };
  }
}

/** All stores of a page. */
export class FeedStores {
  readonly #stores = new Map<string, FeedStore>();
  readonly #sources = new Map<string, Source>();

  constructor(readonly world: FeedWorld) {}

  /** The store of a list of absolute addresses or `#id`s. The same list has the same store. */
  get(addresses: readonly string[]): FeedStore {
    return made(
      this.#stores,
      addresses.join(' '),
      () =>
        new FeedStore(
          addresses.map((address) =>
            made(this.#sources, address, () => new Source(address, this.world)),
          ),
        ),
    );
  }
}

/** The value of a key, made when it is first asked for. */
function made<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (!value) map.set(key, (value = make()));
  return value;
}

/** One list of addresses, and the widgets that read it. */
export class FeedStore {
  state: FeedState = { status: 'idle' };
  /** The asking that is under way. */
  #asking: object | undefined;
  readonly #readers = new Set<() => void>();
  readonly #sources: readonly Source[];

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /**
   * Calls `reader` whenever the state changes, until the function that is returned is called. The
   * first reader starts the request; after a failure, so does the next one to come.
   */
  join(reader: () => void): () => void {
    this.#readers.add(reader);
    if (/idle|failed/.test(this.state.status)) void this.refresh(false);
    return () => {
      this.#readers.delete(reader);
      // A widget that is moved within the page leaves and joins in one turn: wait it out.
      setTimeout(() => {
        if (this.#readers.size || !this.#asking) return;
        this.#asking = undefined;
        for (const source of this.#sources) source.leave();
        if (this.state.status === 'loading') this.#set({ status: 'idle' });
      });
    };
  }

  /**
   * Asks for all addresses, unless that is under way. What is shown stays until there is an answer.
   * If not `fresh`, addresses that have been read on this page are not asked again.
   */
  async refresh(fresh = true): Promise<void> {
    if (this.#asking) return;
    const asking = (this.#asking = {});
    if (!('feed' in this.state)) this.#set({ status: 'loading' });
    const outcomes = await Promise.all(this.#sources.map((source) => source.ask(fresh)));
    if (this.#asking !== asking) return;
    this.#asking = undefined;
    const problems = outcomes.filter(isProblem);
    const documents = this.#sources.flatMap(({ last }) => last ?? []);
    if (!documents.length) return this.#set({ status: 'failed', problems });
    // A source that failed now but was read before gives its old copy.
    const stale = documents.length + problems.length > outcomes.length;
    this.#set({ status: stale ? 'stale' : 'ready', feed: new Feed(documents), problems });
  }

  #set(state: FeedState): void {
    this.state = state;
    for (const reader of [...this.#readers]) reader();
  }
}
