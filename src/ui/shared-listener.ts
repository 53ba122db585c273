/** One listener of the page for all widgets that ask for it; none is left behind by the last. */

type Listener = () => void;

/** A listener for the whole page that sleeps while nobody asks for it. */
export function shared(
  start: (tell: Listener, signal: AbortSignal) => void,
): (listener: Listener) => Listener {
  const listeners = new Set<Listener>();
  let awake: AbortController | undefined;
  return (listener) => {
    listeners.add(listener);
    if (!awake) {
      awake = new AbortController();
      start(() => {
        for (const each of [...listeners]) each();
      }, awake.signal);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size) return;
      awake?.abort();
      awake = undefined;
    };
  };
}
