/** The sessions that a feed has, found by what a file may know of them: an id, the end of one, a start. */
import { folded } from './headers.js';
import { itemsOf, namesOf } from './known.js';
import type { Item } from './patch.js';
import { type Surroundings, momentIn, ownName } from './session-merge.js';

export interface Known {
  readonly training: Item;
  readonly session: Item;
}

export interface Starting {
  readonly session: Item;
  /** The file and the place that it comes from; nothing for what the feed has had before. */
  readonly file?: string;
  readonly place?: string;
}

/** The end of an id that was made for the UID of a calendar, in a series with the date. */
export const madeEnd = /-[a-z2-7]{8}(-\d{8})?$/;

export class SessionIndex {
  /** By `training/session`, and by `session` alone where that is the first. */
  readonly byId = new Map<string, Known>();
  readonly byEnd = new Map<string, Known>();
  readonly #byStart = new Map<string, Starting[]>();

  constructor(trainings: readonly Item[], around: (training: Item) => Surroundings) {
    for (const training of trainings)
      for (const session of itemsOf(training['sessions'])) {
        const id = String(session['id']);
        const known = { training, session };
        this.byId.set(`${training['id']}/${id}`, known);
        if (!this.byId.has(id)) this.byId.set(id, known);
        const end = madeEnd.exec(id)?.[0];
        if (end) this.byEnd.set(end, known);
        this.add(training, momentIn(session, 'startDate', around(training)), { session });
      }
  }

  all(): Iterable<Known> {
    return new Set(this.byId.values());
  }

  add({ id }: Item, moment: number | undefined, one: Starting): void {
    const key = `${id} ${moment}`;
    const others = this.#byStart.get(key);
    if (others) others.push(one);
    else this.#byStart.set(key, [one]);
  }

  /** Those of a training that begin at this moment, in the order of the feed, new ones last. */
  startingAt({ id }: Item, moment: number | undefined): readonly Starting[] {
    return (moment !== undefined && this.#byStart.get(`${id} ${moment}`)) || [];
  }
}

/** The names that a session has of its own, beside that of its training. */
export const ownNames = (session: Item, training: Item): string[] =>
  namesOf(session)
    .map((name) => folded(ownName(name, training)))
    .filter(Boolean);

/** Whether two sessions would have one name on the page. */
export const sameName = (one: readonly string[], other: readonly string[]): boolean =>
  one[0] === undefined ? other[0] === undefined : one.some((name) => other.includes(name));
