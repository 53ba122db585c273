/**
 * The reader's progress, and the one place where it is kept: memory, this tab, or this device. Every
 * key that is written begins with `aht-progress:`; the id of the course follows.
 */
import { localDay, readProgress, writeProgress } from '../../model/progress.js';
import { type Area, keep, readKept } from '../../ui/storage.js';

/** How far progress may be kept: memory only, this tab, or this device if the reader wants it. */
export type Keeping = 'none' | 'session' | 'local';

const areas: Record<Keeping, readonly Area[]> = {
  none: [],
  session: ['session'],
  local: ['local', 'session'],
};

export const isKeeping = (value: string): value is Keeping => Object.hasOwn(areas, value);

export class KeptProgress {
  /** Ids of modules that are done, those included that the course does not have. */
  readonly completed = new Set<string>();
  /** The day on which the last module became done, as `2026-11-22`. */
  completedOn: string | undefined;
  keeping: Keeping = 'none';
  /** Whether the reader wants it kept on this device. */
  remembered = false;
  /** Where the browser refused to keep it. */
  refused: Area | undefined;
  #key = '';

  /** Takes up what was kept for a course; only when the course or the keeping has become another. */
  read(course: string, keeping: Keeping): void {
    const key = `aht-progress:${course}`;
    if (this.#key !== key) this.#forget();
    else if (this.keeping === keeping) return;
    this.#key = key;
    this.keeping = keeping;
    this.remembered = false;
    for (const area of areas[keeping]) {
      const text = readKept(area, key);
      if (area === 'local') this.remembered = text !== undefined;
      const { completed, completedOn } = readProgress(text);
      for (const id of completed) this.completed.add(id);
      this.completedOn ??= completedOn;
    }
  }

  /** Keeps it, after an act of the reader. */
  write(): void {
    if (this.keeping === 'none') return;
    const text = writeProgress(this);
    const remembered = this.remembered && keep('local', this.#key, text);
    // The tab needs no second copy, and an empty list is not worth a trace.
    const inTab = remembered || !this.completed.size ? undefined : text;
    const kept = keep('session', this.#key, inTab);
    this.refused = kept ? (this.remembered === remembered ? undefined : 'local') : 'session';
    this.remembered = remembered;
  }

  /** Keeps it on this device from now on, or no longer. */
  remember(wanted: boolean): void {
    this.remembered = wanted;
    if (!wanted) keep('local', this.#key);
    this.write();
  }

  /** Forgets it everywhere, whatever the page allows now. */
  clear(): void {
    this.#forget();
    for (const area of areas.local) keep(area, this.#key);
  }

  #forget(): void {
    this.completed.clear();
    this.completedOn = undefined;
    this.remembered = false;
    this.refused = undefined;
  }
}

/** The reader's own day, as `2026-11-22`. */
export const today = (): string => localDay(Date.now(), new Date().getTimezoneOffset());
