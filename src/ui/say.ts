/** Texts of the feed on the page, each marked with its own language where that differs. */
import type { Text } from '../feed/sections/parts.js';
import { inEach, speaking, spoken } from '../i18n/words.js';
import { wordingOf } from '../model/text.js';

/**
 * Words of ours as the feed would have them. What we say in English for want of words is English.
 */
export const textOf = (ours: () => string): Text => {
  const { all = [spoken()] } = spoken();
  return Object.fromEntries(
    all.map((one) => {
      const said = speaking(one, ours);
      const known = one.words !== 'en' && typeof said === 'string';
      return [known ? one.wanted : 'en', `${said}`];
    }),
  );
};

/**
 * A text in the language of the element that is being drawn, or in each of them. Where the feed has
 * it in another language only, that language is marked, so that a screen reader speaks it right.
 */
export const say = (text: Text | undefined): unknown =>
  inEach(() => {
    const { wanted, words } = spoken();
    const { value, language } = wordingOf(text, wanted);
    return [value, language || words];
  });
