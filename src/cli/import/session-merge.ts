/**
 * What becomes of a session when a file says something new of it. One that begins at another time was
 * moved, and readers are told so; one that a file calls cancelled stays to say it. What a file does not
 * speak of any more is looked at in left-behind.ts.
 */
import { isoWithOffset, momentOf, momentOfTime } from '../../model/time.js';
import type { Incoming, Patch, Times } from './incoming.js';
import { type Item, at, patched } from './patch.js';

export interface Surroundings {
  readonly timeZone: string | undefined;
  /** The language of plain texts. */
  readonly language: string;
  /** The training it belongs to. */
  readonly training: Item;
}

const times = ['startDate', 'endDate', 'previousStartDate', 'validFrom', 'validThrough'];

const zoneOfItem = (item: Item, { timeZone }: Surroundings): string | undefined =>
  typeof item['timeZone'] === 'string' ? item['timeZone'] : timeZone;

/** The moment of a field of an item. */
export function momentIn(item: Item, field: string, around: Surroundings): number | undefined {
  const value = item[field];
  try {
    return typeof value === 'string' ? momentOfTime(value, zoneOfItem(item, around)) : undefined;
  } catch {
    return undefined;
  }
}

/** A moment as the feed writes it: on the clock of its zone, with the offset where that hour comes twice. */
export function written(moment: number, zone: string): string {
  const iso = isoWithOffset(moment, zone);
  const local = iso.slice(0, 19);
  const wall = Date.parse(`${local}Z`);
  return momentOf(wall, zone) === moment ? local.replace(/:00$/, '') : iso;
}

/** All words in which a text is said, without the blanks at its ends. */
const wordings = (text: unknown): string[] =>
  (typeof text === 'object' && text ? Object.values(text as Item) : [text])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.trim());

/** The name of a session without that of its training, which stands before it on the page. */
export function ownName(name: string, training: Item): string {
  let own = name.trim();
  for (const whole of wordings(training['name']))
    if (
      whole &&
      own.toLowerCase().startsWith(whole.toLowerCase()) &&
      !/^[\p{L}\p{N}]/u.test(own.slice(whole.length))
    )
      own = own.slice(whole.length).replace(/^\s*[:–—|-]\s*/, '');
  return own.trim();
}

/** What a spreadsheet says, without the name of the training; a name that the feed has as it is stays. */
const rowNews = (
  { patches }: Incoming,
  old: Item | undefined,
  { training }: Surroundings,
): Patch[] =>
  patches.flatMap((patch): Patch[] => {
    if (patch.way.join('.') !== 'name' || typeof patch.value !== 'string') return [patch];
    if (wordings(old?.['name']).includes(patch.value)) return [patch];
    const value = ownName(patch.value, training);
    return value ? [{ ...patch, value }] : [];
  });

/**
 * What a calendar says of a session, without what it only repeats: the name and texts of the training,
 * and what the feed has in more detail (a room and its street).
 */
function news(incoming: Incoming, old: Item | undefined, around: Surroundings): Patch[] {
  const { training } = around;
  const known = (...fields: string[]) =>
    fields.flatMap((field) => [...wordings(old?.[field]), ...wordings(training[field])]);
  return incoming.patches.flatMap((patch): Patch[] => {
    const field = patch.way.join('.');
    const value = String(patch.value);
    if (field === 'name') {
      const name = ownName(value, training);
      return name && !wordings(old?.['name']).includes(name) ? [{ ...patch, value: name }] : [];
    }
    if (field === 'description') {
      const said = known(
        'note',
        'description',
        'prerequisite',
        'contentNotice',
        'accessibility',
      ).flatMap((one) => one.split(/\n{2,}/));
      const contact = [old?.['contact'], training['contact']].map((one) =>
        ['name', 'email', 'telephone']
          .map((key) => (one as Item | undefined)?.[key])
          .filter(Boolean)
          .join(', '),
      );
      const rest = value
        .split(/\n{2,}/)
        .filter((part) => !said.includes(part.trim()) && !contact.includes(part.trim()));
      return rest[0] ? [{ ...patch, value: rest.join('\n\n') }] : [];
    }
    if (field === 'location.name' && old) {
      const place = ['name', 'address'].map((key) => wordings(at(old, ['location', key])));
      const whole = place[0]!.map((name, index) =>
        [name, place[1]![index] ?? place[1]![0]].filter(Boolean).join(', '),
      );
      return [...whole, ...place[0]!].includes(value) ? [] : [patch];
    }
    if (field === 'url') return [old?.['url'], training['url']].includes(value) ? [] : [patch];
    return [patch];
  });
}

