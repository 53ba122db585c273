/** What languages are called, by `Intl`, in the language that is being spoken. */
import { formatLanguage } from './format.js';

const names = new Map<string, Intl.DisplayNames>();

/** The name of a language, such as "Spanish" or "español"; its tag where the browser knows none. */
export function languageName(tag: string): string {
  const locale = formatLanguage();
  try {
    let made = names.get(locale);
    if (!made) names.set(locale, (made = new Intl.DisplayNames(locale, { type: 'language' })));
    return made.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
