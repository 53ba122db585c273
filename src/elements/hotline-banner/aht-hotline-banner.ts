/** The wiring of the hotline banner; its markup and words are in the view. */
import { html, nothing } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import { emergencies, exitUrls, hotlines, notices } from '../../feed/sections/hotlines.js';
import type { FeedState } from '../../feed/store.js';
import { helpLines, overdue } from '../../model/hotlines.js';
import { spoken } from '../../i18n/words.js';
import { FeedFrame } from '../../ui/feed-frame.js';
import { emergency, nationalHotline } from '../../ui/national-hotline.js';
import { warn } from '../../ui/warn.js';
import { styles } from './aht-hotline-banner.styles.js';
import { about, bannerView, copied, link, opens } from './aht-hotline-banner.view.js';
import type { Extras } from './extras.js';

declare global {
  interface HTMLElementEventMap {
    'aht-exit': CustomEvent<null>;
    'aht-contact': CustomEvent<null>;
  }
}

/**
 * The help lines, on every page. The National Human Trafficking Hotline is part of the script: it is
 * shown at once and stays when every feed fails. With two languages (`lang="en es"`) it says all in
 * both, and each number once.
 *
 * @tag aht-hotline-banner
 * @summary Help lines: call, text, chat, TTY, with 911 first.
 * @slot - Shown until the script runs, and when a part of it is missing: a link to call the hotline
 *   belongs here, and with `quick-exit` one that leaves.
 * @csspart base - The whole element.
 * @csspart emergency - The line for immediate danger.
 * @csspart notice - A notice of the feed, while it holds.
 * @csspart title - The name of the help line.
 * @csspart call - The link that calls it.
 * @csspart copy - The button that copies its number, where there is a mouse.
 * @csspart ways - The list of other ways to reach a line.
 * @csspart about - Who answers a line, folded.
 * @csspart verified - When a line was last compared with its sources, and by whom.
 * @csspart lines - The further lines of the feed.
 * @csspart bar - What stays in sight while the page scrolls: the exit, and where placed the numbers.
 * @csspart exit - The link that leaves the site.
 * @csspart exit-note - What the exit cannot do.
 * @cssprop [--aht-inset=0] - What the page keeps at its upper and lower edge, such as a cookie notice
 *   (`0 4rem`): the bar stays clear of it.
 * @fires {CustomEvent} aht-exit - The page is unseen and about to be left. `preventDefault()` takes
 *   over the leaving; the page stays unseen.
 * @fires {CustomEvent} aht-contact - Only with `announce`: a way to reach help was clicked; not which.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtHotlineBanner extends FeedFrame {
  static override styles = [...FeedFrame.styles, styles];
  static override readonly several = true;
  static override readonly reads = [hotlines, emergencies, notices, exitUrls];

  /** Which of the feed's help lines to show alone, by its id. Default: all, the feed's first large. */
  @property() hotline = '';

  /** Lets visitors fold the banner to 911, the name and the number. Default: off. */
  @property({ type: Boolean }) collapsible = false;

  /**
   * `quiet`: the same help in a plain dress under a neutral title, for pages on which a banner
   * would draw the wrong eye. Default: none.
   */
  @property() tone = '';

  /**
   * Shows a link that hides the page at once and leaves it; pressing Shift three times does the same,
   * except on pages with a form to write in. `no-shortcut` leaves the key alone. One for a page. Put
   * the tag straight into what scrolls, mostly the body: it stays in sight as far as its parent
   * reaches. Default: off.
   */
  @property({ attribute: 'quick-exit' }) quickExit: string | undefined;

  /**
   * Where the exit leads: an https address in full. Default: the feed's `exitUrl`, else one that
   * suits the language.
   */
  @property({ attribute: 'exit-url' }) exitUrl = '';

  /**
   * `top`, for a tag that comes first in the body, or `bottom`, for one that comes last: 911, the
   * number and the exit stay in sight in one line. Default: `inline`, where only the exit does.
   */
  @property() placement = 'inline';

  /** Lets the page know of clicks on the ways to reach help, by `aht-contact`. Default: off. */
  @property({ type: Boolean }) announce = false;

  /** What few banners need; nothing until this one does and it has come. */
  #extras: Extras | undefined;
  #asked = false;
  #waited = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** What screen readers are being told; nothing until there is something to tell. */
  @property({ attribute: false }) protected told: (() => unknown) | undefined;

  /*
   * A help line waits for nothing, no failure takes it away, and no doubt is put beside a number that
   * was read before: all six pictures are one.
   */
  protected override picture(state: FeedState): unknown {
    const feed = 'feed' in state ? state.feed : undefined;
    const lines = helpLines(
      feed && { hotlines: feed.read(hotlines), emergency: feed.read(emergencies) },
      { hotline: nationalHotline(), emergency: emergency() },
      this.hotline,
    );
    const given = feed?.read(notices);
    if (lines.unknown) warn(`The feed has no hotline "${this.hotline}".`);
    for (const hotline of feed ? lines.hotlines : []) {
      const days = overdue(hotline, Date.now());
      if (days) warn(`Hotline "${hotline.id}" was last verified ${days} days ago.`);
    }
    if (
      this.quickExit != null ||
      this.announce ||
      this.tone ||
      this.placement !== 'inline' ||
      given ||
      // Who answers, and further lines.
      lines.hotlines[1] ||
      lines.hotlines[0]!.operator ||
      spoken().all
    )
      this.#fetchExtras();
    return bannerView({
      ...lines,
      ...this.#extras?.of(lines, feed, given, feed?.read(exitUrls), { about, link, opens }),
      told: this.told,
      level: this.headingLevel,
      collapsible: this.collapsible,
      quiet: this.tone === 'quiet',
      copy: this.#copy,
    });
  }

  /*
   * A help line waits for nothing: where the words of a language do not come it speaks English, and
   * their language once they do.
   */
  protected override prepare(): Promise<unknown> | undefined {
    const words = super.prepare();
    // A static picture has all of it, and stands as long.
    if (this.standing) return Promise.all([words, this.#fetchExtras()]);
    if (!words || this.#waited) return undefined;
    this.#waited = true;
    void words.then(() => {
      this.#waited = false;
      this.requestUpdate();
    });
    return Promise.race([words, new Promise((over) => setTimeout(over, 500))]);
  }

  protected override render(): unknown {
    const banner = super.render();
    // Until the exit has come, and if it never does, there is what the page wrote for want of it. What
    // stands before the banner comes and goes there, so that the banner stays what it is, with its focus.
    const before = this.quickExit != null ? html`<slot></slot>` : nothing;
    return [this.#extras?.before() ?? before, banner];
  }

  protected override updated(): void {
    super.updated();
    this.#extras?.drawn();
  }

  protected override connected(stay: AbortSignal): void {
    super.connected(stay);
    stay.addEventListener('abort', () => this.#extras?.left());
  }

  async #fetchExtras(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const drawn = this.hasUpdated;
    await import('./extras.js').then(
      ({ Extras }) => {
        this.#extras = new Extras(this, drawn);
        this.requestUpdate();
      },
      () => warn(`<${this.localName}> lacks the exit and notices: no file.`),
    );
  }

  /** @internal Screen readers tell what changes in a region that stands there: it is empty before, and after. */
  tell(what: () => unknown): void {
    const silence = () => '';
    this.told = silence;
    this.#timers.forEach(clearTimeout);
    this.#timers = [
      setTimeout(() => (this.told = what), 200),
      setTimeout(() => (this.told = silence), 6000),
    ];
  }

  readonly #copy = (telephone: string): void => {
    navigator.clipboard.writeText(telephone).then(
      () => this.tell(copied),
      // A frame without leave to copy: the number stands there to be selected.
      () => {},
    );
  };
}
