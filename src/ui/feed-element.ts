/** A widget that waits for its feed: the frame, with the pictures that look alike in all such widgets. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg } from '../i18n/words.js';
import { furniture } from '../styles/furniture.styles.js';
import { FeedFrame } from './feed-frame.js';
import { helpLine } from './help-line.js';

export abstract class FeedElement<Model> extends FeedFrame<Model> {
  static override styles: readonly string[] = [...FeedFrame.styles, furniture];

  /** Whether the reader has asked to try again. */
  #again = false;

  /** What the page put between the tags is its own answer: it stays until there is a better one. */
  get #hasChildren(): boolean {
    return [...this.childNodes].some((node) =>
      // A slot of its own, such as `empty`, has its place in another picture.
      node instanceof Element ? !node.slot : node.textContent?.trim(),
    );
  }

  protected override waitingPicture(): TemplateResult {
    if (this.#again) return this.failedPicture();
    return this.#hasChildren
      ? html`<slot></slot>`
      : html`<div class="waiting stack">
          <p class="muted">${msg('Loading…')}</p>
          ${helpLine()}
        </div>`;
  }

  protected override failedPicture(): TemplateResult {
    return html`
      ${this.#hasChildren ? html`<slot></slot>` : nothing}
      <div class="aside stack" part="failed">
        <p role=${this.#again ? 'status' : nothing}>
          ${
            this.#again
              ? msg('This information still cannot be loaded.')
              : msg('This information cannot be loaded right now.')
          }
        </p>
        ${helpLine()} ${this.#retryButton()}
      </div>
    `;
  }

  protected override staleNote(): TemplateResult {
    return html`<p class="aside small" part="stale">
      ${msg('This may be out of date: a newer copy could not be loaded.')} ${this.#retryButton()}
    </p>`;
  }

  #retryButton(): TemplateResult {
    return html`<button type="button" @click=${this.#tryAgain}>${msg('Try again')}</button>`;
  }

  readonly #tryAgain = (): void => {
    this.#again = true;
    this.retry();
  };
}
