/** The wiring of the resource grid; its markup and words are in the view. */
import type { TemplateResult } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import type { Feed } from '../../feed/merge.js';
import type { FeedDocument } from '../../feed/parse.js';
import { resources } from '../../feed/sections/resources.js';
import { terms } from '../../feed/sections/terms.js';
import { spoken } from '../../i18n/words.js';
import {
  type Card,
  type Choices,
  type ResourceList,
  type Slice,
  plainFind,
  sliceOf,
} from '../../model/resources.js';
import { FeedElement } from '../../ui/feed-element.js';
import { warn } from '../../ui/warn.js';
import { controls } from '../../styles/controls.styles.js';
import { styles } from './aht-resource-grid.styles.js';
import { gridView, parts } from './aht-resource-grid.view.js';
import type { Early } from './early.js';
import type { Extras } from './extras.js';

export const defaultPageSize = 24;

/** Whether reading it in one go would hold up the page. */
const isLong = ({ raw }: FeedDocument): boolean => (raw.resources as unknown[])?.length > 1000;

/** Whether what a card says is not all in this file. */
const hasMore = ({ resource: { verified, timeRequired, requires } }: Card): unknown =>
  verified ?? timeRequired ?? requires?.training;

/**
 * Resources as cards under their headings, with a search and filters. What a reader searches for
 * stays in memory: no address, no store and no event holds it.
 *
 * @tag aht-resource-grid
 * @summary Resource cards with search and filters.
 * @slot - Shown until there is a feed, and when none can be read: a link to a list belongs here.
 * @slot title - Another title, such as "For families".
 * @slot intro - Words under the title.
 * @slot empty - What is said when there is no resource of what the attributes ask for.
 * @csspart base - The whole element.
 * @csspart title - Its heading.
 * @csspart controls - The form with the search box and the filters.
 * @csspart status - The line that tells how many resources are shown.
 * @csspart tools - The filters, and what prints, shares or downloads, folded.
 * @csspart group - The heading of a group of cards.
 * @csspart card - One resource.
 * @csspart table - The table, with `layout="table"`.
 * @csspart notice - What a reader should know before opening a resource.
 * @csspart more - The button that shows more cards.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtResourceGrid extends FeedElement<ResourceList> {
  static override styles = [...FeedElement.styles, controls, styles];
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

  /**
   * `curated`: under the headings of the feed, in its order. `name` or `newest`: one list in that
   * order, without headings. Default: curated.
   */
  @property() sort = 'curated';

  /** `table`: rows and columns in place of cards, for staff; a column's button sorts. Default: cards. */
  @property() layout = 'cards';

  /**
   * `on`: tells search engines of the first hundred resources as schema.org's `ItemList`, in a script
   * that stands inside of the element, whatever a reader searches for. Default: off.
   */
  @property({ attribute: 'structured-data' }) structuredData = 'off';

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
  /** The first page of a long feed, while the rest is being read. */
  #early: Early | undefined;
  /** What most readers never ask for; nothing until it is asked for and has come. */
  #extras: Extras | undefined;
  #asked: Promise<void> | undefined;

  protected override connected(stay: AbortSignal): void {
    super.connected(stay);
    addEventListener('beforeprint', this.#print, { signal: stay });
    addEventListener('afterprint', this.#print, { signal: stay });
    stay.addEventListener('abort', () => this.#extras?.left());
  }

  protected override async prepare(): Promise<void> {
    await super.prepare();
    // An order or a table that came late would move what one reads.
    if (this.standing || this.sort + this.layout !== 'curatedcards') await this.#bring();
    const state = this.feedState;
    if (!('feed' in state) || !state.feed.documents.some(isLong)) return;
    if (this.#early?.feed === state.feed) return;
    try {
      const { early } = await import('./early.js');
      const found = await early(state.feed, this.#isPlain ? this.#size : 0);
      const redraw = () => {
        if (this.#early !== found) return;
        this.#early = undefined;
        this.requestUpdate();
      };
      this.#early = found;
      // If it goes wrong, all of it is read in one go.
      found?.whole.then(redraw, redraw);
    } catch {
      // All of it is read in one go.
    }
  }

  /**
   * Whether it is shown as most are, and for the first time: what is filtered, sorted or sought needs all
   * resources, and a newer copy of the feed must not take away what is shown.
   */
  get #isPlain(): boolean {
    const { sort, layout, category, audience, kind, language } = this;
    return (
      !this.#slice &&
      sort + layout === 'curatedcards' &&
      !(category || audience || kind || language || this.#choices.query || location.hash)
    );
  }

  get #size(): number {
    const { pageSize } = this;
    return pageSize % 1 === 0 && pageSize > 0 ? pageSize : defaultPageSize;
  }

  protected override model(feed: Feed): ResourceList {
    const { category, audience, kind, language, pageSize } = this;
    const early = this.#early?.feed === feed ? this.#early : undefined;
    const slice = (this.#slice = sliceOf(
      {
        resources: early?.first ?? feed.read(resources),
        terms: feed.read(terms),
        reader: spoken().wanted,
        category,
        audience,
        kind,
        language,
      },
      this.#slice,
    ));
    const size = this.#size;
    const more = this.#extras;
    const list = slice.list(
      more?.find(slice, this.#choices, feed) ?? plainFind(slice.items, this.#choices.query),
      size,
      this.#printing ? Infinity : this.#pages,
      more?.flat,
    );
    // Few cards have facts, few addresses name a resource and few pages ask for what needs the other file.
    if (
      location.hash ||
      size !== pageSize ||
      this.structuredData !== 'off' ||
      slice.open.some((name) => this[name]) ||
      list.groups.some(({ cards }) => cards.some(hasMore))
    )
      void this.#bring();
    return early ? { ...list, total: early.total, matches: early.total, next: size } : list;
  }

  /* The page is told of a feed when all of it has been read. */
  protected override updated(): void {
    if (!this.#early) super.updated();
  }

  /* One picture for both. */
  protected override isEmpty(): boolean {
    return false;
  }

  protected override emptyPicture(): void {}

  protected override readyPicture(list: ResourceList): TemplateResult {
    return gridView({
      ...list,
      host: this,
      choices: this.#choices,
      turn: this.#turn,
      more: this.#extras,
      onNear: this.#bring,
      onChoose: ({ id, value }) => this.#choose({ ...this.#choices, only: '', [id]: value.trim() }),
      onClear: () => {
        this.#choose({ query: '' });
        // Before the button goes, and the focus with it.
        const first = this.renderRoot.querySelector<HTMLInputElement>('input, select');
        if (!first) return;
        first.focus();
        first.value = '';
      },
      onMore: () => {
        this.#pages += 1;
        this.requestUpdate();
        void this.focusOn(list.shown);
      },
    });
  }

  #choose(choices: Choices): void {
    this.#choices = choices;
    this.#pages = 1;
    this.#turn = !this.#turn;
    this.requestUpdate();
  }

  /** @internal Takes the reader to a card, by its place, once it has been drawn. */
  async focusOn(place: number): Promise<void> {
    await this.updateComplete;
    const name = this.renderRoot.querySelectorAll<HTMLElement>('.name')[place];
    if (!name) return;
    name.tabIndex = -1;
    name.focus();
  }

  readonly #bring = (): Promise<void> =>
    (this.#asked ??= import('./extras.js').then(
      ({ Extras }) => {
        this.#extras = new Extras(this, parts);
        this.requestUpdate();
      },
      // The cards, the search and the filters are there without it.
      () => warn(`<${this.localName}> lacks a file`),
    ));

  /** Paper has no "show more": all that matches is there while the page is printed. */
  readonly #print = ({ type }: Event): void => {
    if (!this.hasUpdated) return;
    this.#printing = type === 'beforeprint';
    this.#early = undefined;
    // The browser takes its picture right after this event.
    this.performUpdate();
  };
}
