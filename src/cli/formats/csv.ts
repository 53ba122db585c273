/**
 * Sessions or resources as a spreadsheet that `import` reads back: a row for each, a column for each
 * field that one of them has. Taken as the feed has them; what a widget leaves out is left out.
 */
import type { Feed } from '../../feed/merge.js';
import { resources } from '../../feed/sections/resources.js';
import { csvFile } from '../table/cell.js';
import { type Column, type Table, type Way, columns, headerOf } from '../table/columns.js';
import { type Wanted, entriesOf } from '../entries.js';

type Json = Readonly<Record<string, unknown>>;

/** These stand in every table, so that it can be filled in. */
const always: Readonly<Record<Table, readonly string[]>> = {
  sessions: ['training', 'id', 'startDate', 'endDate', 'eventStatus', 'url'],
  resources: ['id', 'name', 'url', 'description', 'category', 'audience'],
};

/* A spreadsheet takes it for the date that it is. */
const shown = (value: unknown, { kind }: Column): string => {
  if (kind === 'time' && typeof value === 'string')
    return value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00)?$/, '$1 $2');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
};

interface Cell {
  readonly header: string;
  readonly text: string;
}

/** The cells that a column of the schema has in a row: one for each number and language on its way. */
function cellsOf(item: unknown, column: Column, way: Way = []): Cell[] {
  const key = column.way[way.length];
  if (item === undefined || item === null) return [];
  if (key === '#')
    return Array.isArray(item)
      ? item.flatMap((one, index) => cellsOf(one, column, [...way, index]))
      : [];
  if (key !== undefined)
    return typeof item === 'object' ? cellsOf((item as Json)[key], column, [...way, key]) : [];
  if (column.list)
    return Array.isArray(item)
      ? [{ header: headerOf(way), text: item.map((one) => shown(one, column)).join('; ') }]
      : [];
  if (typeof item === 'object')
    return Object.entries(item).map(([language, text]) => ({
      header: headerOf(way, language),
      text: shown(text, column),
    }));
  return [{ header: headerOf(way), text: shown(item, column) }];
}

function rowsOf(feed: Feed, table: Table, wanted: Wanted): Json[] {
  const items = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
  const raw = feed.documents[0]!.raw;
  if (table === 'resources') {
    const valid = new Set(feed.read(resources).map(({ id }) => id));
    return items(raw['resources']).filter(({ id }) => valid.delete(String(id)));
  }
  const valid = new Set(
    entriesOf(feed, wanted).map(({ training, session }) => `${training.id}/${session.id}`),
  );
  return items(raw['trainings']).flatMap(({ id, sessions }) =>
    items(sessions)
      .filter((session) => valid.delete(`${id}/${session['id']}`))
      .map((session) => ({ training: id, ...session })),
  );
}

export function csv(feed: Feed, table: Table, wanted: Wanted): string {
  const rows = rowsOf(feed, table, wanted).map((item) =>
    columns[table].map((column) => cellsOf(item, column)),
  );
  // Column by column of the schema, and within it in the order in which they first come.
  const headers = columns[table].flatMap((column, at) => {
    const name = headerOf(column.way);
    const found = [...new Set(rows.flatMap((cells) => cells[at]!.map(({ header }) => header)))];
    const isNeeded = always[table].includes(name) && !found[0];
    return isNeeded ? [name] : found;
  });
  // People of a list stay together: facilitators.1.name, facilitators.1.role.
  const number = (header: string) => Number(/\.(\d+)\./.exec(header)?.[1] ?? 0);
  const listOf = (header: string) => /^(\w+)\.\d+\./.exec(header)?.[1];
  const sorted = headers
    .map((header, index) => ({ header, index, group: listOf(header) }))
    .sort((one, other) =>
      one.group && one.group === other.group
        ? number(one.header) - number(other.header) || one.index - other.index
        : one.index - other.index,
    )
    .map(({ header }) => header);
  return csvFile([
    sorted,
    ...rows.map((cells) => {
      const texts = new Map(cells.flat().map(({ header, text }) => [header, text]));
      return sorted.map((header) => texts.get(header) ?? '');
    }),
  ]);
}
