/**
 * When a session of a spreadsheet takes place: put together from the columns that people part it
 * into: a date and two times, two moments, or one cell with all of it.
 */
import type { Patch } from './incoming.js';
import { minutesOf } from './cells.js';
import type { TimePart } from './headers.js';
import { type DateOrder, type Typed, Unclear, typedTime } from './typed-date.js';

/** The cells that say something of the time, by field or part; those that are empty are missing. */
export type TimeCells = Partial<Record<TimePart | 'startDate' | 'endDate', string>>;

export interface SessionTime {
  readonly patches: readonly Patch[];
  /** It says no time of the day, so it was taken for whole days. */
  readonly wholeDays: boolean;
  /** It does not say when it ends. */
  readonly endless: boolean;
}

/* Where each part may stand, the clearest first. */
const starts = ['startDate', 'startTime', 'time', 'date'] as const;
const ends = ['endDate', 'endTime'] as const;

/** Throws an `Unclear` that names the column. Nothing where no cell says anything. */
export function sessionTime(cells: TimeCells, order: DateOrder): SessionTime | undefined {
  const said: Partial<Record<keyof TimeCells, Typed>> = {};
  for (const name of [...starts, ...ends])
    if (cells[name]) {
      try {
        said[name] = typedTime(cells[name], order);
      } catch (error) {
        if (error instanceof Unclear) throw new Unclear(`column “${name}”: ${error.message}`);
        throw error;
      }
    }
  const all = Object.values(said);
  if (!all.length && !cells.length) return undefined;
  const first = <K extends keyof Typed>(key: K, names: readonly (keyof TimeCells)[]) =>
    names.map((name) => said[name]?.[key]).find(Boolean);

  const date = first('date', ['startDate', 'date', 'startTime', 'time']) as string | undefined;
  if (!date) throw new Unclear('it has a time, but no date');
  const start = first('start', starts) as string | undefined;
  const lastDate = (first('date', ends) as string | undefined) ?? date;
  let end = (first('start', ends) ?? first('end', starts)) as string | undefined;
  const offset = first('offset', starts) as string | undefined;
  const zone = first('zone', [...starts, ...ends]) as string | undefined;

  const whole = /^(yes|true|x|si|sí|1|verdadero)$/i.test(cells.allDay ?? '') || (!start && !end);
  const at = (day: string, time: string, shift = offset) => `${day}T${time}${shift ?? ''}`;
  const patches = (from: string, to: string): Patch[] => [
    { way: ['startDate'], value: from },
    { way: ['endDate'], value: to },
    ...(zone ? [{ way: ['timeZone'], value: zone }] : []),
  ];
  if (whole)
    return {
      patches: patches(at(date, '00:00'), at(lastDate, '23:59')),
      wholeDays: true,
      endless: false,
    };
  if (!start) throw new Unclear('it says when it ends, but not when it begins');
  let endDay = lastDate;
  if (!end && cells.length) {
    const moment = new Date(Date.parse(`${date}T${start}Z`) + minutesOf(cells.length) * 60_000);
    [endDay, end] = [moment.toISOString().slice(0, 10), moment.toISOString().slice(11, 16)];
  }
  if (!end && endDay !== date)
    throw new Unclear('it ends on another day, but it does not say at what time');
  // Where nobody has said when it ends, feeds have its start twice.
  const endOffset = (first('offset', ends) as string | undefined) ?? offset;
  return {
    patches: patches(at(date, start), at(endDay, end ?? start, endOffset)),
    wholeDays: false,
    endless: !end,
  };
}
