/**
 * Brings items into a feed: finds for each the one that it is already, or its place. Sessions have their own
 * ways to be known again (merge-sessions.ts). What an item becomes is in session-merge.ts and patch.ts,
 * whether it may go in in settle.ts.
 */
import { headerOf } from '../table/columns.js';
import { Refusal } from '../world.js';
import { folded } from './headers.js';
import { free, slug } from './identity.js';
import { type Incoming, leftOut } from './incoming.js';
import { found, idsOf, itemsOf, namesOf, withIds } from './known.js';
import { sessionsMerged } from './merge-sessions.js';
import { type Item, at, patched } from './patch.js';
import { type MergeOptions, type Places, patchOf, sameAs } from './places.js';
import { type Placed, settle } from './settle.js';
import { Unclear } from './typed-date.js';

export interface Merged {
  readonly feed: Item;
  readonly refused: readonly string[];
  readonly notes: readonly string[];
}

export function merged(
  raw: Item,
  timeZone: string | undefined,
  items: readonly Incoming[],
  options: MergeOptions,
): Merged {
  const feed = structuredClone(raw);
  const refused: string[] = [];
  const trainings = itemsOf(feed['trainings']);
  const [first] = [feed['inLanguage']].flat();
  const language = typeof first === 'string' ? first : 'en';
  const chosen = options.training === undefined ? undefined : found(trainings, options.training);
  if (options.training !== undefined && !chosen)
    throw new Refusal(
      `--training ${options.training}: the feed has none with this id. It has: ${idsOf(trainings)}.`,
    );

  const used = new Map<Item, Incoming>();
  const placed: Placed[] = [];
  const places: Places = {
    feed,
    timeZone,
    language,
    trainings,
    chosen,
    used,
    place(incoming, list, item, old) {
      if (old) used.set(old, incoming);
      // A new one stands in its list at once, so that the next is placed behind it.
      const index = old ? list.indexOf(old) : list.push(item) - 1;
      placed.push({ incoming, list, index, item, isNew: !old });
    },
    unused(old, { file }) {
      const before = old && used.get(old);
      if (before) throw sameAs(before, file);
    },
    withKnownIds: (incoming, old) => ({
      ...incoming,
      patches: incoming.patches.map((patch) => ({
        ...patch,
        value: withIds(headerOf(patch.way), patch.value, old && at(old, patch.way), feed),
      })),
    }),
  };
  const sessions = sessionsMerged(items, places, options);

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
    places.unused(old, incoming);
    if (!old && incoming.id && resourceIds.has(incoming.id))
      throw new Unclear(`the id ${incoming.id} stands in an earlier row, too`);
    const id = old
      ? String(old['id'])
      : (incoming.id ?? free(slug(String(name ?? '')) || 'resource', resourceIds));
    const { patches } = places.withKnownIds(incoming, old);
    places.place(incoming, resources, patched(old ?? { id }, patches, 'resources', language), old);
    resourceIds.add(id);
  }

  for (const incoming of items) {
    try {
      if (incoming.table === 'sessions') sessions.place(incoming);
      else placeResource(incoming);
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      refused.push(leftOut(incoming.file, incoming.place, error.message));
    }
  }
  const notes = sessions.end();
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
