/** What a reader can narrow a grid by. */
import type { Text } from '../feed/sections/parts.js';
import type { Term } from '../feed/sections/terms.js';
import type { Finder } from './resource-search.js';
import type { FilterName, Slice } from './resources.js';

/** One entry of a filter; a language has no name here. */
export type Option = Omit<Term, 'name'> & { readonly name?: Text };

/** What there is to choose from, in the order of the terms. */
export type Options = { readonly [name in FilterName]?: readonly Option[] };

/** The options of a slice that would leave some of it; nothing where there is but one. */
export function optionsOf({ cut, items, open }: Slice, find: Finder['find']): Options {
  const languages = items.flatMap(({ inLanguage = [], translations = [] }) => [
    ...inLanguage,
    ...translations.map((edition) => edition.inLanguage),
  ]);
  const lists: Options = { ...cut.terms, language: [...new Set(languages)].map((id) => ({ id })) };
  return Object.fromEntries(
    open
      .map(
        (name) =>
          [
            name,
            lists[name]?.filter(({ id }) => find({ query: '', [name]: id }).length) ?? [],
          ] as const,
      )
      .filter(([, found]) => found[1]),
  );
}
