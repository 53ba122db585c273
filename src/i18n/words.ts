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
import { type WordsLanguage, pick } from './language.js';
import { load } from './load-words.js';
import { type Message, keyOf } from './message-key.js';

export { str } from './str.js';

/** The language in which an element is being drawn. */
export interface Speech {
  /** What the page asked for: any BCP 47 tag. Texts of the feed follow it. */
  readonly wanted: string;
  /** Which of our own languages that gives. Our words follow it. */
  readonly words: WordsLanguage;
}

/** The messages of a language by their key; the values of a template say which of ours stands where. */
type Words = Record<string, Message>;

const loaded = new Map<WordsLanguage, Words>();
/* A file that cannot be had is not asked for again at every drawing. */
const missing = new Set<WordsLanguage>();
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
  return { wanted, words: words === 'en' || loaded.has(words) ? words : 'en' };
}

/**
 * Fetches the words for a language. Returns nothing when they are there already. When the file
 * cannot be had the promise resolves all the same, and English is spoken.
 */
export function wordsFor(wanted: string): Promise<void> | undefined {
  const words = pick(wanted);
  if (words === 'en' || loaded.has(words) || missing.has(words)) return undefined;
  return load(words).then(
    ({ templates }) => void loaded.set(words, templates as Words),
    () => void missing.add(words),
  );
}

/** A message in the language that is being spoken. The extractor collects its calls. */
export const msg = ((message: Message, options?: { id?: string }) => {
  const said = loaded.get(speech.words)?.[keyOf(message, options)] ?? message;
  if (typeof said === 'string') return said;
  const { values: given } = message as Exclude<Message, string>;
  const values = said === message ? given : said.values.map((place) => given[place as number]);
  return 'strTag' in said
    ? said.strings.reduce((text, part, at) => text + values[at - 1] + part)
    : { ...said, values };
}) as unknown as typeof litMsg;
