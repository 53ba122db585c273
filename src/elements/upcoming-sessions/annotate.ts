/** When structured data is put into the page: once there is nothing better to do. Nobody waits for it. */
import type { EventSource } from '../../model/calendar-event.js';
import type { Upcoming } from '../../model/sessions.js';
import type { LiveElement } from '../../ui/live-element.js';

/* Safari has no other idle time to offer. */
const idle = (globalThis.requestIdleCallback as typeof setTimeout | undefined) ?? setTimeout;
const annotated = new WeakSet<LiveElement>();

/** Tells search engines what an element shows; without it, takes back what they were told. */
export function annotate(host: LiveElement, found: Upcoming | undefined, source: EventSource) {
  if (!found && !annotated.has(host)) return;
  annotated.add(host);
  idle(() => {
    import('./structured-data.js').then(
      (it) => it.write(host, found?.groups ?? [], source),
      () => {
        // Search engines come again.
      },
    );
  });
}
