/**
 * The page as the widgets share it: its feed stores, what its script tag says, its language.
 */
import { defaultFeedUrl } from '../feed/default-feed.js';
import { FeedStores } from '../feed/store.js';
import { shared } from './shared-listener.js';

/** All feeds of this page. */
export const stores = new FeedStores({
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

/** `data-feed` or `data-lang` of the script tag that brought us, found by the name of its file. */
export const scriptData = (name: 'feed' | 'lang'): string | undefined =>
  [...document.querySelectorAll<HTMLScriptElement>(`script[src][data-${name}]`)].find(({ src }) =>
    /\/(aht-[a-z-]+|embed)\.js([?#]|$)/.test(src),
  )?.dataset[name];

/** The absolute addresses that a `feed` attribute names; else those of the script tag; else the default. */
export function addressesOf(feed: string | null | undefined): string[] {
  const named = (feed?.trim() || scriptData('feed')?.trim() || defaultFeedUrl).split(/\s+/);
  return [...new Set(named)].map((address) => {
    if (address.startsWith('#')) return address;
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return address;
    }
  });
}

/** Tells when any `lang` of the document changes. Call what is returned to stop listening. */
export const onLanguageChange = shared((tell, signal) => {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
});
