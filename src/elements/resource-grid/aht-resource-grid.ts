/** The wiring of the resource grid; its markup and words are in the view. */
import type { TemplateResult } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import type { Feed } from '../../feed/merge.js';
import { resources } from '../../feed/sections/resources.js';
import { terms } from '../../feed/sections/terms.js';
import { spoken } from '../../i18n/words.js';
import { type Choices, type ResourceList, type Slice, sliceOf } from '../../model/resources.js';
import { FeedElement } from '../../ui/feed-element.js';
import { warn } from '../../ui/warn.js';
import { styles } from './aht-resource-grid.styles.js';
import { gridView } from './aht-resource-grid.view.js';

const defaultPageSize = 24;

/**
 * Resources as cards under their headings, with a search and filters. What a reader searches for
 * stays in memory: no address, no store and no event holds it.
 *
 * @tag aht-resource-grid
 * @summary Resource cards with search and filters.
 * @slot - Shown until there is a feed, and when none can be read: a link to a list belongs here.
 * @csspart base - The whole element.
 * @csspart title - Its heading.
 * @csspart controls - The form with the search box and the filters.
 * @csspart status - The line that tells how many resources are shown.
 * @csspart group - The heading of a group of cards.
 * @csspart card - One resource.
 * @csspart notice - What a reader should know before opening a resource.
 * @csspart more - The button that shows more cards.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtResourceGrid extends FeedElement<ResourceList> {
  static override styles = [...FeedElement.styles, styles];
  static override readonly reads = [resources, terms];

  /** Shows only resources under this heading, by its id, and those below it, and hides that filter. Default: all. */
  @property() category = '';

  /** Shows only resources for this audience, by its id, and hides that filter. Default: all. */
  @property() audience = '';

  /** Shows only resources of this kind, by its id, and hides that filter. Default: all. */
  @property() kind = '';

  /** Shows only resources that come in this language, such as "es", and hides that filter. Default: all. */
  @property() language = '';

  /** How many cards are shown at first, and how many more each time. Default: 24. */
  @property({ attribute: 'page-size', type: Number }) pageSize = defaultPageSize;

  /** Leaves out the search box. Default: off. */
  @property({ attribute: 'no-search', type: Boolean }) noSearch = false;

  /** Leaves out the filters. Default: off. */
  @property({ attribute: 'no-filters', type: Boolean }) noFilters = false;

  #choices: Choices = { query: '' };
  #pages = 1;
  /* Turns with each search: the status line says no two of them in the same words. */
  #turn = false;
  #printing = false;
  #slice: Slice | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  protected override model(feed: Feed): ResourceList {
    const { category, audience, kind, language } = this;
    this.#slice = sliceOf(
      {
        resources: feed.read(resources),
        terms: feed.read(terms),
        reader: spoken().wanted,
        category,
        audience,
        kind,
        language,
      },
      this.#slice,
    );
    for (const name of this.#slice.unknown) this.#refuse(name, this[name]);
    let { pageSize } = this;
    if (!Number.isInteger(pageSize) || pageSize < 1) {
      this.#refuse('page-size', pageSize);
      pageSize = defaultPageSize;
    }
    return this.#slice.list(this.#choices, pageSize, this.#printing ? Infinity : this.#pages);
  }

  protected override isEmpty({ total }: ResourceList): boolean {
    return !total;
  }

  protected override readyPicture(list: ResourceList): TemplateResult {
    return gridView({
      ...list,
      level: this.headingLevel,
      search: !this.noSearch,
      filters: !this.noFilters,
      turn: this.#turn,
      onReady: () => warm(this.#slice!),
      onChoose: ({ id, value }) => this.#choose({ ...this.#choices, [id]: value }),
      onClear: this.#clear,
      onMore: () => this.#more(list.shown),
    });
  }

  /* One template for both. */
  protected override emptyPicture(list: ResourceList): TemplateResult {
    return this.readyPicture(list);
  }

  #refuse(name: string, value: unknown): void {
    warn(`<${this.localName}> cannot follow ${name}="${value}".`);
  }

  #choose(choices: Choices): void {
    this.#choices = choices;
    this.#pages = 1;
    this.#turn = !this.#turn;
    this.requestUpdate();
  }

  readonly #clear = (): void => {
    this.#choose({ query: '' });
    // Before the button goes, and the focus with it.
    const first = this.renderRoot.querySelector<HTMLInputElement>('input, select');
    if (!first) return;
    first.focus();
    first.value = '';
  };

  /** Shows more, and takes the reader to the first card that is new. */
  async #more(shown: number): Promise<void> {
    this.#pages += 1;
    this.requestUpdate();
    await this.updateComplete;
    const name = this.renderRoot.querySelectorAll<HTMLElement>('.name')[shown];
    if (!name) return;
    name.tabIndex = -1;
    name.focus();
  }

  /** Paper has no "show more": all that matches is there while the page is printed. */
  readonly #print = ({ type }: Event): void => {
    if (!this.hasUpdated) return;
    this.#printing = type === 'beforeprint';
    // The browser takes its picture right after this event.
    this.performUpdate();
  };
}

/**
 * Makes the search texts while the reader thinks of a word, a few hundred at a time, so that the
 * first letter of a search in ten thousand resources is as quick as the second.
 */
function warm(slice: Slice, from = 0): void {
  const next = from + 300;
  slice.items.slice(from, next).forEach(slice.textOf);
  if (next < slice.items.length) setTimeout(warm, 0, slice, next);
}
