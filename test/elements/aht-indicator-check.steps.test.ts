/** The indicator check one group at a time. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { defaultFeed, ready } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  engine,
  noSidewaysScroll,
  quietConsole,
  rootOf,
  settled,
  until,
} from '../helpers.js';
import {
  boxes,
  button,
  changes,
  draw,
  guideFeed,
  guidanceText,
  nameOf,
  panel,
  tick,
  ticked,
} from './indicator-check.js';

const steps = { layout: 'steps' };
const shown = (check: Element) =>
  boxes(check)
    .filter((one) => one.checkVisibility())
    .map(nameOf);
const active = (check: Element) => deepText(rootOf(check)!.activeElement!);
const progress = (check: Element) => deepText(deepQuery(check, '[part="progress"]')!);
const bar = (check: Element) => deepQuery(check, '.bar')!;

/** Presses a button as who uses the keyboard. */
async function press(check: Element, name: string): Promise<void> {
  button(check, name).focus();
  await sendKeys({ press: 'Enter' });
  await settled(check);
}

describe('aht-indicator-check in steps', () => {
  quietConsole();

  it('shows one group at a time, with Continue and Back, and keeps the ticks (Q-06) (Q-31)', async () => {
    const check = await draw(await guideFeed(), steps);
    expect([progress(check), shown(check)]).to.deep.equal([
      'Part 1 of 3',
      ['Someone is being hurt right now.'],
    ]);
    expect(button(check, 'Back')).to.equal(undefined);
    await press(check, 'Continue');
    expect([progress(check), shown(check).length]).to.deep.equal(['Part 2 of 3', 3]);
    await tick(check, 'School work');
    await press(check, 'Continue');
    expect([progress(check), shown(check).length]).to.deep.equal(['Part 3 of 3', 2]);
    await press(check, 'Back');
    expect(ticked(check)).to.deep.equal(['School work has dropped off.']);
    await press(check, 'Continue');
    await press(check, 'Continue');
    expect(shown(check)).to.deep.equal([]);
    expect(panel(check).checkVisibility()).to.equal(true);
  });

  it('moves focus to the heading of the new group, and of the result (Q-08)', async () => {
    const check = await draw(await guideFeed(), steps);
    await press(check, 'Continue');
    expect(active(check)).to.equal('School');
    expect(rootOf(check)!.activeElement).to.match('h3');
    await press(check, 'Back');
    expect(active(check)).to.equal('Danger now');
    await press(check, 'Continue');
    await press(check, 'Continue');
    await press(check, 'Continue');
    expect(active(check)).to.equal('What to do');
    await press(check, 'Back');
    expect(active(check)).to.equal('General signs');
  });

  it('leads to what to do from every step, without a tick (Q-10)', async () => {
    for (const turns of [0, 1, 2]) {
      const check = await draw(await guideFeed(), steps);
      for (let turn = 0; turn < turns; turn++) await press(check, 'Continue');
      const ways = deepQueryAll(check, 'button').filter(
        (one) => one.checkVisibility() && deepText(one) === 'What to do',
      );
      expect(ways.length).to.be.at.least(1);
      ways.at(-1)!.click();
      await settled(check);
      expect(active(check)).to.equal('What to do');
      expect(guidanceText(check)).to.contain('Nothing is ticked. That does not mean');
    }
  });

  it('says in sight, and by a status, that the ticks were cleared (Q-28)', async () => {
    const check = await draw(await guideFeed(), steps);
    const word = deepQuery(check, '.word')!;
    expect(word.getAttribute('role')).to.equal('status');
    expect(deepText(word)).to.equal('');
    await tick(check, 'Someone is being hurt');
    expect(deepText(word)).to.equal('Act now');
    await press(check, 'Continue');
    expect(deepText(word)).to.equal('Act now');
    // The other one speaks where there are no steps.
    expect(deepQueryAll(check, '[role="status"]')).to.deep.equal([word]);
    await press(check, 'Start over');
    expect([progress(check), active(check), deepText(word)]).to.deep.equal([
      'Part 1 of 3',
      'Signs to notice',
      'The ticks were cleared.',
    ]);
    const { top, bottom } = word.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight && bottom > top).to.equal(true);
    await tick(check, 'Someone is being hurt');
    expect(deepText(word)).to.equal('Act now');
  });

  it('sums up each group at the end, with a way to change it (Q-27)', async () => {
    const check = await draw(await guideFeed(), steps);
    await press(check, 'Continue');
    await tick(check, 'School work');
    await press(check, 'Continue');
    await press(check, 'Continue');
    const items = deepQueryAll(check, '[part="summary"] li').map(deepText);
    expect(items).to.deep.equal([
      'Danger now Change Danger now',
      'School Change School School work has dropped off.',
      'General signs Change General signs',
    ]);
    await press(check, 'Change School');
    expect([active(check), ticked(check)]).to.deep.equal([
      'School',
      ['School work has dropped off.'],
    ]);
    await press(check, 'What to do');
    await press(check, 'Start over');
    expect([progress(check), active(check), ticked(check)]).to.deep.equal([
      'Part 1 of 3',
      'Signs to notice',
      [],
    ]);
  });

  for (const layout of ['list', 'steps'])
    it(`has 911 and the hotline in sight at every moment at 320 pixels, ${layout} (Q-11)`, async () => {
      // WebKit's window cannot be as narrow; the element is, in all of them.
      await setViewport({ width: engine() === 'webkit' ? 480 : 320, height: 480 });
      try {
        const check = await draw(ready(await defaultFeed()), { layout, width: '320px' });
        const inSight = () => {
          const { top, bottom } = bar(check).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight + 1;
        };
        expect(deepText(bar(check)))
          .to.contain('911')
          .and.contain('1-888-373-7888');
        if (layout === 'list') {
          for (const target of [
            deepQuery(check, 'h2')!,
            boxes(check)[0]!,
            boxes(check).at(-1)!,
            panel(check),
          ]) {
            target.scrollIntoView();
            expect(inSight()).to.equal(true);
          }
        } else {
          for (let part = 0; part < 11; part++) {
            expect(inSight(), String(part)).to.equal(true);
            if (part < 10) await press(check, 'Continue');
          }
        }
        await noSidewaysScroll(check, 320);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

  it('does not hide what has the focus under that bar (Q-11)', async () => {
    const check = await draw(ready(await defaultFeed()));
    boxes(check)[0]!.focus();
    for (let turn = 0; turn < 14; turn++) {
      await sendKeys({ press: 'Tab' });
      const { bottom } = rootOf(check)!.activeElement!.getBoundingClientRect();
      // WebKit scrolls to the focus without looking at margins.
      if (engine() !== 'webkit')
        expect(bottom).to.be.at.most(bar(check).getBoundingClientRect().top + 1);
    }
  });

  it('has text that grows with the page: nothing of it is in pixels (Q-35)', async () => {
    const { documentElement: root } = document;
    const check = await draw(await guideFeed(), steps);
    const sizes = () =>
      deepQueryAll(check, '*').map((one) => parseFloat(getComputedStyle(one).fontSize));
    const before = sizes();
    root.style.fontSize = '200%';
    try {
      for (const [at, size] of sizes().entries()) expect(size / before[at]!).to.be.closeTo(2, 0.01);
      await noSidewaysScroll(check, 320);
    } finally {
      root.style.fontSize = '';
    }
  });

  it('asks for its file at once and for nothing more, ever (Q-01)', async () => {
    const check = await draw(await guideFeed(), steps);
    const before = performance.getEntriesByType('resource').length;
    await tick(check, 'Someone is being hurt');
    for (let turn = 0; turn < 3; turn++) await press(check, 'Continue');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect(guidanceText(check)).to.contain('Act now');
  });

  it('is a list where the layout is none that is known, with one warning (Q-07)', async () => {
    const spy = consoleSpy();
    const check = await draw(await guideFeed(), { layout: 'cards' });
    await tick(check, 'School work');
    await until(() => spy.complaints.length > 0);
    spy.restore();
    expect(shown(check).length).to.equal(6);
    expect(spy.texts).to.deep.equal([
      '[aht-widgets] <aht-indicator-check layout="cards"> is not known.',
    ]);
  });

  it('shows no error for a group that is left out (Q-32)', async () => {
    const check = await draw(await guideFeed(), steps);
    for (let turn = 0; turn < 3; turn++) await press(check, 'Continue');
    expect(deepQuery(check, '[role="alert"], [aria-invalid], :invalid')).to.equal(null);
  });

  for (const lang of ['en', 'es'])
    for (const scheme of ['light', 'dark'])
      it(`has no fault that axe knows, ${lang}, ${scheme}`, async function () {
        this.timeout(30_000);
        const check = await draw(await guideFeed(), { ...steps, lang, proof: true });
        check.parentElement!.style.cssText += `;color-scheme:${scheme};background:Canvas;color:CanvasText`;
        await axe(check.parentElement!);
        for (let turn = 0; turn < 3; turn++) {
          boxes(check)[turn]!.click();
          deepQuery(check, 'button.primary')!.click();
          await settled(check);
        }
        await axe(check.parentElement!);
      });

  it('draws the same thing twice without touching the page', async () => {
    const check = await draw(await guideFeed(), { ...steps, proof: true });
    for (let turn = 0; turn < 3; turn++) {
      const seen = await changes(rootOf(check)!, async () => {
        check.requestUpdate();
        await settled(check);
      });
      expect(seen).to.deep.equal([]);
      await press(check, 'Continue');
    }
  });
});
