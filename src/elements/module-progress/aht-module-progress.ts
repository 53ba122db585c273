/** The wiring of the course: what is marked, where it is kept, and who is told. */
import type { TemplateResult } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import type { Feed } from '../../feed/merge.js';
import { terms } from '../../feed/sections/terms.js';
import { type Module, type Training, trainings } from '../../feed/sections/trainings.js';
import { courseOf, courseProgress, dayOf } from '../../model/progress.js';
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
import type { CourseCompleteDetail, ModuleChangeDetail, Progress } from './events.js';
import { type Keeping, KeptProgress } from './kept-progress.js';

/** The courses of this page. */
const courses = new Set<AhtModuleProgress>();

const unknown = (what: string, name: string): void =>
  warn(`<aht-module-progress> knows no ${what}="${name}".`);

/**
 * A self-paced course: its modules, how far the reader has come, and a certificate to print.
 *
 * A module is marked as done by its button, by `complete(id)`, or by a click on any element of the
 * page with `data-aht-module-done="id"`. Nothing is stored before the reader's own act. The key is
 * `aht-progress:` and the id of the course; its value is
 * `{"version": 1, "completed": ["module-id"], "completedOn": "2026-11-22", "number": "1-2-3"}`. The
 * name on the certificate is never stored and never sent.
 *
 * What few readers ask for comes in a file of its own: the certificate when the course is done, the
 * rest when its fold is opened or the page says `storage="local"`.
 *
 * @tag aht-module-progress
 * @summary The modules of a course, the reader's progress, and a certificate.
 * @slot - Shown until the script runs: a list of links to the modules belongs here.
 * @slot title - Another title than the name of the course. The certificate has that name all the same.
 * @slot intro - Words under the title.
 * @slot empty - What is said when the feed has no course.
 * @csspart base - The whole element.
 * @csspart about - What stands above the modules.
 * @csspart title - The name of the course.
 * @csspart audience - For whom it is, and for whom not.
 * @csspart objectives - What one learns, to be unfolded.
 * @csspart notice - A note on content.
 * @csspart progress - The bar and the words beside it.
 * @csspart bar - The bar alone.
 * @csspart continue - The link to the module to go on with.
 * @csspart modules - The list of modules.
 * @csspart module - One module.
 * @csspart mark - The button of a module.
 * @csspart transcript - The link to captions or a transcript of a module.
 * @csspart reminder - The button for a day in one's calendar to renew the certificate.
 * @csspart keeping - Where progress is kept.
 * @csspart certificate - The panel of the certificate.
 * @csspart paper - The frame that shows what can be printed: the certificate, or a sheet.
 * @csspart empty - What stands there when the feed has no course.
 * @csspart help - The help line.
 * @fires {CustomEvent<ModuleChangeDetail>} aht-module-change - A module has been marked as done or as not done, by the reader or by a method.
 * @fires {CustomEvent<CourseCompleteDetail>} aht-course-complete - The last module has been marked as done.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtModuleProgress extends FeedElement<CourseView | undefined> {
  static override styles = [...FeedElement.styles, styles];
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

  #kept = new KeptProgress();
  #feed: Feed | undefined;
  #training: Training | undefined;
  /** Marks that came before the feed did. */
  #early: [module: string, done: boolean][] = [];
  #marked: Module | undefined;
  #asked = '';
  #extras: CourseView['extras'];
  #needed = false;

  /** How far the reader has come. Before the feed has been read, nothing is done and the total is 0. */
  get progress(): Progress {
    const { steps, total, done } = courseProgress(this.#training ?? {}, this.#kept.completed);
    return {
      training: this.#training?.id ?? this.training,
      completed: steps.filter((step) => step.done).map(({ module }) => module.id),
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
    this.#marked = undefined;
    this.#kept.clear();
    this.#changed();
    for (const module of completed) this.#tellOf(module);
  }

  protected override connected(stay: AbortSignal): void {
    super.connected(stay);
    courses.add(this);
    // While going down: dialogs and menus often stop a click on its way up.
    document.addEventListener('click', this.#clicked, { capture: true, signal: stay });
    stay.addEventListener('abort', () => {
      courses.delete(this);
      this.#extras?.leave();
    });
  }

  readonly #clicked = (event: Event): void => {
    // Through shadow roots of the page, too.
    const [id] = event
      .composedPath()
      .flatMap((at) => (at as Partial<HTMLElement>).dataset?.ahtModuleDone?.trim() ?? []);
    if (id === undefined) return;
    if (this.#takes(id)) this.complete(id);
    else if (![...courses].some((course) => course.#takes(id))) unknown('data-aht-module-done', id);
  };

  protected override model(feed: Feed): CourseView | undefined {
    this.#feed = feed;
    const training = (this.#training = courseOf(feed.read(trainings), this.training));
    if (!training) return undefined;
    const { id, audience } = training;
    const { current, storage } = this;
    if (this.training && this.training !== id) unknown('training', this.training);
    if (current && !this.#module(current)) unknown('current', current);
    // Whatever it is, it is kept no further than the tab.
    if (!/^(none|session|local)$/.test(storage)) unknown('storage', storage);
    // Whoever shows the same course shares it.
    this.#kept =
      [this, ...courses]
        .map((course) => course.#kept)
        .find((kept) => kept.course === id && kept.keeping === storage) ??
      new KeptProgress(id, storage);
    for (const [module, done] of this.#early.splice(0)) this.#mark(module, done);
    const progress = courseProgress(training, this.#kept.completed, current);
    if (!this.#needed && (storage === 'local' || (progress.done && training.certificate)))
      this.#acts.need();
    return {
      feed,
      training,
      progress,
      audience: (feed.read(terms).audience ?? []).filter((term) => audience?.includes(term.id)),
      kept: this.#kept,
      marked: this.#marked,
      asked: this.#asked,
      extras: this.#extras,
    };
  }

  protected override isEmpty(course: CourseView | undefined): boolean {
    return !course;
  }

  protected override readyPicture(course: CourseView): TemplateResult {
    return courseView(course, this.#acts, this.headingLevel);
  }

  protected override emptyPicture(): TemplateResult {
    return noCourseView();
  }

  readonly #acts: Acts = {
    mark: (module, done) => this.#mark(module, done),
    sure: (what, act) => {
      const sure = what === this.#asked;
      this.#asked = sure ? '' : what;
      if (sure) act();
      this.requestUpdate();
    },
    need: async () => {
      this.#needed = true;
      this.#extras = await import('./extras.js').then(
        ({ Extras }) => new Extras(this, this.#acts),
        () => null,
      );
      this.requestUpdate();
    },
    clear: (all) => {
      for (const course of all ? courses : [this]) course.reset();
    },
    changed: () => this.#changed(),
  };

  #module(id: string): Module | undefined {
    return this.#training?.modules?.find((module) => module.id === id);
  }

  /** Whether a mark of this module can be made, now or when the feed has come. */
  #takes(id: string): boolean {
    return !this.#feed || !!this.#module(id);
  }

  #mark(id: string, done: boolean): boolean {
    const kept = this.#kept;
    const module = this.#module(id);
    if (!this.#feed) this.#early.push([id, done]);
    else if (!module) unknown('module', id);
    else if (kept.completed.has(id) !== done) {
      kept.completed[done ? 'add' : 'delete'](id);
      const { training, done: complete } = this.progress;
      kept.completedOn = complete ? dayOf(new Date()) : undefined;
      kept.number = undefined;
      kept.write();
      this.#marked = module;
      this.#changed();
      this.#tellOf(id);
      if (complete) send(this, 'aht-course-complete', { training } satisfies CourseCompleteDetail);
    }
    return this.#takes(id);
  }

  /** Brings all that show this course in step. */
  #changed(): void {
    for (const course of courses) {
      if (course.#kept !== this.#kept) continue;
      course.#asked = '';
      if (!course.progress.done) course.#extras?.forget();
      course.requestUpdate();
    }
  }

  #tellOf(module: string): void {
    const { training, completed, total } = this.progress;
    send(this, 'aht-module-change', {
      training,
      module,
      completed: completed.length,
      total,
    } satisfies ModuleChangeDetail);
  }
}
