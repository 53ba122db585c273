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
}

/** The messages of a language by their key. */
type Words = Readonly<Record<string, string>>;

/* A file that could not be had is `undefined`, and not asked for again. */
const loaded = new Map<WordsLanguage, Words | undefined>([['en', english]]);
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

/** What can be spoken now for a wanted language: English until the words have come. */
export function speechFor(wanted: string): Speech {
  const words = pick(wanted);
  return { wanted, words: loaded.get(words) ? words : 'en' };
}

/**
 * Fetches the words for a language. Returns nothing when that has been done. When the file cannot be
 * had the promise is kept all the same, and English is spoken.
 */
export function wordsFor(wanted: string): Promise<unknown> | undefined {
  const words = pick(wanted);
  if (loaded.has(words)) return undefined;
  return load(words as Exclude<WordsLanguage, 'en'>).then(
    ({ templates }) => loaded.set(words, plain(templates)),
    () => loaded.set(words, undefined),
  );
}

/** A message in the language that is being spoken. The extractor collects its calls. */
export const msg = ((message: Message, options?: { id?: string }) =>
  compose(
    message,
    loaded.get(speech.words)?.[keyOf(message, options)],
  )) as unknown as typeof litMsg;
