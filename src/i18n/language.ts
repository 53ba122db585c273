/** Who speaks what: the language an element should speak, and which way it is written. */

/** The languages we have words in. */
export type WordsLanguage = 'en' | 'es' | 'hmn';

/* Hmong is written under three tags: the language as a whole, White Hmong and Green Hmong. */
const ours: readonly [RegExp, WordsLanguage][] = [
  [/^es\b/i, 'es'],
  [/^(hmn|mww|hnj)\b/i, 'hmn'],
];

/** Which of our languages serves a reader of `wanted`. */
export const pick = (wanted: string): WordsLanguage =>
  ours.find(([tags]) => tags.test(wanted))?.[1] ?? 'en';

/** The direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';

/**
 * The language of an element: its own `lang`, that of the nearest ancestor (through shadow roots),
 * then the document's, then English. `ofPage` stands in the document's place where a script tag says
 * so (`data-lang`). An empty `lang` says "unknown" in HTML and ends the search.
 */
export function languageOf(element: Element, ofPage?: string): string {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    if (!(at instanceof Element)) continue;
    const lang = (at === document.documentElement && ofPage) || at.getAttribute('lang');
    if (lang !== null) return lang.trim() || 'en';
  }
  return ofPage || 'en';
}
