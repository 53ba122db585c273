/** The pipe between a widget and its feed: joins the page's store, and leaves with the widget. */
import type { FeedState, FeedStore } from '../feed/store.js';
import type { Controller, LiveElement } from './live-element.js';
import { addressesOf, stores } from './page.js';

export class FeedController implements Controller {
  readonly #host: LiveElement & { feed: string };
  #store: FeedStore | undefined;
  #leave: (() => void) | undefined;

  constructor(host: LiveElement & { feed: string }) {
    this.#host = host;
    host.addController(this);
  }

  get state(): FeedState {
    return this.#store?.state ?? { status: 'idle' };
  }

  /** Asks for the feed again; what is shown stays until it has come. */
  refresh(): void {
    void this.#store?.refresh();
  }

  hostConnected(): void {
    this.#join();
  }

  /** The `feed` attribute may name another feed now. */
  hostUpdate(): void {
    if (this.#leave) this.#join();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #join(): void {
    const store = stores.get(addressesOf(this.#host.feed));
    if (this.#leave && store === this.#store) return;
    this.#leave?.();
    this.#store = store;
    this.#leave = store.join(() => this.#host.requestUpdate());
  }
}
