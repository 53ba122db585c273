/** What languages are called, by `Intl`, in the language that is being spoken. */
import { formatLanguage } from './format.js';

const names: { [locale: string]: Intl.DisplayNames } = {};

/** The name of a language, such as "Spanish" or "español"; its tag where the browser knows none. */
export function languageName(tag: string): string {
  const locale = formatLanguage();
  try {
    return (names[locale] ??= new Intl.DisplayNames(locale, { type: 'language' })).of(tag)!;
  } catch {
    return tag;
  }
}
