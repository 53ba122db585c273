/**
 * The frame of every widget: its feed, its language, its heading level, what it tells the page, and
 * that a fault of ours stays inside. What is drawn is for those who extend it: FeedElement has the
 * switch of six pictures that widgets need which wait for their feed.
 */
import { html, nothing } from 'lit/html.js';
import type { Section } from '../feed/section.js';
import type { FeedState, FeedStore } from '../feed/store.js';
import { unreviewed } from '../i18n/generated/unreviewed.js';
import { languageOf } from '../i18n/language.js';
import { loaded, msg, speaking, speechFor, spoken, wordsFor } from '../i18n/words.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { LiveElement, property } from './live-element.js';
import { onLanguageChange, scriptData, storeFor } from './page.js';
import { type ErrorDetail, type LoadDetail, tell } from './tell.js';
import { warn } from './warn.js';

declare global {
  interface HTMLElementEventMap {
    'aht-load': CustomEvent<LoadDetail>;
    'aht-error': CustomEvent<ErrorDetail>;
  }
}

/**
 * @attr {string} lang - The language of its words: `en`, `es` or `hmn`. Default: the nearest `lang`
 *   around it, the `data-lang` of the script tag, the page's, English.
 * @csspart unreviewed - The note that a translation waits for its reviewer.
 * @cssprop [--aht-accent=light-dark(#14606b, #7fd0da)] - Buttons, links, lines.
 * @cssprop [--aht-on-accent] - Text on the accent. Default: the surface.
 * @cssprop [--aht-text=light-dark(#1c2b33, #e6edf0)] - Text.
 * @cssprop [--aht-muted=light-dark(#4a5b64, #adbcc4)] - Text of less weight.
 * @cssprop [--aht-surface=light-dark(#fff, #152026)] - What texts stand on.
 * @cssprop [--aht-border=light-dark(#7d8c94, #74868f)] - Edges of controls.
 * @cssprop [--aht-danger=light-dark(#8a3c14, #f3b48f)] - The link to 911.
 * @cssprop [--aht-focus] - The ring around what has the focus. Default: the accent.
 * @cssprop [--aht-font=inherit] - The typeface.
 * @cssprop [--aht-radius=0.5em] - Round corners.
 * @cssprop [--aht-space=1em] - Space between parts.
 */
export abstract class FeedFrame extends LiveElement {
  static override styles: readonly string[] = [tokens, base];
  /** The sections of the feed that the widget reads. */
  static readonly reads: readonly Section<unknown>[];
  /** Whether it can speak several languages at once, as in `lang="en es"`. */
  static readonly several?: boolean;
  /** Its words, for own-words.ts: a file that is not there cannot be reached otherwise. */
  static readonly words = loaded;

  /**
   * One or several feeds, separated by spaces: a URL, or `#id` of a `<script type="application/json">`
   * on the page. A later feed replaces items of an earlier one with the same id. Default: the
   * `data-feed` of the script tag, else the feed that comes with the script.
   */
  @property() feed = '';

  /** The level of its title in the page's outline, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** A state handed in, for previews and tests: it is shown in place of that of the feed. */
  @property({ attribute: false }) state: FeedState | undefined;

  /** When its state was last another, in milliseconds since 1970. */
  protected since = Date.now();

  readonly #draw = () => this.requestUpdate();
  #store: FeedStore | undefined;
  #told: FeedState | undefined;
  #broken: FeedState | undefined;

  /** Draws where the widget stands with its feed. */
  protected abstract picture(state: FeedState): unknown;

  /** Asks for the feed again. */
  protected retry(): void {
    this.#broken = undefined;
    void this.#store!.refresh();
    this.requestUpdate();
  }

  /** Joins the store of what the `feed` attribute names, which may be another one than before. */
  #join(): void {
    const store = storeFor(this.feed);
    if (store !== this.#store) this.#store?.leave(this.#draw);
    this.#store = store;
    store.join(this.#draw);
  }

  protected override connected(stay: AbortSignal): void {
    this.#join();
    stay.addEventListener('abort', () => this.#store!.leave(this.#draw));
    onLanguageChange(this.#draw, stay);
  }

  get #wanted(): string {
    return languageOf(this, scriptData('lang'));
  }

  /** Where the widget stands with its feed. */
  protected get feedState(): FeedState {
    return this.state ?? this.#store!.state;
  }

  /* Drawing is done in one go, so the words must be there before it begins. */
  protected override prepare(): Promise<unknown> | undefined {
    return wordsFor(this.#wanted);
  }

  protected override update(): void {
    if (this.isConnected) this.#join();
    // What was drawn without a script stays until there is as much to show.
    if (this.standing && !('feed' in this.feedState)) return;
    const { several } = this.constructor as typeof FeedFrame;
    speaking(speechFor(this.#wanted, several), () => {
      try {
        super.update();
      } catch (error) {
        // A fault of ours must not become one of the page: show what needs no feed, once.
        if (this.#broken === this.feedState) return;
        this.#broken = this.feedState;
        warn(`<${this.localName}> could not be drawn: ${error}`);
        this.requestUpdate();
      }
    });
  }

  protected override render(): unknown {
    const { words, all } = spoken();
    return html`<div part="base" lang=${words} dir="ltr">
      ${this.picture(this.#broken === this.feedState ? { status: 'failed', problems: [] } : this.feedState)}
      ${
        (all ?? [{ words }]).some(({ words }) => unreviewed.includes(words))
          ? html`<p class="small muted" part="unreviewed">
            ${msg('This translation has not been reviewed yet.')}
          </p>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    if (this.feedState === this.#told) return;
    this.#told = this.feedState;
    this.since = Date.now();
    tell(this, this.feedState, (this.constructor as typeof FeedFrame).reads);
  }
}
