/** When the banner is painted, and that the page does not move when the rest of it comes. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, engine, until } from '../helpers.js';
import { type Visit, aWhile, hotline, leave, write } from '../entry/visit.js';
import { late, oneFile, ownFile, withExtras } from './built-banner.js';

/* As on a slow line: the default feed, three seconds later. */
const lateFeed = `<script>{
  const { fetch } = window;
  window.fetch = async (...request) => {
    await new Promise((over) => setTimeout(over, 3000));
    return fetch(...request);
  };
}</script>`;

const text = '<p>Text of the page, with more of it below the banner.</p>'.repeat(9);
const dresses = ['', 'quick-exit', 'quick-exit placement="top"', 'placement="bottom"'];

/** A page whose script has run before it has a banner, seen in full. */
async function open(script: string): Promise<Visit> {
  const there = await write(lateFeed + script, '');
  return inFront(there);
}

async function inFront(there: Visit): Promise<Visit> {
  const frame = there.window.frameElement as HTMLElement;
  frame.style.cssText = 'position: fixed; inset: 0; width: 780px; height: 580px; border: 0';
  await there.window.customElements.whenDefined('aht-hotline-banner');
  await aWhile(50);
  return there;
}

/** Puts a banner with this above text, and sums up what moves from then on. */
function watch(there: Visit, attributes: string): () => number {
  const { window: view, document: page } = there;
  let moved = 0;
  const observer = new view.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moved += (entry as unknown as { value: number }).value;
  });
  observer.observe({ type: 'layout-shift' });
  page.body.innerHTML = `<aht-hotline-banner ${attributes}></aht-hotline-banner>${text}`;
  return () => moved;
}

describe('aht-hotline-banner, painted', function () {
  this.timeout(20_000);
  afterEach(leave);

  it('is whole in the first frame after its script runs, while the feed hangs (H-01, H-33)', async () => {
    for (const script of [oneFile, ownFile]) {
      const there = await write(script, '');
      await there.window.customElements.whenDefined('aht-hotline-banner');
      const frame = there.window.frameElement as HTMLElement;
      frame.scrollIntoView();
      const tag = '<aht-hotline-banner feed="../feeds/hang" quick-exit></aht-hotline-banner>';
      there.document.body.innerHTML = tag;
      // What is there when a frame begins is painted in it.
      const seen = await new Promise<string>((resolve) => {
        const look = () => resolve(deepText(there.one('aht-hotline-banner')));
        there.window.requestAnimationFrame(look);
      });
      expect(seen).to.match(/911.*National Human Trafficking Hotline.*1-888-373-7888.*233733/);
      await until(async () => (await there.requests()).join().includes('/feeds/hang'));
    }
  });

  it('moves nothing with the feed three seconds late, as the one file (H-33)', async function () {
    // The only engine that says what has moved.
    if (engine() !== 'chromium') this.skip();
    const pages = await Promise.all(dresses.map(() => open(oneFile)));
    const moved = pages.map((there, nth) => watch(there, dresses[nth]!));
    await aWhile(2500);
    for (const there of pages)
      expect(await there.requests()).to.not.include('/cdn/feeds/wisconsin.json');
    await Promise.all(
      pages.map((there) =>
        until(async () => (await there.requests()).includes('/cdn/feeds/wisconsin.json'), 5000),
      ),
    );
    await aWhile(500);
    expect(moved.map((sum) => sum())).to.deep.equal(dresses.map(() => 0));
    // The test's own eyes.
    pages[0]!.document.body.prepend(pages[0]!.document.createElement('hr'), 'More');
    await until(() => moved[0]!() > 0);
  });

  it('moves nothing when its extras come late in a file of their own (H-33)', async function () {
    if (engine() !== 'chromium') this.skip();
    for (const attributes of dresses.slice(0, 3)) {
      const there = await inFront(await withExtras(late(400), '', lateFeed + ownFile));
      const moved = watch(there, attributes);
      const banner = there.one('aht-hotline-banner');
      await until(() => deepText(banner).includes(hotline));
      if (attributes) {
        expect(deepQuery(banner, '.bar')).to.equal(null);
        await until(() => deepQuery(banner, '.bar'), 5000);
      }
      await aWhile(200);
      expect(moved(), attributes).to.equal(0);
    }
  });
});
