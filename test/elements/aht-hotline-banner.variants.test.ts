/** The variants of the stories: strip, card, footer line, floating tab, on paper. */
import { expect, fixture, html } from '@open-wc/testing';
import type { StoryObj } from '@storybook/web-components-vite';
import * as stories from '../../stories/aht-hotline-banner.stories.js';
import { states } from '../../stories/states.js';
import {
  axe,
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  quietConsole,
} from '../helpers.js';
import { extrasOf } from './hotline-banner.js';
import { aWhile } from './hotline-exit.js';

const number = '1-888-373-7888';

async function show(story: StoryObj): Promise<HTMLElement> {
  const draw = story.render as unknown as (controls: object, context: object) => unknown;
  const context = { loaded: { states: await states() } };
  const box = await fixture<HTMLElement>(html`<div>${draw({}, context)}</div>`);
  await extrasOf(box.querySelector('aht-hotline-banner')!);
  return box;
}

/** Whether a person sees this and hits it, where the page is scrolled to now. */
function isInReach(link: Element): boolean {
  const { left, top, width, height } = link.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const inner = document.elementFromPoint(x, y)?.shadowRoot?.elementFromPoint(x, y);
  return link.contains(inner ?? null);
}

const scrollTo = async (part: number) => {
  const { scrollHeight, clientHeight } = document.documentElement;
  jump(part * (scrollHeight - clientHeight));
  await aWhile(60);
};
const jump = (top: number) => window.scrollTo({ top, behavior: 'instant' });

const numbersIn = (box: Element) =>
  deepQueryAll<HTMLAnchorElement>(box, 'a[href="tel:+18883737888"]');

describe('the hotline banner as', () => {
  quietConsole();
  afterEach(() => jump(0));

  for (const [name, story, numberAlways] of [
    ['a strip', stories.Strip, true],
    ['a card', stories.Card, false],
    ['a footer line', stories.FooterLine, true],
    ['a floating tab', stories.FloatingTab, false],
  ] as const)
    it(`${name}: the exit in reach all the way, the number ${numberAlways ? 'too' : 'by one link'} (H-34)`, async () => {
      const box = await show(story);
      const { scrollHeight, clientHeight } = document.documentElement;
      expect(scrollHeight, 'a page to scroll').to.be.greaterThan(clientHeight * 1.5);
      const exit = deepQuery(box, '[part=exit]')!;
      for (const part of [0, 0.5, 1]) {
        await scrollTo(part);
        expect(isInReach(exit), `exit at ${part}`).to.equal(true);
        if (numberAlways)
          expect(numbersIn(box).some(isInReach), `number at ${part}`).to.equal(true);
      }
      // Where the banner is, beside its name, also when a bar has it.
      const call = deepQuery(box, '[part=call]')!;
      call.scrollIntoView({ block: 'center', behavior: 'instant' });
      await aWhile(60);
      expect(isInReach(call)).to.equal(true);
      expect(deepText(call)).to.contain(number);
      for (const link of [exit, call]) {
        link.focus();
        expect((link.getRootNode() as ShadowRoot).activeElement).to.equal(link);
      }
      await axe(box.querySelector('aht-hotline-banner')!);
    });

  it('printed: the number large, the text code, the lines; no exit and no bar (H-34, H-35)', async function () {
    const box = await show(stories.Printed);
    expect(deepText(box)).to.contain(number).and.to.contain('Leave this site');
    if (engine() !== 'chromium') this.skip();
    try {
      await emulate({ media: 'print' });
      const call = deepQuery(box, '[part=call]')!;
      expect(call.checkVisibility()).to.equal(true);
      expect(parseFloat(getComputedStyle(call).fontSize)).to.be.greaterThan(24);
      // No more room than its own line: a button's height is for fingers.
      expect(call.getBoundingClientRect().height).to.be.below(60);
      expect(deepText(box)).to.contain('233733 (BEFREE)').and.to.contain('608-555-0101');
      expect(deepText(box)).to.contain('Texting is down this evening.');
      expect(deepText(box)).to.not.match(/Leave this site|browser history|Shift|Copy/);
      for (const part of ['bar', 'exit', 'exit-note', 'copy'])
        expect(deepQuery(box, `[part=${part}]`)!.checkVisibility(), part).to.equal(false);
    } finally {
      await emulate();
    }
  });

  it('any of them has its bar where the rest of it is, as wide and as far from its neighbours (H-34)', async () => {
    for (const story of [stories.Strip, stories.Card]) {
      const box = await show(story);
      const banner = box.querySelector('aht-hotline-banner')!;
      banner.style.cssText += '; margin: 30px auto 40px; max-width: 300px';
      const [bar, base] = ['bar', 'base'].map((part) =>
        deepQuery(banner, `[part=${part}]`)!.getBoundingClientRect(),
      );
      expect(bar!.left).to.equal(base!.left);
      expect(bar!.right).to.equal(base!.right);
      expect(bar!.width).to.equal(300);
      const next = deepQuery(banner, '.bar')!.nextElementSibling!.getBoundingClientRect();
      expect(next.top - bar!.bottom).to.be.within(4, 12);
      const after = banner.nextElementSibling!.getBoundingClientRect();
      expect(after.top - base!.bottom).to.be.at.least(39.9);
      box.remove();
    }
  });

  it('a card with an exit takes no clicks beside it (H-28)', async () => {
    const box = await show(stories.Card);
    await scrollTo(1);
    const bar = deepQuery(box, '[part=bar]')!.getBoundingClientRect();
    const at = document.elementFromPoint(bar.left + 5, bar.top + bar.height / 2);
    expect(at!.localName).to.not.equal('aht-hotline-banner');
  });

  it('a quiet one has a quiet exit: in the colour of its text, and still filled (H-40)', async () => {
    const box = await show(stories.FloatingTab);
    const look = (part: string) => getComputedStyle(deepQuery(box, `[part=${part}]`)!);
    expect(look('exit').backgroundColor).to.equal(look('title').color);
    expect(look('exit').color).to.not.equal(look('exit').backgroundColor);
  });
});
