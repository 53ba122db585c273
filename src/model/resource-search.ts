/** What a search looks through. */
import type { Text } from '../feed/sections/parts.js';
import type { Resource } from '../feed/sections/resources.js';
import type { Terms } from '../feed/sections/terms.js';
import { folded } from './folded.js';
import { wordingOf } from './text.js';

/** The name of a term or a resource. */
export const nameOf = (
  named: readonly { readonly id: string; readonly name: Text }[] = [],
  wanted: string | undefined,
): Text | undefined => (wanted ? named.find(({ id }) => id === wanted)?.name : undefined);

/** All that a search looks through of a resource: in the reader's language and in English, folded. */
export function searchText(resource: Resource, terms: Terms, language: string): string {
  const { translations = [], audience = [], category } = resource;
  const above = terms.category?.find(({ id }) => id === category)?.parent;
  const searched = [
    resource.name,
    resource.publisher,
    resource.description,
    ...translations.map(({ name }) => name),
    nameOf(terms.kind, resource.kind),
    ...audience.map((id) => nameOf(terms.audience, id)),
    nameOf(terms.category, category),
    nameOf(terms.category, above),
  ];
  const both = searched.flatMap((text) =>
    [language, 'en'].map((each) => wordingOf(text, each).value),
  );
  return folded([...new Set(both)].join('\n'));
}
