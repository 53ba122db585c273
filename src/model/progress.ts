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
export function readProgress(text = ''): KeptProgress {
  try {
    const kept = JSON.parse(text.length > longest ? '' : text);
    if (kept.version === version) {
      return {
        completed: new Set((kept.completed as unknown[]).filter(isId)),
        completedOn: /^\d{4}-\d\d-\d\d$/.exec(kept.completedOn)?.[0],
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

const secondsOf: Record<string, number> = { W: 604_800, D: 86_400, H: 3600, M: 60, S: 1 };

/** An ISO 8601 duration such as `PT1H30M` in whole minutes. */
export function minutesOf(duration: string): number {
  let seconds = 0;
  for (const [, count, unit] of duration.matchAll(/(\d+)([WDHMS])/g)) {
    seconds += Number(count) * secondsOf[unit!]!;
  }
  return Math.ceil(seconds / 60);
}
