/** The wiring of the course: what is marked, where it is kept, and who is told. */
import type { TemplateResult } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import type { Feed } from '../../feed/merge.js';
import { terms } from '../../feed/sections/terms.js';
import { type Module, type Training, trainings } from '../../feed/sections/trainings.js';
import { courseOf, courseProgress } from '../../model/progress.js';
import { controls } from '../../styles/controls.styles.js';
import { FeedElement } from '../../ui/feed-element.js';
import { send } from '../../ui/tell.js';
import { warn } from '../../ui/warn.js';
import { styles } from './aht-module-progress.styles.js';
import {
  type Acts,
  type CourseView,
  courseView,
  noCourseView,
} from './aht-module-progress.view.js';
import { type Certified, newNumber } from './certified.js';
import { takeClick } from './done-clicks.js';
import type { CourseCompleteDetail, ModuleChangeDetail, Progress } from './events.js';
import { type Keeping, KeptProgress, isKeeping, today } from './kept-progress.js';

/**
 * A self-paced course: its modules, how far the reader has come, and a certificate to print.
 *
 * A module is marked as done by its button, by `complete(id)`, or by a click on any element of the
 * page with `data-aht-module-done="id"`. Nothing is stored before the reader's own act. The key is
 * `aht-progress:` and the id of the course; its value is
 * `{"version": 1, "completed": ["module-id"], "completedOn": "2026-11-22"}`. The name on the
 * certificate is never stored and never sent.
 *
 * @tag aht-module-progress
 * @summary The modules of a course, the reader's progress, and a certificate.
 * @slot - Shown until the script runs: a list of links to the modules belongs here.
 * @csspart base - The whole element.
 * @csspart about - What stands above the modules.
 * @csspart title - The name of the course.
 * @csspart audience - For whom it is, and for whom not.
 * @csspart objectives - What one learns, to be unfolded.
 * @csspart notice - A note on content.
 * @csspart progress - The bar and the words beside it.
 * @csspart bar - The bar alone.
 * @csspart modules - The list of modules.
 * @csspart module - One module.
 * @csspart mark - The button of a module.
 * @csspart keeping - Where progress is kept.
 * @csspart certificate - The panel of the certificate.
 * @csspart paper - The frame that shows the certificate.
 * @csspart empty - What stands there when the feed has no course.
 * @csspart help - The help line.
 * @fires {CustomEvent<ModuleChangeDetail>} aht-module-change - A module has been marked as done or as not done, by the reader or by a method.
 * @fires {CustomEvent<CourseCompleteDetail>} aht-course-complete - The last module has been marked as done.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtModuleProgress extends FeedElement<CourseView | undefined> {
  static override styles = [...FeedElement.styles, controls, styles];
  static override readonly reads = [trainings, terms];

  /** Which course to show, by the id of its training. Default: the feed's first with modules. */
  @property() training = '';

  /** The id of the module that this page is. Default: none. */
  @property() current = '';

  /**
   * How far progress may be kept: `none` (in memory, until the page is left), `session` (in this tab,
   * until it is closed) or `local` (in this tab; on this device once the reader ticks a box).
   * Default: `session`.
   */
  @property() storage: Keeping = 'session';

  readonly #kept = new KeptProgress();
  #feed: Feed | undefined;
  #training: Training | undefined;
  /** Marks that came before the feed did. */
  #early: [module: string, done: boolean][] = [];
  #marked: Module | undefined;
  #certified: Certified | undefined;

  /** How far the reader has come. Before the feed has been read, nothing is done and the total is 0. */
  get progress(): Progress {
    const { steps, total, done } = courseProgress(this.#training ?? {}, this.#kept.completed);
    return {
      training: this.#training?.id ?? this.training,
      completed: steps.filter(({ state }) => state === 'done').map(({ module }) => module.id),
      total,
      done,
    };
  }

  /**
   * Marks a module as done. Returns whether the course has such a module. Before the feed has come the
   * mark is taken on trust and made as soon as it has.
   */
  complete(moduleId: string): boolean {
    return this.#mark(moduleId, true);
  }

  /** Takes the mark of a module back. Returns as `complete()` does. */
  undo(moduleId: string): boolean {
    return this.#mark(moduleId, false);
  }

  /** Forgets all progress in this course, here and wherever it was stored. */
  reset(): void {
    const { completed } = this.progress;
    this.#early = [];
    this.#kept.clear();
    this.#forgetName();
    for (const module of completed) this.#tellOf(module);
  }

  protected override connected(stay: AbortSignal): void {
    super.connected(stay);
    // While going down: dialogs and menus often stop a click on its way up.
    document.addEventListener('click', this.#clicked, { capture: true, signal: stay });
    addEventListener('pagehide', this.#forgetName, { signal: stay });
    stay.addEventListener('abort', this.#forgetName);
  }

  protected override model(feed: Feed): CourseView | undefined {
    this.#feed = feed;
    const training = (this.#training = courseOf(feed.read(trainings), this.training));
    if (!training) return undefined;
    const { id, modules, audience } = training;
    const { current, storage } = this;
    if (this.training && this.training !== id) {
      warn(`The feed has no course "${this.training}": "${id}" is shown.`);
    }
    if (current && !modules!.some((module) => module.id === current)) this.#warnOf(current);
    const known = isKeeping(storage);
    if (storage && !known) {
      warn(`storage="${storage}" is unknown: session is used.`);
    }
    this.#kept.read(id, known ? storage : 'session');
    return {
      feed,
      training,
      progress: courseProgress(training, this.#kept.completed, current),
      audience: (feed.read(terms).audience ?? []).filter((term) => audience?.includes(term.id)),
      kept: this.#kept,
      marked: this.#marked,
      certified: this.#certified,
    };
  }

  protected override isEmpty(course: CourseView | undefined): boolean {
    return !course;
  }

  protected override readyPicture(course: CourseView): TemplateResult {
    const frame = this.#find<HTMLIFrameElement>('iframe');
    // A new frame is not there yet; once it has loaded, all is drawn again.
    if (frame) course.certified?.draw?.(frame, course);
    return courseView(course, this.#acts, this.headingLevel);
  }

  protected override emptyPicture(): TemplateResult {
    return noCourseView();
  }

  protected override updated(): void {
    super.updated();
    if (this.#feed) for (const [module, done] of this.#early.splice(0)) this.#mark(module, done);
  }

  readonly #clicked = (event: Event): void =>
    takeClick(event, (module) => this.#mark(module, true, true));

  readonly #acts: Acts = {
    mark: (module, done) => void this.#mark(module, done),
    remember: ({ target }) => {
      const box = target as HTMLInputElement;
      this.#kept.remember(box.checked);
      // Lit does not see that the box was ticked in vain.
      box.checked = this.#kept.remembered;
      this.requestUpdate();
    },
    startOver: async () => {
      this.reset();
      // The button goes: the focus moves to what has become of the progress.
      await this.updateComplete;
      this.#find('#count')?.focus();
    },
    certify: async (event) => {
      event.preventDefault();
      const input = this.#find<HTMLInputElement>('#name')!;
      // What was said before goes, so that it is said again if it is so again.
      this.#certified = undefined;
      this.requestUpdate();
      const drawing = await import('./certificate.js').catch(() => undefined);
      // Read only now: it may have been forgotten while that was on its way.
      const name = drawing && input.value.replace(/\s+/g, ' ').trim();
      const completedOn = this.#kept.completedOn ?? today();
      this.#certified = { name, completedOn, number: newNumber(), ...drawing };
      if (!name) input.focus();
      this.requestUpdate();
    },
    redraw: () => this.requestUpdate(),
    print: () => {
      const { contentWindow } = this.#find<HTMLIFrameElement>('iframe')!;
      // Safari prints the frame that has the focus.
      contentWindow!.focus();
      contentWindow!.print();
    },
  };

  #find<T extends HTMLElement>(selector: string): T | null | undefined {
    return this.renderRoot?.querySelector<T>(selector);
  }

  #warnOf(module: string): void {
    warn(`The course "${this.progress.training}" has no module "${module}".`);
  }

  /** Makes a mark. A click of the page may mean another course: `quietly`. */
  #mark(module: string, done: boolean, quietly = false): boolean {
    if (!this.#feed) return this.#early.push([module, done]) > 0;
    const known = this.#training?.modules?.find(({ id }) => id === module);
    if (!known) {
      if (!quietly) this.#warnOf(module);
      return false;
    }
    const kept = this.#kept;
    if (kept.completed.has(module) === done) return true;
    kept.completed[done ? 'add' : 'delete'](module);
    const { training, done: complete } = this.progress;
    kept.completedOn = complete ? today() : undefined;
    kept.write();
    if (!complete) this.#forgetName();
    this.#marked = known;
    this.#tellOf(module);
    if (complete) send(this, 'aht-course-complete', { training } satisfies CourseCompleteDetail);
    return true;
  }

  #tellOf(module: string): void {
    this.requestUpdate();
    const { training, completed, total } = this.progress;
    send(this, 'aht-module-change', {
      training,
      module,
      completed: completed.length,
      total,
    } satisfies ModuleChangeDetail);
  }

  /** Nobody who comes to this page afterwards, by the Back button too, finds the name. */
  readonly #forgetName = (): void => {
    const input = this.#find<HTMLInputElement>('#name');
    if (input) input.value = '';
    this.#marked = this.#certified = undefined;
    this.requestUpdate();
  };
}
