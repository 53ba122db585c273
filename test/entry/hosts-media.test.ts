/**
 * How a reader's settings reach all five: media features, text spacing, large letters, a narrow window.
 * Chromium alone can pretend media features; the rest is asked of all engines.
 */
import { expect } from '@open-wc/testing';
import {
  axe,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  noSidewaysScroll,
  rootOf,
  until,
} from '../helpers.js';
import { type Visit, aWhile, feedWords, five, hotline, leave, tags, write } from './visit.js';

const script = '<script type="module" src="../cdn/aht-widgets.js"></script>';
const scheme =
  '<style>:root { color-scheme: light dark } body { background: Canvas; color: CanvasText }</style>';

let words: Awaited<ReturnType<typeof feedWords>>;

/** The default feed, whole: long names, long lists, everything that can be cut. */
async function open(head = '', attributes = '', from = words): Promise<Visit> {
  const there = await write(script + scheme + head, `<main>${five(attributes)}</main>`);
  const language = attributes.includes('lang="es"') ? 'es' : 'en';
  for (const tag of tags)
    await until(() => deepText(there.one(tag)).includes(from[tag][language]), 8000);
  await aWhile(500);
  return there;
}

/** What a reader cannot see the whole of: text in a box that hides what does not fit. */
function cut({ one, window }: Visit): string[] {
  return tags.flatMap((tag) =>
    deepQueryAll(one(tag), '*')
      .filter((el) => el.checkVisibility() && !el.matches('.visually-hidden, .visually-hidden *'))
      .filter((el) => {
        const { overflowX, overflowY, display, clipPath } = window.getComputedStyle(el);
        // For screen readers alone in a narrow window: the bar of the check has its numbers there.
        if (clipPath === 'inset(50%)') return false;
        const hides = (value: string) => value === 'hidden' || value === 'clip';
        if (display.startsWith('inline') && display !== 'inline-block') return false;
        return (
          (hides(overflowX) && el.scrollWidth > el.clientWidth + 1) ||
          (hides(overflowY) && el.scrollHeight > el.clientHeight + 1)
        );
      })
      .map(
        (el) =>
          `${tag}: <${el.localName} class="${el.className}"> ${deepText(el).slice(0, 40)} ${el.scrollWidth}>${el.clientWidth} ${el.scrollHeight}>${el.clientHeight}`,
      ),
  );
}

/** Buttons and links whose own words do not fit into them. */
function tight({ one }: Visit): string[] {
  return tags.flatMap((tag) =>
    deepQueryAll(one(tag), 'button, .button, summary, label')
      .filter(
        (el) => el.checkVisibility() && el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 0,
      )
      .map((el) => `${tag}: <${el.localName}> ${deepText(el).slice(0, 40)}`),
  );
}

before(async () => {
  words = await feedWords();
});
afterEach(async () => {
  leave();
  if (engine() === 'chromium') await emulate();
});

