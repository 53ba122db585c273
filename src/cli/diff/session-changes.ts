/** What is different about the sessions of a training: what was moved and cancelled comes first. */
import type { Text } from '../../feed/sections/parts.js';
import { isoWithOffset } from '../../model/time.js';
import { wordingOf } from '../../model/text.js';
import { inEnglish } from '../formats/news.js';
import { type Change, type Json, type Kind, type Saying, pointerOf, withIds } from './change.js';
import { leaves, sayingOf } from './leaves.js';
import { momentOf, zoneOf } from './moments.js';

/* What is said as one: when it is, and whether. */
const told = new Set([
  'startDate',
  'endDate',
  'timeZone',
  'eventStatus',
  'previousStartDate',
  'id',
]);

interface Times {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function timesOf({ startDate, endDate, timeZone }: Json, ofFeed: unknown): Times | undefined {
  const zone = zoneOf(timeZone, ofFeed, 'UTC')!;
  const start = momentOf(startDate, zone);
  if (start === undefined) return undefined;
  const end = momentOf(endDate, zone) ?? start;
  const clocks = [start, end].map((one) => isoWithOffset(one, zone).slice(11, 16)).join();
  const allDay = start < end && /^00:00,(00:00|23:59)$/.test(clocks);
  return {
    start,
    end,
    words: inEnglish({ start, end, zone, allDay }),
  };
}

const stands: Readonly<Record<string, string>> = {
  cancelled: 'cancelled',
  postponed: 'postponed',
  movedOnline: 'moved online',
};

export interface Trainings {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** Where the training stands, in the new feed and in the old one. */
  readonly place: string;
  readonly placeBefore: string;
  readonly name: string;
  readonly language: string;
  /** The zones of the feeds. */
  readonly zones: readonly [unknown, unknown];
}

export function sessionChanges({
  before,
  after,
  place,
  placeBefore,
  name,
  language,
  zones,
}: Trainings): Change[] {
  const old = new Map(withIds(before?.['sessions']).map((one) => [one.id, one]));
  const now = withIds(after?.['sessions']);
  const changes: Change[] = [];
  const add = (
    pointer: string,
    session: Json,
    kind: Kind,
    says: string,
    values: Partial<Saying> = {},
  ) => {
    const own = wordingOf(session['name'] as Text | undefined, 'en').value;
    changes.push({
      area: 'sessions',
      kind,
      serious: false,
      pointer,
      what: own ? `${name}: ${own}` : name,
      says,
      ...values,
    });
  };
  for (const { id, item, index } of now) {
    const pointer = place + pointerOf('sessions', index);
    const was = old.get(id)?.item;
    old.delete(id);
    const [from, to] = [was && timesOf(was, zones[0]), timesOf(item, zones[1])];
    const at = to?.words ?? String(item['startDate'] ?? 'without a date');
    const [statusBefore, status] = [was, item].map((one) =>
      String(one?.['eventStatus'] ?? 'scheduled'),
    );
    if (!was) {
      add(pointer, item, 'added', `added: ${at}${stands[status!] ? `, ${stands[status!]}` : ''}`, {
        after: item,
      });
      continue;
    }
    const isMoved = from && to ? from.start !== to.start : was['startDate'] !== item['startDate'];
    const dates = (name: string) => ({ before: was[name], after: item[name] });
    const states = dates('eventStatus');
    if (status !== statusBefore && stands[status!])
      add(
        pointer,
        item,
        status === 'cancelled' ? 'cancelled' : 'changed',
        `${stands[status!]}: ${at}`,
        states,
      );
    else if (status !== statusBefore && stands[statusBefore!])
      add(pointer, item, 'changed', `takes place after all: ${at}`, states);
    if (isMoved)
      add(
        pointer,
        item,
        'moved',
        `moved from ${from?.words ?? was['startDate']} to ${at}`,
        dates('startDate'),
      );
    else if (status === 'rescheduled' && statusBefore !== status)
      add(pointer, item, 'changed', `marked as moved: ${at}`, states);
    if (!isMoved && from?.end !== to?.end)
      add(
        pointer,
        item,
        'changed',
        `begins as before and ends at another time; it was ${from?.words}, and is ${at}`,
        dates('endDate'),
      );
    const zone = [was['timeZone'] ?? zones[0], item['timeZone'] ?? zones[1]] as const;
    for (const leaf of leaves(was, item, language)) {
      if (told.has(String(leaf.way[0]))) continue;
      const { says, ...values } = sayingOf(leaf, zone, (words) => `${at}: ${words}`);
      add(pointer + pointerOf(...leaf.way), item, 'changed', says, values);
    }
  }
  for (const { item, index } of old.values()) {
    const was = timesOf(item, zones[0]);
    add(
      placeBefore + pointerOf('sessions', index),
      item,
      'gone',
      `no longer in the feed: ${was?.words ?? item['startDate']}`,
      { before: item },
    );
  }
  return changes;
}
