/**
 * Brings items into a feed: finds for each the one that it is already, or its place. What an item
 * becomes is in session-merge.ts and patch.ts, whether it may go in in settle.ts.
 */
import { headerOf } from '../table/columns.js';
import { Refusal } from '../world.js';
import { endOf, free, ownIds, slug } from './identity.js';
import { type Incoming, leftOut } from './incoming.js';
import { found, idsOf, itemsOf, namesOf, withIds } from './known.js';
import { folded } from './headers.js';
import { type Item, at, patched } from './patch.js';
import { mergedSession, momentIn, written } from './session-merge.js';
import { type Placed, settle } from './settle.js';
import { Unclear } from './typed-date.js';

export interface MergeOptions {
  /** The id or name of the training that everything belongs to. */
  readonly training?: string | undefined;
  /** Sessions that ended before are not taken, unless the feed has them. */
  readonly from: number;
  /** Where series without an end stop. */
  readonly until: number;
  /** Sessions that begin later are not taken. */
  readonly latest: number;
}

export interface Merged {
  readonly feed: Item;
  readonly refused: readonly string[];
  readonly notes: readonly string[];
}

interface Known {
  readonly training: Item;
  readonly session: Item;
}

const patchOf = (incoming: Incoming, field: string): unknown =>
  incoming.patches.find(({ way }) => way.join('.') === field)?.value;

const dayIn = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

