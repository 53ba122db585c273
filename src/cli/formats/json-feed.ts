/** Sessions as a news feed: JSON Feed 1.1 (jsonfeed.org). */
import { wordingOf } from '../../model/text.js';
import { newsOf } from './news.js';
import type { Told } from './told.js';

export async function jsonFeed(told: Told): Promise<string> {
  const { source, name, url } = told;
  const { publisher, modified, language } = source;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: publisher.url,
    feed_url: url,
    language,
    authors: [{ name: wordingOf(publisher.name, language).value, url: publisher.url }],
    items: (await newsOf(told)).map(({ id, title, content, url: page }) => ({
      id,
      url: page,
      title,
      content_text: content,
      date_modified: new Date(modified).toISOString(),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
