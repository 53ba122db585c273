/**
 * Dates and times as people type them into a spreadsheet: 2026-02-18, 2/18/2026, 18 Feb 2026,
 * "Feb 18, 2026 9-11:30 am", 18 de febrero de 2026, or the number that a spreadsheet keeps for it.
 * What cannot be understood beyond doubt is refused with the reason. No clock of this machine.
 */
import { zoneOf } from './zones.js';

/** How 03/04/2026 is meant. */
export type DateOrder = 'month-day' | 'day-month';

/** What a cell says of a time; each part only if it says it. */
export interface Typed {
  /** 2026-02-18 */
  date?: string;
  /** 09:00, as also the next. */
  start?: string;
  end?: string;
  /** An IANA name. */
  zone?: string;
  /** Z or -06:00. */
  offset?: string;
  /** The date could be read in two ways. */
  doubtful?: boolean;
  /** The date is written with slashes, and can only be read in this way. */
  order?: DateOrder;
}

/** Why a cell cannot be understood, and what would help. */
export class Unclear extends Error {}

const months = [
  'jan|january|ene|enero',
  'feb|february|febrero',
  'mar|march|marzo',
  'apr|april|abr|abril',
  'may|mayo',
  'jun|june|junio',
  'jul|july|julio',
  'aug|august|ago|agosto',
  'sep|sept|september|set|septiembre|setiembre',
  'oct|october|octubre',
  'nov|november|noviembre',
  'dec|december|dic|diciembre',
];
const days = [
  'sun|sunday|dom|domingo',
  'mon|monday|lun|lunes',
  'tue|tues|tuesday|mar|martes',
  'wed|weds|wednesday|mie|miercoles',
  'thu|thur|thurs|thursday|jue|jueves',
  'fri|friday|vie|viernes',
  'sat|saturday|sab|sabado',
];
const numberOf = (names: readonly string[], name: string): number =>
  names.findIndex((all) => all.split('|').includes(name));
const dayName = new RegExp(`^(${days.join('|')})\\b[.,]*\\s*`);
const month = `(${months.join('|')})\\b`;
const shownDays = 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday'.split(',');

const two = (number: number): string => `${number}`.padStart(2, '0');

function dateOf(year: number, monthOfYear: number, day: number, written: string): string {
  const full = year < 100 ? 2000 + year : year;
  const iso = `${full}-${two(monthOfYear)}-${two(day)}`;
  const made = new Date(`${iso}T00:00Z`);
  if (Number.isNaN(+made) || made.getUTCDate() !== day)
    throw new Unclear(`“${written}” is no date of the calendar`);
  return iso;
}

/* What a spreadsheet counts: days since the last day of 1899, as all of them do after February 1900. */
function serial(text: string): Typed {
  const minutes = Math.round(Number(text) * 1440);
  const iso = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString();
  const time = iso.slice(11, 16);
  if (Number(text) < 1) return { start: time };
  return { date: iso.slice(0, 10), ...(/\.\d/.test(text) && { start: time }) };
}

/* Between two days of a month. */
const and = '(?:-|–|—|&|,|to\\b|and\\b|a\\b|al\\b|y\\b)';
const severalDays =
  '. If these are several, give each a row of its own, or the last one a column endDate';

type Found = [Typed, rest: string];

/** The date at the beginning of a text, and what follows it. */
function dateFirst(text: string, order: DateOrder, written: string): Found {
  let found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  const rest = () => text.slice(found![0].length);
  if (found) return [{ date: dateOf(+found[1]!, +found[3]!, +found[4]!, written) }, rest()];
  found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (found) {
    const [one, other, year] = [+found[1]!, +found[3]!, +found[4]!];
    // Dots are how days come first in the countries that write them.
    const sure: DateOrder | undefined =
      one > 12 || found[2] === '.' ? 'day-month' : other > 12 ? 'month-day' : undefined;
    const dayFirst = (sure ?? order) === 'day-month';
    const date = dayFirst ? dateOf(year, other, one, written) : dateOf(year, one, other, written);
    const doubt: Typed = sure ? { order: sure } : one === other ? {} : { doubtful: true };
    return [{ date, ...doubt }, rest()];
  }
  found = new RegExp(
    `^(\\d{1,2})(?:st|nd|rd|th|º|ª)?(?:\\s*-\\s*|\\s+(?:de |of )?)${month}[.,]*(?:\\s*-\\s*|\\s+(?:de |del )?)(\\d{4}|\\d{2}(?![\\d:]))`,
  ).exec(text);
  if (found)
    return [
      { date: dateOf(+found[3]!, numberOf(months, found[2]!) + 1, +found[1]!, written) },
      rest(),
    ];
  found = new RegExp(`^${month}\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})`).exec(
    text,
  );
  if (found)
    return [
      { date: dateOf(+found[3]!, numberOf(months, found[1]!) + 1, +found[2]!, written) },
      rest(),
    ];
  if (new RegExp(`^(\\d{1,2}(?:st|nd|rd|th)?[-\\s]+(?:de )?)?${month}`).test(text)) {
    const year = /\b\d{4}\b/.test(text);
    throw new Unclear(
      year ? `“${written}” is not understood as one day${severalDays}` : `“${written}” has no year`,
    );
  }
  if (
    new RegExp(`^\\d{1,2}(\\w\\w)?\\s*${and}\\s*\\d{1,2}(\\w\\w)?\\s+(?:de )?${month}`).test(text)
  )
    throw new Unclear(`“${written}” is not understood as one day${severalDays}`);
  return [{}, text];
}

