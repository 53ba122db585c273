/** Where the words of each language are. Generated from locales/*.xlf; English is in the code. */
import type { WordsLanguage } from './language.js';
import type { Generated } from './plain-words.js';

/** Fetches one language, in the single-file build without a request. */
export const load = (
  language: Exclude<WordsLanguage, 'en'>,
): Promise<{ templates: Readonly<Record<string, Generated>> }> =>
  language === 'es' ? import('./generated/es.js') : import('./generated/hmn.js');
