/**
 * Clicks of the host page that say a module is done: any element with `data-aht-module-done="id"`.
 * Every course of the page is asked; the page is warned when none has such a module.
 */
import { warn } from '../../ui/warn.js';

/** The last click that a course has taken. */
let taken: Event | undefined;

/** Takes a click to `mark`, which returns whether the module is one of its own. */
export function takeClick(event: Event, mark: (module: string) => boolean): void {
  // Through shadow roots of the page, too.
  const [id] = event
    .composedPath()
    .flatMap((at) => (at as Partial<HTMLElement>).dataset?.ahtModuleDone ?? []);
  if (id === undefined) return;
  if (mark(id.trim())) taken = event;
  // Another course may come after this one.
  else setTimeout(() => taken === event || warn(`data-aht-module-done="${id}" is in no course.`));
}
