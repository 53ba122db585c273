/**
 * Files and a feed go in, the new feed comes out, with what is different and what was left out. Nothing is
 * read or written here: the command and the library give the bytes, and take the text.
 */
import { mergedFeed } from '../../feed/merge.js';
import { isProblem, parseFeed } from '../../feed/parse.js';
import { sections } from '../../feed/schema.js';
import { isTimeZone } from '../../feed/time.js';
import { isoWithOffset, momentOf } from '../../model/time.js';
import type { Change } from '../diff/change.js';
import { compare } from '../diff/compare.js';
import { feedOf } from '../feed-of.js';
import type { Table } from '../table/columns.js';
import { Refusal } from '../world.js';
import { calendar } from './calendar.js';
import { decoded } from './decode.js';
import type { Found } from './incoming.js';
import { merged } from './merge.js';
import type { Item } from './patch.js';
import { rewritten } from './rewrite.js';
import { sheet } from './sheet.js';
import type { DateOrder } from './typed-date.js';

/** A calendar or a spreadsheet. */
export interface Source {
  /** What it is called in what is said of it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface BringOptions {
  /** Milliseconds since 1970: what is over by then stays out. */
  readonly now: number;
  /** The id or name of the training that all sessions belong to. */
  readonly training?: string | undefined;
  /** A day, such as `2026-10-01`: sessions that ended before are left alone; default: today. */
  readonly from?: string | undefined;
  /** A day: sessions that begin later are left alone. */
  readonly until?: string | undefined;
  /** Whether links to join online go into the feed. */
  readonly joinLinks?: boolean | undefined;
  /** What a spreadsheet holds; default: told by its columns. */
  readonly as?: Table | undefined;
  /** How 03/04/2026 is meant; default: told by the other dates, else month first. */
  readonly dates?: DateOrder | undefined;
  /** Columns that are not for the feed. */
  readonly ignore?: readonly string[] | undefined;
}

export interface Brought {
  /** The text of the new feed: the old one, but for what is different. */
  readonly text: string;
  readonly changes: readonly Change[];
  /** What was left out, each with its place and why. */
  readonly refused: readonly string[];
  /** What else the keeper should know. */
  readonly notes: readonly string[];
}

/** More than this, widgets refuse. */
const largest = 5 * 1024 * 1024;
const year = 366 * 86_400_000;

/** The first moment of a day. */
function dayOf(name: string, text: string, zone: string): number {
  const wall = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(wall))
    throw new Refusal(`--${name} ${text}: a day such as 2026-10-01 is needed.`);
  return momentOf(wall, zone);
}

/** All that the files have to give. */
function foundIn(
  sources: readonly Source[],
  { as, dates, ignore = [], joinLinks = false }: BringOptions,
  timeZone: string | undefined,
  bounds: { from: number; until: number },
): Found {
  const all = sources.map(({ name, bytes }): Found => {
    const { text, guess } = decoded(bytes, name);
    const isCalendar =
      /\.(ics|ical|icalendar|ifb)$/i.test(name) || /^\s*BEGIN:VCALENDAR/i.test(text);
    const found = isCalendar
      ? calendar(text, name, { timeZone, bounds, joinLinks })
      : sheet(text, name, { as, dates, ignore, joinLinks });
    return guess ? { ...found, notes: [guess, ...found.notes] } : found;
  });
  const joined = <K extends keyof Found>(key: K) =>
    all.flatMap((found) => [...found[key]]) as unknown as Found[K];
  return { items: joined('items'), refused: joined('refused'), notes: joined('notes') };
}

/** What a widget leaves out of a text, by pointer. */
function leftOutOf(text: string): Set<string> {
  const document = parseFeed(text, 'feed', 'https://feed.invalid/');
  if (isProblem(document))
    throw new Refusal(`The new feed would be none (${document.code}), so nothing was written.`);
  return new Set(
    mergedFeed([document])
      .skippedIn(sections)
      .map(({ pointer, reason }) => `${pointer} ${reason}`),
  );
}

/** Brings calendars and spreadsheets into the text of a feed. Throws a `Refusal` where that cannot be. */
export function broughtIn(
  given: string,
  sources: readonly Source[],
  options: BringOptions,
): Brought {
  const text = given.replace(/^\uFEFF/, '');
  const { raw, header } = feedOf(text, { name: 'The feed' }).documents[0]!;
  const timeZone = header.timeZone && isTimeZone(header.timeZone) ? header.timeZone : undefined;
  const zone = timeZone ?? 'UTC';
  const { now } = options;
  const from = dayOf('from', options.from ?? isoWithOffset(now, zone).slice(0, 10), zone);
  const until =
    options.until === undefined ? undefined : dayOf('until', options.until, zone) + 86_399_000;
  const bounds = { from, until: until ?? Math.max(now, from) + year };
  const found = foundIn(sources, options, timeZone, bounds);
  const result = merged(raw, timeZone, found.items, {
    training: options.training,
    ...bounds,
    files: sources.map(({ name }) => name),
    latest: until ?? Number.POSITIVE_INFINITY,
  });
  const changes = compare(raw, result.feed);
  const said = {
    changes,
    refused: [...found.refused, ...result.refused],
    notes: [...found.notes, ...result.notes],
  };
  if (!changes[0]) return { text, ...said };
  const next: Item = { ...result.feed, dateModified: isoWithOffset(now, zone) };
  return { text: rewritten(text, next), ...said };
}

/** Refuses a new feed that widgets would refuse, or show less of than of the old one. */
export function checkBrought(before: string, after: string): void {
  if (Buffer.byteLength(after) > largest)
    throw new Refusal(
      'The new feed would have more than 5 MB; widgets refuse that, so nothing was written.',
    );
  const old = leftOutOf(before);
  const worse = [...leftOutOf(after)].filter((one) => !old.has(one));
  if (worse[0] && worse.length > old.size)
    throw new Refusal(`The new feed would have faults (${worse[0]}), so nothing was written.`);
}
