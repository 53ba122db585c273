/** Who speaks what: the language an element should speak. */

/** The languages we have words in. */
export type WordsLanguage = 'en' | 'es' | 'hmn';

/**
 * Which of our languages serves a reader of `wanted`. Hmong is written under three tags: the language
 * as a whole, White Hmong and Green Hmong. All of ours are written from left to right.
 */
export const pick = (wanted: string): WordsLanguage => {
  if (/^es\b/i.test(wanted)) return 'es';
  return /^(hmn|mww|hnj)\b/i.test(wanted) ? 'hmn' : 'en';
};

/**
 * The language of an element: its own `lang`, that of the nearest ancestor (through shadow roots),
 * then the document's, then English. `ofPage` stands in the document's place where a script tag says
 * so (`data-lang`). An empty `lang` says "unknown" in HTML and ends the search. It may name several
 * (`en es`): `speechFor` takes them apart.
 */
export function languageOf(element: Element, ofPage?: string): string {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    // Roots and documents have no attributes.
    const lang =
      (at === document.documentElement && ofPage) || (at as Element).getAttribute?.('lang');
    if (lang != null) return lang.trim() || 'en';
  }
  return ofPage || 'en';
}
