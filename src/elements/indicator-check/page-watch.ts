/** What a page has sent and stored since a reader began, by the browser's own counters. */
import type { LiveElement } from '../../ui/live-element.js';

const second = 1000;

/* Each where the browser has it and the page may use it; else nothing, which does not change. */
const look = async (kind: () => unknown): Promise<unknown> => {
  try {
    return await kind();
  } catch {
    return undefined;
  }
};

/* What scripts can read: neither cookies for the server alone, nor what is in a database or a cache. */
const kept = (): Promise<unknown[]> =>
  Promise.all(
    [
      () => document.cookie,
      () => JSON.stringify(localStorage),
      () => JSON.stringify(sessionStorage),
      async () => JSON.stringify(await indexedDB.databases()),
      async () => (await caches.keys()).join(),
    ].map(look),
  );

/** Counts from the first key, touch or move of the mouse in an element on. */
export class PageWatch {
  /** Requests that were begun since, and have been answered or given up. */
  requests = 0;
  /** How many of cookies, storage of two kinds, databases and caches are no longer what they were. */
  stored = 0;
  #seen = 0;
  #since = Infinity;
  #before: Promise<unknown[]> | undefined;
  #round: object | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  // Not the browser's list of entries, which ends when it is full.
  readonly #observer = new PerformanceObserver((list) => {
    // What was on its way before was not sent since.
    this.#seen += list.getEntries().filter(({ startTime }) => startTime >= this.#since).length;
  });

  constructor(readonly host: LiveElement) {}

  /** Begins again if the ticks are no longer those of the same `round`: someone else may be there. */
  of(round: object): this {
    if (this.#round !== round) {
      this.#observer.disconnect();
      this.#before = undefined;
      this.#seen = this.requests = this.stored = 0;
    }
    this.#round = round;
    return this;
  }

  /** Someone has begun at a time of this page: what listeners send because of it counts. */
  begin(at: number): void {
    if (this.#before) return;
    this.#since = at;
    this.#before = kept();
    this.#observer.observe({ type: 'resource' });
  }

  /** Keeps what is shown up to date as long as the fold is open. */
  show(fold: HTMLDetailsElement): void {
    clearInterval(this.#timer);
    const count = async (): Promise<void> => {
      if (!fold.open || !fold.isConnected) return clearInterval(this.#timer);
      const round = this.#round;
      const [before, now] = await Promise.all([this.#before, kept()]);
      const stored = before ? now.filter((one, at) => one !== before[at]).length : 0;
      if (round !== this.#round || (stored === this.stored && this.#seen === this.requests)) return;
      this.stored = stored;
      this.requests = this.#seen;
      this.host.requestUpdate();
    };
    this.#timer = setInterval(count, second);
    void count();
  }
}

const watches = new WeakMap<LiveElement, PageWatch>();

/** The watch of an element, and of those ticks. */
export function watchOf(host: LiveElement, round: object): PageWatch {
  let watch = watches.get(host);
  if (!watch) watches.set(host, (watch = new PageWatch(host)));
  return watch.of(round);
}

/** Somebody is at an element; it may be that nobody watches. */
export const begun = (host: LiveElement, at: number): void => watches.get(host)?.begin(at);
