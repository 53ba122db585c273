/** Which words of a text a reader gets. */
import type { Text } from '../feed/sections/parts.js';

/** A text in one language. */
export interface Wording {
  readonly value: string;
  /** BCP 47 tag of the language it is in; empty when the feed does not say. */
  readonly language: string;
}

const primary = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

/**
 * The wording of `text` that suits a reader of `language` best: the same tag, the same language
 * elsewhere (`es` for `es-MX`, and the other way round), English, whatever is there. Blank wordings
 * count as missing.
 */
export function wordingOf(text: Text | undefined, language: string): Wording {
  if (typeof text !== 'object') return { value: text ?? '', language: '' };
  const wordings = Object.entries(text).filter(([, value]) => value.trim());
  const [tag, value] = wordings.find(([tag]) => tag.toLowerCase() === language.toLowerCase()) ??
    wordings.find(([tag]) => primary(tag) === primary(language)) ??
    wordings.find(([tag]) => primary(tag) === 'en') ??
    wordings[0] ?? ['', ''];
  return { value, language: tag };
}

/** Whether there is a wording in this language. */
export const speaks = (text: Text | undefined, language: string): boolean =>
  typeof text === 'object' && primary(wordingOf(text, language).language) === primary(language);
