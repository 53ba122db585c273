/**
 * A second feed that marks the resources whose links are broken. Widgets put a later feed's items in the
 * place of those with the same id, so it needs no change of a widget, and none of the feed itself.
 */
import { isObject, type Json } from '../../feed/check.js';
import { feedVersion } from '../../feed/sections/header.js';
import type { Text } from '../../feed/sections/parts.js';
import { longDate } from '../../i18n/format.js';
import type { WordsLanguage } from '../../i18n/language.js';
import { speaking } from '../../i18n/words.js';
import { wordingOf } from '../../model/text.js';
import { type LinkAnswer, isBroken } from './answer.js';
import { linksOf } from './link.js';

/** The fields of a resource that are told apart. */
type Field = 'url' | 'listedAt' | 'translations';

/* The day is that of the asking, so an answer that was kept for a day does not grow younger. */
const notes: Readonly<
  Record<'en' | 'es', { whole: (day: string) => string; edition: (day: string) => string }>
> = {
  en: {
    whole: (day) =>
      `The link did not work when it was last checked, on ${day}, and was taken out. You may find it by its title.`,
    edition: (day) =>
      `The link to one edition did not work when it was last checked, on ${day}, and was taken out.`,
  },
  es: {
    whole: (day) =>
      `El enlace no funcionaba cuando se revisó por última vez, el ${day}, y se quitó. Tal vez lo encuentre por su título.`,
    edition: (day) =>
      `El enlace a una de las ediciones no funcionaba cuando se revisó por última vez, el ${day}, y se quitó.`,
  },
};

const day = (moment: number, words: WordsLanguage): string =>
  speaking({ wanted: words, words }, () => longDate(moment, 'UTC'));

/** The note in both languages, after whatever the feed warns of already. */
function alertOf(before: unknown, kind: 'whole' | 'edition', asked: number, plain: string): Text {
  const old = typeof before === 'string' ? { [plain]: before } : isObject(before) ? before : {};
  const said = (tag: 'en' | 'es'): string => notes[tag][kind](day(asked, tag));
  const texts = { en: said('en'), es: said('es') } as const;
  const tags = new Set(['en', 'es', ...Object.keys(old)]);
  return Object.fromEntries(
    [...tags].map((tag) => [
      tag,
      [wordingOf(old as Text, tag).value, /^es\b/i.test(tag) ? texts.es : texts.en]
        .filter(Boolean)
        .join(' '),
    ]),
  );
}

/** `/resources/3/translations/0/url` → 3, and [translations, 0, url]. */
function placeIn(pointer: string): { at: number; way: string[] } | undefined {
  const [, list, at, ...way] = pointer.split('/');
  return list === 'resources' ? { at: Number(at), way } : undefined;
}

/** The object that a way through a copy ends in. */
const holder = (copy: Json, way: readonly string[]): Json =>
  way.slice(0, -1).reduce((within, key) => within[key] as Json, copy);

export interface StatusOptions {
  /** The address of the feed, for its relative addresses. */
  readonly base?: string | undefined;
  readonly now: number;
  /** Hides a resource in the place of marking it. */
  readonly hide?: boolean | undefined;
}

/** The second feed: each resource with a broken link, whole, without that link. */
export function linkStatus(
  feed: Json,
  answers: readonly LinkAnswer[],
  { base, now, hide }: StatusOptions,
): Json {
  const broken = new Map(
    answers.filter(isBroken).map((answer) => [answer.address, answer] as const),
  );
  const listed = Array.isArray(feed['resources']) ? feed['resources'] : [];
  const copies = new Map<number, { copy: Json; dead: Map<Field, number> }>();
  const links = linksOf(feed, base);
  for (const { address, places } of links) {
    const asked = broken.get(address)?.asked;
    for (const { pointer } of places) {
      const place = asked === undefined ? undefined : placeIn(pointer);
      if (!place || asked === undefined) continue;
      const { at, way } = place;
      if (!copies.has(at)) copies.set(at, { copy: structuredClone(listed[at]), dead: new Map() });
      const { copy, dead } = copies.get(at)!;
      // A page that lists it is nothing without its address.
      if (way[0] === 'listedAt') delete copy['listedAt'];
      else delete holder(copy, way)['url'];
      dead.set(way[0] as Field, asked);
    }
  }
  // The second feed may lie elsewhere: what is relative to the first must still lead there.
  for (const { address, places } of links) {
    for (const { pointer, fragment } of places) {
      const place = placeIn(pointer);
      const copy = place && copies.get(place.at)?.copy;
      if (!place || !copy || broken.has(address) || !/^https?:/.test(base ?? '')) continue;
      holder(copy, place.way)['url'] = address + fragment;
    }
  }

  const plain = Array.isArray(feed['inLanguage']) ? String(feed['inLanguage'][0] ?? 'en') : 'en';
  const resources = [...copies]
    .sort(([one], [other]) => one - other)
    .flatMap<Json>(([at, { copy, dead }]) => {
      // Widgets leave out an item that has the id of an earlier one: so must this.
      if (listed.findIndex((item) => isObject(item) && item['id'] === copy['id']) < at) return [];
      // What a card leads to: its own address, else the page that lists it.
      const led = dead.get('url') ?? (copy['url'] ? undefined : dead.get('listedAt'));
      const asked = led ?? [...dead.values()][0]!;
      const kind = led === undefined ? 'edition' : 'whole';
      // The page that lists it is not shown where it has an address of its own.
      if (led === undefined && !dead.has('translations')) return [];
      if (hide && led !== undefined && !copy['telephone'])
        return [{ ...copy, status: 'withdrawn' }];
      return [{ ...copy, alert: alertOf(copy['alert'], kind, asked, plain) }];
    });
  return {
    version: feedVersion,
    name: { en: 'Links that did not work', es: 'Enlaces que no funcionaban' },
    publisher: feed['publisher'],
    dateModified: new Date(now).toISOString(),
    ...(feed['inLanguage'] ? { inLanguage: feed['inLanguage'] } : {}),
    resources,
  };
}
