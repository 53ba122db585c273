/**
 * The quick exit: the page is made unseen in the same turn, then left. One control and one shortcut
 * for a page, however many banners it has: the first one that asks has them, then the next.
 *
 * Every click on it counts, also one that would open a new tab: a new tab would leave this one
 * standing, and often in front.
 *
 * Nothing is written anywhere: no storage, no history, no `window.name`.
 */
import { type Presses, press, pressesToLeave, pressesWithin } from '../../model/exit.js';
import type { LiveElement } from '../../ui/live-element.js';
import { send } from '../../ui/tell.js';

export interface ExitHost extends LiveElement {
  quickExit: string | undefined;
  announce: boolean;
}

/**
 * Nothing of the page is to be seen from here on: no content, no title, no icon. Through the style
 * object, which no policy forbids; `!important` there is stronger than all that a page can say.
 * The next page does not learn of this one.
 */
function unsee(view: Window, title: string): void {
  const { document: page } = view;
  const made = (tag: string, more: object): Element => Object.assign(page.createElement(tag), more);
  page.documentElement.style.setProperty('display', 'none', 'important');
  page.head.replaceChildren(
    made('link', { rel: 'icon', href: 'data:,' }),
    made('meta', { name: 'referrer', content: 'no-referrer' }),
  );
  page.title = title;
  // A page around this one is seen as well; it throws if it is not of our origin.
  if (view !== top) unsee(view.parent, title);
}

function leave(host: ExitHost): void {
  const { href, hostname } = host.renderRoot.querySelector<HTMLAnchorElement>('[target=_top]')!;
  try {
    unsee(window, hostname);
  } catch {
    // What is around us is not ours to touch.
  }
  const go = () => {
    try {
      // In the place of this page, so that Back does not lead here.
      top!.location.replace(href);
    } catch {
      // A sandbox keeps us in: a new tab in front, if it lets us.
      open(href, '', 'noreferrer');
    }
  };
  // If it comes back out of the back/forward cache it is still unseen, and leaves again.
  addEventListener('pageshow', ({ persisted }) => persisted && go());
  const ours = send(host, 'aht-exit', undefined, true);
  // Ends what is to be heard, frames included, and what was filled in.
  document.body.replaceChildren();
  if (ours) go();
}

/** The banners that ask for an exit, in the order in which they came to the page. */
const asking = new Set<ExitHost>();
const first = (): ExitHost | undefined => [...asking][0];
const redraw = () => first()?.requestUpdate();

/** Whether this banner has the page's one exit. */
export const hasExit = (host: unknown): boolean => first() === host;

/** A page with a form to write in, not one to search with, has its own use for Shift. */
export const noKey = (): unknown =>
  first()?.quickExit === 'no-shortcut' ||
  document.querySelector(':read-write:not([type=search],[role=search] *)');

let presses: Presses = { times: [] };
let timer: ReturnType<typeof setTimeout> | undefined;

/** How often Shift has been pressed. */
export const pressed = (): number => presses.times.length;

function listen(event: Event): void {
  const { times } = presses;
  presses = press(
    presses,
    event,
    () => (event.composedPath()[0] as Partial<Element>).matches?.(':read-write,select') || noKey(),
  );
  if (presses.times === times) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    presses = { times: [] };
    redraw();
  }, pressesWithin);
  if (pressed() < pressesToLeave) redraw();
  else leave(first()!);
}

/** Lets a banner ask for the page's exit, as far as it wants it; to be called before each drawing. */
export function askForExit(host: ExitHost): void {
  if (host.isConnected && host.quickExit != null) asking.add(host);
  else if (asking.delete(host)) redraw();
  const change = asking.size ? addEventListener : removeEventListener;
  for (const type of ['keydown', 'keyup', 'pointerdown', 'wheel']) change(type, listen, true);
}

/** Hears the clicks on a banner's exit, and tells the page of those on ways to reach help. */
export function hearClicks(host: ExitHost): void {
  const clicked = (event: Event) => {
    const link = (event.target as Element).closest('a');
    // The right button opens a menu.
    if (!link || (event as MouseEvent).button > 1) return;
    if (link.target === '_top') {
      event.preventDefault();
      // Scripts that ask "do you want to leave?" would hold it up.
      event.stopPropagation();
      leave(host);
    } else if (host.announce) {
      send(host, 'aht-contact');
    }
  };
  for (const type of ['click', 'auxclick']) host.renderRoot.addEventListener(type, clicked);
}
