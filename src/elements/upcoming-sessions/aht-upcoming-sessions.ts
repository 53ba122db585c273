/** The wiring of the list of sessions; its markup and words are in the view. */
import type { TemplateResult } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import type { Feed } from '../../feed/merge.js';
import { terms } from '../../feed/sections/terms.js';
import { trainings } from '../../feed/sections/trainings.js';
import { timeZoneOf } from '../../model/feed.js';
import { type Upcoming, defaultPast, upcoming } from '../../model/sessions.js';
import { wakeAt } from '../../ui/clock.js';
import { FeedElement } from '../../ui/feed-element.js';
import { warn } from '../../ui/warn.js';
import { styles } from './aht-upcoming-sessions.styles.js';
import { sessionsView } from './aht-upcoming-sessions.view.js';

/**
 * The dated sessions of trainings, grouped by training, soonest first. A session stays listed until
 * it ends, and the list keeps itself right as time passes, without a reload.
 *
 * @tag aht-upcoming-sessions
 * @summary Trainings to come: when, where, for whom, and what has changed.
 * @slot - Shown until the script runs, and while no feed can be read: a link to the trainings belongs here.
 * @slot empty - What is said when no training is scheduled.
 * @csspart base - The whole element.
 * @csspart title - The title above the list.
 * @csspart preview - The note that another moment than now is shown.
 * @csspart training - One training with its sessions.
 * @csspart facts - What is to be known about a training.
 * @csspart content-notice - What a reader should know before signing up.
 * @csspart session - One session.
 * @csspart date - The date of a session.
 * @csspart status - How a session stands, where that is not simply as planned.
 * @csspart register - The link to register, or to join the waiting list.
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

  /** How many sessions to come are shown, 1 or more. Default: all. */
  @property({ type: Number }) limit: number | null = null;

  /** How many past sessions can be shown, newest first; 0 for none. Default: 10. */
  @property({ type: Number }) past: number | null = defaultPast;

  /**
   * For previews: an ISO date or date-time. Shows what the page would show then, and says so. A date
   * is that day's midnight in the time zone of the feed. Default: now.
   */
  @property({ attribute: 'as-of' }) asOf = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    wakeAt(this);
  }

  protected override model(feed: Feed): Upcoming {
    const { asOf, training, audience, limit, past } = this;
    const found = upcoming(feed.read(trainings), feed.read(terms), {
      now: Date.now(),
      asOf,
      training,
      audience,
      limit,
      past,
      timeZone: timeZoneOf(feed),
      readerZone: readerZone(),
    });
    for (const name of found.mistakes) {
      // The attribute of asOf is as-of.
      warn(`<${this.localName}> cannot follow ${name.replace('O', '-o')}="${this[name]}".`);
    }
    wakeAt(this, found.changesAt);
    return found;
  }

  protected override isEmpty(found: Upcoming): boolean {
    return !found.groups.length;
  }

  protected override readyPicture(found: Upcoming): TemplateResult {
    return sessionsView(found, this.headingLevel);
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
    renderRoot.getElementById(id)?.focus();
  }
}

let zone: string | undefined;

/** Where the reader's own clock stands. Asked once for the page: the first answer costs a formatter. */
const readerZone = (): string => (zone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
