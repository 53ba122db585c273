/** A fault in words: what is wrong, what it costs, and what to do. */
import { type Shape, isObject } from '../feed/check.js';
import type { Fault } from './faults.js';
import { reasons } from './fault-words.js';
import { nearest } from './nearest.js';
import { keysOf } from './pointer.js';
import { bare, kindOf } from './shapes.js';
import { idsOf } from './items.js';
import { fullName, sentence, shortened, subjectOf } from './subject.js';
import { ageWords, dateWords } from './value-words.js';

interface Words {
  readonly message: string;
  readonly mend: string;
  readonly ofName?: boolean;
}

/** What should stand there, for each kind of value. */
const examples = {
  text: 'a text in double quotes, or one for each language, such as {"en": "Free", "es": "Gratis"}',
  address: 'an address in double quotes, such as "https://example.org/page"',
  telephone: 'a number in double quotes, as people read it, such as "1-888-373-7888"',
  email: 'an e-mail address in double quotes, such as "name@example.org"',
  date: 'a date in double quotes, such as "2026-09-19"',
  time: 'day and time in double quotes, such as "2026-09-19T09:00"',
  moment: 'day, time and offset in double quotes, such as "2026-11-22T09:00:00-06:00"',
  duration: 'a duration in double quotes, such as "PT45M" for 45 minutes or "PT1H30M"',
  language: 'a language in double quotes, such as "en", "es" or "hmn"',
  zone: 'a time zone in double quotes, such as "America/Chicago"',
  id: 'an id in double quotes: small letters, digits and hyphens, such as "basics-2027-02"',
} as const;

function wanted(shape: Shape): string {
  const kind = kindOf(shape);
  if (kind) return examples[kind];
  const { type, options, literal } = bare(shape);
  if (literal !== undefined) return `the number ${literal}, without quotes`;
  if (options && type === 'picklist')
    return `one of ${options.map((one) => `"${one}"`).join(', ')}`;
  if (type === 'array') return 'a list, from [ to ]';
  if (type === 'object' || type === 'record') return 'an object, from { to }';
  if (type === 'boolean') return 'true or false, without quotes';
  if (type === 'number') return 'a number, without quotes';
  return 'a text in double quotes';
}

function shown(value: unknown): string {
  if (typeof value === 'string')
    return value.trim() ? `the text “${shortened(value)}”` : 'an empty text';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return value === null ? 'null' : typeof value === 'number' ? `the number ${value}` : `${value}`;
}

/** What is lost because of a fault. */
function cost(document: unknown, { at, item }: Fault): string {
  if (!item) return 'widgets refuse the whole feed';
  const { noun, pointer, field } = subjectOf(document, item);
  if (pointer === item && !field) return `widgets leave the ${noun} out`;
  return at === item ? 'widgets leave it out' : `widgets leave ${field} out`;
}

export function faultWords(document: unknown, fault: Fault): Words {
  const { reason, at, value, shape } = fault;
  const subject = subjectOf(document, at);
  const special =
    reason === 'not-a-date'
      ? dateWords(String(value), kindOf(shape))
      : reason === 'wrong-type'
        ? ageWords(keysOf(at).at(-1) ?? '', value)
        : undefined;
  const quoted =
    typeof value === 'string' &&
    value.trim() &&
    (special || reason !== 'wrong-type') &&
    !at.endsWith('/id')
      ? ` (“${shortened(value)}”)`
      : '';
  const what = special
    ? special.what
    : reason === 'wrong-type'
      ? `is ${shown(value)}`
      : reason === 'out-of-range'
        ? `is ${value}, which cannot be`
        : holdsWrong(fault)
          ? 'has no entry that can be shown'
          : reasons[reason].what;
  return {
    message: `${sentence(fullName(subject))}${quoted} ${what}, so ${cost(document, fault)}.`,
    mend: special?.mend ?? mendOf(document, fault) ?? reasons[reason].mend,
    // A tag is the name of a field where a text stands in several languages.
    ofName: reason === 'not-a-language' && at.endsWith(`/${value}`),
  };
}

