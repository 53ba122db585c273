/** What a search looks through. */
import { folded } from './folded.js';
import type { Search, nameOf } from './resources.js';
import { wordingOf } from './text.js';

/**
 * A search in all that there is to read of a resource: in the reader's language and in English, folded.
 * It comes in a file of its own and may not bring along the other's `nameOf`.
 */
export const searchWith = (named: typeof nameOf): Search => ({
  folded,
  textOf(resource, terms, language) {
    const { translations = [], audience = [], category } = resource;
    const above = terms.category?.find(({ id }) => id === category)?.parent;
    const searched = [
      resource.name,
      resource.publisher,
      resource.description,
      resource.areaServed,
      ...translations.map(({ name }) => name),
      named(terms.kind, resource.kind),
      ...audience.map((id) => named(terms.audience, id)),
      named(terms.category, category),
      named(terms.category, above),
    ];
    const both = searched.flatMap((text) =>
      [language, 'en'].map((each) => wordingOf(text, each).value),
    );
    return folded([...new Set(both)].join('\n'));
  },
});
