/** A spreadsheet (CSV) → items for the feed. Which columns mean what is in headers.ts and table/columns.ts. */
import Papa from 'papaparse';
import { unguarded } from '../table/cell.js';
import { type Column, type Table, columnAt, headerOf, tables } from '../table/columns.js';
import { Refusal } from '../world.js';
import { cellValue } from './cells.js';
import { type Meant, meantBy } from './headers.js';
import { type Found, type Incoming, type Patch, leftOut } from './incoming.js';
import { type TimeCells, sessionTime } from './session-time.js';
import { type DateOrder, Unclear, typedTime } from './typed-date.js';

export interface SheetOptions {
  readonly as?: Table | undefined;
  readonly dates?: DateOrder | undefined;
  /** Columns that are the keeper's own. */
  readonly ignore: readonly string[];
}

interface Read {
  readonly header: string;
  readonly meant: Meant;
  readonly column?: Column | undefined;
}

const isTime = (column: Column | undefined): boolean =>
  column?.kind === 'time' || column?.kind === 'date';

/** How many of the columns are understood. */
const understood = (headers: readonly string[], table: Table): number =>
  headers.filter((header) => meantBy(header, table)).length;

/** Sessions are told by their dates; a sheet of resources has none. */
function tableOf(headers: readonly string[], name: string): Table {
  const hasStart = headers.some((header) => {
    const meant = meantBy(header, 'sessions');
    return meant && ('part' in meant ? meant.part !== 'length' : meant.way[0] === 'startDate');
  });
  const [sessions, others] = tables.map((table) => understood(headers, table)) as [number, number];
  if (hasStart && sessions >= others) return 'sessions';
  if (!hasStart && others) return 'resources';
  throw new Refusal(
    `${name}: are these sessions or resources? Say it with --as sessions or --as resources. Its columns: ${headers.join(', ')}.`,
  );
}

/** As many rows as may stand above the names of the columns. */
const mostTitles = 9;

/**
 * The row with the names of the columns: the first, unless a later one has more names that are understood.
 * A sheet that was made for people to read has a title above them, or headings over several columns.
 */
function headerRow(data: readonly string[][], rows: readonly number[], as?: Table): number {
  const names = (row: number) =>
    Math.max(...(as ? [as] : tables).map((table) => understood(data[row]!.filter(Boolean), table)));
  return rows.reduce((best, row) => (names(row) > Math.max(1, names(best)) ? row : best));
}

/** How dates with slashes are meant: by those that can be read in one way only. */
function orderOf(cells: readonly string[]): { order: DateOrder; doubtful: string[] } {
  const seen = { 'month-day': 0, 'day-month': 0 };
  const doubtful: string[] = [];
  for (const cell of cells) {
    try {
      const said = typedTime(cell, 'month-day');
      if (said.order) seen[said.order]++;
      if (said.doubtful) doubtful.push(cell);
    } catch {
      // It is refused with its row, later.
    }
  }
  const order = seen['day-month'] && !seen['month-day'] ? 'day-month' : 'month-day';
  return { order, doubtful };
}

