/**
 * What the builder takes out of a feed: the number that stands in every code, and the ids that may be
 * put into a widget's attributes. The feed may be anything that somebody pasted, so nothing is taken
 * for granted. Pure.
 */
import type { Text } from '../../feed/sections/parts.js';
import { wordingOf } from '../../model/text.js';

/** A JSON object that may hold anything. */
export type Loose = { readonly [field: string]: unknown };

export const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; none where there is no list. */
export const listOf = (value: unknown): Loose[] =>
  Array.isArray(value) ? value.filter(isLoose) : [];

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A Text of the feed in a language. */
export const said = (value: unknown, language: string): string =>
  typeof value === 'string' || isLoose(value) ? wordingOf(value as Text, language).value : '';

/** The feed in a text, if that is JSON and an object. */
export function feedIn(text: string): Loose | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isLoose(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A feed beside another: of items with the same id, those of `own` stand. */
export function beside(first: Loose, own: Loose): Loose {
  const both = { ...first, ...own };
  for (const section of ['hotlines', 'trainings', 'resources']) {
    const ids = new Set(listOf(own[section]).map(({ id }) => id));
    const others = listOf(first[section]).filter(({ id }) => !ids.has(id));
    (both as Record<string, unknown>)[section] = [...others, ...listOf(own[section])];
  }
  return both;
}

/** A value of an attribute, and what it is called. */
export interface Offer {
  readonly value: string;
  readonly name: string;
}

const offers = (items: Loose[], language: string): Offer[] =>
  items
    .filter(({ id }) => typeof id === 'string')
    .map((item) => ({ value: textOf(item['id']), name: said(item['name'], language) }));

/** The course: the training of that id, else the first with modules. */
export const courseOf = (feed: Loose, id: unknown): Loose | undefined => {
  const courses = listOf(feed['trainings']).filter(({ modules }) => listOf(modules).length > 0);
  return courses.find((one) => one['id'] === id) ?? courses[0];
};

/** What a feed has for an attribute that takes an id; nothing for attributes that take none. */
export function offersFor(
  attribute: string,
  feed: Loose | undefined,
  language: string,
  training?: unknown,
): Offer[] {
  if (!feed) return [];
  const terms = isLoose(feed['terms']) ? feed['terms'] : {};
  switch (attribute) {
    case 'hotline':
      return offers(listOf(feed['hotlines']), language);
    case 'training':
      return offers(listOf(feed['trainings']), language);
    case 'current':
      return offers(listOf(courseOf(feed, training)?.['modules']), language);
    case 'category':
    case 'audience':
    case 'kind':
      return offers(listOf(terms[attribute]), language);
    case 'language': {
      const tags = listOf(feed['resources']).flatMap(({ inLanguage }) => inLanguage);
      const names = new Intl.DisplayNames([language], { type: 'language' });
      return [...new Set(tags)]
        .filter((tag): tag is string => typeof tag === 'string' && /^[a-z]{2,3}\b/.test(tag))
        .sort()
        .map((tag) => ({ value: tag, name: names.of(tag) ?? tag }));
    }
    default:
      return [];
  }
}
