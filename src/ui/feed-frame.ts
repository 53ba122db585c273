/**
 * The frame of every widget: where it stands with its feed decides which of six pictures is drawn,
 * in one switch, so that no widget can forget one. What is in the pictures is for those who extend
 * it: most widgets extend FeedElement, which has the pictures that look alike.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Feed } from '../feed/merge.js';
import type { Section } from '../feed/section.js';
import type { FeedState } from '../feed/store.js';
import { unreviewed } from '../i18n/generated/unreviewed.js';
import { directionOf, languageOf } from '../i18n/language.js';
import { msg, speaking, speechFor, spoken, wordsFor } from '../i18n/words.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { FeedController } from './feed-controller.js';
import { LiveElement, property } from './live-element.js';
import { onLanguageChange, scriptData } from './page.js';
import { tell } from './tell.js';
import { warn } from './warn.js';

/** Model is what the widget makes of a feed. */
export abstract class FeedFrame<Model> extends LiveElement {
  static override styles: readonly string[] = [tokens, base];
  /** The sections of the feed that the widget reads. */
  static readonly reads: readonly Section<unknown>[];

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

  readonly #pipe = new FeedController(this);
  #stopWatching: (() => void) | undefined;
  #told: FeedState | undefined;
  #broken: FeedState | undefined;

  /** What the feed comes to for this widget. */
  protected abstract model(feed: Feed): Model;
  /** Whether there is nothing to show. */
  protected abstract isEmpty(model: Model): boolean;
  protected abstract readyPicture(model: Model): unknown;
  protected abstract emptyPicture(model: Model): unknown;
  /** Before there is a feed. */
  protected abstract waitingPicture(): unknown;
  protected abstract failedPicture(): unknown;
  /** Under the last good copy, when a newer one could not be had. */
  protected abstract staleNote(): unknown;

  /** The level for headings below the title. */
  protected get levelBelow(): number {
    return this.headingLevel + 1;
  }

  /** Asks for the feed again. */
  protected retry(): void {
    this.#broken = undefined;
    this.#pipe.refresh();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = onLanguageChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  get #wanted(): string {
    return languageOf(this, scriptData('lang'));
  }

  get #state(): FeedState {
    return this.state ?? this.#pipe.state;
  }

  /* Drawing is done in one go, so the words must be there before it begins. */
  protected override prepare(): Promise<void> | undefined {
    return wordsFor(this.#wanted);
  }

  protected override update(): void {
    speaking(speechFor(this.#wanted), () => {
      try {
        super.update();
      } catch (error) {
        // A fault of ours must not become one of the page: show what needs no feed, once.
        if (this.#broken === this.#state) return;
        this.#broken = this.#state;
        warn(`<${this.localName}> could not be drawn: ${error}`);
        this.requestUpdate();
      }
    });
  }

  protected override render(): TemplateResult {
    const { words } = spoken();
    return html`<div part="base" lang=${words} dir=${directionOf(words)}>
      ${this.#picture(this.#state)}
      ${
        unreviewed.includes(words)
          ? html`<p class="small muted" part="unreviewed">
            ${msg('This translation has not been reviewed yet.')}
          </p>`
          : nothing
      }
    </div>`;
  }

  #picture(state: FeedState): unknown {
    if (this.#broken === state) return this.failedPicture();
    switch (state.status) {
      case 'idle':
      case 'loading':
        return this.waitingPicture();
      case 'failed':
        return this.failedPicture();
      case 'ready':
      case 'stale': {
        const model = this.model(state.feed);
        return [
          this.isEmpty(model) ? this.emptyPicture(model) : this.readyPicture(model),
          state.status === 'stale' ? this.staleNote() : nothing,
        ];
      }
    }
  }

  protected override updated(): void {
    if (this.#state === this.#told) return;
    this.#told = this.#state;
    tell(this, this.#state, (this.constructor as typeof FeedFrame).reads);
  }
}
