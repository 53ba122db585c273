/**
 * Clicks of the host page that say a module is done: any element with `data-aht-module-done="id"`.
 * One listener serves all courses of the page, and it goes with the last of them.
 */
import { warn } from '../../ui/warn.js';

/** Takes the id of a module; returns whether it is one of its own. */
type Listener = (id: string) => boolean;

const listeners = new Set<Listener>();

function onClick(event: Event): void {
  // Through shadow roots of the page, too.
  for (const at of event.composedPath()) {
    const id = at instanceof Element && at.getAttribute('data-aht-module-done');
    if (typeof id !== 'string') continue;
    // Every course is asked, so no `some()`.
    if (![...listeners].filter((listener) => listener(id.trim())).length) {
      warn(`data-aht-module-done="${id}": no course on this page has such a module.`);
    }
    return;
  }
}

/** Tells of such clicks. Call what is returned to stop listening. */
export function onModuleDone(listener: Listener): () => void {
  listeners.add(listener);
  // While going down: dialogs and menus often stop a click on its way up.
  document.addEventListener('click', onClick, true);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener('click', onClick, true);
  };
}
