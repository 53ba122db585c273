/**
 * Our words, in the language of the element that is being drawn.
 *
 * Two elements on one page may speak two languages, so there is no locale of the page: the element
 * that draws itself says which language it speaks (`speaking`), and every `msg()` inside answers in
 * it. `msg` is typed as that of @lit/localize, so its extractor and its XLIFF files work as they
 * are; but nothing is configured globally, because a host page that uses @lit/localize itself may
 * configure it once and must not find that done.
 *
 * `runtimeMsg` is an internal of @lit/localize: hence the narrow version range in package.json.
 */
import type { msg as litMsg } from '@lit/localize';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { TemplateMap } from '@lit/localize/internal/types.js';
import { type WordsLanguage, pick } from './language.js';
import { load } from './load-words.js';

export { str } from '@lit/localize/internal/str-tag.js';

/** The language in which an element is being drawn. */
export interface Speech {
  /** What the page asked for: any BCP 47 tag. Texts of the feed follow it. */
  readonly wanted: string;
  /** Which of our own languages that gives. Our words follow it. */
  readonly words: WordsLanguage;
}

const loaded = new Map<WordsLanguage, TemplateMap>();
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
    ({ templates }) => void loaded.set(words, templates as TemplateMap),
    () => void missing.add(words),
  );
}

/** A message in the language that is being spoken. The extractor collects its calls. */
export const msg = ((template: never, options?: { id?: string }) =>
  runtimeMsg(loaded.get(speech.words), template, options)) as typeof litMsg;
