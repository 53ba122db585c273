/** What a search looks through, made once for each resource however often a reader types. */
import type { Term } from '../feed/sections/terms.js';
import type { Text } from '../feed/sections/parts.js';
import type { Resource } from '../feed/sections/resources.js';
import type { Terms } from '../feed/sections/terms.js';
import { folded } from './folded.js';
import { wordingOf } from './text.js';

/* By terms, then language, then resource. */
const texts = new WeakMap<Terms, Map<string, WeakMap<Resource, string>>>();

/** All that a search looks through of a resource: in the reader's language and in English, folded. */
export function searchText(resource: Resource, terms: Terms, language: string): string {
  let languages = texts.get(terms);
  if (!languages) texts.set(terms, (languages = new Map()));
  let known = languages.get(language);
  if (!known) languages.set(language, (known = new WeakMap()));
  let text = known.get(resource);
  if (text === undefined) known.set(resource, (text = makeText(resource, terms, language)));
  return text;
}

function makeText(resource: Resource, terms: Terms, language: string): string {
  const {
    name,
    publisher,
    description,
    translations = [],
    kind,
    audience = [],
    category,
  } = resource;
  const heading = terms.category?.find(({ id }) => id === category);
  const searched = [
    name,
    publisher,
    description,
    ...translations.map((edition) => edition.name),
    nameOf(terms.kind, kind),
    ...audience.map((id) => nameOf(terms.audience, id)),
    heading?.name,
    nameOf(terms.category, heading?.parent),
  ];
  const both = new Set<string>();
  for (const text of searched)
    both.add(wordingOf(text, language).value).add(wordingOf(text, 'en').value);
  return folded([...both].join('\n'));
}

/** The name of a term. */
export const nameOf = (
  terms: readonly Term[] | undefined,
  id: string | undefined,
): Text | undefined => (id === undefined ? undefined : terms?.find((term) => term.id === id)?.name);
