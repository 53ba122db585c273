/** The languages that somebody asks for: tags as browsers know them, and whether the feed has any of them. */
import type { Feed } from '../feed/merge.js';
import { languageOf } from './import/headers.js';
import { Refusal } from './world.js';

/** What to say of languages that the feed does not speak. Refuses what is no language. */
export function languageNotes(wanted: string, feed: Feed): string[] {
  const text = JSON.stringify(feed.documents[0]!.raw);
  return wanted
    .trim()
    .split(/\s+/)
    .flatMap((tag) => {
      const meant = languageOf(tag);
      if (meant !== tag)
        throw new Refusal(
          `--language ${wanted}: a tag such as en, es or hmn is needed${meant ? `. Did you mean ${meant}?` : ', several with spaces between them in quotes.'}`,
        );
      const [first] = tag.toLowerCase().split('-');
      // Texts without a language are taken for English ones.
      return first === 'en' || new RegExp(`"${first}(-[a-z0-9-]+)?"`, 'i').test(text)
        ? []
        : [`--language ${tag}: the feed has no texts in this language, so they stand as they are.`];
    });
}
