/** When structured data is put into the page: once there is nothing better to do. Nobody waits for it. */
import type { EventSource } from '../../model/calendar-event.js';
import type { SessionEntry } from '../../model/sessions.js';
import type { LiveElement } from '../../ui/live-element.js';

/** What search engines are told of an element. */
export type Told = readonly [sessions: readonly SessionEntry[], source: EventSource];

/* Safari has no other idle time to offer. */
const idle = (globalThis.requestIdleCallback as typeof setTimeout | undefined) ?? setTimeout;

/** Tells search engines what an element shows by then; if that is nothing, takes back what they were told. */
export const annotate = (host: LiveElement, told: () => Told | undefined): unknown =>
  idle(() => {
    const now = told();
    if (!now && !host.querySelector('[slot=structured-data]')) return;
    import('./structured-data.js').then(
      (it) => it.write(host, now),
      () => {
        // Search engines come again.
      },
    );
  });
