/**
 * What is wrong with a date, a time or a range of ages that somebody has typed, and how it is written.
 * Only words: what is valid is said in src/feed.
 */
import type { Kind } from './shapes.js';

export interface ValueWords {
  /** Said after the value. */
  readonly what: string;
  /** Nothing, where no more can be said than for any other value. */
  readonly mend?: string;
}

const typed =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]+(\d{1,2}):(\d\d)(:\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/** For a date or time that the format refuses. */
export function dateWords(value: string, kind: Kind | undefined): ValueWords {
  const [, year, month, date, hour, minute, seconds = '', offset = ''] =
    typed.exec(value.trim()) ?? [];
  if (!year) return { what: 'is no date that programs can read' };
  const two = (number: string) => number.padStart(2, '0');
  const day = `${year}-${two(month!)}-${two(date!)}`;
  const moment = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(moment) || new Date(moment).getUTCDate() !== Number(date))
    return { what: 'is no day of the calendar' };
  if (kind === 'date')
    return {
      what: hour ? 'has a time, where a day stands alone' : 'has not all its digits',
      mend: `Write "${day}".`,
    };
  if (!hour)
    return {
      what: 'has no time of day',
      mend: `Write the time behind it, such as "${day}T09:00${kind === 'moment' ? '-06:00' : ''}".`,
    };
  if (Number(hour) > 23 || Number(minute) > 59) return { what: 'has a time that no clock shows' };
  const time = `${day}T${two(hour)}:${minute}${seconds}`;
  return kind === 'moment' && !offset
    ? {
        what: 'does not say in which time zone it is meant',
        mend: `Write the offset behind it, such as "${time}-06:00".`,
      }
    : { what: 'is not written as times are', mend: `Write "${time}${offset}".` };
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const meses = 'ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic'.split('|');

/** The two numbers that a spreadsheet program took for a day and a month; ages rise. */
function datedAges(value: string): string | undefined {
  const month = (name: string) => {
    const short = name.toLowerCase().slice(0, 3);
    return Math.max(months.indexOf(short), meses.indexOf(short)) + 1;
  };
  const [, before, name, after] =
    /^(\d{1,2})?[ /-]?([a-z]{3,})\.?[ /-]?(\d{1,2})?$/i.exec(value) ?? [];
  const iso = /^\d{4}-(\d\d)-(\d\d)(?:$|T)/.exec(value);
  const pair = iso ? [+iso[1]!, +iso[2]!] : name ? [month(name), +(before ?? after ?? 0)] : [];
  return pair[0] && pair[1] ? pair.sort((one, other) => one - other).join('-') : undefined;
}

/** For a range of ages that the format refuses; nothing for any other field. */
export function ageWords(field: string, value: unknown): ValueWords | undefined {
  if (field !== 'typicalAgeRange' || typeof value !== 'string') return undefined;
  const ages = datedAges(value.trim());
  return ages
    ? {
        what: 'is a date that a spreadsheet program has made of a range of ages',
        mend: `Write "${ages}", if that was meant; in the spreadsheet, format the column as text first.`,
      }
    : { what: 'is no range of ages', mend: 'Write ages such as "12+" or "11-18".' };
}
