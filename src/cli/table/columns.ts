/**
 * The columns of a spreadsheet, as the feed's schema has them: one for each field, named by its way
 * through the item: `location.name`, `facilitators.1.name`, `name (es)`. Export, import and template
 * all ask here, so what one writes the others read. No words for a field but the schema's own.
 */
import type { Shape } from '../../feed/check.js';
import {
  date,
  email,
  id,
  languageTag,
  telephone,
  text,
  requiredText,
  url,
  timeZone,
} from '../../feed/sections/parts.js';
import { contactUrl } from '../../feed/sections/people.js';
import { resources } from '../../feed/sections/resources.js';
import { dateTime, duration, publicationDate } from '../../feed/sections/times.js';
import { trainings } from '../../feed/sections/trainings.js';

export type Table = 'sessions' | 'resources';
export const tables: readonly Table[] = ['sessions', 'resources'];

/** What a cell holds. */
export type Kind =
  | 'text'
  | 'address'
  | 'time'
  | 'date'
  | 'duration'
  | 'language'
  | 'zone'
  | 'id'
  | 'choice'
  | 'boolean'
  | 'number'
  | 'word';

export interface Column {
  /** The fields that lead to it; `#` stands for the number of an item of a list. */
  readonly way: readonly string[];
  readonly kind: Kind;
  /** Several values in one cell. */
  readonly list: boolean;
  /** What it is for, in the words of the schema. */
  readonly says: string;
  readonly choices: readonly string[];
}

const kinds = new Map<object, Kind>([
  [text, 'text'],
  [requiredText, 'text'],
  [url, 'address'],
  [contactUrl, 'address'],
  [dateTime, 'time'],
  [date, 'date'],
  [publicationDate, 'date'],
  [duration, 'duration'],
  [languageTag, 'language'],
  [timeZone, 'zone'],
  [id, 'id'],
  [telephone, 'word'],
  [email, 'word'],
]);

interface Described extends Shape {
  readonly description?: string;
}

/** A schema, and what it is made out of: each wraps the next. */
function layers(shape: Shape): Described[] {
  const inner = shape.pipe?.[0] ?? shape.wrapped;
  return [shape, ...(inner ? layers(inner) : [])];
}

/** The first description, from the outside in. */
const descriptionOf = (all: readonly Described[]): string =>
  all
    .flatMap(({ pipe }) => (pipe ?? []) as readonly Described[])
    .map(({ description }) => description)
    .find(Boolean) ?? '';

function columnsOf(shape: Shape, way: readonly string[] = [], said = ''): Column[] {
  const all = layers(shape);
  const core = all.at(-1)!;
  const says = said || descriptionOf(all);
  const kind = all.map((layer) => kinds.get(layer)).find(Boolean);
  if (kind) return [{ way, kind, list: false, says, choices: [] }];
  if (core.item) {
    const [item] = columnsOf(core.item, [...way, '#']);
    if (item!.way.length === way.length + 1 && item!.kind !== 'text')
      return [{ ...item!, way, list: true, says }];
    return columnsOf(core.item, [...way, '#']);
  }
  if (core.entries)
    return Object.entries(core.entries).flatMap(([key, entry]) => columnsOf(entry, [...way, key]));
  if (core.type === 'picklist')
    return [{ way, kind: 'choice', list: false, says, choices: core.options as string[] }];
  const plain = core.type === 'boolean' || core.type === 'number' ? core.type : 'word';
  return [{ way, kind: plain, list: false, says, choices: [] }];
}

/** The schema of one item of a list section. */
const itemOf = (list: object): Shape => layers(list as Shape).at(-1)!.item!;
const sessionList = layers(itemOf(trainings.schema))
  .map(({ entries }) => entries?.['sessions'])
  .find(Boolean)!;

/** The columns of each table, in the order of the schema. Sessions say of which training they are. */
export const columns: Readonly<Record<Table, readonly Column[]>> = {
  sessions: [
    {
      way: ['training'],
      kind: 'id',
      list: false,
      says: 'The id of the training that it belongs to, or its name.',
      choices: [],
    },
    ...columnsOf(itemOf(sessionList)),
  ],
  resources: columnsOf(itemOf(resources.schema)),
};

export type Way = readonly (string | number)[];

/** The name of a column: `facilitators.1.role (es)`. People count from one. */
export const headerOf = (way: Way, language?: string): string =>
  way.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.') +
  (language ? ` (${language})` : '');

/** The column that a way through an item leads to. */
export const columnAt = (table: Table, way: Way): Column | undefined => {
  const name = way.map((key) => (typeof key === 'number' ? '#' : key)).join('.');
  return columns[table].find((column) => column.way.join('.') === name);
};
