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
 * count as missing. A plain string is in the language `plain`.
 */
export function wordingOf(text: Text | undefined, language: string, plain = ''): Wording {
  if (text === undefined) return { value: '', language: '' };
  if (typeof text === 'string') return { value: text, language: plain };
  const wordings = Object.entries(text).filter(([, value]) => value.trim() !== '');
  const found =
    wordings.find(([tag]) => tag.toLowerCase() === language.toLowerCase()) ??
    wordings.find(([tag]) => primary(tag) === primary(language)) ??
    wordings.find(([tag]) => primary(tag) === 'en') ??
    wordings[0];
  return found ? { value: found[1], language: found[0] } : { value: '', language: '' };
}

/** Whether there is a wording in this language. */
export const speaks = (text: Text | undefined, language: string): boolean =>
  typeof text === 'object' &&
  Object.entries(text).some(([tag, value]) => primary(tag) === primary(language) && value.trim() !== '');

/** Text as it is compared in a search: no case, no accents, one kind of apostrophe. */
export const folded = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase();