describe("a reader's settings", () => {
  const settings: [name: string, features: Record<string, string>][] = [
    ['light', { 'prefers-color-scheme': 'light' }],
    ['dark', { 'prefers-color-scheme': 'dark' }],
    ['forced colours', { 'forced-colors': 'active', 'prefers-color-scheme': 'light' }],
    ['forced colours on black', { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }],
    ['more contrast', { 'prefers-contrast': 'more' }],
    ['more contrast, dark', { 'prefers-contrast': 'more', 'prefers-color-scheme': 'dark' }],
    ['less motion', { 'prefers-reduced-motion': 'reduce' }],
    ['less transparency', { 'prefers-reduced-transparency': 'reduce' }],
  ];
  for (const [name, features] of settings)
    it(`${name}: all five are accessible, with a number (L-42)`, async function () {
      if (engine() !== 'chromium') this.skip();
      this.timeout(60_000);
      await emulate({ features });
      // A small feed: axe has looked at every picture of the large one in test/elements/states.test.ts.
      const from = await feedWords('/feeds/file/five.json');
      const there = await open('', 'feed="../feeds/file/five.json"', from);
      const { window } = there;
      const query = Object.entries(features).map(([key, value]) => `(${key}: ${value})`);
      expect(window.matchMedia(query.join(' and ')).matches).to.equal(true);
      for (const tag of tags) {
        expect(deepText(there.one(tag)), tag).to.contain(hotline);
        await axe(there.one(tag));
      }
      if (name.startsWith('forced')) {
        // What one can press has an edge or a line, as its colours are those of all others.
        const bare = tags.flatMap((tag) =>
          deepQueryAll(there.one(tag), 'button, a, summary, input, select')
            .filter((el) => el.checkVisibility())
            .filter((el) => {
              const {
                borderTopWidth,
                borderTopStyle,
                textDecorationLine,
                backgroundColor,
                appearance,
              } = window.getComputedStyle(el);
              const edge = borderTopWidth !== '0px' && borderTopStyle !== 'none';
              const line =
                textDecorationLine.includes('underline') || el.querySelector('.number, u');
              const filled = !/rgba\(.*, 0\)|transparent/.test(backgroundColor);
              return !(
                edge ||
                line ||
                filled ||
                el.localName === 'summary' ||
                appearance !== 'none'
              );
            })
            .map((el) => `${tag}: ${el.localName} ${deepText(el)}`),
        );
        expect(bare).to.deep.equal([]);
      }
      if (name === 'less motion') {
        // What only waits, without a movement, is no motion.
        const moving = tags.flatMap((tag) =>
          rootOf(there.one(tag))!
            .getAnimations()
            .flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes())
            .filter((frame) =>
              Object.keys(frame).some((key) => /transform|translate|inset|margin/.test(key)),
            ),
        );
        expect(moving).to.deep.equal([]);
        const smooth = tags.flatMap((tag) =>
          deepQueryAll(there.one(tag), '*').filter(
            (el) => window.getComputedStyle(el).scrollBehavior === 'smooth',
          ),
        );
        expect(smooth).to.deep.equal([]);
      }
    });
});

describe('large letters and narrow windows', () => {
  /** WCAG 2.2, 1.4.12; in the widgets too, as tools of readers do it. */
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
    'p { margin-bottom: 2em !important }';

  for (const language of ['en', 'es'] as const) {
    const attributes = language === 'es' ? 'lang="es"' : '';

    it(`four times as large, as 320 by 256 pixels: no sideways scroll, nothing cut, ${language} (L-44)`, async function () {
      this.timeout(20_000);
      const there = await open('', attributes);
      await noSidewaysScroll(there.document, 320);
      const frame = there.window.frameElement as HTMLIFrameElement;
      frame.width = '320';
      frame.height = '256';
      await aWhile(100);
      expect(cut(there)).to.deep.equal([]);
      expect(tight(there)).to.deep.equal([]);
    });

    it(`text spacing by the reader: nothing cut, no sideways scroll, ${language} (L-44)`, async function () {
      this.timeout(20_000);
      const there = await open(`<style>${spacing}</style>`, attributes);
      for (const tag of tags) {
        const style = there.document.createElement('style');
        style.textContent = spacing;
        rootOf(there.one(tag))!.append(style);
      }
      const number = deepQueryAll(there.one('aht-hotline-banner'), 'a')[0]!;
      expect(
        Number.parseFloat(there.window.getComputedStyle(number).letterSpacing),
      ).to.be.greaterThan(1);
      for (const width of [320, 800]) {
        (there.window.frameElement as HTMLIFrameElement).width = String(width);
        await aWhile(100);
        expect(cut(there)).to.deep.equal([]);
        expect(tight(there)).to.deep.equal([]);
        await noSidewaysScroll(there.document, width);
      }
    });

    it(`a root of 200 %: letters twice as large, nothing cut, ${language} (L-44)`, async function () {
      this.timeout(20_000);
      const [plain, there] = [
        await open('', attributes),
        await open('<style>:root { font-size: 200% }</style>', attributes),
      ];
      const sizes = ({ one, window }: Visit) =>
        tags.map((tag) => {
          const base = rootOf(one(tag))!.querySelector('[part=base]')!;
          return Number.parseFloat(window.getComputedStyle(base).fontSize);
        });
      expect(sizes(there)).to.deep.equal(sizes(plain).map((size) => size * 2));
      for (const width of [400, 800]) {
        (there.window.frameElement as HTMLIFrameElement).width = String(width);
        await aWhile(100);
        expect(cut(there)).to.deep.equal([]);
        expect(tight(there)).to.deep.equal([]);
        await noSidewaysScroll(there.document, width);
      }
    });
  }
});
