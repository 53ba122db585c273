/** When search engines are told of a grid: once there is nothing better to do, and where the page asks for it. */
import { spoken } from '../../i18n/words.js';
import type { Slice } from '../../model/resources.js';
import type { LiveElement } from '../../ui/live-element.js';

/** What is told, and in which language. */
export type Told = readonly [slice: Slice, language: string];

interface Host extends LiveElement {
  readonly structuredData: string;
}

/* Safari has no other idle time to offer. */
const idle = (globalThis.requestIdleCallback as typeof setTimeout | undefined) ?? setTimeout;

/* What each grid has told last. */
const last = new WeakMap<Host, Slice | undefined>();

/** Tells of a slice of a feed; without one, takes back what was told. */
export function annotate(host: Host, slice?: Slice): void {
  const now = host.structuredData === 'on' ? slice : undefined;
  if (last.get(host) === now) return;
  last.set(host, now);
  const { wanted } = spoken();
  idle(() => {
    import('./structured-data.js').then(
      (it) => it.write(host, last.get(host) === now && now ? [now, wanted] : undefined),
      () => {
        // Search engines come again.
      },
    );
  });
}
