/** When the page comes back to its reader. */
import { shared } from './shared-listener.js';

/**
 * Tells when the page comes back: out of the back/forward cache, into view, or online. What it
 * shows may be old by then. Call what is returned to stop listening.
 */
export const onReturn = shared((tell, signal) => {
  const seen = () => document.hidden || tell();
  addEventListener('pageshow', seen, { signal });
  addEventListener('online', seen, { signal });
  document.addEventListener('visibilitychange', seen, { signal });
});
