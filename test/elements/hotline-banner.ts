/** What the tests of the hotline banner share. */
import { fixture, html } from '@open-wc/testing';
import '../../src/entry/aht-hotline-banner.js';
import type { AhtHotlineBanner } from '../../src/entry/aht-hotline-banner.js';
import type { FeedState } from '../../src/feed/store.js';
import { deepQueryAll, settled } from '../helpers.js';

export const failed: FeedState = { status: 'failed', problems: [] };

/** Waits until a banner is drawn, with what comes in a file of its own. */
export async function extrasOf(banner: Element): Promise<void> {
  await settled(banner);
  await import('../../src/elements/hotline-banner/extras.js');
  await new Promise((over) => setTimeout(over));
  await settled(banner);
}

export async function draw(state: FeedState | undefined, attributes: Record<string, string> = {}) {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const banner = document.createElement('aht-hotline-banner') as AhtHotlineBanner;
  if (state) banner.state = state;
  for (const [name, value] of Object.entries(attributes)) banner.setAttribute(name, value);
  box.append(banner);
  await extrasOf(banner);
  return banner;
}

export const hrefs = (banner: Element) =>
  deepQueryAll<HTMLAnchorElement>(banner, 'a').map((link) => link.getAttribute('href'));

/** Text on one line, as it is read. */
export const plain = (node: Element | null | undefined) =>
  node?.textContent?.replace(/\s+/g, ' ').trim();
