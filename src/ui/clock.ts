/** The clock of a widget: draws it again at the moment its picture changes. */
import type { LiveElement } from './live-element.js';

/** Browsers count a longer wait as none at all. */
const longest = 2 ** 31 - 1;

const timers = new WeakMap<LiveElement, ReturnType<typeof setTimeout>>();

/**
 * Draws `host` again at `moment` (milliseconds since 1970), or before; nothing: never. To be called
 * again at each drawing, and without a moment when the host leaves the page. Timers sleep with the
 * page (background tab, closed lid): what is drawn when it comes back (`onReturn`) makes up for that.
 */
export function wakeAt(host: LiveElement, moment?: number): void {
  clearTimeout(timers.get(host));
  if (!moment) return;
  const draw = () => host.requestUpdate();
  timers.set(host, setTimeout(draw, Math.min(moment - Date.now(), longest)));
}
