/** Texts of the feed on the page, each marked with its own language where that differs. */
import { type TemplateResult, html } from 'lit/html.js';
import type { Text } from '../feed/sections/parts.js';
import { inEach, spoken } from '../i18n/words.js';
import { wordingOf } from '../model/text.js';

/**
 * A text in the language of the element that is being drawn, or in each of them. Where the feed has
 * it in another language only, that language is marked, so that a screen reader speaks it right.
 */
export function say(text: Text | undefined): unknown {
  const { all } = spoken();
  return inEach(() => {
    const { wanted, words } = spoken();
    const { value, language } = wordingOf(text, wanted);
    const foreign = language && language.toLowerCase() !== words;
    return [foreign && !all ? inLanguage(value, language) : value, language || words];
  });
}

/** Content in a language of its own. */
export const inLanguage = (content: unknown, language: string): TemplateResult =>
  html`<span lang=${language} dir="auto">${content}</span>`;
