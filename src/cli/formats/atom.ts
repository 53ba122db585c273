/** Sessions as a news feed: Atom (RFC 4287). */
import { wordingOf } from '../../model/text.js';
import { newsOf } from './news.js';
import type { Told } from './told.js';

/* XML 1.0, 2.2: what no document may hold is left out; what means something is escaped. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const tag = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** `url`: where it will be published; that is its id, for ever. */
export async function atom(told: Told, url: string): Promise<string> {
  const { source, name } = told;
  const { publisher, modified, language } = source;
  const updated = tag('updated', new Date(modified).toISOString());
  const news = await newsOf(told);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    tag('id', url),
    tag('title', name),
    updated,
    `<author>${tag('name', wordingOf(publisher.name, language).value)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(url)}"/>`,
    ...news.map(({ id, title, content, url: page }) =>
      [
        '<entry>',
        tag('id', id),
        tag('title', title),
        // The feed says when it was changed, not what in it.
        updated,
        ...(page ? [`<link href="${escaped(page)}"/>`] : []),
        tag('content', content),
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n');
}
