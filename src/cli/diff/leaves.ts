/** The single values in which two items differ, and how that is said. Nothing about what the items are. */
import { isDeepStrictEqual } from 'node:util';
import { type Saying, isObject } from './change.js';
import { momentInWords } from './moments.js';

/** One value that is different. */
export interface Leaf {
  /** The fields that lead to it, the language of a text excepted. */
  readonly way: readonly (string | number)[];
  /** The language of a text. */
  readonly language?: string;
  readonly before: unknown;
  readonly after: unknown;
}

/* Objects whose keys could be taken for languages. */
const noTexts = new Set([
  'sms',
  'location',
  'contact',
  'requires',
  'listedAt',
  'publisher',
  'notice',
  'emergency',
  'certificate',
  'terms',
]);

const isText = (key: unknown, value: unknown): boolean =>
  isObject(value) &&
  !noTexts.has(String(key)) &&
  Object.entries(value).every(
    ([tag, text]) => /^[a-z]{2,3}(-[\w-]+)?$/i.test(tag) && typeof text === 'string',
  );

/** `language`: that of plain texts, so that `"x"` and `{"en": "x"}` are the same. */
export function leaves(
  before: unknown,
  after: unknown,
  language: string,
  way: readonly (string | number)[] = [],
): Leaf[] {
  if (isDeepStrictEqual(before, after)) return [];
  const key = way.at(-1);
  if (
    [before, after].some((one) => isText(key, one)) &&
    [before, after].every((one) => one === undefined || typeof one === 'string' || isText(key, one))
  ) {
    const [one, other] = [before, after].map((text) =>
      typeof text === 'string' ? { [language]: text } : (text ?? {}),
    ) as [Record<string, string>, Record<string, string>];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .filter((tag) => one[tag] !== other[tag])
      .map((tag) => ({ way, language: tag, before: one[tag], after: other[tag] }));
  }
  const inner = (one: unknown, other: unknown) => {
    const keys = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
    const at = (value: unknown, name: string) =>
      (value as Record<string, unknown> | undefined)?.[name];
    return [...keys].flatMap((name) =>
      leaves(at(one, name), at(other, name), language, [
        ...way,
        Array.isArray(one ?? other) ? Number(name) : name,
      ]),
    );
  };
  if ([before, after].every((one) => one === undefined || isObject(one)))
    return inner(before, after);
  const isList = (one: unknown) => one === undefined || (Array.isArray(one) && one.some(isObject));
  if (isList(before) && isList(after)) return inner(before, after);
  return [{ way, before, after }];
}

const words: Readonly<Record<string, string>> = {
  url: 'link',
  exitUrl: 'link',
  $schema: 'address of the format, for editors',
  showFrom: 'time from which it is shown',
  showUntil: 'time until which it is shown',
  listedAt: 'page that lists it:',
  transcriptUrl: 'link to the transcript',
  datePublished: 'date of publication',
  typicalAgeRange: 'ages',
  timeRequired: 'time it takes',
  validYears: 'years of validity',
  noRegistration: 'nobody has to register',
  full: 'no place is left',
  example: 'marked as an example that no agency has reviewed',
  telephone: 'number to call',
  tty: 'TTY number',
  'sms.number': 'number for text messages',
  'sms.label': 'name of the number for text messages',
  'sms.body': 'keyword for text messages',
  chatUrl: 'chat link',
  verified: 'date of the last check',
  reviewBy: 'date of the next check',
  inLanguage: 'languages',
  minimum: 'number of ticks that lead here',
  waitlistUrl: 'waiting list link',
  recordingUrl: 'link to the recording',
  validFrom: 'opening of registration',
  validThrough: 'end of registration',
  attendanceMode: 'way to take part',
  'location.name': 'place',
  'location.address': 'address of the place',
  timeZone: 'time zone',
};

/** The field in words: `actions.0.url` → "actions 1 link". */
export const labelOf = (way: readonly (string | number)[]): string => {
  const whole = words[way.join('.')];
  if (whole) return whole;
  return way
    .map((key) =>
      typeof key === 'number'
        ? `${key + 1}`
        : (words[key] ?? key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()),
    )
    .join(' ');
};

const names = new Intl.DisplayNames(['en'], { type: 'language' });
export const languageName = (tag: string): string => {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const most = 90;

interface Showing {
  /** The zone of the feed. */
  readonly zone?: unknown;
  /** Cuts nothing. */
  readonly whole?: boolean;
}

/** A value on one line; of a long text, the part that is different from `other`. */
export function shown(value: unknown, other?: unknown, { zone, whole }: Showing = {}): string {
  if (value === true || value === false) return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.some(isObject)
      ? `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`
      : value.join(', ') || 'none';
  if (typeof value !== 'string') return JSON.stringify(value);
  const moment = momentInWords(value, zone);
  if (moment) return moment;
  const line = value.replace(/\s+/g, ' ').trim();
  if (whole || line.length <= most) return `“${line}”`;
  const against = typeof other === 'string' ? other.replace(/\s+/g, ' ').trim() : '';
  let same = 0;
  while (same < line.length && line[same] === against[same]) same++;
  const from = same < 40 ? 0 : line.lastIndexOf(' ', same - 25) + 1;
  const part = line.slice(from, from + most);
  return `“${from ? '…' : ''}${part.trim()}${from + most < line.length ? '…' : ''}”`;
}

/** What is different, in words. `zones`: those of the two feeds. */
export function said(
  { way, language, before, after }: Leaf,
  zones: readonly [unknown, unknown],
  whole = false,
): string {
  const label = (language ? `${languageName(language)} ` : '') + labelOf(way);
  const was = () => shown(before, after, { zone: zones[0], whole });
  const is = () => shown(after, before, { zone: zones[1], whole });
  if (before === undefined || before === '')
    return `${label}${typeof after === 'boolean' ? '' : ' added'}: ${is()}`;
  if (after === undefined || after === '') return `${label} taken away; it was ${was()}`;
  return `${label}: ${was()} → ${is()}`;
}

/** The same with the values; `around` puts it into a longer sentence. */
export function sayingOf(
  leaf: Leaf,
  zones: readonly [unknown, unknown],
  around = (words: string): string => words,
): Saying {
  const [says, short] = [true, false].map((whole) => around(said(leaf, zones, whole))) as [
    string,
    string,
  ];
  return {
    says,
    ...(short !== says && { short }),
    before: leaf.before,
    after: leaf.after,
  };
}