export function merged(
  raw: Item,
  timeZone: string | undefined,
  items: readonly Incoming[],
  options: MergeOptions,
): Merged {
  const { from, until, latest } = options;
  const feed = structuredClone(raw);
  const refused: string[] = [];
  const notes: string[] = [];
  const trainings = itemsOf(feed['trainings']);
  const [first] = [feed['inLanguage']].flat();
  const language = typeof first === 'string' ? first : 'en';
  const chosen = options.training === undefined ? undefined : found(trainings, options.training);
  if (options.training !== undefined && !chosen)
    throw new Refusal(
      `--training ${options.training}: the feed has none with this id. It has: ${idsOf(trainings)}.`,
    );

  const used = new Map<Item, string>();
  const placed: Placed[] = [];
  let outside = 0;

  /** Takes an item's place; a second one for it is refused. */
  function place(incoming: Incoming, list: Item[], item: Item, old: Item | undefined): void {
    if (old) used.set(old, incoming.place);
    // A new one stands in its list at once, so that the next is placed behind it.
    const index = old ? list.indexOf(old) : list.push(item) - 1;
    placed.push({ incoming, list, index, item, isNew: !old });
  }
  function unused(old: Item | undefined): void {
    const before = old && used.get(old);
    if (before) throw new Unclear(`it is the same as ${before}`);
  }
  const withKnownIds = (incoming: Incoming, old: Item | undefined): Incoming => ({
    ...incoming,
    patches: incoming.patches.map((patch) => ({
      ...patch,
      value: withIds(headerOf(patch.way), patch.value, old && at(old, patch.way), feed),
    })),
  });

  const byId = new Map<string, Known>();
  const byEnd = new Map<string, Known>();
  const byStart = new Map<string, Item>();
  const ids = new Map<Item, Set<string>>();
  const startOf = ({ id }: Item, moment: number | undefined) => `${id} ${moment}`;
  const around = (training: Item) => ({ timeZone, language, training });
  for (const training of trainings) {
    const sessions = itemsOf(training['sessions']);
    ids.set(training, new Set(sessions.map(({ id }) => String(id))));
    for (const session of sessions) {
      const id = String(session['id']);
      const known = { training, session };
      byId.set(`${training['id']}/${id}`, known);
      if (!byId.has(id)) byId.set(id, known);
      const end = /-[a-z2-7]{8}(-\d{8})?$/.exec(id)?.[0];
      if (end) byEnd.set(end, known);
      byStart.set(startOf(training, momentIn(session, 'startDate', around(training))), session);
    }
  }

  /** The training of this name, or whose name it begins with ("The basics: part 2"). */
  const byName = (title: string): Item | undefined =>
    found(trainings, title) ??
    trainings
      .flatMap((training) => namesOf(training).map((name) => ({ training, name: folded(name) })))
      .filter(({ name }) => name && folded(title).startsWith(`${name} `))
      .sort((one, other) => other.name.length - one.name.length)[0]?.training;

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
        known: byId.get(`${ownId.training}/${ownId.session}`),
        training: ofOwn,
        id: ownId.session,
      };
    if (uid) {
      const known = byEnd.get(endOf(uid, day));
      return {
        known,
        training: known?.training ?? chosen ?? byName(String(patchOf(incoming, 'name') ?? '')),
      };
    }
    const named = incoming.training === undefined ? chosen : found(trainings, incoming.training);
    if (incoming.training !== undefined && !named)
      throw new Unclear(
        `the feed has no training “${incoming.training}”. It has: ${idsOf(trainings)}`,
      );
    const known = id ? byId.get(named ? `${named['id']}/${id}` : id) : undefined;
    return { known, training: named ?? known?.training, id };
  }

  function placeSession(incoming: Incoming): void {
    const { uid, day, times } = incoming;
    const { known, training, id: given } = homeOf(incoming);
    if (!known) {
      if (incoming.dropped) return;
      if (times && (times.end < from || times.start > latest)) {
        outside++;
        return;
      }
    }
    if (!training)
      throw new Unclear(
        uid
          ? `the feed has no training of this name. Say which it belongs to with --training ID: ${idsOf(trainings)}`
          : `it does not say of which training it is. Give a column training, or --training ID: ${idsOf(trainings)}`,
      );
    const start = String(patchOf(incoming, 'startDate') ?? '');
    const zone = patchOf(incoming, 'timeZone') ?? timeZone;
    const moment = momentIn({ startDate: start, timeZone: zone }, 'startDate', around(training));
    // Without an id, what begins at the same moment is the same.
    const old =
      known?.session ?? (given || uid ? undefined : byStart.get(startOf(training, moment)));
    if (!old && !times && !start)
      throw new Unclear(
        given
          ? `the feed has no session ${given} here, and a new one needs a date`
          : 'it has no date',
      );
    unused(old);
    const taken = ids.get(training)!;
    if (!old && given && taken.has(given))
      throw new Unclear(`the id ${given} stands in an earlier row, too`);
    const made = uid
      ? `${training['id']}${endOf(uid, day)}`
      : `${training['id']}-${start.slice(0, 10)}`;
    const id = old ? String(old['id']) : (given ?? free(made, taken));
    const item = mergedSession(withKnownIds(incoming, old), id, old, around(training));
    if (!Array.isArray(training['sessions'])) training['sessions'] = [];
    place(incoming, training['sessions'] as Item[], item, old);
    taken.add(id);
  }

  const resources = Array.isArray(feed['resources']) ? (feed['resources'] as Item[]) : [];
  const resourceIds = new Set(itemsOf(resources).map(({ id }) => String(id)));
  const resourcesBy = new Map<string, Item>();
  for (const resource of itemsOf(resources).reverse())
    for (const key of [
      `id ${resource['id']}`,
      `url ${resource['url']}`,
      ...namesOf(resource).map((name) => `name ${folded(name)}`),
    ])
      resourcesBy.set(key, resource);

  function placeResource(incoming: Incoming): void {
    const [name, url] = ['name', 'url'].map((field) => patchOf(incoming, field));
    const old = incoming.id
      ? resourcesBy.get(`id ${incoming.id}`)
      : ((url ? resourcesBy.get(`url ${url}`) : undefined) ??
        (name ? resourcesBy.get(`name ${folded(String(name))}`) : undefined));
    unused(old);
    if (!old && incoming.id && resourceIds.has(incoming.id))
      throw new Unclear(`the id ${incoming.id} stands in an earlier row, too`);
    const id = old
      ? String(old['id'])
      : (incoming.id ?? free(slug(String(name ?? '')) || 'resource', resourceIds));
    const { patches } = withKnownIds(incoming, old);
    place(incoming, resources, patched(old ?? { id }, patches, 'resources', language), old);
    resourceIds.add(id);
  }

  for (const incoming of items) {
    try {
      if (incoming.table === 'sessions') placeSession(incoming);
      else placeResource(incoming);
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      refused.push(leftOut(incoming.file, incoming.place, error.message));
    }
  }

  // Dates of a series that were imported before, and are not in the series any more.
  const series = new Set(items.flatMap(({ uid, whole }) => (uid && whole ? [endOf(uid)] : [])));
  for (const { training, session } of new Set(byId.values())) {
    const end = /-[a-z2-7]{8}(?=-\d{8}$)/.exec(String(session['id']))?.[0];
    const start = momentIn(session, 'startDate', around(training));
    if (!end || !series.has(end) || used.has(session) || session['eventStatus'] === 'cancelled')
      continue;
    if (start === undefined || start < from || start > until) continue;
    session['eventStatus'] = 'cancelled';
    notes.push(
      `${session['id']} (${written(start, timeZone ?? 'UTC')}) is not in its series any more: set to cancelled.`,
    );
  }
  if (outside)
    notes.push(
      `${outside === 1 ? 'One session is' : `${outside} sessions are`} not of ${dayIn(from)}${latest < 8e15 ? ` to ${dayIn(latest)}` : ' or later'}, so they stay out. --from and --until take others.`,
    );
  refused.push(...settle(placed, feed['timeZone']));
  if (resources[0] && !feed['resources']) feed['resources'] = resources;
  for (const training of trainings)
    if (
      !itemsOf(training['sessions'])[0] &&
      !itemsOf(raw['trainings']).find(({ id }) => id === training['id'])?.['sessions']
    )
      delete training['sessions'];
  return { feed, refused, notes };
}
