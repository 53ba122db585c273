/**
 * Who may be asked when: a few requests at a time, fewer of one host, with a pause in between. A host
 * that asks to be left alone is left alone.
 */

export interface Manners {
  /** Requests at a time, of one host and of all. */
  readonly perHost: number;
  readonly overall: number;
  /** Milliseconds between two requests of one host. */
  readonly pause: number;
}

interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Lets so many in at a time, in the order in which they came. */
function door(places: number) {
  let free = places;
  const waiting: (() => void)[] = [];
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** A door for each name. */
export function doors(places: number) {
  const known = new Map<string, ReturnType<typeof door>>();
  return <T>(name: string, job: () => Promise<T>): Promise<T> => {
    let through = known.get(name);
    if (!through) known.set(name, (through = door(places)));
    return through(job);
  };
}

export function hostsOf({ perHost, overall, pause }: Manners, { now, wait }: Clock) {
  const oneOfAll = door(overall);
  const ofHost = doors(perHost);
  /** The moment from which a host may be asked again. */
  const free = new Map<string, number>();
  const leftAlone = new Set<string>();
  const restOf = (name: string) => (free.get(name) ?? 0) - now();
  return {
    /** Does it when it is the host's turn, or answers with nothing if the host is left alone by then. */
    turn: <T>(name: string, job: () => Promise<T>): Promise<T | undefined> =>
      ofHost(name, async () => {
        if (leftAlone.has(name)) return undefined;
        for (let rest = restOf(name); rest > 0; rest = restOf(name)) await wait(rest);
        try {
          return await oneOfAll(job);
        } finally {
          free.set(name, Math.max(free.get(name) ?? 0, now() + pause));
        }
      }),
    /** Nothing is asked of it for so many milliseconds. */
    rest: (name: string, milliseconds: number) => void free.set(name, now() + milliseconds),
    /** Nothing is asked of it any more. */
    leaveAlone: (name: string) => void leftAlone.add(name),
  };
}
