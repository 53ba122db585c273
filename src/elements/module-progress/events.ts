/** What the course tells the page: ids and counts, never a name. */

/** `aht-module-change`: a module has been marked as done or as not done. */
export interface ModuleChangeDetail {
  /** The id of the course. */
  readonly training: string;
  /** The id of the module. */
  readonly module: string;
  /** How many of its modules are done now. */
  readonly completed: number;
  /** How many it has. */
  readonly total: number;
}

/** `aht-course-complete`: the last module has been marked as done. */
export interface CourseCompleteDetail {
  /** The id of the course. */
  readonly training: string;
}

/** How far a reader has come. */
export interface Progress {
  /** The id of the course. */
  readonly training: string;
  /** The ids of its modules that are done, in the course's order. */
  readonly completed: readonly string[];
  readonly total: number;
  readonly done: boolean;
}

declare global {
  interface HTMLElementEventMap {
    'aht-module-change': CustomEvent<ModuleChangeDetail>;
    'aht-course-complete': CustomEvent<CourseCompleteDetail>;
  }
}
