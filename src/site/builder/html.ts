/**
 * Writes HTML that is to be pasted into other people's pages: every value goes through here, so that
 * no quote, bracket or address can become something else than it was typed as. Pure; no document.
 */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands between tags or in an attribute with double quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character]!);

/** Attributes in their order; `true` stands by its name alone, what is not there is left out. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** A start tag. Attribute names come from our own lists, never from a field. */
export function startTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(value as string)}"`));
  return `<${name}${written.join('')}>`;
}

/** A link with its words. */
export const link = (href: string, words: string): string =>
  `${startTag('a', { href })}${escaped(words)}</a>`;

/** Every line moved in by two blanks. */
export const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** JSON that may stand in a `<script>`: nothing in it can end that, or begin a comment. */
export const jsonInScript = (text: string): string => text.trim().replaceAll('<', '\\u003c');

/**
 * `www.example.org/aht/`: a server whose `https://` was forgotten. A browser would look for a folder of
 * that name. Whoever has such a folder writes `./` before it.
 */
const isBareServer = (address: string): boolean =>
  /^(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?\/)/i.test(address);

/**
 * An address as typed, if it may stand in a page: http(s) in full, or a path on the same site. Names
 * and passwords in it, other schemes and what browsers would read in two ways are refused.
 */
export function safeAddress(typed: string): string | undefined {
  const address = typed.trim();
  if (/^https?:\/\//i.test(address)) {
    try {
      const url = new URL(address);
      return url.username || url.password ? undefined : url.href;
    } catch {
      return undefined;
    }
  }
  if (isBareServer(address)) return undefined;
  // No blank, quote, backslash, second slash at the start, or colon before the first slash.
  return /^(?!\/\/)(?![^/?#]*:)[\w./~%?#=&@:+,-]+$/.test(address) ? address : undefined;
}

/** The same for a folder: it ends in a slash and asks nothing. `.` is the page's own. */
export function safeFolder(typed: string): string | undefined {
  const given = typed.trim();
  const address = given && safeAddress(/[/?#]$/.test(given) ? given : `${given}/`);
  return address && !/[?#]/.test(address) ? address : undefined;
}

/** Whether an address says which server it is on. */
export const isWhole = (address: string): boolean => /^https?:/i.test(address);
