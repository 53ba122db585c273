/** What is found in a slice: by what a reader types, and by what a reader chooses. */
import type { Resource } from '../feed/sections/resources.js';
import { folded } from './folded.js';
import type { Choices, FilterName, Slice, fitting, nameOf } from './resources.js';
import { wordingOf } from './text.js';

/** It comes in a file of its own and may not bring along these functions of the other. */
interface Given {
  readonly fitting: typeof fitting;
  readonly nameOf: typeof nameOf;
}

export interface Finder {
  /** What a search looks through of an item; made when it is first asked for. */
  readonly textOf: (resource: Resource) => string;
  /** All that match: every word of `query` must occur, in any order. */
  readonly find: (choices: Choices) => readonly Resource[];
}

/**
 * Looks in all that there is to read of a resource: in the reader's language and in English, folded.
 * A search touches one string for each resource.
 */
export function finderOf(
  { cut: { terms, reader }, items }: Pick<Slice, 'cut' | 'items'>,
  { fitting, nameOf }: Given,
): Finder {
  const read = (resource: Resource): string => {
    const { translations = [], audience = [], category } = resource;
    const above = terms.category?.find(({ id }) => id === category)?.parent;
    const searched = [
      resource.name,
      resource.publisher,
      resource.description,
      resource.areaServed,
      ...translations.map(({ name }) => name),
      nameOf(terms.kind, resource.kind),
      ...audience.map((id) => nameOf(terms.audience, id)),
      nameOf(terms.category, category),
      nameOf(terms.category, above),
    ];
    const both = searched.flatMap((text) =>
      [reader, 'en'].map((each) => wordingOf(text, each).value),
    );
    return folded([...new Set(both)].join('\n'));
  };

  const texts = new Map<Resource, string>();
  const textOf = (resource: Resource): string =>
    texts.get(resource) ?? texts.set(resource, read(resource)).get(resource)!;

  const find = ({ query, only, ...filters }: Choices): readonly Resource[] => {
    let found = items;
    if (only) {
      const ids = only.split(' ');
      found = found.filter(({ id }) => ids.includes(id));
    }
    for (const [name, wanted] of Object.entries(filters))
      if (wanted) found = found.filter(fitting(name as FilterName, wanted, terms));
    for (const word of folded(query).match(/\S+/g) ?? [])
      found = found.filter((resource) => textOf(resource).includes(word));
    return found;
  };

  return { textOf, find };
}
