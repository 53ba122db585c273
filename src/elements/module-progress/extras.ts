/**
 * What few readers of a course ask for, and so comes in a file of its own: the certificate, a sheet of
 * progress to print, a file to save and to open, the memory of this device, and how to clear all.
 */
import { wordsFor } from '../../i18n/words.js';
import { dayOf, readProgress, writeProgress, yearsLater } from '../../model/progress.js';
import { controls } from '../../styles/controls.styles.js';
import { type LiveElement, adopt } from '../../ui/live-element.js';
import { saveFile } from '../../ui/save-file.js';
import { keep, readKept } from '../../ui/storage.js';
import type { Acts, CourseView } from './aht-module-progress.view.js';
import { extraStyles } from './extras.styles.js';
import { finishView, keepingView, rememberView } from './extras.view.js';
import type { KeptProgress } from './kept-progress.js';
import { draw } from './paper.js';

export interface ExtrasHost extends LiveElement {
  complete(module: string): boolean;
}

/** What can be printed: the certificate, or how far one has come. */
export type Paper = 'certificate' | 'sheet';

export class Extras {
  readonly acts: Acts;
  readonly #host: ExtrasHost;
  declare course: CourseView;
  /** For which course it has been looked up what this device remembers. */
  #looked: KeptProgress | undefined;
  paper: Paper | undefined;
  /** The reader's name as it was typed. In memory alone. */
  name = '';
  /** The languages of the certificate; default: that of the widget. */
  languages = '';
  /** What has gone wrong last. */
  fault: 'name' | 'file' | 'device' | 'reminder' | undefined;

  constructor(host: ExtrasHost, acts: Acts) {
    this.#host = host;
    this.acts = acts;
    adopt(host.renderRoot, controls, extraStyles);
  }

  /** What stands at the end of the course, above the fold, and in it. */
  draw(course: CourseView): readonly [finish: unknown, remember: unknown, keeping: unknown] {
    const { kept } = (this.course = course);
    if (kept.keeping === 'local' && this.#looked !== kept) {
      this.#looked = kept;
      const text = readKept('local', kept.key);
      if (text) {
        kept.add(readProgress(text));
        this.#toDevice(true);
        this.acts.changed();
      }
    }
    this.redraw();
    // Once, however often it is said.
    this.#listen(addEventListener);
    return [finishView(this), rememberView(this), keepingView(this)];
  }

  /** Nobody who comes to this page afterwards, by the Back button too, finds the name. */
  readonly forget = (): void => {
    const input = this.#find<HTMLInputElement>('#name');
    if (input) input.value = '';
    this.name = '';
    if (this.paper !== 'sheet')
      this.show(undefined, this.fault === 'name' ? undefined : this.fault);
  };

  leave(): void {
    this.#listen(removeEventListener);
    this.forget();
  }

  #listen(change: typeof addEventListener): void {
    change('pagehide', this.forget);
    change('storage', this.#heard);
  }

