/**
 * The reader's progress, and where it is kept: memory, or this tab; extras.ts adds this device. Every
 * key that is written begins with `aht-progress:`; the id of the course follows.
 */
import { type Kept, readProgress, writeProgress } from '../../model/progress.js';
import { keep, readKept } from '../../ui/storage.js';

/** How far progress may be kept: memory only, this tab, or this device if the reader wants it. */
export type Keeping = 'none' | 'session' | 'local';

export class KeptProgress {
  readonly course: string;
  readonly keeping: Keeping;
  /** Ids of modules that are done, those included that the course does not have. */
  readonly completed = new Set<string>();
  /** The day on which the last module became done, as `2026-11-22`. */
  completedOn: string | undefined;
  /** What the number of the certificate begins with, once there is one. */
  number: string | undefined;
  /** Whether it can be found again in this tab, or on this device. */
  isKept: boolean;
  /** Keeps a text on this device in place of the tab, where the reader wants it; else nothing. */
  onDevice: ((text: string) => boolean) | undefined;

  /** Takes up what was kept for a course. */
  constructor(course = '', keeping: Keeping = 'none') {
    this.course = course;
    this.keeping = keeping;
    this.isKept = keeping !== 'none';
    if (this.isKept) this.add(readProgress(readKept('session', this.key)));
  }

  get key(): string {
    return `aht-progress:${this.course}`;
  }

  /** Takes up what was kept elsewhere too. */
  add({ completed, completedOn, number }: Kept): void {
    for (const id of completed) this.completed.add(id);
    this.completedOn ??= completedOn;
    this.number ??= number;
  }

  /** Keeps it, after an act of the reader. */
  write(): void {
    if (this.keeping === 'none') return;
    const text = writeProgress(this);
    // The tab needs no second copy, and an empty list is not worth a trace.
    const inTab = this.onDevice?.(text) || !this.completed.size ? '' : text;
    this.isKept = keep('session', this.key, inTab);
  }

  /** Forgets it everywhere, whatever the page allows now. */
  clear(): void {
    this.completed.clear();
    this.completedOn = this.number = undefined;
    // Other tabs hear that it is empty, and not only that it is kept no longer.
    this.write();
    this.onDevice = undefined;
    for (const area of ['local', 'session'] as const) keep(area, this.key);
  }
}