const clock = '(\\d{1,2})(?:[:.h](\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?)?\\s*(am|pm)?';
const times = new RegExp(`^${clock}(?:\\s*(?:-|–|—|to|until|a|hasta)\\s*${clock})?`);

function clockOf(
  hour: string,
  minute: string | undefined,
  half: string | undefined,
  written: string,
): string {
  const number = +hour;
  const wrong = half ? number < 1 || number > 12 : number > 23;
  if (wrong || +(minute ?? 0) > 59) throw new Unclear(`“${written}” is no time of the day`);
  if (!half && number < 7 && hour.length === 1)
    throw new Unclear(`“${written}”: morning or afternoon? Write am or pm`);
  return `${two(half ? (number % 12) + (half === 'pm' ? 12 : 0) : number)}:${minute ?? '00'}`;
}

function timesFirst(text: string, written: string): Found {
  const found = times.exec(text);
  if (!found) return [{}, text];
  const [whole, hour, minute, second, half, toHour, toMinute, , toHalf] = found;
  const rest = text.slice(whole.length);
  const seconds = second && second !== '00' ? `:${second}` : '';
  if (!toHour) return [{ start: clockOf(hour!, minute, half, written) + seconds }, rest];
  const end = clockOf(toHour, toMinute, toHalf, written);
  // "9-11:30 am" is one morning; "11-1 pm" goes over noon.
  const same = clockOf(hour!, minute, half ?? toHalf, written);
  const start =
    !half && toHalf === 'pm' && same > end ? clockOf(hour!, minute, 'am', written) : same;
  return [{ start, end }, rest];
}

/** What a cell says of a time. Throws an `Unclear` for what is none. */
export function typedTime(given: string, order: DateOrder): Typed {
  const written = given.trim();
  let text = written
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/\b([ap])\s?\.?\s?m\b\.?/g, '$1m')
    .replace(/\b(noon|mediodia)\b/g, '12:00 pm');
  if (/^(\d{5}(\.\d+)?|0?\.\d+)$/.test(text)) return serial(text);
  // With a T between them it is a moment of ISO 8601; else 09:00-10:30 is from when to when.
  const moment = /^(\d{4}-\d\d-\d\dt\d\d:\d\d.*)([+-]\d\d):?(\d\d)$/.exec(text);
  if (moment) return { ...typedTime(moment[1]!, order), offset: `${moment[2]}:${moment[3]}` };
  const weekday = dayName.exec(text);
  // "mar 18" is a month, "martes 18" a day.
  if (weekday && !new RegExp(`^${month}\\.?\\s*\\d{1,2}(\\w\\w)?[\\s,]+\\d{4}`).test(text))
    text = text.slice(weekday[0].length);
  const [day, afterDate] = dateFirst(text, order, written);
  if (day.date && weekday && text !== weekday.input) {
    const is = new Date(`${day.date}T00:00Z`).getUTCDay();
    if (is !== numberOf(days, weekday[1]!))
      throw new Unclear(`“${written}”: that day is a ${shownDays[is]}. Is the date right?`);
  }
  const [time, afterTime] = timesFirst(
    afterDate.replace(/^(t(?=\d)|[\s,]|at\b|from\b|a las?\b|de\b|@|-(?=\s))+/, ''),
    written,
  );
  const rest = afterTime.replace(/^[\s,]+|\s+$/g, '').replace(/^\((.*)\)$/, '$1');
  const said: Typed = { ...day, ...time };
  if (time.start && rest === 'z') said.offset = 'Z';
  else if (time.start && rest) {
    const zone = zoneOf(rest) ?? zoneOf(written.slice(-rest.length));
    if (!zone) throw new Unclear(`“${written}”: “${rest}” is not understood`);
    said.zone = zone;
  } else if (rest || !(day.date || time.start))
    throw new Unclear(`“${written}” is no date or time, such as 2026-02-18 9:00 am`);
  return said;
}
