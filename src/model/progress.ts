/** A course and how far a reader has come in it, and how that is written down to be kept. */
import type { Module, Training } from '../feed/sections/trainings.js';

/** Done; being read on this page and not done; not started. */
export type StepState = 'done' | 'current' | 'todo';

export interface Step {
  readonly module: Module;
  readonly state: StepState;
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
  training: Pick<Training, 'modules'>,
  completed: ReadonlySet<string>,
  current?: string,
): CourseProgress {
  const steps = (training.modules ?? []).map((module): Step => {
    const isCurrent = module.id === current;
    return {
      module,
      state: completed.has(module.id) ? 'done' : isCurrent ? 'current' : 'todo',
      isCurrent,
    };
  });
  const left = steps.filter(({ state }) => state !== 'done');
  return {
    steps,
    completed: steps.length - left.length,
    total: steps.length,
    done: steps.length > 0 && left.length === 0,
    next: left.find(({ isCurrent }) => isCurrent) ?? left[0],
  };
}

/** The course with this id, else the first training that has modules. */
export function courseOf(trainings: readonly Training[], id?: string): Training | undefined {
  const courses = trainings.filter(({ modules }) => modules?.length);
  return courses.find((course) => course.id === id) ?? courses[0];
}

/** What is kept of a reader's progress: ids and a day, nothing about the person. */
export interface KeptProgress {
  /** Ids of modules, those included that the course does not have (any more). */
  readonly completed: ReadonlySet<string>;
  /** The day on which the last module became done, as `2026-11-22`. */
  readonly completedOn?: string | undefined;
}

/** The version of the format below. */
const version = 1;
/** No course needs more characters; whatever is longer was not written by us. */
const longest = 50_000;

/** Progress as a text to keep. */
export const writeProgress = ({ completed, completedOn }: KeptProgress): string =>
  JSON.stringify({ version, completed: [...completed], completedOn });

/** Progress from a kept text. Anyone may have written there: what is not ours is no progress. */
export function readProgress(text: string | undefined): KeptProgress {
  try {
    const kept = text && text.length <= longest ? JSON.parse(text) : undefined;
    if (kept?.version === version && Array.isArray(kept.completed)) {
      const { completed, completedOn } = kept as { completed: unknown[]; completedOn: unknown };
      return {
        completed: new Set(completed.filter(isId)),
        completedOn:
          typeof completedOn === 'string' && /^\d{4}-\d\d-\d\d$/.test(completedOn)
            ? completedOn
            : undefined,
      };
    }
  } catch {
    // Cut off or written over.
  }
  return { completed: new Set() };
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(value);

/** The day it is for someone whose clock is so many minutes behind UTC, as `2026-11-22`. */
export const localDay = (now: number, minutesBehind: number): string =>
  new Date(now - minutesBehind * 60_000).toISOString().slice(0, 10);

/** An ISO 8601 duration such as `PT1H30M` in whole minutes. */
export function minutesOf(duration: string): number {
  const [weeks, days, hours, minutes, seconds] = [...'WDHMS'].map((unit) =>
    Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0),
  ) as [number, number, number, number, number];
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + Math.ceil(seconds / 60);
}