/** The times of a calendar as fields; nothing where the session has them already. */
function timePatches(times: Times, old: Item | undefined, around: Surroundings): Patch[] {
  const { allDay, previous } = times;
  // A day has no zone in a calendar: it is that of the place.
  const zone = (allDay && old && zoneOfItem(old, around)) || times.zone;
  const [start, end] = [times.start, times.end].map((moment) =>
    zone === times.zone
      ? moment
      : momentOf(Date.parse(`${isoWithOffset(moment, times.zone).slice(0, 19)}Z`), zone),
  ) as [number, number];
  const before = old && {
    start: momentIn(old, 'startDate', around),
    end: momentIn(old, 'endDate', around),
  };
  // Whole days may end a minute before midnight, or with it.
  const sameEnd = before && (before.end === end || (allDay && before.end === end + 60_000));
  if (before?.start === start && sameEnd) return [];
  return [
    { way: ['startDate'], value: written(start, zone) },
    { way: ['endDate'], value: written(end, zone) },
    { way: ['timeZone'], value: zone === around.timeZone ? undefined : zone },
    ...(!old && previous !== undefined
      ? [{ way: ['previousStartDate'], value: written(previous, zone) }]
      : []),
  ];
}

/** Where a file does not say when a session ends, one that the feed has lasts as long as before. */
function lasting(
  patches: readonly Patch[],
  { endless }: Incoming,
  old: Item | undefined,
  around: Surroundings,
): readonly Patch[] {
  const [from, to] = ['startDate', 'endDate'].map((field) => old && momentIn(old, field, around));
  if (!endless || from === undefined || to === undefined) return patches;
  const next = patched(old!, patches, 'sessions', around.language);
  const start = momentIn(next, 'startDate', around);
  const zone = zoneOfItem(next, around);
  if (start === undefined || !zone) return patches;
  return [...patches, { way: ['endDate'], value: written(start + to - from, zone) }];
}

/** The session as it is after the file; `old`: as it is in the feed. */
export function mergedSession(
  incoming: Incoming,
  id: string,
  old: Item | undefined,
  around: Surroundings,
): Item {
  const { times: told, status, own } = incoming;
  const patches = lasting(
    told
      ? [...timePatches(told, old, around), ...news(incoming, old, around)]
      : rowNews(incoming, old, around),
    incoming,
    old,
    around,
  );
  const next = patched(old ?? { id }, patches, 'sessions', around.language);
  const said = (field: string) => patches.some(({ way }) => way[0] === field);
  if (old && next['timeZone'] !== old['timeZone']) {
    // The other times were written for the clocks of the zone before.
    const zone = zoneOfItem(next, around);
    for (const field of times) {
      const moment = momentIn(old, field, around);
      if (moment !== undefined && zone && !said(field)) next[field] = written(moment, zone);
    }
  }
  if (old) {
    // The same moment, written in another way, is no change.
    for (const field of times) {
      const moment = momentIn(old, field, around);
      if (
        moment !== undefined &&
        field in next &&
        momentIn(next, field, around) === moment &&
        next['timeZone'] === old['timeZone']
      )
        next[field] = old[field];
    }
  }
  const was = old?.['eventStatus'];
  if (status === 'cancelled' && !(own && was === 'postponed')) next['eventStatus'] = 'cancelled';
  if (status === 'scheduled' && /^(cancelled|postponed)$/.test(String(was)))
    next['eventStatus'] = 'scheduled';
  const before = old && momentIn(old, 'startDate', around);
  const after = momentIn(next, 'startDate', around);
  const stands = next['eventStatus'] ?? 'scheduled';
  const zone = zoneOfItem(next, around);
  if (
    before !== undefined &&
    after !== undefined &&
    zone &&
    before !== after &&
    /^(scheduled|rescheduled)$/.test(String(stands))
  ) {
    next['eventStatus'] = 'rescheduled';
    if (!said('previousStartDate') || next['previousStartDate'] === old!['previousStartDate'])
      next['previousStartDate'] = written(before, zone);
  } else if (!old && told?.previous !== undefined && stands === 'scheduled')
    next['eventStatus'] = 'rescheduled';
  return next;
}
