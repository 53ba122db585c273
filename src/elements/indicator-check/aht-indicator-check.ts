/** The wiring of the indicator check; its markup and words are in the view. */
import type { TemplateResult } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import { type Guide, guides } from '../../feed/sections/guide.js';
import { stillThere } from '../../model/guide.js';
import { FeedElement } from '../../ui/feed-element.js';
import { styles } from './aht-indicator-check.styles.js';
import { checkView, notAvailableView } from './aht-indicator-check.view.js';

/**
 * A private checklist for adults who are worried about a young person: what was noticed, and what to
 * do about it. What is ticked stays in memory: it is in no storage, address, request, form,
 * attribute or event, and it is gone when the page is left or the element is taken out of it.
 * The element sends no event about ticks or guidance, and it keeps `input`, `change` and `click` of
 * its checkboxes, buttons and links from bubbling into the page.
 *
 * @tag aht-indicator-check
 * @summary A private checklist of indicators, with guidance on what to do.
 * @slot - Shown until the script runs, and when there is no checklist: say here where to report.
 * @csspart base - The whole element.
 * @csspart title - The name of the checklist.
 * @csspart help - The lines of help, at the top and at the end of the guidance.
 * @csspart framing - What the checklist is not, and what becomes of the ticks.
 * @csspart list - The groups of indicators.
 * @csspart group - One group of indicators.
 * @csspart guidance - What to do.
 * @csspart result - The guidance that the ticks lead to.
 * @csspart actions - The list of things to do.
 * @csspart notices - The guide's notices.
 * @csspart empty - What is said when the feed has no checklist.
 * @csspart sources - The sources of the checklist, and when it was compared with them.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtIndicatorCheck extends FeedElement<Guide | undefined> {
  static override styles = [...FeedElement.styles, styles];
  static override readonly reads = [guides];

  /* Private by language and not only by name: no script of the page can read the field. */
  #ticked = new Set<string>();
  #dated = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#forget);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#forget);
    // An element that is moved within the page leaves and comes back in one turn: wait it out.
    setTimeout(() => this.isConnected || this.#forget());
  }

  protected override model(feed: Feed): Guide | undefined {
    return feed.read(guides);
  }

  protected override isEmpty(guide: Guide | undefined): boolean {
    return !guide;
  }

  protected override emptyPicture(): TemplateResult {
    return notAvailableView();
  }

  protected override readyPicture(guide: Guide | undefined): TemplateResult {
    // A newer copy of the feed may have dropped an indicator; its tick must not come back later.
    this.#ticked = stillThere(guide!, this.#ticked);
    return checkView(guide!, {
      level: this.headingLevel,
      ticked: this.#ticked,
      dated: this.#dated,
      tick: this.#tick,
      clear: this.#clear,
      jump: () => this.#focus('what-to-do'),
      date: () => {
        this.#dated = true;
        this.requestUpdate();
      },
    });
  }

  readonly #tick = (id: string): void => {
    if (!this.#ticked.delete(id)) this.#ticked.add(id);
    // Where the guidance scrolls by itself, the next step must not begin out of sight.
    this.renderRoot.querySelector('.panel')!.scrollTo(0, 0);
    this.requestUpdate();
  };

  readonly #clear = (): void => {
    this.#forget();
    this.#focus('title');
  };

  readonly #forget = (): void => {
    this.#ticked.clear();
    // At once, because a page that is being put away may draw nothing any more; and again, because
    // the words of another language may be on their way.
    this.performUpdate();
    this.requestUpdate();
  };

  #focus(id: string): void {
    const target = this.renderRoot.getElementById(id)!;
    // Set only now: a heading that takes focus by itself would take it from every click on it.
    target.tabIndex = -1;
    target.focus();
  }
}
