/** When the page comes back to its reader. */

/**
 * Calls when the page comes back: out of the back/forward cache, into view, or online. What it shows
 * may be old by then.
 */
export function onReturn(listener: () => void, signal: AbortSignal): void {
  for (const type of ['pageshow', 'online', 'visibilitychange'])
    addEventListener(
      type,
      // `pageshow` comes at the end of the first load too: that is no return.
      ({ persisted = true }: Partial<PageTransitionEvent>) => {
        if (persisted && !document.hidden) listener();
      },
      { signal },
    );
}
