/** How a place of a feed is called in a sentence: `the session “basics-2027-02”`. */
import { isObject } from '../feed/check.js';
import { keysOf } from './pointer.js';

/** What an item of a list is called, by the name of the list. */
const nouns: Readonly<Record<string, string>> = {
  hotlines: 'help line',
  trainings: 'training',
  sessions: 'session',
  modules: 'module',
  resources: 'resource',
  levels: 'level',
  indicators: 'indicator',
  groups: 'group',
  category: 'term',
  audience: 'term',
  kind: 'term',
};

export interface Subject {
  /** The item, such as `the session “basics-2027-02”`; `the feed` where there is none. */
  readonly item: string;
  /** Without its name: `session`. */
  readonly noun: string;
  readonly pointer: string;
  /** The way from the item to the place, such as `"location.name"`; '' for the item itself. */
  readonly field: string;
}

const single: Readonly<Record<string, string>> = {
  guide: 'guide',
  emergency: 'emergency number',
  notice: 'notice',
  publisher: 'publisher',
  certificate: 'certificate',
};

/** What a place is, or the nearest item around it. */
export function subjectOf(document: unknown, pointer: string): Subject {
  let subject: Omit<Subject, 'field'> = { item: 'the feed', noun: 'feed', pointer: '' };
  let value = document;
  let at = '';
  let list: string | undefined;
  let field: string[] = [];
  for (const key of keysOf(pointer)) {
    at += `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const inList = Array.isArray(value);
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined;
    const noun = inList
      ? list && (isObject(value) || !/^(audience|kind)$/.test(list)) && nouns[list]
      : single[key];
    if (noun) {
      subject = { item: `the ${noun}${inList ? nameOf(value, key) : ''}`, noun, pointer: at };
      field = [];
    } else if (inList) field.push(`no. ${Number(key) + 1}`);
    else field.push(key);
    list = key;
  }
  return { ...subject, field: worded(field) };
}

const nameOf = (value: unknown, index: string): string =>
  isObject(value) && typeof value['id'] === 'string' && value['id']
    ? ` “${shortened(value['id'])}”`
    : ` no. ${Number(index) + 1}`;

/** `"location.name"`; `"audience" no. 2`; `"url" in "sources" no. 2`. */
function worded(way: readonly string[]): string {
  const parts: string[] = [];
  for (const key of way) {
    const last = parts.at(-1);
    if (key.startsWith('no. ')) parts.push(`${parts.pop() ?? ''} ${key}`.trim());
    else if (last?.endsWith('"')) parts.push(`${parts.pop()!.slice(0, -1)}.${key}"`);
    else parts.push(`"${key}"`);
  }
  return parts.reverse().join(' in ');
}

/** A field and its item: `"startDate" of the session “basics-2027-02”`. */
export const fullName = ({ field, item }: Subject): string =>
  field ? `${field} of ${item}` : item;

/** What an item of a list or an object is called, by the field that it stands in. */
export const nounOf = (field: string): string => nouns[field] ?? single[field] ?? field;

/** A value as it is quoted in a sentence. */
export const shortened = (value: string, most = 60): string =>
  value.length > most ? `${value.slice(0, most - 1)}…` : value;

/** With a capital, as a sentence begins; names of fields stay as they are. */
export const sentence = (words: string): string =>
  /^(the|a|an|this|it)\b/.test(words) ? words[0]!.toUpperCase() + words.slice(1) : words;
