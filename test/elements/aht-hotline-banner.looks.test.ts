/** The hotline banner on narrow, enlarged, printed and recoloured pages, and while its feed comes. */
import { expect } from '@open-wc/testing';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  noSidewaysScroll,
  quietConsole,
  settled,
} from '../helpers.js';
import { draw, failed, plain } from './hotline-banner.js';

const numbers = (banner: Element) => deepQueryAll(banner, '.number');

describe('aht-hotline-banner, its looks', () => {
  quietConsole();
  /* Only this engine can be made to print, or to force its colours, here. */
  const canEmulate = engine() === 'chromium';
  afterEach(async () => {
    if (canEmulate) await emulate();
  });

  it('keeps each number whole at 320 px, in every language, with text set wide (H-32)', async () => {
    for (const lang of ['en', 'es', 'hmn', 'en es']) {
      const banner = await draw(failed, { lang });
      const box = banner.parentElement!;
      // WCAG 1.4.12.
      box.style.cssText =
        'width: 320px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
      expect(getComputedStyle(deepQuery(banner, '.number')!).letterSpacing).to.not.equal('normal');
      await noSidewaysScroll(banner, 320);
      for (const number of numbers(banner)) {
        expect(number.getClientRects().length, `${lang}: ${number.textContent}`).to.equal(1);
      }
    }
  });

  it('cuts off no number at 320 px, with text set wide, be it long or large (H-32)', async () => {
    const sms = { number: '1-888-373-7888', label: 'BEFREE' };
    const line = { id: 'a', name: 'A', telephone: '608-555-0100', sms };
    const lines = ready(smallFeed({ hotlines: [line, { ...line, id: 'b' }] }));
    for (const lang of ['en', 'es', 'hmn', 'en es']) {
      for (const size of [16, 22]) {
        const banner = await draw(lines, { lang });
        // WCAG 1.4.12, in wide letters.
        banner.parentElement!.style.cssText = `width: 320px; font: ${size}px monospace; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em`;
        // What stands out of the banner is not to be seen, and makes nothing scroll.
        const { right } = deepQuery(banner, '.more')!.getBoundingClientRect();
        const pieces = deepQueryAll(banner, '[translate=no], [part=call]');
        expect(pieces.map(plain).join(' ')).to.contain('1-888-373-7888 (BEFREE)');
        for (const piece of pieces) {
          const there = Math.floor(piece.getBoundingClientRect().right);
          expect(there, `${lang}, ${size}px: ${piece.textContent}`).to.be.at.most(right);
        }
      }
    }
  });

  it('has room for a finger on each way to reach help (H-31)', async () => {
    const banner = await draw(failed);
    banner.parentElement!.style.width = '320px';
    for (const link of deepQueryAll(banner, '[part=call], [part=ways] a, [part=copy]')) {
      expect(link.getBoundingClientRect().height, link.textContent!).to.be.at.least(44);
    }
    const folded = await draw(failed, { collapsible: '' });
    expect(deepQuery(folded, 'summary')!.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('moves nothing on the page when the feed comes late (H-33)', async () => {
    const feed = await defaultFeed();
    for (const lang of ['en', 'es', 'en es']) {
      for (const width of [320, 1280]) {
        for (const tone of ['', 'quiet']) {
          const banner = await draw({ status: 'loading' }, { lang, tone });
          banner.parentElement!.style.width = `${width}px`;
          const rects = () =>
            [banner, ...deepQueryAll(banner, 'a, h2, summary, p')]
              .filter((node) => node.checkVisibility())
              .map((node) => JSON.stringify(node.getBoundingClientRect()));
          const before = rects();
          banner.state = ready(feed);
          await settled(banner);
          expect(rects()).to.deep.equal(before);
        }
      }
    }
  });

  it('prints the number large and the text code, without buttons (H-35)', async function () {
    if (!canEmulate) this.skip();
    const banner = await draw(ready(await defaultFeed()), { collapsible: '' });
    const size = () =>
      parseFloat(getComputedStyle(deepQuery(banner, '[part=call] .number')!).fontSize);
    const onScreen = size();
    await emulate({ media: 'print' });
    expect(deepText(banner)).to.contain('1-888-373-7888').and.to.contain('233733 (BEFREE)');
    expect(deepText(banner)).to.contain('Call 911');
    expect(deepText(banner)).to.not.contain('Copy number');
    expect(size()).to.be.greaterThan(onScreen * 1.4);
    expect(deepQueryAll(banner, 'svg').filter((one) => one.checkVisibility())).to.deep.equal([]);
    const quiet = await draw(ready(await defaultFeed()), { tone: 'quiet' });
    const number = deepQuery(quiet, '[part=call] .number')!;
    expect(parseFloat(getComputedStyle(number).fontSize)).to.be.greaterThan(onScreen * 1.4);
  });

  it('prints what is folded too, where the browser can (H-35)', async function () {
    if (!canEmulate) this.skip();
    expect(CSS.supports('selector(::details-content)')).to.equal(true);
    const banner = await draw(ready(await defaultFeed()), { collapsible: '' });
    const [fold] = deepQueryAll<HTMLDetailsElement>(banner, 'details');
    fold!.open = false;
    const text = deepQuery(banner, '[part=ways] a')!;
    expect(text.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    await emulate({ media: 'print' });
    expect(text.checkVisibility()).to.equal(true);
  });

  it('keeps its edges and its contrast in forced colours and in the dark (H-36)', async function () {
    if (!canEmulate) this.skip();
    for (const features of [
      { 'forced-colors': 'active' },
      { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
      { 'prefers-reduced-motion': 'reduce', 'prefers-reduced-transparency': 'reduce' },
    ]) {
      await emulate({ features: features as unknown as Record<string, string> });
      for (const tone of ['', 'quiet']) {
        const banner = await draw(failed, { tone });
        const call = getComputedStyle(deepQuery(banner, '[part=call]')!);
        const forced = 'forced-colors' in features;
        if (forced) {
          // The loud button brings colours of the system; the quiet link is given them.
          expect(call.forcedColorAdjust).to.equal(tone ? 'auto' : 'none');
          expect(call.color).to.not.equal(call.backgroundColor);
        }
        if (!tone) {
          expect(getComputedStyle(deepQuery(banner, 'section')!).borderTopStyle).to.equal('solid');
        }
        expect(banner.getAnimations({ subtree: true })).to.deep.equal([]);
        // axe sees the colours that are asked for, not those that are forced.
        if (!forced) await axe(banner.parentElement!);
      }
    }
  });
});
