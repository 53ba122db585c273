/**
 * A widget that waits for its feed. Where that stands decides which of six pictures is drawn, in one
 * switch, so that no widget can forget one; those that look alike in all widgets are here.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Feed } from '../feed/merge.js';
import type { FeedState } from '../feed/store.js';
import { msg } from '../i18n/words.js';
import { furniture } from '../styles/furniture.styles.js';
import { FeedFrame } from './feed-frame.js';
import { helpLine } from './help-line.js';
import { onReturn } from './page-return.js';

/** After this many milliseconds a page that comes back to its reader asks for its feed again. */
const old = 15 * 60_000;

/**
 * Model is what the widget makes of a feed.
 *
 * @csspart help - The help line, where there is nothing better to show.
 * @csspart failed - What stands there when no feed could be read.
 * @csspart stale - The note that a newer copy could not be loaded.
 */
export abstract class FeedElement<Model> extends FeedFrame {
  static override styles: readonly string[] = [...FeedFrame.styles, furniture];

  /** Whether the reader has asked to try again. */
  #again = false;

  protected override connected(stay: AbortSignal): void {
    super.connected(stay);
    onReturn(() => this.returned(), stay);
  }

  /** The page has come back to its reader. */
  protected returned(): void {
    const { status } = this.feedState;
    if (/failed|stale/.test(status) || Date.now() - this.since > old) this.retry();
    else this.requestUpdate();
  }

  /** What the feed comes to for this widget. */
  protected abstract model(feed: Feed): Model;
  /** Whether there is nothing to show. */
  protected abstract isEmpty(model: Model): boolean;
  protected abstract readyPicture(model: Model): unknown;
  protected abstract emptyPicture(model: Model): unknown;

  protected override picture(state: FeedState): unknown {
    switch (state.status) {
      case 'idle':
      case 'loading':
        return this.#waitingPicture();
      case 'failed':
        return this.#failedPicture();
      case 'ready':
      case 'stale': {
        const model = this.model(state.feed);
        return [
          this.isEmpty(model) ? this.emptyPicture(model) : this.readyPicture(model),
          state.status === 'stale' ? this.#staleNote() : nothing,
        ];
      }
    }
  }

  #waitingPicture(): TemplateResult {
    if (this.#again) return this.#failedPicture(true);
    // What the page put between the tags is its own answer: it stays until there is a better one.
    return [...this.childNodes].some((node) =>
      // A slot of its own, such as `empty`, has its place in another picture.
      node instanceof Element ? !node.slot : node.textContent?.trim(),
    )
      ? html`<slot></slot>`
      : html`<div class="waiting stack">
          <p class="muted">${msg('Loading…')}</p>
          ${helpLine()}
        </div>`;
  }

  #failedPicture(loading?: boolean): TemplateResult {
    return html`
      <slot></slot>
      <div class="aside stack" part="failed">
        <p role=${this.#again ? 'status' : nothing}>
          ${loading ? msg('Loading…') : msg('This information cannot be loaded right now.')}
        </p>
        ${helpLine()} ${this.#retryButton()}
      </div>
    `;
  }

  #staleNote(): TemplateResult {
    return html`<p class="aside small" part="stale">
      ${msg('This may be out of date: a newer copy could not be loaded.')} ${this.#retryButton()}
    </p>`;
  }

  #retryButton(): TemplateResult {
    return this.button(msg('Try again'), this.#tryAgain);
  }

  protected button(words: string, press: () => void): TemplateResult {
    return html`<button type="button" @click=${press}>${words}</button>`;
  }

  readonly #tryAgain = (): void => {
    this.#again = true;
    this.retry();
  };
}
