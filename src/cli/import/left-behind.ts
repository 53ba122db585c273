/**
 * What the feed has of a training and the files do not speak of any more. A date out of its series is
 * cancelled, for the calendar says so; of all others nobody can tell whether they were cancelled, moved or
 * never in this file: they stay as they are, and are named.
 */
import { endOf } from './identity.js';
import type { Incoming } from './incoming.js';
import type { Item } from './patch.js';
import { type Known, madeEnd } from './session-index.js';
import { type Surroundings, momentIn, written } from './session-merge.js';

export interface Looked {
  readonly items: readonly Incoming[];
  /** What the files are called. */
  readonly files: readonly string[];
  /** The trainings that the files have something for. */
  readonly trainings: ReadonlySet<Item>;
  readonly used: { has(session: Item): boolean };
  /** What there is to do about one that was moved; nothing where nothing was added. */
  readonly added: string | undefined;
  readonly from: number;
  /** Where series without an end stop. */
  readonly until: number;
  readonly latest: number;
  around(training: Item): Surroundings;
}

/** As many are named as can be read at one glance. */
const most = 12;

/** Answers with what the keeper should know. */
export function leftBehind(known: Iterable<Known>, looked: Looked): string[] {
  const { items, files, trainings, used, added, from, until, latest, around } = looked;
  const series = new Set(items.flatMap(({ uid, whole }) => (uid && whole ? [endOf(uid)] : [])));
  const notes: string[] = [];
  const missing: string[] = [];
  for (const { training, session } of known) {
    if (used.has(session) || /^(cancelled|postponed)$/.test(String(session['eventStatus'])))
      continue;
    const surroundings = around(training);
    const [start, end] = ['startDate', 'endDate'].map((field) =>
      momentIn(session, field, surroundings),
    );
    const made = madeEnd.exec(String(session['id']));
    if (start === undefined || (end ?? start) < from || start > (made?.[1] ? until : latest))
      continue;
    const zone = session['timeZone'] ?? surroundings.timeZone ?? 'UTC';
    const shown = `${session['id']} (${written(start, String(zone)).replace('T', ' ')})`;
    if (made?.[1] && series.has(made[0].slice(0, -made[1].length))) {
      session['eventStatus'] = 'cancelled';
      notes.push(`${shown} is not in its series any more: set to cancelled.`);
    } else if (trainings.has(training)) missing.push(shown);
  }
  if (!missing[0]) return notes;
  return [
    ...notes,
    `To come in the feed, but not in ${files.join(', ')}:`,
    ...missing.slice(0, most).map((one) => `  ${one}`),
    ...(missing.length > most ? [`  and ${missing.length - most} more`] : []),
    `They stay on the page. To cancel one, write "eventStatus": "cancelled" into it in the feed, or import a row with its training, its id, and “cancelled” in a column status.${added ? ` One that was moved would be there twice now: ${added}.` : ''}`,
  ];
}
