/** What a page has sent and stored since a reader began, by the browser's own counters. */
import type { LiveElement } from '../../ui/live-element.js';

interface PageWatch {
  /** Requests that were begun since, and have been answered or given up. */
  requests: number;
  /** How many of cookies, local and session storage are no longer what they were. */
  readonly stored: number;
  /** Whether the reader has begun. */
  readonly begun: boolean;
  stop(): void;
}

/* What scripts can read: cookies that only the server sees are not among them. */
function kept(): string[] {
  try {
    return [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  } catch {
    // Blocked for this page, and so for all of its parts.
    return [];
  }
}

/** Counts from the first key, touch or move of the mouse in `host` on, and draws it anew. */
function watchPage(host: LiveElement): PageWatch {
  let since = Infinity;
  let before = kept();
  const watch = {
    requests: 0,
    get stored() {
      return watch.begun ? kept().filter((now, at) => now !== before[at]).length : 0;
    },
    get begun() {
      return since < Infinity;
    },
    stop: () => observer.disconnect(),
  };
  // Not the browser's list of entries, which ends when it is full.
  const observer = new PerformanceObserver((list) => {
    if (!host.isConnected) watch.stop();
    // What was on its way before was not sent since.
    watch.requests += list.getEntries().filter(({ startTime }) => startTime >= since).length;
    host.requestUpdate();
  });
  // Before the first tick: what listeners of the page send because of it counts.
  const begin = (): void => {
    if (watch.begun) return;
    since = performance.now();
    before = kept();
    observer.observe({ type: 'resource' });
  };
  for (const type of ['pointerover', 'pointerdown', 'keydown', 'click'])
    host.addEventListener(type, begin, { capture: true, once: true });
  return watch;
}

const watches = new WeakMap<LiveElement, PageWatch>();

/** The watch of an element; a new one once its ticks were `cleared`, for whoever comes next. */
export function watchOf(host: LiveElement, cleared: boolean): PageWatch {
  let watch = watches.get(host);
  if (!watch || (cleared && watch.begun)) {
    watch?.stop();
    watches.set(host, (watch = watchPage(host)));
  }
  return watch;
}
