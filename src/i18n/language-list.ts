/** Languages in a row, by `Intl`, in the language that is being spoken. */
import { formatLanguage } from './format.js';
import { languageName } from './language-names.js';

/** Such as "English and Spanish" or "español e inglés". */
export const languageList = (tags: readonly string[]): string =>
  new Intl.ListFormat(formatLanguage()).format(tags.map(languageName));
