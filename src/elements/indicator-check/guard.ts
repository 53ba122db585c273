/**
 * Takes what happens in an element away before the page hears of it, at the window: only listeners of the
 * window that were there before come first. What happens by itself (a box is ticked, a link opened) does
 * so all the same, and the element hears what never leaves its root: `change`, `reset`, `toggle`.
 */
import { pathOf, stop } from './natives.js';

/* What people do, by the names of its handlers, and what has none; not what costs a page to be heard. */
function typesOf(element: Element): string[] {
  const types =
    'focusin focusout DOMFocusIn DOMFocusOut DOMActivate DOMMouseScroll MozMousePixelScroll'.split(
      ' ',
    );
  for (const name in element)
    if (
      /^on(?!pointerraw).*(click|menu|key|mouse|pointer|touch|wheel|focus|blur|input|copy|cut|paste|dr[ao])/.test(
        name,
      )
    )
      types.push(name.slice(2));
  return types;
}

/**
 * Calls `here` with the time of each key, touch and move of the mouse in the `host`.
 *
 * Who waits for a quick exit, or closes a menu, gets a copy without place and key, but for the keys that
 * those live on.
 */
export function guard(
  host: HTMLElement,
  early: AddEventListenerOptions,
  here: (at: number) => void,
): void {
  let copying = false;

  const take = (event: Event): void => {
    const { type } = event;
    // Else it is one of the element itself, such as the end of a transition, that the page has given it.
    const inner = event.composed || /(enter|leave)$/.test(type);
    if (copying || !inner || pathOf(event)[0] !== host) return;
    stop(event);
    if (/rover|down|key/.test(type)) here(event.timeStamp);
    if (!/rdown|wheel|key[du]/.test(type)) return;
    const Kind = event.constructor as typeof KeyboardEvent;
    const told = /^(Shift|Escape)$/.test((event as KeyboardEvent).key)
      ? (event as KeyboardEvent)
      : { bubbles: true, composed: true };
    // In a turn of its own: in Firefox all events lead inside that are made in this one.
    setTimeout(() => {
      copying = true;
      host.dispatchEvent(new Kind(type, told));
      copying = false;
    });
  };

  // A root that is closed around it shows itself to the window, not what is in it.
  const around = host.getRootNode();
  for (const place of around === document ? [window] : [window, around])
    for (const type of typesOf(host)) place.addEventListener(type, take, early);
}