/** What to do, where more can be said than the reason alone says. */
function mendOf(document: unknown, { reason, at, value, shape }: Fault): string | undefined {
  const near = (words: readonly string[]) =>
    typeof value === 'string' ? nearest(value, words) : undefined;
  switch (reason) {
    case 'missing':
      return `Add "${keysOf(at).at(-1)}": ${wanted(shape)}.`;
    case 'wrong-type':
      return `Write ${wanted(shape)}.`;
    case 'not-in-list': {
      const options = (bare(shape).options ?? []) as string[];
      const meant = options.find((one) => one === meaningOf(value)) ?? near(options);
      return `${meant ? `Did you mean "${meant}"? ` : ''}Write ${wanted(shape)}.`;
    }
    case 'not-an-id': {
      const id = idOf(String(value));
      return id ? reasons[reason].mend.replace('.', `, such as "${id}".`) : undefined;
    }
    case 'empty':
      if (holdsWrong({ reason, value })) return 'Mend its entries first.';
      return bare(shape).type === 'array'
        ? 'Put at least one entry between [ and ].'
        : `Fill it in: ${wanted(shape)}.`;
    case 'not-a-url':
      return urlMend(String(value));
    case 'not-a-date':
      return kindOf(shape) === 'date'
        ? 'Write year, month and day, such as "2026-09-19", and look whether that day exists.'
        : kindOf(shape) === 'moment'
          ? `Write ${examples.moment}, and look whether that day exists.`
          : 'Write year, month, day and the time from 00:00 to 23:59, such as "2026-09-19T14:30", and look whether that day exists.';
    case 'unknown-level': {
      const ids = idsOf(
        isObject(document) && isObject(document['guide']) && document['guide']['levels'],
      );
      const meant = near(ids);
      return meant
        ? `Did you mean "${meant}"?`
        : ids.length > 0
          ? `Write one of ${ids.map((id) => `"${id}"`).join(', ')}.`
          : undefined;
    }
    case 'out-of-range':
      return /minimum$/.test(at)
        ? 'Write a whole number, 1 or more.'
        : 'Write a number that is 0 or more.';
    default:
      return undefined;
  }
}

/** Whether a list is empty because nothing that stands in it can be used. */
const holdsWrong = ({ reason, value }: Pick<Fault, 'reason' | 'value'>): boolean =>
  reason === 'empty' && Array.isArray(value) && value.length > 0;

/** What people write for the words of a list, by the word of the feed. */
const meanings: Readonly<Record<string, string>> = {
  onsite: 'offline inperson person face classroom',
  online: 'virtual webinar zoom remote web',
  mixed: 'hybrid both blended',
  cancelled: 'canceled cancel off',
  rescheduled: 'moved changed',
  postponed: 'delayed',
  scheduled: 'confirmed planned on',
  withdrawn: 'removed hidden inactive old archived deleted gone',
  active: 'published current live',
};

/** As schema.org writes its words, too: https://schema.org/OfflineEventAttendanceMode, EventCancelled. */
function meaningOf(value: unknown): string | undefined {
  const word = String(value)
    .replace(/^.*\/|EventAttendanceMode$/g, '')
    .replace(/^Event/, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  return Object.entries(meanings).find(
    ([meant, words]) => meant === word || words.split(' ').includes(word),
  )?.[0];
}

/** An id out of what somebody wrote. */
const idOf = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function urlMend(value: string): string {
  if (/\s/.test(value.trim())) return 'Take the spaces out: in an address a space is written %20.';
  if (value !== value.trim()) return 'Take the spaces before and after it away.';
  if (/^file:|^[a-z]:\\|\\/i.test(value))
    return 'Publish the file on a website and write its https:// address: nobody else can open this one.';
  if (/^(mailto|tel|sms):/.test(value))
    return 'Write an https:// address: a telephone number or e-mail address has a field of its own.';
  if (!/^\w[\w+.-]*:|^\/\//.test(value)) return reasons['not-a-url'].mend;
  return 'Write an address that begins with https://.';
}
