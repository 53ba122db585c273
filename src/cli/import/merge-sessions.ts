/**
 * Finds for each session of the files the one that the feed has already, or its place. A calendar knows it by
 * its UID, a spreadsheet by its id; what neither knows is the same if it begins at the same moment.
 */
import { isoWithOffset } from '../../model/time.js';
import { folded } from './headers.js';
import { endOf, free, ownIds } from './identity.js';
import type { Incoming } from './incoming.js';
import { found, idsOf, itemsOf, namesOf } from './known.js';
import { leftBehind } from './left-behind.js';
import type { Item } from './patch.js';
import { type MergeOptions, type Places, patchOf, sameAs } from './places.js';
import {
  type Known,
  SessionIndex,
  type Starting,
  madeEnd,
  ownNames,
  sameName,
} from './session-index.js';
import { mergedSession, momentIn } from './session-merge.js';
import { Unclear } from './typed-date.js';

/** The first of many places. */
const some = (places: readonly string[]): string =>
  `${places.slice(0, 10).join(', ')}${places.length > 10 ? ' and others' : ''}`;

export interface SessionsMerged {
  place(incoming: Incoming): void;
  /** Once all are placed: answers with what the keeper should know. */
  end(): string[];
}

export function sessionsMerged(
  items: readonly Incoming[],
  { timeZone, language, trainings, chosen, used, ...places }: Places,
  options: MergeOptions,
): SessionsMerged {
  const { from, latest } = options;
  const around = (training: Item) => ({ timeZone, language, training });
  const index = new SessionIndex(trainings, around);
  const ids = new Map(
    trainings.map((training) => [
      training,
      new Set(itemsOf(training['sessions']).map(({ id }) => String(id))),
    ]),
  );
  /** Those that the files have something for. */
  const spokenOf = new Set<Item>();
  if (chosen && items.every(({ table }) => table === 'sessions')) spokenOf.add(chosen);
  /** The ends of the ids that the calendars' UIDs make: what has one of these is known by it. */
  const ends = new Set(items.flatMap(({ uid, day }) => (uid ? [endOf(uid, day)] : [])));
  const endless = new Map<string, string[]>();
  const notes: string[] = [];
  const dayOf = (moment: number) => isoWithOffset(moment, timeZone ?? 'UTC').slice(0, 10);
  let outside = 0;
  let added: string | undefined;

  /** The training of this name, or whose name it begins with ("The basics: part 2"). */
  function byName(incoming: Incoming): Item | undefined {
    const title = String(patchOf(incoming, 'name') ?? '');
    return (
      found(trainings, title) ??
      trainings
        .flatMap((training) => namesOf(training).map((name) => ({ training, name: folded(name) })))
        .filter(({ name }) => name && folded(title).startsWith(`${name} `))
        .sort((one, other) => other.name.length - one.name.length)[0]?.training
    );
  }

  /** The session that it is already, and the training that it belongs to, as far as that can be known. */
  function homeOf(incoming: Incoming): {
    known?: Known | undefined;
    training?: Item | undefined;
    id?: string | undefined;
  } {
    const { uid, id, day, own } = incoming;
    const ownId = own && uid ? ownIds(uid) : undefined;
    const ofOwn = ownId && trainings.find((training) => training['id'] === ownId.training);
    if (ofOwn)
      return {
        known: index.byId.get(`${ownId.training}/${ownId.session}`),
        training: ofOwn,
        id: ownId.session,
      };
    if (uid) {
      const known = index.byEnd.get(endOf(uid, day));
      return { known, training: known?.training ?? chosen ?? byName(incoming) };
    }
    const named = incoming.training === undefined ? chosen : found(trainings, incoming.training);
    if (incoming.training !== undefined && !named)
      throw new Unclear(
        `the feed has no training “${incoming.training}”. It has: ${idsOf(trainings)}`,
      );
    const known = id ? index.byId.get(named ? `${named['id']}/${id}` : id) : undefined;
    return { known, training: named ?? known?.training ?? byName(incoming), id };
  }

  /** What the feed has already of a session that it does not know by an id; `same`: those of its moment. */
  function twin(incoming: Incoming, same: readonly Starting[], training: Item): Item | undefined {
    const name = incoming.patches.flatMap(({ way, value }) => (way[0] === 'name' ? [value] : []));
    const names = ownNames({ name: { ...name } }, training);
    const alike = same.filter(({ session }) => sameName(ownNames(session, training), names));
    for (const { session, file, place } of alike) {
      const by = used.get(session) ?? { file, place };
      if (by.file !== undefined && by.file !== incoming.file) throw sameAs(by, incoming.file);
    }
    const isFree = ({ session, file }: Starting) => !file && !used.has(session);
    const before = same.filter(({ file }) => !file);
    const twin = incoming.uid
      ? // One that another event of the calendar is known by is not this one.
        alike.find(
          (one) => isFree(one) && !ends.has(madeEnd.exec(String(one.session['id']))?.[0] ?? ''),
        )
      : (alike.find(isFree) ?? before.find(isFree) ?? before[0]);
    return twin?.session;
  }

  function isOutside(start: number, end: number): boolean {
    const is = end < from || start > latest;
    if (is) outside++;
    return is;
  }

  /** Says of a new one what else begins with it, unless both have names of their own. */
  function noteOthers(incoming: Incoming, item: Item, same: readonly Starting[], training: Item) {
    const names = ownNames(item, training);
    const other = same.find(({ session }) => {
      const others = ownNames(session, training);
      return !names[0] || !others[0] || sameName(names, others);
    });
    if (other)
      notes.push(
        `${incoming.file}, ${incoming.place}: begins when ${other.session['id']} does. If it is the same session, leave one of the two out.`,
      );
  }

  function place(incoming: Incoming): void {
    const { uid, day, times, file } = incoming;
    const { known, training, id: given } = homeOf(incoming);
    if (training) spokenOf.add(training);
    if (!known && incoming.dropped) return;
    if (!known && times && isOutside(times.start, times.end)) return;
    if (!training)
      throw new Unclear(
        uid
          ? `the feed has no training of this name. Say which it belongs to with --training ID: ${idsOf(trainings)}`
          : `it does not say of which training it is. Give a column training, or --training ID: ${idsOf(trainings)}`,
      );
    const start = String(patchOf(incoming, 'startDate') ?? '');
    const said: Item = {
      startDate: start,
      endDate: patchOf(incoming, 'endDate'),
      timeZone: patchOf(incoming, 'timeZone') ?? timeZone,
    };
    const [moment, end] = times
      ? [times.start, times.end]
      : ['startDate', 'endDate'].map((field) => momentIn(said, field, around(training)));
    const same = index.startingAt(training, moment);
    const old = known?.session ?? (given ? undefined : twin(incoming, same, training));
    if (!old && moment !== undefined && !times && isOutside(moment, end ?? moment)) return;
    if (!old && !times && !start)
      throw new Unclear(
        given
          ? `the feed has no session ${given} here, and a new one needs a date`
          : 'it has no date',
      );
    places.unused(old, incoming);
    const taken = ids.get(training)!;
    if (!old && given && taken.has(given))
      throw new Unclear(`the id ${given} stands in an earlier row, too`);
    const made = uid
      ? `${training['id']}${endOf(uid, day)}`
      : `${training['id']}-${start.slice(0, 10)}`;
    const id = old ? String(old['id']) : (given ?? free(made, taken));
    const item = mergedSession(places.withKnownIds(incoming, old), id, old, around(training));
    if (!old) {
      noteOthers(incoming, item, same, training);
      index.add(training, moment, { session: item, file, place: incoming.place });
      added = uid
        ? 'take the old one out of the feed'
        : 'give its new row the old id, and it is marked as moved';
    }
    if (incoming.endless && moment === momentIn(item, 'endDate', around(training)))
      endless.set(file, [...(endless.get(file) ?? []), incoming.place]);
    if (!Array.isArray(training['sessions'])) training['sessions'] = [];
    places.place(incoming, training['sessions'] as Item[], item, old);
    taken.add(id);
  }

  function end(): string[] {
    notes.push(
      ...leftBehind(index.all(), { ...options, items, trainings: spokenOf, used, added, around }),
    );
    for (const [file, where] of endless)
      notes.push(
        `${file}: no end is said in ${some(where)}: a session that ends when it begins leaves the page at that minute. Say when it ends.`,
      );
    if (outside)
      notes.push(
        `${outside === 1 ? 'One session is' : `${outside} sessions are`} not of ${dayOf(from)}${latest < 8e15 ? ` to ${dayOf(latest)}` : ' or later'}, and ${outside === 1 ? 'stays' : 'stay'} out. --from and --until take others.`,
      );
    return notes;
  }

  return { place, end };
}
