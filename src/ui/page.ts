/**
 * The page as the widgets share it: its feed stores, what its script tag says, its language.
 */
import { defaultFeedUrl } from '../feed/default-feed.js';
import { type FeedStore, feedStores } from '../feed/store.js';

/** The page's store of a list of addresses. */
const storeOf = feedStores({
  // Looked up at each call: a page or a test may replace it.
  fetch: (...request) => globalThis.fetch(...request),
  readInline: async (id) => {
    // A script that runs early must not miss an element that the parser has yet to reach.
    if (document.readyState === 'loading' && !document.getElementById(id)) {
      await new Promise((parsed) =>
        document.addEventListener('DOMContentLoaded', parsed, { once: true }),
      );
    }
    const text = document.getElementById(id)?.textContent;
    return text == null ? undefined : { text, base: document.baseURI };
  },
});

/**
 * `data-feed` or `data-lang` of the script tag that brought us. Others have an embed.js as well, so ours
 * is known by what lies beside it.
 */
export const scriptData = (name: 'feed' | 'lang'): string | undefined =>
  [...document.querySelectorAll<HTMLScriptElement>(`script[src][data-${name}]`)].find(
    ({ src }) =>
      /\/aht-[a-z-]+\.js/.test(src) ||
      `${src.split('embed.js')[0]}feeds/wisconsin.json` === defaultFeedUrl,
  )?.dataset[name];

/** The store of what a `feed` attribute names; else of what the script tag names; else of the default. */
export function storeFor(feed: string | null | undefined): FeedStore {
  const named = (feed?.trim() || scriptData('feed')?.trim() || defaultFeedUrl).split(/\s+/);
  const addresses = named.map((address) => {
    if (address.startsWith('#')) return address;
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return address;
    }
  });
  return storeOf([...new Set(addresses)]);
}

/** Calls when any `lang` of the document changes. */
export function onLanguageChange(listener: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
