/**
 * What a page says about itself, in English or Spanish: that it is not there, that its domain is for
 * sale, that it wants a person. Only its text counts, and only what nobody writes about a subject: a
 * page about missing children must not pass for a missing page.
 *
 * Pages are strangers' bytes: every pattern here takes time in proportion to the page.
 */

export interface Page {
  readonly title: string;
  readonly heading: string;
  /** All that is read of it, without markup. */
  readonly text: string;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
};

const plain = (markup: string): string =>
  markup
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();

/** What stands between the first tag of a name and its end, if that is near. */
function inside(markup: string, tag: string): string {
  const start = new RegExp(`<${tag}(?:\\s[^<>]*)?>`, 'i').exec(markup);
  if (!start) return '';
  const rest = markup.slice(start.index + start[0].length).slice(0, 1000);
  const end = rest.search(new RegExp(`</${tag}`, 'i'));
  return end < 0 ? '' : plain(rest.slice(0, end));
}

/** Scripts and styles are not read by anyone. */
const spoken = (markup: string): string =>
  markup
    .split(/<(?:script|style|svg|template)\b/i)
    .map((piece, at) => {
      if (at === 0) return piece;
      const end = piece.search(/<\/(?:script|style|svg|template)\s*>/i);
      return end < 0 ? '' : piece.slice(end);
    })
    .join(' ');

export function readPage(markup: string): Page {
  const rest = spoken(markup);
  return {
    title: inside(markup, 'title'),
    heading: inside(rest, 'h1'),
    text: plain(rest),
  };
}

const thing =
  '(?:page|file|document|item|content|article|url|link|site|p[aá]gina|archivo|documento|enlace|contenido)';
const notFound = [
  // A number alone is no sign: Wisconsin's statutes have a chapter 404.
  /^(?:error\W*)?404$|\berror\W{0,3}404\b|\b404\W{1,3}(?:error|not found|page|file|p[aá]gina|no encontrad)|^404\s*[-–—:|]/i,
  /(?:^|[|–—-]\s)(?:\w+ )?not found\s*(?:$|[-–—|:!.])/i,
  new RegExp(
    `\\b${thing}\\b[^.]{0,40}\\b(?:not (?:be )?found|no longer (?:exists|available)|does(?: not|n.t) exist|(?:is|was) (?:not available|unavailable|removed))`,
    'i',
  ),
  new RegExp(
    `\\b(?:can(?:not|.t| not)|could(?: not|n.t)) (?:find|locate)\\b[^.]{0,20}\\b${thing}\\b`,
    'i',
  ),
  new RegExp(
    `(?:^|\\s)${thing}(?=\\s)[^.]{0,40}\\s(?:no (?:fue |ha sido )?encontrad[ao]|no existe|no (?:est[aá] )?disponible|no se (?:encontr[oó]|encuentra|ha encontrado|pudo encontrar))`,
    'i',
  ),
  new RegExp(
    `\\bno (?:se (?:encontr[oó]|encuentra|ha encontrado|pudo encontrar)|existe|pudimos encontrar|hemos encontrado)\\s[^.]{0,20}${thing}`,
    'i',
  ),
];

/** Its title or first heading says that it is not there. */
export const saysNotFound = ({ title, heading }: Page): boolean =>
  notFound.some((words) => words.test(title) || words.test(heading));

const forSale =
  /\bdomain(?: name)?\b.{0,60}\b(?:is|may be|are)\b.{0,12}\b(?:for sale|available for purchase|parked)\b|\bbuy this domain\b|\bparked free\b|\bdomain (?:has )?expired\b|\bdominio\b.{0,60}\b(?:est[aá] |se )?(?:en venta|a la venta|vende|ha expirado|ha caducado)/i;
const spam =
  /\b(?:slot (?:gacor|online|88)|judi (?:online|bola)|situs (?:slot|judi|togel)|togel|casino bonus(?:es)?|buy (?:viagra|cialis)|(?:viagra|cialis) online)\b/i;

/** A parked page says little besides: the same words deep in an article are none. */
const short = 3000;

/** Its domain is for sale, or sells what the people who took it sell. */
export const saysParked = ({ title, heading, text }: Page): boolean =>
  [title, heading].some((words) => forSale.test(words) || spam.test(words)) ||
  (text.length < short && forSale.test(text));

/** Sites that names without an owner lead to. */
export const isParkingHost = (host: string): boolean =>
  /(?:^|\.)(?:hugedomains|sedo|sedoparking|dan|afternic|bodis|parkingcrew|above|undeveloped|domainmarket)\.com$/.test(
    host,
  );

/** It wants to know first that a person is asking. */
export const wantsPerson = ({ title, heading, text }: Page): boolean =>
  [title, heading].some((words) =>
    /^just a moment|^attention required|are you (?:a )?(?:human|robot)|verify (?:that )?you are (?:a )?human|security check|pardon our interruption|^access denied|^request rejected|checking your browser|robot check|verifique que (?:es|usted es) human/i.test(
      words,
    ),
  ) ||
  (text.length < short &&
    /\b(?:re)?captcha\b|enable javascript and cookies to continue/i.test(text));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** Whether two pages say the same, apart from words of their own addresses and a few others. */
export function alike(one: Page, other: Page, addresses: readonly URL[]): boolean {
  const own = new Set(addresses.flatMap(({ pathname }) => wordsOf(pathname)));
  const words = ({ title, text }: Page) =>
    new Set(wordsOf(`${title} ${text}`).filter((word) => !own.has(word)));
  const [a, b] = [words(one), words(other)];
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both >= 0.95 * (a.size + b.size - both);
}
