/** Texts that readers of one of the feed's languages do not have. */
import { type Json, isObject } from '../../feed/check.js';
import type { Context, DocumentRule, Seen, ValueRule } from '../context.js';
import { keysOf } from '../pointer.js';
import { survey, wordingsOf } from '../survey.js';

const primary = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

/** Whether a tag is of a language, wherever that is spoken. */
export const isOf = (tag: string, language: string): boolean => primary(tag) === primary(language);

const declared = (root: Json): readonly string[] =>
  Array.isArray(root['inLanguage'])
    ? root['inLanguage'].filter((tag): tag is string => typeof tag === 'string' && tag !== '')
    : [];

/** The language of plain strings. */
export const firstLanguage = (root: Json): string => declared(root)[0] ?? 'en';

/** Languages as English calls them, where people need no tag to know them. */
const names: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  hmn: 'Hmong',
  so: 'Somali',
  zh: 'Chinese',
  ar: 'Arabic',
  fr: 'French',
  vi: 'Vietnamese',
};
const nameOf = (tag: string): string => names[primary(tag)] ?? `“${tag}”`;

/** Names and addresses that are the same in every language, by what has them. */
const same: Readonly<Record<string, RegExp>> = {
  name: /^(resources|translations|sources|listedAt|location|publisher|contact|facilitators)$/,
  address: /./,
  label: /./,
  body: /./,
  publisher: /./,
  operator: /./,
  organization: /./,
  areaServed: /./,
};

const isSame = ({ field, holder, value }: Seen): boolean =>
  same[field]?.test(holder) ||
  // A number or a keyword has no language.
  (typeof value === 'string' && !/\p{Ll}{2}/u.test(value));

interface Gap {
  readonly pointer: string;
  readonly fields: Set<string>;
}

export const languageRules: DocumentRule = (context) => {
  const { root } = context;
  const texts: Seen[] = [];
  survey(root, (seen) => {
    if (seen.kind === 'text') texts.push(seen);
  });
  const wanted = wantedLanguages(root, texts);
  const gaps = new Map<string, Gap>();
  for (const seen of texts) {
    undeclared(seen, context);
    if (isSame(seen)) continue;
    const there = wordingsOf(seen)
      .filter(({ value }) => value.trim())
      .map(({ language }) => language || firstLanguage(root));
    if (there.length === 0) continue;
    for (const language of wanted) {
      if (there.some((tag) => isOf(tag, language))) continue;
      const key = `${language} ${seen.item}`;
      const gap = gaps.get(key) ?? { pointer: seen.pointer, fields: new Set() };
      gap.fields.add(fieldName(seen));
      gaps.set(key, gap);
    }
  }
  // One hint for all texts of an entry: they are translated together.
  for (const [key, { pointer, fields }] of gaps) {
    const [language = '', item = ''] = key.split(' ');
    const where = fields.size > 1 ? item : pointer;
    context.note(
      'missing-language',
      where,
      `has no ${nameOf(language)}${fields.size > 1 ? ` in ${list([...fields])}` : ''}`,
      `Let someone who speaks it translate it, and add it as "${language}": …; until then its readers see another language.`,
    );
  }
};

/** The way from the item to a text, without the numbers of lists: `"actions.name"`. */
const fieldName = ({ pointer, item }: Seen): string =>
  `"${keysOf(pointer.slice(item.length))
    .filter((key) => !/^\d+$/.test(key))
    .join('.')}"`;

const list = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('');

/** The languages that every text should be in: those that the feed names, else those of most texts. */
function wantedLanguages(root: Json, texts: readonly Seen[]): readonly string[] {
  const named = [...new Set(declared(root).filter(isLikely).map(primary))];
  if (named.length > 0) return named;
  const counts = new Map<string, number>();
  const several = texts.filter(({ value }) => isObject(value));
  for (const seen of several)
    for (const tag of new Set(wordingsOf(seen).map(({ language }) => primary(language))))
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
  // A word or two in another language is no promise.
  return [...counts]
    .filter(([tag, count]) => count >= 3 && count * 2 >= several.length && isLikely(tag))
    .map(([tag]) => tag);
}

function undeclared(seen: Seen, { root, note }: Context): void {
  const known = declared(root);
  if (known.length === 0) return;
  for (const { language, pointer } of wordingsOf(seen))
    if (language && !known.some((tag) => isOf(tag, language)))
      note(
        'undeclared-language',
        pointer,
        'is in a language that the "inLanguage" of the feed does not name',
        `Add "${primary(language)}" to the "inLanguage" of the feed, or correct the tag.`,
        true,
      );
}

/** What people write for the languages they mean. */
const meant: Readonly<Record<string, string>> = {
  english: 'en',
  eng: 'en',
  us: 'en',
  spanish: 'es',
  spa: 'es',
  sp: 'es',
  espanol: 'es',
  mx: 'es-MX',
  hmong: 'hmn',
  hm: 'hmn',
  somali: 'so',
  chinese: 'zh',
  cn: 'zh',
  arabic: 'ar',
  french: 'fr',
  german: 'de',
  vietnamese: 'vi',
  jp: 'ja',
};

const isLikely = (tag: string): boolean =>
  !meant[primary(tag)] && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag);

export const unlikelyLanguage: ValueRule = (seen, { note }) => {
  const look = (tag: string, pointer: string, ofName: boolean) => {
    if (isLikely(tag)) return;
    const instead = meant[primary(tag)];
    note(
      'unlikely-language',
      pointer,
      `has the language tag “${tag}”, which widgets do not understand`,
      instead ? `Did you mean "${instead}"?` : 'Write a short tag such as "en", "es" or "hmn".',
      ofName,
    );
  };
  if (seen.kind === 'language') look(String(seen.value), seen.pointer, false);
  if (seen.kind === 'text')
    for (const { language, pointer } of wordingsOf(seen))
      if (language) look(language, pointer, true);
};
