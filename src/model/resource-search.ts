/** What a search looks through, made once for each resource however often a reader types. */
import type { Text } from '../feed/sections/parts.js';
import type { Resource } from '../feed/sections/resources.js';
import type { Term, Terms } from '../feed/sections/terms.js';
import { folded } from './folded.js';
import { wordingOf } from './text.js';

interface Known {
  readonly terms: Terms;
  readonly language: string;
  readonly text: string;
}

const texts = new WeakMap<Resource, Known>();

/** All that a search looks through of a resource: in the reader's language and in English, folded. */
export function searchText(resource: Resource, terms: Terms, language: string): string {
  let known = texts.get(resource);
  if (known?.terms !== terms || known.language !== language) {
    texts.set(resource, (known = { terms, language, text: makeText(resource, terms, language) }));
  }
  return known.text;
}

function makeText(resource: Resource, terms: Terms, language: string): string {
  const { translations = [], audience = [] } = resource;
  const heading = terms.category?.find(({ id }) => id === resource.category);
  const searched = [
    resource.name,
    resource.publisher,
    resource.description,
    ...translations.map(({ name }) => name),
    nameOf(terms.kind, resource.kind),
    ...audience.map((id) => nameOf(terms.audience, id)),
    heading?.name,
    nameOf(terms.category, heading?.parent),
  ];
  const both = searched.flatMap((text) =>
    [language, 'en'].map((each) => wordingOf(text, each).value),
  );
  return folded([...new Set(both)].join('\n'));
}

/** The name of a term. */
export const nameOf = (terms: readonly Term[] = [], wanted: string | undefined): Text | undefined =>
  terms.find(({ id }) => id === wanted)?.name;
