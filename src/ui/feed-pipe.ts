/** The pipe between a widget and its feed: joins the page's store, and leaves with the widget. */
import type { FeedState, FeedStore } from '../feed/store.js';
import { addressesOf, stores } from './page.js';

export class FeedPipe {
  readonly #changed: () => void;
  #store: FeedStore | undefined;
  #leave: (() => void) | undefined;

  /** `changed` is called whenever the state is another. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): FeedState {
    return this.#store?.state ?? { status: 'idle' };
  }

  /** Asks for the feed again; what is shown stays until it has come. */
  refresh(): void {
    void this.#store?.refresh();
  }

  /** Joins the store of what a `feed` attribute names, which may be another one than before. */
  join(feed: string): void {
    const store = stores.get(addressesOf(feed));
    if (this.#leave && store === this.#store) return;
    this.leave();
    this.#store = store;
    this.#leave = store.join(this.#changed);
  }

  leave(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
