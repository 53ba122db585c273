/** The wiring of the indicator check; its markup and words are in the view. */
import { type TemplateResult, render } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import { type Guide, guides } from '../../feed/sections/guide.js';
import { isPastReview } from '../../model/guide.js';
import { FeedElement } from '../../ui/feed-element.js';
import { property } from '../../ui/live-element.js';
import { styles } from './aht-indicator-check.styles.js';
import {
  type Options,
  button,
  checkView,
  notAvailableView,
  panel,
} from './aht-indicator-check.view.js';
import { guard } from './guard.js';
import { boxesOf, byId, focus, focusedIn, isChecked, reset, reveal, targetOf } from './natives.js';

const minute = 60_000;

/**
 * A private checklist for adults who are worried about a young person: what was noticed, and what to
 * do about it. What is ticked stays in memory: it is in no storage, address, request, form,
 * attribute or event. It is gone when the page is left, put away or exited (`aht-exit`), when the
 * element is taken out of it, and when nobody is there any more: after ten minutes without a key, a
 * touch or a move of the mouse in it, or five with the page out of sight. Less would take the
 * guidance from someone who is on the phone because of it; more would leave it to the next one at a
 * shared computer.
 *
 * The shadow root is closed, and what happens in it is taken away on its way in, at the window: listeners
 * of the page learn that somebody is there, by copies of events without place and key. Not held are
 * listeners of the window that were there first, what is selected, and in Firefox who looks for the
 * properties by which its events and selections lead inside. The element sends no event about ticks or
 * guidance, and marks itself for scripts that record pages, so that they leave it out.
 *
 * @tag aht-indicator-check
 * @summary A private checklist of indicators, with guidance on what to do.
 * @slot - Shown until the script runs, and when there is no checklist: say here where to report.
 * @slot title - Another title than the name of the checklist.
 * @slot intro - Words under the title; in steps, with the first group alone.
 * @csspart base - The whole element.
 * @csspart title - The name of the checklist.
 * @csspart help - The lines of help: at the top, at the end of the guidance, and one that stays in
 *   sight at the lower edge of what the element scrolls in.
 * @csspart framing - What the checklist is not, and what becomes of the ticks.
 * @csspart list - The groups of indicators.
 * @csspart progress - In steps: which of the groups is in sight.
 * @csspart group - One group of indicators.
 * @csspart guidance - What to do.
 * @csspart result - The guidance that the ticks lead to.
 * @csspart actions - The list of things to do.
 * @csspart summary - In steps: what was ticked in each group.
 * @csspart notices - The guide's notices.
 * @csspart notes - What to write down; on paper with lines to write on.
 * @csspart empty - What is said when there is no checklist, or one whose review is overdue.
 * @csspart sources - The sources of the checklist.
 * @csspart proof - What the page has sent and stored.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtIndicatorCheck extends FeedElement<Guide | undefined> {
  static override styles = [...FeedElement.styles, styles];
  static override readonly reads = [guides];
  static override readonly mode = 'closed';
  /* Else attachInternals() would hand out the closed root. */
  static readonly disabledFeatures = ['internals'];

  /** `steps`: one group of indicators at a time. Default: `list`, all of them on one page. */
  @property() layout = 'list';

  /** Offers to tell what the page has sent and stored since the first tick. Default: off. */
  @property({ type: Boolean }) proof = false;

  /* Private by language and not only by name: no script of the page can read these fields. */
  #ticked = new Set<string>();
  /** Whether ticks have just been taken away. */
  #cleared = false;
  /** In steps: which group is in sight; any other number is the result. */
  #step = 0;
  /** When nobody is taken to be there any more, in milliseconds since 1970. */
  #end = 0;
  /** When somebody was last there, in milliseconds since 1970. */
  #used = 0;
  /** The guide that is drawn. */
  #guide: Guide | undefined;
  /** What it is drawn into. */
  #inside: ShadowRoot | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #rehearsal: ReturnType<typeof setTimeout> | undefined;
  /** Whether indicators of the guide were left out. */
  #partial = false;
  /** Whether it has been asked for on paper. What that adds is not seen on the screen. */
  #paper = false;
  /** How often the list has been drawn. */
  #drawn = 0;
  /** What few checks need: nothing until asked for, 0 while on its way, null when there is none. */
  #extras: Options['extras'];

  protected override connected(stay: AbortSignal): void {
    super.connected(stay);
    // The marks by which scripts that record pages leave an element alone.
    this.classList.add(
      'rr-block',
      'fs-exclude',
      'ph-no-capture',
      'sentry-block',
      'dd-privacy-hidden',
    );
    for (const mark of ['data-hj-suppress', 'data-private', 'data-clarity-mask', 'heap-ignore'])
      this.setAttribute(mark, 'true');
    const early = { capture: true, passive: true, signal: stay };
    for (const type of ['pagehide', 'pageshow', 'aht-exit', 'visibilitychange'])
      addEventListener(type, this.#act, early);
    guard(this, early, (at) => this.#here(at));
    // At once, because a page is printed as it stands when this is over.
    const print = () => {
      this.#paper = true;
      this.performUpdate();
    };
    addEventListener('beforeprint', print, early);
    // An element that is moved within the page leaves and comes back in one turn: wait it out.
    stay.addEventListener('abort', () => setTimeout(() => this.isConnected || this.#forget()));
  }

  /** @ignore Kept here: nothing else that this class is asked for leads inside. */
  override attachShadow(init: ShadowRootInit): ShadowRoot {
    return (this.#inside = super.attachShadow(init));
  }

  /* The list stays as it is under the hands of whoever ticks it; a newer one comes with the next. */
  protected override model(feed: Feed): Guide | undefined {
    if (!this.#ticked.size) {
      this.#guide = feed.read(guides);
      const skipped = feed.skippedIn([guides]);
      this.#partial = skipped.some(({ pointer }) => pointer.startsWith('/guide/indicators'));
    }
    return this.#guide;
  }

  /* Nor is anything asked for while someone is there. */
  protected override returned(): void {
    if (this.#ticked.size || Date.now() - this.#used < 10 * minute) this.requestUpdate();
    else super.returned();
  }

  protected override button(words: string, press: () => void): TemplateResult {
    return button(words, press);
  }

  protected override isEmpty(guide: Guide | undefined): boolean {
    return !guide || isPastReview(guide, Date.now());
  }

  protected override emptyPicture(guide: Guide | undefined): TemplateResult {
    return notAvailableView(guide);
  }

  protected override readyPicture(guide: Guide | undefined): TemplateResult {
    if (this.proof || this.layout !== 'list') this.#fetchExtras();
    const options: Options = {
      ticked: this.#ticked,
      cleared: this.#cleared,
      partial: this.#partial,
      paper: this.#paper,
      step: this.#step,
      extras: this.#extras,
      host: this,
      tick: this.#tick,
      clear: () => {
        this.#forget(true);
        this.#focus('title');
      },
      go: this.#go,
    };
    this.#rehearse(guide!, options);
    return checkView(guide!, options);
  }

  protected override updated(): void {
    super.updated();
    // What is not in the page has no boxes to take back: that is done when it has come back.
    if (!this.isConnected) return;
    const form = byId(this.#inside!, 'ticks');
    const some = this.#ticked.size;
    if (form) some || reset(form);
    // The list gave way to another picture, and its ticks go with it.
    else if (some) this.#forget(true);
  }

  /**
   * Draws the guidance once where nobody sees it, when the page has come to rest: what has never run
   * takes half as long again, and on an old machine the first answer would miss its frame.
   */
  #rehearse(guide: Guide, options: Options): void {
    if (!this.#drawn++) this.#rehearsal = setTimeout(() => this.requestUpdate(), 300);
    else if (this.#drawn === 2)
      render(
        panel(guide, { ...options, ticked: new Set(guide.indicators.map(({ id }) => id)) }),
        new DocumentFragment(),
      );
  }

  async #fetchExtras(): Promise<void> {
    if (this.#extras !== undefined) return;
    this.#extras = 0;
    // The browser itself tells of a file that is lost.
    this.#extras = await import('./extras.js').catch(() => null);
    this.requestUpdate();
  }

  readonly #tick = (id: string, event: Event): void => {
    // First, as it may find that it was too late, and take this tick back with the others.
    this.#here(performance.now());
    const checked = isChecked(targetOf(event));
    this.#ticked[checked ? 'add' : 'delete'](id);
    if (checked) this.#cleared = false;
    this.#timer ??= setInterval(this.#act, 9000);
    this.requestUpdate();
  };

  /** Somebody is there, `at` so many milliseconds of this page. */
  #here(at: number): void {
    this.#act({});
    this.#used = Date.now();
    if (this.#extras) this.#extras.begun(this, at);
  }

  /**
   * Hears of all that decides whether the ticks may stay. An event tells that someone is there, or
   * that the page is being left; without one it is only looked at the clock.
   */
  readonly #act = (event?: { type?: string; persisted?: boolean }): void => {
    const now = Date.now();
    const left = event?.persisted || /hide|exit/.test(event?.type ?? '');
    if (left || (this.#ticked.size && now >= this.#end)) this.#forget(!left);
    if (event) this.#end = now + (document.hidden ? 5 : 10) * minute;
  };

  readonly #go = (step = Infinity): void => {
    this.#step = step;
    this.#focus(`group-${step}`);
  };

  /** Takes all ticks away; `told`: whoever is there learns of it. */
  #forget(told = false): void {
    this.#cleared = told && this.#ticked.size > 0;
    // Another set, by which it is known that someone else may be there now.
    this.#ticked = new Set();
    this.#step = 0;
    clearTimeout(this.#rehearsal);
    clearInterval(this.#timer);
    this.#timer = undefined;
    const focused = told && this.#inside && focusedIn(this.#inside);
    // At once, because a page that is being put away may draw nothing any more; and again, because
    // the words of another language may be on their way.
    this.performUpdate();
    this.requestUpdate();
    // What had the focus may be gone or out of sight: in steps, and at the end.
    if (focused && !boxesOf(focused)[0]) this.#lead('title');
  }

  /** Draws at once and moves focus to a heading; to that of the guidance where there is none. */
  #focus(id: string): void {
    this.performUpdate();
    this.#lead(id);
  }

  #lead(id: string): void {
    const target = byId(this.#inside!, id) ?? byId(this.#inside!, 'what-to-do')!;
    // Set only now: a heading that takes focus by itself would take it from every click on it.
    target.tabIndex = -1;
    focus(target);
    // With what follows it: by the focus alone it would stand at the window's lower edge.
    reveal(target);
  }
}
