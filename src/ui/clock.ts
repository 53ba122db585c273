/**
 * The page's clock: draws a widget again at the moment its picture changes. One timer serves all
 * widgets; while none waits for anything there is no timer and no listener.
 */
import type { LiveElement } from './live-element.js';
import { onReturn } from './page-return.js';

/** Browsers count a longer wait as none at all. */
const longest = 2 ** 31 - 1;

/** Who waits, and for which moment. */
const waiting = new Map<LiveElement, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let leavePage: (() => void) | undefined;

/** Sets the one timer to the soonest moment that anyone waits for. */
function wind(): void {
  clearTimeout(timer);
  if (waiting.size === 0) {
    leavePage?.();
    leavePage = undefined;
    return;
  }
  // Timers sleep with the page (back/forward cache, background tab, closed lid): look again after.
  leavePage ??= onReturn(ring);
  timer = setTimeout(ring, Math.min(Math.min(...waiting.values()) - Date.now(), longest));
}

/** Draws those whose moment has come; a timer may ring early, then it is wound again. */
function ring(): void {
  for (const [host, moment] of waiting) {
    if (moment > Date.now()) continue;
    waiting.delete(host);
    host.requestUpdate();
  }
  wind();
}

/**
 * Draws `host` again at `moment` (milliseconds since 1970) and not before; nothing: never. To be
 * called again at each drawing, and once without a moment when the host leaves the page.
 */
export function wakeAt(host: LiveElement, moment?: number): void {
  if (moment !== undefined && host.isConnected) waiting.set(host, moment);
  else waiting.delete(host);
  wind();
}
