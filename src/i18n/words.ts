/**
 * Our words, in the language of the element that is being drawn.
 *
 * Two elements on one page may speak two languages, so there is no locale of the page: the element
 * that draws itself says which language it speaks (`speaking`), and every `msg()` inside answers in
 * it. `msg` and `str` are typed as those of @lit/localize, so its extractor, its XLIFF files and its
 * generated modules work as they are; but its runtime is left alone, because it can be configured
 * only once for a page, and that belongs to the page.
 */
import type { msg as litMsg } from '@lit/localize';
import { html } from 'lit/html.js';
import { compose } from './compose.js';
import { english } from './english.js';
import { type WordsLanguage, pick } from './language.js';
import { load } from './load-words.js';
import { type Message, keyOf } from './message-key.js';
import { plain } from './plain-words.js';

export { str } from './str.js';

/** The language in which an element is being drawn. */
export interface Speech {
  /** What the page asked for: any BCP 47 tag. Texts of the feed follow it. */
  readonly wanted: string;
  /** Which of our own languages that gives. Our words follow it. */
  readonly words: WordsLanguage;
  /** All languages to speak at once, this one first; only where there are several. */
  readonly all?: readonly Speech[] | undefined;
}

/** The messages of a language by their key. */
type Words = Readonly<Record<string, string>>;

/** The words of each language. A file that could not be had is `undefined`, and not asked for again. */
export const loaded = new Map<WordsLanguage, Words | undefined>([['en', english]]);
let speech: Speech = { wanted: 'en', words: 'en' };

/** The language of the element that is being drawn; only meaningful while it is. */
export const spoken = (): Speech => speech;

/** Draws in a language: every `msg()` inside `draw` answers in it. Nested calls are fine. */
export function speaking<T>(next: Speech, draw: () => T): T {
  const before = speech;
  speech = next;
  try {
    return draw();
  } finally {
    speech = before;
  }
}

/** `lang="en es"` asks for two languages at once. */
const tagsOf = (wanted: string): string[] => wanted.split(/\s+/);

/**
 * What can be spoken now for the wanted languages: English until the words have come. Only the first
 * of them, unless `several` may be spoken at once.
 */
export function speechFor(wanted: string, several?: boolean): Speech {
  const all = tagsOf(wanted).map((tag) => {
    const words = pick(tag);
    return { wanted: tag, words: loaded.get(words) ? words : 'en' } as const;
  });
  return { ...all[0]!, all: several && all[1] ? all : undefined };
}

/**
 * Fetches the words for the wanted languages. Returns nothing when that has been done. When a file
 * cannot be had the promise is kept all the same, and English is spoken.
 */
export function wordsFor(wanted: string): Promise<unknown> | undefined {
  const missing = tagsOf(wanted)
    .map(pick)
    .filter((words) => !loaded.has(words)) as Exclude<WordsLanguage, 'en'>[];
  return missing[0] && Promise.all(missing.map(fetchWords));
}

const fetchWords = (words: Exclude<WordsLanguage, 'en'>): Promise<unknown> =>
  load(words).then(
    ({ templates }) => loaded.set(words, plain(templates)),
    () => loaded.set(words, undefined),
  );

/** A text in a language of its own. */
const marked = (text: unknown, lang: string) => html`<span lang=${lang} dir="auto">${text}</span>`;

/**
 * A text in each language that is being spoken, marked with it; what is the same in all stands once.
 * `text` answers for one language: with the text, and the language that it is in. Where that is
 * another one than that of the words around it, the answer is a string that knows how it is drawn:
 * marked between other nodes, as it is in an attribute or a sentence, which can mark nothing.
 */
export function inEach(text: () => readonly [unknown, string]): unknown {
  const [first, lang] = text();
  const said = new Map(speech.all?.map((one) => speaking(one, text)));
  if (said.size > 1) return [...said].map((one) => [marked(...one), ' ']);
  return lang === speech.words ? first : Object.assign(Object(`${first}`), marked(first, lang));
}

/**
 * A message in the language that is being spoken, or in English where that has no words for it. The
 * extractor collects its calls. Where several languages are spoken at once it comes as markup, which
 * has no place in an attribute.
 */
export const msg = ((message: Message, options?: { id?: string }) =>
  inEach(() => {
    const key = keyOf(message, options);
    const said = loaded.get(speech.words)?.[key];
    return [compose(message, said || loaded.get('en')![key]), said ? speech.words : 'en'];
  })) as unknown as typeof litMsg;
