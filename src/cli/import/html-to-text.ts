/** Calendars hold descriptions as HTML; the feed holds plain text. No document is made, nothing of it runs. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  Aacute: 'Á',
  Eacute: 'É',
  Iacute: 'Í',
  Oacute: 'Ó',
  Uacute: 'Ú',
  Ntilde: 'Ñ',
  iquest: '¿',
  iexcl: '¡',
};

function sign(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const decoded = (text: string): string => text.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, sign);

/** Whether a text was written as HTML. "2 < 3" was not. */
export const isHtml = (text: string): boolean =>
  /<\/?(p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h\d|html|body|table|font)\b[^<>]*>/i.test(text);

/** The text that a reader would see: paragraphs parted by an empty line, links with their address. */
export function htmlToText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?-->|<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(
      /<a\b[^>]*?href\s*=\s*["']?([^"'\s>]+)["']?[^>]*>(.*?)<\/a\s*>/gi,
      (_, url: string, label: string) => {
        const words = label.replace(/<[^>]*>/g, '').trim();
        const address = url.replace(/^mailto:/i, '');
        return !words || words.includes(address) ? words || address : `${words} (${address})`;
      },
    )
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<br\b[^>]*>|<\/(div|tr|ul|ol)\s*>/gi, '\n')
    .replace(/<\/?(p|h\d|table|blockquote)\b[^>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return tidy(decoded(text));
}

/** Without blanks at the ends of lines, and never more than one empty line. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+(?=\n|$)/g, '')
    .replace(/\n[ \t\u00a0]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