export function sheet(text: string, name: string, options: SheetOptions): Found {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^sep=(.)\r?\n/i, ''), {
    // Not guessed from a cell, but from what the file is made of.
    delimitersToGuess: [',', ';', '\t'],
  });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const isEmpty = (row: readonly string[]) => row.every((cell) => !cell.trim());
  const isRemark = (row: readonly string[]) => row[0]!.trim().startsWith('#');
  const filled = data.flatMap((row, index) => (isEmpty(row) || isRemark(row) ? [] : [index]));
  if (filled[0] === undefined) throw new Refusal(`${name} is empty.`);
  const at = headerRow(data, filled.slice(0, mostTitles + 1), options.as);
  const headers = data[at]!.map((header) => header.trim());
  const table = options.as ?? tableOf(headers.filter(Boolean), name);
  const ignored = new Set(options.ignore.map((one) => one.toLowerCase()));
  const refused: string[] = [];
  const notes: string[] = [];
  if (at !== filled[0])
    notes.push(
      `${name}: row ${at + 1} is taken for the names of the columns, and what stands above it for a title.`,
    );
  const read = headers.map((header): Read | undefined => {
    if (!header || ignored.has(header.toLowerCase())) return undefined;
    const meant = meantBy(header, table);
    if (meant)
      return { header, meant, column: 'way' in meant ? columnAt(table, meant.way) : undefined };
    refused.push(
      leftOut(
        name,
        `column “${header}”`,
        `it is not known what it means. If it is your own, add --ignore "${header}"`,
      ),
    );
    return undefined;
  });
  if (!read.some(Boolean))
    throw new Refusal(
      `${name}: none of its columns is understood. aht-widgets import --template ${table} shows a table that is.`,
    );
  checkTwice(read, name);

  const rows = data.slice(at + 1);
  const timeCells = rows.flatMap((row) =>
    isRemark(row)
      ? []
      : read.flatMap((one, index) =>
          one && (isTime(one.column) || 'part' in one.meant) && row[index]?.trim()
            ? [row[index]!]
            : [],
        ),
  );
  const { order: found, doubtful } = orderOf(timeCells);
  const order = options.dates ?? found;
  if (doubtful[0] && !options.dates) {
    const other = order === 'month-day' ? 'day-month' : 'month-day';
    notes.push(
      `${name}: ${doubtful.length === 1 ? 'one date' : `${doubtful.length} dates`} such as ${doubtful[0]} could be read in two ways; taken as ${order.replace('-', '/')}, so ${doubtful[0]} is ${typedTime(doubtful[0], order).date}. If that is wrong: --dates ${other}.`,
    );
  }
  const items: Incoming[] = [];
  const wholeDays: number[] = [];
  rows.forEach((row, index) => {
    if (isEmpty(row) || isRemark(row)) return;
    const number = at + index + 2;
    try {
      if (broken.has(at + index + 1))
        throw new Unclear(
          'its quotation marks do not match; what follows may have been read as part of it',
        );
      const { item, whole } = itemOf(
        row,
        read,
        { table, file: name, place: `row ${number}` },
        order,
      );
      if (whole) wholeDays.push(number);
      items.push(item);
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      refused.push(leftOut(name, `row ${number}`, error.message));
    }
  });
  if (wholeDays[0])
    notes.push(
      `${name}: no time of the day is said in row ${wholeDays.slice(0, 10).join(', ')}${wholeDays.length > 10 ? ' and others' : ''}: taken as whole days.`,
    );
  return { items, refused, notes };
}

/** Two columns for one field: which of them counts would be a guess. */
function checkTwice(read: readonly (Read | undefined)[], name: string): void {
  const seen = new Map<string, string>();
  for (const one of read) {
    if (!one) continue;
    const { meant, header } = one;
    const key = 'part' in meant ? meant.part : headerOf(meant.way, meant.language);
    const before = seen.get(key);
    if (before !== undefined)
      throw new Refusal(
        `${name}: the columns “${before}” and “${header}” both mean ${key}. Leave one out with --ignore.`,
      );
    seen.set(key, header);
  }
}

function itemOf(
  row: readonly string[],
  read: readonly (Read | undefined)[],
  place: Pick<Incoming, 'table' | 'file' | 'place'>,
  order: DateOrder,
): { item: Incoming; whole: boolean } {
  const { table } = place;
  const patches: Patch[] = [];
  const times: TimeCells = {};
  const named: { id?: string; training?: string } = {};
  if (row.slice(read.length).some((cell) => cell.trim()))
    throw new Unclear(
      `it has more cells than the table has columns (“${row.slice(read.length).find((cell) => cell.trim())}”). Is a quotation mark missing?`,
    );
  read.forEach((one, index) => {
    const text = unguarded(row[index] ?? '').trim();
    if (!one || !text) return;
    const { meant, column, header } = one;
    if ('part' in meant) {
      times[meant.part] = text;
      return;
    }
    const { way, language } = meant;
    const key = headerOf(way);
    if (key === 'id' || (key === 'training' && table === 'sessions')) named[key] = text;
    else if (table === 'sessions' && (key === 'startDate' || key === 'endDate')) times[key] = text;
    else if ((row[index] ?? '').trim() === '-') patches.push({ way, value: undefined, language });
    else
      try {
        patches.push({ way, value: cellValue(text, column!, order), language });
      } catch (error) {
        if (error instanceof Unclear) throw new Unclear(`column “${header}”: ${error.message}`);
        throw error;
      }
  });
  const time = table === 'sessions' ? sessionTime(times, order) : undefined;
  return {
    item: { ...place, ...named, patches: [...(time?.patches ?? []), ...patches] },
    whole: Boolean(time?.wholeDays && !times.allDay),
  };
}
