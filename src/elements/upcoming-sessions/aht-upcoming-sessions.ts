/** The wiring of the list of sessions; its markup and words are in the view. */
import type { TemplateResult } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import type { Feed } from '../../feed/merge.js';
import { terms } from '../../feed/sections/terms.js';
import { trainings } from '../../feed/sections/trainings.js';
import { spoken } from '../../i18n/words.js';
import { dateModifiedOf, timeZoneOf } from '../../model/feed.js';
import { type Upcoming, defaultPast, upcoming } from '../../model/sessions.js';
import { wakeAt } from '../../ui/clock.js';
import { FeedElement } from '../../ui/feed-element.js';
import { warn } from '../../ui/warn.js';
import { styles } from './aht-upcoming-sessions.styles.js';
import { sessionsView } from './aht-upcoming-sessions.view.js';
import { annotate } from './annotate.js';
import { CalendarMenus } from './calendar-menus.js';
import { styles as calendarStyles } from './calendar.styles.js';
import type { Controls } from './controls.view.js';

/** Half a year: who plans a school year looks at its dates in summer and in winter. */
const old = 180 * 24 * 60 * 60_000;

/** What happens to the page that the list must follow. */
const events = ['hashchange', 'beforeprint', 'afterprint'];

/**
 * The dated sessions of trainings, grouped by training, soonest first. A session stays listed until
 * it ends, and the list keeps itself right as time passes, without a reload.
 *
 * @tag aht-upcoming-sessions
 * @summary Trainings to come: when, where, for whom, and what has changed.
 * @slot - Shown until the script runs, and while no feed can be read: a link to the trainings belongs here.
 * @slot title - Another title, such as "Upcoming webinars".
 * @slot empty - What is said when no training is scheduled.
 * @slot past - What the past trainings are called, such as "Past webinars".
 * @csspart base - The whole element.
 * @csspart title - The title above the list.
 * @csspart preview - The note that another moment than now is shown.
 * @csspart training - One training with its sessions.
 * @csspart facts - What is to be known about a training.
 * @csspart content-notice - What a reader should know before signing up.
 * @csspart controls - The form with the search box and the filters.
 * @csspart count - The line that tells how many sessions are shown.
 * @csspart session - One session.
 * @csspart date - The date of a session.
 * @csspart status - How a session stands, where that is not simply as planned.
 * @csspart register - The link to register, or to join the waiting list.
 * @csspart calendar - A button that opens ways to add to, or subscribe to, a calendar.
 * @csspart more - The button that shows more sessions.
 * @csspart updated - When the feed was last changed, where that is long ago.
 * @csspart empty - What stands there when no training is scheduled.
 * @csspart past - The past trainings, folded.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtUpcomingSessions extends FeedElement<Upcoming> {
  static override styles = [...FeedElement.styles, styles, calendarStyles];
  static override readonly reads = [trainings, terms];

  /** Shows the sessions of one training only, by its id. Default: all trainings. */
  @property() training = '';

  /** Shows only sessions for one audience, by the id of its term. Default: all. */
  @property() audience = '';

  /**
   * `list`: with all that is to be known. `compact`: one line for each of the next three, such as for
   * a home page. Default: list.
   */
  @property() layout = 'list';

  /** How many sessions to come are shown at first, 1 or more. Default: 20, in `compact` 3. */
  @property({ type: Number }) limit: number | null = null;

  /** How many past sessions can be shown, newest first; 0 for none. Default: 10. */
  @property({ type: Number }) past: number | null = defaultPast;

  /**
   * For previews: an ISO date or date-time. Shows what the page would show then, and says so. A date
   * is that day's midnight in the time zone of the feed. Default: now.
   */
  @property({ attribute: 'as-of' }) asOf = '';

  /** The whole URL of a calendar file (.ics) with these sessions, to subscribe to. Default: none. */
  @property() calendar = '';

  /**
   * Whether search engines are told of the sessions, as schema.org events in a script inside the
   * element: `on` or `off`, for pages that do so themselves. Never in a preview. Default: on.
   */
  @property({ attribute: 'structured-data' }) structuredData = 'on';

  readonly #menus = new CalendarMenus(this);
  /** What search engines are told once it has been drawn. */
  #told: Upcoming | undefined;

  #controls: Controls | undefined;
  #pages = 1;
  #printing = false;
  /** The part of the page's address that the reader has been taken to. */
  #followed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of events) addEventListener(type, this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    wakeAt(this);
    for (const type of events) removeEventListener(type, this);
    annotate(this, undefined, this.#menus.source);
  }

  /* What there is to look for with comes with the list, so that nothing moves when it does. */
  protected override async prepare(): Promise<void> {
    await super.prepare();
    const { feedState } = this;
    // More than five are not seen at a glance.
    if (
      this.#controls ||
      this.layout === 'compact' ||
      !('feed' in feedState) ||
      !feedState.feed.read(trainings).flatMap(({ sessions = [] }) => sessions)[5]
    )
      return;
    try {
      const { Controls } = await import('./controls.view.js');
      this.#controls ??= new Controls(() => {
        this.#pages = 1;
        this.requestUpdate();
      });
    } catch {
      // The list is whole without.
    }
  }

  protected override model(feed: Feed): Upcoming {
    const { asOf, training, audience, layout, limit, past } = this;
    const found = upcoming(feed.read(trainings), feed.read(terms), {
      now: Date.now(),
      asOf,
      training,
      audience,
      layout,
      limit,
      pages: this.#printing ? Infinity : this.#pages,
      wanted: location.hash.slice(1),
      matching: this.#controls?.matching,
      past,
      timeZone: timeZoneOf(feed),
      readerOffset: (moment) => -new Date(moment).getTimezoneOffset(),
    });
    for (const name of found.mistakes) {
      // The attribute of asOf is as-of.
      warn(`<${this.localName}> cannot follow ${name.replace('O', '-o')}="${this[name]}".`);
    }
    if (!/^(on|off)$/.test(this.structuredData))
      warn(`<${this.localName}> cannot follow structured-data="${this.structuredData}".`);
    wakeAt(this, found.changesAt);
    this.#menus.source = {
      publisher: feed.documents[0]!.header.publisher,
      modified: Date.parse(dateModifiedOf(feed)),
      language: spoken().wanted,
    };
    if (this.structuredData !== 'off' && !found.preview) this.#told = found;
    return found;
  }

  protected override isEmpty(found: Upcoming): boolean {
    return !found.groups.length;
  }

  protected override readyPicture(found: Upcoming): TemplateResult {
    const { modified } = this.#menus.source;
    return sessionsView(found, {
      level: this.headingLevel,
      compact: this.layout === 'compact',
      oldSince:
        found.shown.length && !found.preview && modified + old < Date.now() ? modified : undefined,
      controls: this.#controls?.view(found, this.audience ? [] : found.audiences),
      menus: this.#menus,
      calendar: this.calendar,
      onMore: this.#more,
    });
  }

  protected override updated(): void {
    super.updated();
    annotate(this, this.#told, this.#menus.source);
    this.#told = undefined;
    this.#goTo();
  }

  /* One template for both, so that the last session's end does not take the focus from the button. */
  protected override emptyPicture(found: Upcoming): TemplateResult {
    return this.readyPicture(found);
  }

  /*
   * When a session ends, the next one takes over its elements. The focus must follow its session,
   * or else a reader would press the link of another one.
   */
  protected override update(): void {
    const { renderRoot } = this;
    const id = renderRoot.activeElement?.id;
    super.update();
    const focused = renderRoot.activeElement as HTMLElement | null;
    if (!id || focused?.id === id) return;
    focused?.blur();
    focusOn(renderRoot.getElementById(id));
  }

  /** Takes the reader to the session that the address of the page names, once for each address. */
  #goTo(): void {
    const { hash } = location;
    if (hash === this.#followed) return;
    const date = this.#dates().find(({ id }) => id.endsWith(hash.replace('#', '/')));
    this.#followed = date ? hash : '';
    date?.closest('details')?.setAttribute('open', '');
    focusOn(date);
  }

  /** The headings of the sessions that are shown. */
  #dates(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[part=date]')];
  }

  /** Shows more, and takes the reader to the first session that is new. */
  readonly #more = (): void => {
    const before = this.#dates().map(({ id }) => id);
    this.#pages += 1;
    this.performUpdate();
    focusOn(this.#dates().find(({ id }) => !before.includes(id)));
  };

  /** Paper has no "show more": all that matches is there while the page is printed. */
  handleEvent({ type }: Event): void {
    if (!this.hasUpdated) return;
    this.#printing = type === 'beforeprint';
    this.performUpdate();
  }
}

/** Puts the focus there, on a heading too. */
function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  // What cannot have the focus says -1 as well, but does not mean it.
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
