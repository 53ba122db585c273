/** A course and how far a reader has come in it, and how that is written down to be kept. */
import type { Module, Training } from '../feed/sections/trainings.js';

export interface Step {
  readonly module: Module;
  /** Its place in the course, from 1 on. */
  readonly number: number;
  readonly done: boolean;
  /** Whether this page is that module, done or not. */
  readonly isCurrent: boolean;
}

export interface CourseProgress {
  readonly steps: readonly Step[];
  /** How many of the course's modules are done: a whole number, never a percentage. */
  readonly completed: number;
  readonly total: number;
  /** Whether nothing is left. A course without modules is never done. */
  readonly done: boolean;
  /** The module to take next: this page's own while it is not done, else the first that is left. */
  readonly next: Step | undefined;
}

/**
 * How far a reader has come. Ids in `completed` that the course does not have are not counted.
 * `current` is the id of the module that this page is, if it is one.
 */
export function courseProgress(
  { modules = [] }: Pick<Training, 'modules'>,
  completed: ReadonlySet<string>,
  current?: string,
): CourseProgress {
  const steps = modules.map(
    (module, index): Step => ({
      module,
      number: index + 1,
      done: completed.has(module.id),
      isCurrent: module.id === current,
    }),
  );
  const left = steps.filter(({ done }) => !done);
  return {
    steps,
    completed: steps.length - left.length,
    total: steps.length,
    done: steps.length > 0 && !left[0],
    next: left.find(({ isCurrent }) => isCurrent) ?? left[0],
  };
}

/** The course with this id, else the first training that has modules. */
export function courseOf(trainings: readonly Training[], id?: string): Training | undefined {
  const courses = trainings.filter(({ modules }) => modules?.length);
  return courses.find((course) => course.id === id) ?? courses[0];
}

/** What is kept of a reader's progress: ids, a day and a number, nothing about the person. */
export interface Kept {
  /** In a file: the id of the course. */
  readonly course?: string | undefined;
  /** Ids of modules, those included that the course does not have (any more). */
  readonly completed: ReadonlySet<string>;
  /** The day on which the last module became done, as `2026-11-22`. */
  readonly completedOn?: string | undefined;
  /** What the number of a certificate begins with, once there is one. */
  readonly number?: string | undefined;
}

/** The version of the format below. */
const version = 1;
/** No course needs more characters; whatever is longer was not written by us. */
const longest = 50_000;

/** Progress as a text to keep. */
export const writeProgress = ({ completed, completedOn, number }: Kept, course?: string): string =>
  JSON.stringify({ version, course, completed: [...completed], completedOn, number });

/** Progress from a kept text. Anyone may have written there: what is not ours is no progress. */
export function readProgress(text: string | null | undefined): Kept {
  try {
    const kept = JSON.parse(text!.length > longest ? '' : text!);
    const { completed } = kept;
    if (kept.version === version) {
      return {
        ...kept,
        // Old libraries write a list as a text of its own (Array.prototype.toJSON).
        completed: new Set((completed.map ? completed : JSON.parse(completed)).map(String)),
        completedOn: /^\d{4}-\d\d-\d\d$/.exec(kept.completedOn)?.[0],
      };
    }
  } catch {
    // None, cut off or written over.
  }
  return { completed: new Set() };
}

/** The day it is on the clock of whoever made the date, as `2026-11-22`. */
export const dayOf = (date: Date): string =>
  new Date(+date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/**
 * The day on which something of `day` (`2026-11-22`) is so many whole years old; the last of February
 * in the place of the 29th.
 */
export const yearsLater = (day: string, years: number): string => {
  const [year = '', rest = ''] = day.split(/-(.*)/);
  const later = `${+year + Math.floor(years)}-${rest}`;
  return new Date(`${later}T00:00Z`).getUTCDate() === +later.slice(8)
    ? later
    : later.replace(/29$/, '28');
};

/** An ISO 8601 duration such as `PT1H30M` as people write it: the signs are those of all languages. */
export const timeOf = (duration: string): string =>
  duration.replace(/[PT]|(\D)/g, (_, unit) =>
    unit ? ` ${unit === 'M' ? 'min' : unit.toLowerCase()} ` : '',
  );
