/** The names over the columns of a spreadsheet: which row they stand in, what they mean, what they hold. */
import { type Column, type Table, headerOf, tables } from '../table/columns.js';
import { Refusal } from '../world.js';
import { type Meant, folded, meantBy } from './headers.js';
import { zoneOf } from './zones.js';

/** A column that is understood. */
export interface Read {
  readonly header: string;
  readonly meant: Meant;
  readonly column?: Column | undefined;
}

/** How many of the columns are understood. */
const understood = (headers: readonly string[], table: Table): number =>
  headers.filter((header) => meantBy(header, table)).length;

/**
 * Sessions are told by their dates or by their training; resources have neither, but hours in which a service
 * answers.
 */
export function tableOf(headers: readonly string[], name: string): Table {
  const isField = (table: Table, field: string) => (header: string) => {
    const meant = meantBy(header, table);
    return Boolean(meant && 'way' in meant && meant.way[0] === field);
  };
  const isHours = isField('resources', 'hours');
  const hasStart = headers.some((header) => {
    const meant = meantBy(header, 'sessions');
    if (!meant || 'isMark' in meant || isHours(header)) return false;
    return 'part' in meant ? meant.part !== 'length' : meant.way[0] === 'startDate';
  });
  const isOfTraining = headers.some(isField('sessions', 'training'));
  const [sessions, others] = tables.map((table) => understood(headers, table)) as [number, number];
  if (hasStart ? sessions >= others : isOfTraining && sessions > others) return 'sessions';
  if (!hasStart && others) return 'resources';
  throw new Refusal(
    `${name}: are these sessions or resources? Say it with --as sessions or --as resources. Its columns: ${headers.join(', ')}.`,
  );
}

/** As many rows as may stand above the names of the columns. */
export const mostTitles = 9;

/**
 * The row with the names of the columns: the first, unless a later one has more names that are understood.
 * A sheet that was made for people to read has a title above them, or headings over several columns.
 */
export function headerRow(data: readonly string[][], rows: readonly number[], as?: Table): number {
  const names = (row: number) =>
    Math.max(...(as ? [as] : tables).map((table) => understood(data[row]!.filter(Boolean), table)));
  return rows.reduce((best, row) => (names(row) > Math.max(1, names(best)) ? row : best));
}

/** Whether a column that nobody knows tells zones: by its name, or because that is all that stands in it. */
export function isZone(
  header: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  const at = headers.indexOf(header);
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter(Boolean);
  return (
    /\b(time ?zone|zone|tz|huso|zona)\b/.test(folded(header)) ||
    // CT may be somebody's initials; CST and America/Chicago are not.
    Boolean(cells[0] && cells.every((cell) => cell.length > 2 && zoneOf(cell)))
  );
}

/** Two columns for one field: which of them counts would be a guess. */
export function checkTwice(read: readonly (Read | undefined)[], name: string): void {
  const seen = new Map<string, string>();
  for (const one of read) {
    if (!one || 'isMark' in one.meant) continue;
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