  /** Hears that another tab has changed what is kept on this device. */
  readonly #heard = (event: StorageEvent): void => {
    const { key, newValue, storageArea } = event;
    const { kept } = this.course;
    if (kept.keeping !== 'local' || key !== kept.key || storageArea !== localStorage) return;
    // What this tab alone has is not lost because another begins to remember.
    if (newValue && kept.onDevice) kept.completed.clear();
    kept.add(readProgress(newValue));
    this.#toDevice(!!newValue);
    if (!newValue) kept.write();
    this.acts.changed();
  };

  /** Keeps it on this device from now on, or no longer. */
  #toDevice(wanted: boolean): void {
    const { kept } = this.course;
    kept.onDevice = wanted
      ? (text) => {
          if (!keep('local', kept.key, text)) kept.onDevice = undefined;
          return !!kept.onDevice;
        }
      : undefined;
  }

  /** Shows a paper, or none; `fault` tells why not. */
  show(paper: Paper | undefined, fault?: Extras['fault']): void {
    this.paper = paper;
    this.fault = fault;
    this.#host.requestUpdate();
  }

  readonly certify = (event: Event): void => {
    event.preventDefault();
    const input = this.#find<HTMLInputElement>('#name')!;
    this.name = input.value.replace(/\s+/g, ' ').trim();
    // Some letter of some script: else it is no name.
    const named = /\p{L}/u.test(this.name);
    if (!named) input.focus();
    this.show(named ? 'certificate' : undefined, named ? undefined : 'name');
  };

  readonly choose = async ({ target }: Event): Promise<void> => {
    this.languages = (target as HTMLSelectElement).value;
    await wordsFor(this.languages);
    this.#host.requestUpdate();
  };

  readonly redraw = (): void => {
    const frame = this.#find<HTMLIFrameElement>('iframe');
    if (!frame || !this.paper) return;
    const { kept } = this.course;
    if (this.paper === 'certificate' && !kept.number) {
      kept.completedOn ??= this.today;
      kept.number = crypto.getRandomValues(new Uint16Array(2)).join('-');
      kept.write();
    }
    draw(frame, this);
  };

  readonly print = (): void => {
    const { contentWindow } = this.#find<HTMLIFrameElement>('iframe')!;
    // Safari prints the frame that has the focus.
    contentWindow!.focus();
    contentWindow!.print();
  };

  /** The day on which the certificate expires, as `2028-11-22`, if it does. */
  get validUntil(): string | undefined {
    const { kept, training } = this.course;
    const years = training.certificate?.validYears;
    return years && kept.completedOn ? yearsLater(kept.completedOn, years) : undefined;
  }

  /** Saves a day for the reader's own calendar. Nothing of the name is in it. */
  readonly remind = async (): Promise<void> => {
    const { kept, training } = this.course;
    try {
      const { reminder } = await import('./reminder.js');
      saveFile(
        `${kept.key.replace(':', '-')}.ics`,
        'text/calendar',
        reminder(this.validUntil!, training, this.words),
      );
    } catch {
      this.show(this.paper, 'reminder');
    }
  };

  /* Said while drawing, when the language is known. */
  words = '';

  readonly remembering = ({ target }: Event): void => {
    const box = target as HTMLInputElement;
    const { kept } = this.course;
    this.#toDevice(box.checked);
    if (!box.checked) keep('local', kept.key);
    kept.write();
    // It may have been ticked in vain.
    this.fault = box.checked && !kept.onDevice ? 'device' : undefined;
    box.checked = !!kept.onDevice;
    this.acts.changed();
  };

  readonly save = (): void => {
    const { kept } = this.course;
    saveFile(
      `${kept.key.replace(':', '-')}.json`,
      'application/json',
      writeProgress(kept, kept.course),
    );
  };

  readonly open = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const [file] = input.files!;
    const { kept, progress } = this.course;
    const found = readProgress(await file?.slice(0, 100_000).text());
    // So that the same file can be chosen again.
    input.value = '';
    if (found.course !== kept.course) {
      this.show(this.paper, 'file');
      return;
    }
    this.show(this.paper);
    for (const { module } of progress.steps)
      if (found.completed.has(module.id)) this.#host.complete(module.id);
    // A certificate that is printed again bears the day and the number of the first.
    if (found.completedOn) Object.assign(kept, { completedOn: undefined, number: undefined });
    kept.add(found);
    kept.write();
    this.acts.changed();
  };

  readonly startOver = async (): Promise<void> => {
    this.acts.clear(false);
    await this.#toCount();
  };

  /** Forgets all courses, those of other pages included. */
  readonly clearAll = async (): Promise<void> => {
    this.acts.clear(true);
    for (const area of ['local', 'session'] as const) {
      try {
        for (const key of Object.keys(globalThis[`${area}Storage`]))
          if (key.startsWith('aht-progress:')) keep(area, key);
      } catch {
        // Blocked: then nothing was kept there.
      }
    }
    await this.#toCount();
  };

  get today(): string {
    return dayOf(new Date());
  }

  /** What was pressed is not what matters now: the focus moves to what has become of the progress. */
  async #toCount(): Promise<void> {
    await this.#host.updateComplete;
    this.#find('#count')?.focus();
  }

  #find<T extends HTMLElement>(selector: string): T | null {
    return this.#host.renderRoot.querySelector<T>(selector);
  }
}
