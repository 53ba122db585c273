/** One row of a spreadsheet → an item for the feed. Throws an `Unclear` for what it cannot be sure of. */
import { unguarded } from '../table/cell.js';
import { headerOf } from '../table/columns.js';
import { cellValue, isPrivate } from './cells.js';
import type { Incoming, Patch } from './incoming.js';
import { type TimeCells, sessionTime } from './session-time.js';
import type { Read } from './sheet-head.js';
import { titled } from './title.js';
import { type DateOrder, Unclear } from './typed-date.js';

export function itemOf(
  row: readonly string[],
  read: readonly (Read | undefined)[],
  place: Pick<Incoming, 'table' | 'file' | 'place'>,
  order: DateOrder,
): { item: Incoming; whole: boolean } {
  const { table } = place;
  read.forEach((one, index) => {
    const mark = one && 'isMark' in one.meant && row[index]?.trim();
    if (mark && inColumn(one.header, () => isPrivate(mark)))
      throw new Unclear('it is marked as private');
  });
  const patches: Patch[] = [];
  const times: TimeCells = {};
  const named: { id?: string; training?: string } = {};
  let zone: string | undefined;
  let isCancelled = false;
  if (row.slice(read.length).some((cell) => cell.trim()))
    throw new Unclear(
      `it has more cells than the table has columns (“${row.slice(read.length).find((cell) => cell.trim())}”). Is a quotation mark missing?`,
    );
  read.forEach((one, index) => {
    const text = unguarded(row[index] ?? '').trim();
    if (!one || !text) return;
    const { meant, column, header } = one;
    if ('isMark' in meant) return;
    if (meant.zone) zone = meant.zone;
    if ('part' in meant) {
      times[meant.part] = text;
      return;
    }
    const { way, language } = meant;
    const key = headerOf(way);
    if (key === 'id' || (key === 'training' && table === 'sessions')) named[key] = text;
    else if (table === 'sessions' && (key === 'startDate' || key === 'endDate')) times[key] = text;
    else if ((row[index] ?? '').trim() === '-') patches.push({ way, value: undefined, language });
    else if (table === 'sessions' && key === 'name') {
      const { name, cancelled } = titled(text);
      if (name) patches.push({ way, value: name, language });
      isCancelled ||= cancelled;
    } else
      patches.push({
        way,
        value: inColumn(header, () => cellValue(text, column!, order)),
        language,
      });
  });
  const time = table === 'sessions' ? sessionTime(times, order) : undefined;
  const all = [...(time?.patches ?? []), ...patches];
  const said = (field: string) => all.some(({ way }) => way[0] === field);
  if (zone && time && !said('timeZone')) all.push({ way: ['timeZone'], value: zone });
  if (isCancelled && !said('eventStatus')) all.push({ way: ['eventStatus'], value: 'cancelled' });
  return {
    item: { ...place, ...named, ...(time?.endless && { endless: true }), patches: all },
    whole: Boolean(time?.wholeDays && !times.allDay),
  };
}

/** What cannot be understood of a cell is said with the name of its column. */
function inColumn<T>(header: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unclear) throw new Unclear(`column “${header}”: ${error.message}`);
    throw error;
  }
}
