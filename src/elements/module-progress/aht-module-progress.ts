/** The wiring of the course: what is marked, where it is kept, and who is told. */
import type { TemplateResult } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import type { Feed } from '../../feed/merge.js';
import { terms } from '../../feed/sections/terms.js';
import { trainings } from '../../feed/sections/trainings.js';
import { courseOf, courseProgress } from '../../model/progress.js';
import { FeedElement } from '../../ui/feed-element.js';
import { send } from '../../ui/tell.js';
import { warn } from '../../ui/warn.js';
import { styles } from './aht-module-progress.styles.js';
import {
  type CourseView,
  type Said,
  courseView,
  noCourseView,
} from './aht-module-progress.view.js';
import { certificateOf, drawCertificate } from './certificate.js';
import { type CertificateContent, type Paper, certificateView } from './certificate.view.js';
import { onModuleDone } from './done-clicks.js';
import type { CourseCompleteDetail, ModuleChangeDetail, Progress } from './events.js';
import { type Keeping, KeptProgress, today } from './kept-progress.js';

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

  readonly #kept = new KeptProgress();
  #feed: Feed | undefined;
  #shown: CourseView | undefined;
  /** Marks that came before the feed did. */
  #early: [module: string, done: boolean][] = [];
  #said: Said | undefined;
  #asking = false;
  #nameless = false;
  #certificate: CertificateContent | undefined;
  /** Its page, in the words of the last drawing. */
  #paper: Paper | undefined;
  #stopListening: (() => void) | undefined;

  /** How far the reader has come. Before the feed has been read, nothing is done and the total is 0. */
  get progress(): Progress {
    const training = this.#shown?.training;
    const { steps, total, done } = courseProgress(training ?? {}, this.#kept.completed);
    return {
      training: training?.id ?? this.training,
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
    this.#said = 'cleared';
    this.#asking = false;
    this.#forgetName();
    for (const module of completed) this.#tellOf(module);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onModuleDone((id) => this.#mark(id, true, true));
    addEventListener('pagehide', this.#forgetName);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    removeEventListener('pagehide', this.#forgetName);
    this.#forgetName();
  }

  protected override model(feed: Feed): CourseView | undefined {
    this.#feed = feed;
    const training = courseOf(feed.read(trainings), this.training);
    if (!training) return (this.#shown = undefined);
    const { id } = training;
    if (this.training && this.training !== id) {
      warn(`No training of the feed has the id "${this.training}" and modules; "${id}" is shown.`);
    }
    if (this.current && !training.modules!.some((module) => module.id === this.current)) {
      warn(`The course "${id}" has no module "${this.current}".`);
    }
    this.#kept.read(id, this.#keeping);
    const known = feed.read(terms).audience ?? [];
    return (this.#shown = {
      training,
      progress: courseProgress(training, this.#kept.completed, this.current),
      audience: known.filter((term) => training.audience?.includes(term.id)),
      keeping: this.#keeping,
      kept: this.#kept,
      said: this.#said,
      asking: this.#asking,
      nameless: this.#nameless,
      certified: this.#certificate !== undefined,
    });
  }

  protected override isEmpty(course: CourseView | undefined): boolean {
    return !course;
  }

  protected override readyPicture(course: CourseView): TemplateResult {
    this.#paper = this.#certificate && certificateView(this.#certificate);
    return courseView(course, this.#acts, this.headingLevel, this.levelBelow);
  }

  protected override emptyPicture(): TemplateResult {
    return noCourseView();
  }

  protected override updated(): void {
    super.updated();
    if (this.#feed) for (const [module, done] of this.#early.splice(0)) this.#mark(module, done);
    const frame = this.#frame;
    if (frame && this.#paper) drawCertificate(frame, this.#paper);
  }

  readonly #acts = {
    mark: (module: string, done: boolean) => void this.#mark(module, done),
    remember: (event: Event) => {
      const box = event.target as HTMLInputElement;
      this.#kept.remember(box.checked);
      // Lit does not see that the box was ticked in vain.
      box.checked = this.#kept.remembered;
      this.requestUpdate();
    },
    ask: () => this.#ask(true, 'yes'),
    keepOn: () => this.#ask(false, 'over'),
    startOver: () => {
      this.reset();
      this.#focus('count');
    },
    certify: (event: Event) => {
      event.preventDefault();
      this.#certify();
    },
    // Firefox has put a new page into the frame: draw there.
    frameLoaded: () => this.requestUpdate(),
    print: () => {
      // Safari prints the frame that has the focus.
      this.#frame?.contentWindow?.focus();
      this.#frame?.contentWindow?.print();
    },
  };

  get #frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector('iframe');
  }

  get #keeping(): Keeping {
    const { storage } = this;
    if (storage === 'none' || storage === 'session' || storage === 'local') return storage;
    if (storage) warn(`storage="${storage}" is not one of none, session, local; session is used.`);
    return 'session';
  }

  /** Makes a mark. A click of the page may mean another course: `quietly`. */
  #mark(module: string, done: boolean, quietly = false): boolean {
    if (!this.#feed) return this.#early.push([module, done]) > 0;
    const step = this.#shown?.progress.steps.find((step) => step.module.id === module);
    if (!step) {
      if (!quietly) warn(`The course "${this.progress.training}" has no module "${module}".`);
      return false;
    }
    const kept = this.#kept;
    if (kept.completed.has(module) === done) return true;
    if (done) kept.completed.add(module);
    else kept.completed.delete(module);
    const { training, done: complete } = this.progress;
    kept.completedOn = complete ? today() : undefined;
    this.#said = { module: step.module.name, done };
    this.#asking = false;
    if (!complete) this.#forgetName();
    kept.write();
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

  #ask(asking: boolean, focus: string): void {
    this.#asking = asking;
    this.#focus(focus);
  }

  /** Focus goes where the reader can go on, once that is drawn. */
  async #focus(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.shadowRoot?.getElementById(id)?.focus();
  }

  get #nameInput(): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('#name');
  }

  #certify(): void {
    const name = this.#nameInput?.value.replace(/\s+/g, ' ').trim();
    this.#nameless = !name;
    this.#said = name ? 'certificate' : undefined;
    this.#certificate = name
      ? certificateOf(this.#shown!.training, this.#feed!, name, this.#kept.completedOn ?? today())
      : undefined;
    if (name) this.requestUpdate();
    else void this.#focus('name');
  }

  /** Nobody who comes to this page afterwards, by the Back button too, finds the name. */
  readonly #forgetName = (): void => {
    const input = this.#nameInput;
    if (input) input.value = '';
    this.#certificate = undefined;
    this.#nameless = false;
    this.requestUpdate();
  };
}
