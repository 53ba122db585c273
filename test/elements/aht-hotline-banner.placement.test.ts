/** Where the banner stays in sight, what it says there, and what it leaves alone. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../src/entry/aht-hotline-banner.js';
import type { AhtHotlineBanner } from '../../src/entry/aht-hotline-banner.js';
import type { FeedState } from '../../src/feed/store.js';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  type ConsoleSpy,
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  noSidewaysScroll,
  page,
  settled,
} from '../helpers.js';
import { extrasOf } from './hotline-banner.js';
import { aWhile, fill, type PageWindow } from './hotline-exit.js';

let last: HTMLElement | undefined;

async function draw(attributes: Record<string, string>, state?: FeedState, lang = 'en') {
  // One at a time: the page has one exit.
  last?.remove();
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  last = box;
  const banner = document.createElement('aht-hotline-banner') as AhtHotlineBanner;
  banner.state = state ?? ready(await defaultFeed());
  for (const [name, value] of Object.entries(attributes)) banner.setAttribute(name, value);
  box.append(banner);
  await extrasOf(banner);
  return { box, banner, exit: deepQuery<HTMLAnchorElement>(banner, '[part=exit]') };
}

const on = { 'quick-exit': '' };
const text = (el: Element | null) => el!.textContent!.replace(/\s+/g, ' ').trim();

describe('the words of the exit', () => {
  let spy: ConsoleSpy;
  beforeEach(() => {
    spy = consoleSpy();
  });
  afterEach(() => spy.restore());

  it('is off unless it is asked for (H-20)', async () => {
    const { banner, exit } = await draw({});
    expect(exit).to.equal(null);
    expect(deepQuery(banner, '.bar, [part=exit-note], [role=status]')).to.equal(null);
    expect(getComputedStyle(banner).display).to.equal('block');
  });

  it('say what it does (H-29)', async () => {
    const { exit } = await draw(on);
    expect(text(exit)).to.equal('Emergency: Leave this site');
    expect(deepText(exit!.querySelector('span:not(.visually-hidden)')!)).to.contain('Leave');
    expect(exit!.hasAttribute('aria-label')).to.equal(false);
  });

  it('say what it cannot do, whenever it is there (H-30)', async () => {
    for (const attributes of [on, { 'quick-exit': 'no-shortcut' }, { ...on, placement: 'top' }]) {
      const { banner } = await draw(attributes);
      expect(deepText(banner)).to.contain('This does not clear your browser history.');
    }
  });

  it('lead where the page says, else the feed, else somewhere in the language (H-24)', async () => {
    const feed = ready(smallFeed({ exitUrl: 'https://example.org/feed' }));
    const own = { ...on, 'exit-url': 'https://example.org/page' };
    expect((await draw(own, feed)).exit!.href).to.equal('https://example.org/page');
    expect((await draw(on, feed)).exit!.href).to.equal('https://example.org/feed');
    expect((await draw(on)).exit!.href).to.equal('https://www.weather.gov/');
    expect((await draw(on, undefined, 'es')).exit!.href).to.equal('https://es.wikipedia.org/');
    await aWhile(20);
    expect(spy.texts).to.deep.equal([]);
  });

  it('lead to https only; another address is told to the webmaster, once (H-24)', async () => {
    for (const address of ['http://example.org/', 'javascript:alert(1)']) {
      const { exit, banner } = await draw({ ...on, 'exit-url': address });
      expect(exit!.href).to.equal('https://www.weather.gov/');
      banner.requestUpdate();
      await settled(banner);
      await aWhile(20);
      expect(spy.texts.filter((line) => line.includes(address)).length).to.equal(1);
    }
  });

  it('are told to the page only when it asks for it, and never which (H-44)', async () => {
    for (const attributes of [on, { ...on, announce: '', placement: 'top' }]) {
      const { box, banner } = await draw(attributes);
      const told: CustomEvent[] = [];
      box.addEventListener('aht-contact', (event) => told.push(event as CustomEvent));
      const links = deepQueryAll<HTMLAnchorElement>(banner, 'a:not([part=exit])');
      expect(links.length).to.be.greaterThan(3);
      for (const link of links) {
        link.addEventListener('click', (event) => event.preventDefault());
        link.click();
      }
      deepQuery(banner, '[part=base]')!.click();
      const wanted = 'announce' in attributes ? links.length : 0;
      expect(told.length).to.equal(wanted);
      for (const { detail, cancelable } of told)
        expect({ detail, cancelable }).to.deep.equal({ detail: null, cancelable: false });
    }
  });

  it('are accessible, large enough and fit a narrow page (H-31, H-32)', async () => {
    for (const attributes of [on, { ...on, placement: 'top' }])
      for (const lang of ['en', 'es', 'hmn', 'en es']) {
        const { box, banner, exit } = await draw(attributes, undefined, lang);
        await axe(box);
        box.style.width = '320px';
        for (const link of deepQueryAll(banner, '.bar a')) {
          const { height, width } = link.getBoundingClientRect();
          expect(height, `${lang} ${text(link)}`).to.be.at.least(44);
          expect(width).to.be.at.least(link === exit ? 44 : 24);
        }
        const tops = deepQueryAll(banner, '.bar a').map((link) => link.getBoundingClientRect().top);
        expect(new Set(tops).size, 'one line').to.equal(1);
        for (const number of deepQueryAll(banner, '.bar .number')) {
          const range = document.createRange();
          range.selectNodeContents(number);
          expect(range.getClientRects().length, 'digits in one line').to.equal(1);
        }
        expect(exit!.closest('.bar')!.getBoundingClientRect().height).to.be.below(80);
        box.style.width = '';
        for (const width of [320, 240]) await noSidewaysScroll(box, width);
      }
  });

  it('are not printed; the number is (H-35)', async function () {
    if (engine() !== 'chromium') this.skip();
    const { banner, exit } = await draw({ ...on, placement: 'top' });
    try {
      await emulate({ media: 'print' });
      expect(exit!.checkVisibility()).to.equal(false);
      expect(deepText(banner)).to.not.match(/Leave|browser history/);
      expect(deepQuery(banner, '[part=call]')!.checkVisibility()).to.equal(true);
    } finally {
      await emulate();
    }
  });

  it('warn of a placement that is not known, and are inline then', async () => {
    const { banner } = await draw({ placement: 'middle' });
    expect(deepQuery(banner, '.bar')).to.equal(null);
    await aWhile(20);
    expect(spy.texts.join()).to.contain('placement="middle"');
  });

  it('come and go with their attributes, before or after the first drawing', async () => {
    const { banner } = await draw({});
    banner.setAttribute('quick-exit', '');
    banner.placement = 'bottom';
    await extrasOf(banner);
    expect(
      deepQueryAll(banner, '.bar a')
        .map(({ textContent }) => textContent!.trim())
        .slice(0, 2),
    ).to.deep.equal(['911', '1-888-373-7888']);
    banner.removeAttribute('quick-exit');
    banner.placement = 'inline';
    await settled(banner);
    expect(deepQuery(banner, '.bar')).to.equal(null);
    expect(getComputedStyle(banner).display).to.equal('block');
    expect(document.documentElement.style.scrollPaddingBlock).to.equal('');
  });
});

describe('in sight', () => {
  const long = '<p><a href="#x" style="display: block">A link of the page</a></p>'.repeat(80);
  const one = (attributes: string) => `<aht-hotline-banner ${attributes}></aht-hotline-banner>`;

  async function open(body: string, width = 320, height = 480) {
    const there = await page('/pages/exit.html', { width, height });
    const view = there.window as PageWindow;
    await fill(view, body);
    await aWhile(50);
    const bar = deepQuery(there.document, '.bar')!;
    /** Whether a person can hit each link of the bar. */
    const hits = () =>
      deepQueryAll(bar, 'a').map((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        const { shadowRoot } =
          there.document.elementFromPoint(left + width / 2, top + height / 2) ?? {};
        return link.contains(
          shadowRoot?.elementFromPoint(left + width / 2, top + height / 2) ?? null,
        );
      });
    return { ...there, view, bar, hits };
  }

  for (const [name, body, links] of [
    ['inline', `<h1>A page</h1>${one('quick-exit')}${long}`, 1],
    ['inline, far down the page', `${long}${one('quick-exit')}${long}`, 1],
    ['at the top', `${one('quick-exit placement="top"')}${long}`, 3],
    ['at the bottom', `${long}${one('quick-exit placement="bottom"')}`, 3],
    ['at the top, without an exit', `${one('placement="top"')}${long}`, 2],
  ] as const)
    it(`${name}: all the way, with nothing moving when it begins to stay (H-27, H-31)`, async () => {
      const { view, hits, remove } = await open(body);
      const all = () => view.document.documentElement.scrollHeight;
      const height = all();
      for (const part of [0, 0.3, 0.6, 1]) {
        view.scrollTo({ top: height * part, behavior: 'instant' });
        await aWhile(60);
        expect(hits(), `${name} at ${part}`).to.deep.equal(Array(links).fill(true));
        expect(all()).to.equal(height);
      }
      remove();
    });

  for (const [name, body] of [
    ['inline', `${long}${one('quick-exit')}${long}`],
    ['at the top', `${one('quick-exit placement="top"')}${long}`],
    ['at the bottom', `${long}${one('quick-exit placement="bottom"')}`],
  ] as const)
    it(`${name}: never over what has the focus, at 400 % too (H-27)`, async () => {
      const { view, bar, remove } = await open(body, 320, 256);
      const links = [...view.document.querySelectorAll('a')];
      for (const order of [links, [...links].reverse()])
        for (const link of order) {
          link.focus();
          const [own, above] = [link, bar].map((el) => el.getBoundingClientRect());
          const { top, bottom } = own!;
          expect(
            top < above!.bottom - 1 && bottom > above!.top + 1 && own!.right > above!.left,
          ).to.equal(false);
        }
      remove();
    });

  for (const [name, body] of [
    [
      'a notice at the lower edge',
      `${long}${one('placement="bottom" style="--aht-inset: 0 6rem"')}`,
    ],
    ['a header', `${one('placement="top" style="--aht-inset: 6rem 0"')}${long}`],
  ] as const)
    it(`clear of ${name}: never over what has the focus either (H-27, H-28)`, async () => {
      const { view, bar, remove } = await open(body, 320, 480);
      const links = [...view.document.querySelectorAll('a')];
      for (const order of [links, [...links].reverse()])
        for (const link of order) {
          link.focus();
          const [own, above] = [link, bar].map((el) => el.getBoundingClientRect());
          expect(own!.top < above!.bottom - 1 && own!.bottom > above!.top + 1).to.equal(false);
        }
      remove();
    });

  it('lets what is near the edge be clicked: nothing moves under the mouse (H-28)', async function () {
    // Firefox never answers when its driver clicks inside a frame.
    if (engine() === 'firefox') return this.skip();
    const { view, remove } = await open(`${one('quick-exit')}${long}`, 320, 480);
    view.scrollTo({ top: 300, behavior: 'instant' });
    await aWhile(60);
    const heard: EventTarget[] = [];
    view.document.addEventListener('click', (event) => {
      event.preventDefault();
      heard.push(event.target!);
    });
    for (const y of [440, 455, 470]) {
      const link = view.document.elementFromPoint(40, y)!.closest('a') ?? undefined;
      if (!link) continue;
      const before = view.scrollY;
      const { left, top } = view.frameElement!.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 40), Math.round(top + y)] });
      expect(heard.pop()).to.equal(link);
      expect(view.scrollY).to.equal(before);
    }
    remove();
  });

  it('keeps the room of one bar when another one goes (H-27)', async () => {
    const { view, remove } = await open(
      `${one('placement="top"')}${long}${one('placement="bottom"')}`,
    );
    const { style } = view.document.documentElement;
    const [first, second] = view.document.querySelectorAll('aht-hotline-banner');
    first!.remove();
    expect(style.scrollPaddingBlock).to.match(/[1-9]/);
    second!.remove();
    expect(style.scrollPaddingBlock).to.equal('');
    remove();
  });

  it('leaves alone the room that a page keeps for a header of its own (H-27)', async () => {
    const { view, remove } = await open(
      `<style>html { scroll-padding-top: 5rem }</style>${one('quick-exit')}${long}`,
    );
    const { style } = view.document.documentElement;
    expect(style.scrollPaddingBlock).to.equal('');
    view.document.querySelector('style')!.remove();
    remove();
  });

  it('stays clear of a cookie notice: the exit and the number can be hit (H-28)', async () => {
    const notice =
      '<div style="position:fixed;inset:auto 0 0;height:80px;background:#ddd;z-index:8">Cookies</div>';
    for (const body of [
      `${one('quick-exit placement="top"')}${long}${notice}`,
      `${long}${one('quick-exit placement="bottom" style="--aht-inset: 0 80px"')}${notice}`,
    ]) {
      const { view, hits, remove } = await open(body);
      for (const top of [0, 800]) {
        view.scrollTo({ top, behavior: 'instant' });
        await aWhile(60);
        expect(hits()).to.deep.equal([true, true, true]);
      }
      remove();
    }
  });

  it('keeps the margins and the width that the page gives the banner', async () => {
    const { view, remove } = await open(
      `<style>body { margin: 0 } body > * { max-width: 200px; margin-inline: auto }</style>${one('quick-exit')}${long}`,
    );
    const { left, width } = deepQuery(view.document, '[part=base]')!.getBoundingClientRect();
    const next = view.document.querySelector('p')!.getBoundingClientRect();
    expect({ left, width }).to.deep.equal({ left: next.left, width: next.width });
    remove();
  });
});
