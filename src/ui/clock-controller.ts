/**
 * The page's clock: draws a widget again at the moment its picture changes. One timer serves all
 * widgets; while none waits for anything there is no timer and no listener.
 */
import type { Controller, LiveElement } from './live-element.js';
import { onReturn } from './page-return.js';

/** Browsers count a longer wait as none at all. */
const longest = 2 ** 31 - 1;

/** Who waits, by what draws them, and for which moment. */
const waiting = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let leavePage: (() => void) | undefined;

/** Sets the one timer to the soonest moment that anyone waits for. */
function wind(): void {
  clearTimeout(timer);
  timer = undefined;
  if (waiting.size === 0) {
    leavePage?.();
    leavePage = undefined;
    return;
  }
  // Timers sleep with the page (back/forward cache, background tab, closed lid): look again after.
  leavePage ??= onReturn(ring);
  const wait = Math.min(...waiting.values()) - Date.now();
  timer = setTimeout(ring, Math.min(Math.max(wait, 0), longest));
}

/** Draws those whose moment has come; a timer may ring early, then it is wound again. */
function ring(): void {
  const now = Date.now();
  for (const [draw, moment] of [...waiting]) {
    if (moment > now) continue;
    waiting.delete(draw);
    draw();
  }
  wind();
}

export class ClockController implements Controller {
  readonly #host: LiveElement;
  #moment: number | undefined;
  #connected = false;

  constructor(host: LiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Draws the host again at `moment` (milliseconds since 1970) and not before; nothing: never. */
  wakeAt(moment: number | undefined): void {
    if (moment === this.#moment) return;
    this.#moment = moment;
    this.#wait();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#wait();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#wait();
  }

  readonly #draw = (): void => {
    this.#moment = undefined;
    this.#host.requestUpdate();
  };

  #wait(): void {
    if (this.#connected && this.#moment !== undefined) waiting.set(this.#draw, this.#moment);
    else if (!waiting.delete(this.#draw)) return;
    wind();
  }
}
