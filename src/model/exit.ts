/** The quick exit on paper: where it leads, and which presses of Shift ask for it. */

/** An address that the exit may lead to: of https, or of `localhost`, where sites are made. */
export function exitAddress(given: string): string | undefined {
  try {
    const { protocol, hostname, href } = new URL(given);
    return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost')
      ? href
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where the exit leads: the address that is `given` if it may, else what suits a reader of `language`.
 *
 * The weather is of no interest to anyone who looks over a shoulder, quick, and known to all. It is
 * no search engine, which may show what was looked for before. weather.gov speaks English only, and
 * would draw the eye of someone who has just seen Spanish: there it is the front page of Wikipedia.
 */
export const destination = (given: string, language: string): string =>
  exitAddress(given) ??
  (/^es\b/i.test(language) ? 'https://es.wikipedia.org/' : 'https://www.weather.gov/');

/** So many presses of Shift ask for the exit, within so many milliseconds. */
export const pressesToLeave = 3;
export const pressesWithin = 5000;

/** Where someone stands with pressing Shift. */
export interface Presses {
  /** Shift is down, and nothing else has been done since. */
  readonly alone?: unknown;
  /** When it was pressed by itself, in milliseconds. */
  readonly times: readonly number[];
}

/** What of an event tells a press of Shift from all else that people do with it. */
export type Done = Pick<Event, 'type' | 'timeStamp'> &
  Partial<Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>>;

/**
 * A press counts when Shift goes down and up and nothing else happens in between: no other key, no
 * pointer, no repeating because it is held. Both at once are one press. `busy` says whether Shift is in use for
 * writing. Keyboards on a screen give the key no `code`. The left one and the right one count alike.
 */
export function press({ alone, times }: Presses, event: Done, busy: () => unknown): Presses {
  const { type, timeStamp: now, key, code, repeat, ctrlKey, altKey, metaKey } = event;
  const shift = key === 'Shift' && code && !(repeat || ctrlKey || altKey || metaKey || busy());
  if (shift && alone && type === 'keyup')
    return { times: [...times.filter((time) => now - time < pressesWithin), now] };
  return { alone: shift && type === 'keydown', times };
}
