/** The wiring of the list of sessions; its markup and words are in the view. */
import type { TemplateResult } from 'lit/html.js';
import { adopt, property } from '../../ui/live-element.js';
import type { Feed } from '../../feed/merge.js';
import { terms } from '../../feed/sections/terms.js';
import { trainings } from '../../feed/sections/trainings.js';
import { spoken } from '../../i18n/words.js';
import { timeZoneOf } from '../../model/feed.js';
import type { EventSource } from '../../model/calendar-event.js';
import { type Upcoming, defaultPast, upcoming } from '../../model/sessions.js';
import { wakeAt } from '../../ui/clock.js';
import { FeedElement } from '../../ui/feed-element.js';
import { warn } from '../../ui/warn.js';
import { styles } from './aht-upcoming-sessions.styles.js';
import { sessionsView } from './aht-upcoming-sessions.view.js';
import { type Told, annotate } from './annotate.js';
import { calendarButton } from './calendar-button.js';
import { focusOn, keyOf } from './focus.js';
import type { LongList } from './long-list.js';

/** When the youngest document was changed. */
const modifiedOf = ({ documents }: Feed): number =>
  Math.max(...documents.map(({ header }) => Date.parse(header.dateModified)));

/** After half a year: who plans a school year looks at its dates in summer and in winter. */
const isOld = (modified: number): boolean => modified + 180 * 24 * 60 * 60_000 < Date.now();

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
 * @slot intro - Words under the title.
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
  static override styles = [...FeedElement.styles, styles];
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

  readonly #menu = calendarButton(this, () => this.#source!);
  #source: EventSource | undefined;
  /** What search engines are told of what is drawn. */
  #told: Told | undefined;
  readonly #annotate = () => annotate(this, () => this.#told);

  /* Nothing: not asked for; null: not to be had. */
  #long: LongList | null | undefined;
  #seldom: typeof import('./seldom.view.js') | null | undefined;
  /** The part of the page's address that the reader has been taken to. */
  #followed = '';

  protected override connected(stay: AbortSignal): void {
    super.connected(stay);
    for (const type of events) addEventListener(type, this, { signal: stay });
    stay.addEventListener('abort', () => {
      wakeAt(this);
      this.#annotate();
    });
  }

  /**
   * Fetches what is to be drawn and has not been asked for; nothing where all is there. What most
   * pages never need comes with the list, so that nothing moves when it does.
   */
  protected override missing(): Promise<unknown> | undefined {
    const { feedState, layout, asOf, limit } = this;
    if (!('feed' in feedState)) return undefined;
    const { feed } = feedState;
    if (
      this.#seldom === undefined &&
      (layout !== 'list' || asOf || location.hash || isOld(modifiedOf(feed)))
    )
      return import('./seldom.view.js').then(
        (seldom) => {
          this.#seldom ??= seldom;
          adopt(this.renderRoot, seldom.styles);
        },
        // The list is whole without.
        () => (this.#seldom = null),
      );
    const sessions = feed.read(trainings).flatMap((training) => training.sessions ?? []);
    // More than five are not seen at a glance.
    if (this.#long === undefined && sessions[Math.min(limit ?? 5, 5)])
      return import('./long-list.js').then(
        ({ LongList }) => {
          this.#long ??= new LongList(this.renderRoot, () => this.performUpdate());
        },
        () => (this.#long = null),
      );
    return undefined;
  }

  protected override model(feed: Feed): Upcoming {
    const long = this.#long;
    const situation = {
      now: Date.now(),
      // Nobody may take a preview for today: without its note there is none.
      plain: !this.#seldom,
      // Without a button for more, all of it.
      count: long === null ? Infinity : long?.count,
      wanted: location.hash.slice(1),
      matching: long?.matching,
      timeZone: timeZoneOf(feed),
    };
    const found = upcoming(feed.read(trainings), feed.read(terms), situation, this);
    for (const name of found.mistakes) {
      // The attribute of asOf is as-of.
      const attribute = name.replace(/[A-Z]/, '-$&').toLowerCase();
      warn(`<${this.localName}> cannot follow ${attribute}="${this[name]}".`);
    }
    // It may have left the page since it was to be drawn.
    if (this.isConnected) wakeAt(this, found.changesAt);
    this.#source = {
      publisher: feed.documents[0]!.header.publisher,
      modified: modifiedOf(feed),
      language: spoken().wanted,
    };
    if (this.structuredData !== 'off' && !found.preview) this.#told = [found.shown, this.#source];
    return found;
  }

  /* One template for both, so that the last session's end does not take the focus from a button. */
  protected override isEmpty(): boolean {
    return false;
  }
  protected override emptyPicture(): void {}

  protected override readyPicture(found: Upcoming): TemplateResult {
    const { modified } = this.#source!;
    return sessionsView(found, {
      level: this.headingLevel,
      note: found.preview ?? (found.shown[0] && isOld(modified) ? { moment: modified } : undefined),
      long: this.#long,
      seldom: this.#seldom,
      menu: this.#menu,
    });
  }

  protected override updated(): void {
    super.updated();
    this.#annotate();
    const { hash } = location;
    if (!this.#seldom || hash === this.#followed || !('feed' in this.feedState)) return;
    this.#followed = hash;
    this.#seldom.goTo(this.renderRoot, hash);
  }

  /*
   * When a session ends, the next one takes over its elements. The focus must follow its session,
   * or else a reader would press the link of another one.
   */
  protected override update(): void {
    const { renderRoot } = this;
    const key = keyOf(renderRoot.activeElement);
    this.#told = undefined;
    super.update();
    const focused = renderRoot.activeElement as HTMLElement | null;
    if (!key || keyOf(focused) === key) return;
    focused?.blur();
    focusOn(renderRoot.getElementById(key));
  }

  /** @internal The address has changed, or the page goes to paper or comes from there. */
  handleEvent({ type }: Event): void {
    if (type === 'hashchange') this.requestUpdate();
    else this.#long?.print(type === 'beforeprint');
  }
}
