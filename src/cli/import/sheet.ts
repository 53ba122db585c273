/** A spreadsheet (CSV) → items for the feed. Which columns mean what is in headers.ts and table/columns.ts. */
import Papa from 'papaparse';
import { type Column, type Table, columnAt } from '../table/columns.js';
import { Refusal } from '../world.js';
import { folded, meantBy } from './headers.js';
import { type Found, type Incoming, leftOut } from './incoming.js';
import { withheldNote, withoutWaysIn } from './joining.js';
import { type Read, checkTwice, headerRow, isZone, mostTitles, tableOf } from './sheet-head.js';
import { itemOf } from './sheet-row.js';
import { type DateOrder, Unclear, typedTime } from './typed-date.js';

export interface SheetOptions {
  readonly as?: Table | undefined;
  readonly dates?: DateOrder | undefined;
  /** Columns that are the keeper's own. */
  readonly ignore: readonly string[];
  /** Links to join may go into the feed. */
  readonly joinLinks: boolean;
}

const isTime = (column: Column | undefined): boolean =>
  column?.kind === 'time' || column?.kind === 'date';

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
  const unknown: string[] = [];
  const read = headers.map((header): Read | undefined => {
    if (!header || ignored.has(header.toLowerCase())) return undefined;
    const meant = meantBy(header, table);
    if (meant)
      return { header, meant, column: 'way' in meant ? columnAt(table, meant.way) : undefined };
    unknown.push(header);
    return undefined;
  });
  if (!read.some(Boolean))
    throw new Refusal(
      `${name}: none of its columns is understood. aht-widgets import --template ${table} shows a table that is.`,
    );
  checkTwice(read, name);
  const rows = data.slice(at + 1);
  const zones =
    table === 'sessions' ? unknown.filter((header) => isZone(header, headers, rows)) : [];
  // Reminders, who is invited and the like: they stay out of a calendar file, too.
  const isOutlook = headers.some((header) => folded(header) === 'show time as');
  if (isOutlook && unknown[0])
    notes.push(
      `${name} comes out of Outlook. These of its columns stay out: ${unknown.join(', ')}.`,
    );
  else
    for (const header of unknown)
      refused.push(
        leftOut(
          name,
          `column “${header}”`,
          zones.includes(header)
            ? `it reads like a time zone. Call it timeZone; if it is none, add --ignore "${header}"`
            : `it is not known what it means. If it is your own, add --ignore "${header}"`,
        ),
      );
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
  let withheld = 0;
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
      const zone = zones.find((header) => row[headers.indexOf(header)]?.trim());
      if (zone) throw new Unclear(`without its column “${zone}” the hour would be a guess`);
      if (whole) wholeDays.push(number);
      const kept = withoutWaysIn(item.patches, table);
      if (kept.withheld && !options.joinLinks) withheld++;
      items.push(options.joinLinks ? item : { ...item, patches: kept.patches });
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      refused.push(leftOut(name, `row ${number}`, error.message));
    }
  });
  if (wholeDays[0])
    notes.push(
      `${name}: no time of the day is said in row ${wholeDays.slice(0, 10).join(', ')}${wholeDays.length > 10 ? ' and others' : ''}: taken as whole days.`,
    );
  if (withheld)
    notes.push(withheldNote(name, withheld, table === 'sessions' ? 'session' : 'resource'));
  return { items, refused, notes };
}
