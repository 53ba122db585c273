/**
 * What all five have in common in what they draw, with a feed that has every field: links, ids,
 * headings, words of the page, narrow columns, paper. One place for a rule that no view may forget.
 */
import { expect } from '@open-wc/testing';
import '../../src/entry/all.js';
import { feedOf, ready } from '../../stories/states.js';
import { sampleFeed } from '../feed/sample.js';
import {
  consoleSpy,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  noSidewaysScroll,
  quietConsole,
  rootOf,
  settled,
  until,
} from '../helpers.js';

const tags = [
  'aht-hotline-banner',
  'aht-upcoming-sessions',
  'aht-indicator-check',
  'aht-resource-grid',
  'aht-module-progress',
] as const;

type Widget = HTMLElement & { state: unknown };

const sample = sampleFeed({
  // The label of a text number is part of it, and as short.
  text: (path) =>
    path.endsWith('/label') ? 'BEFREE' : { en: `English of ${path}`, es: `Español de ${path}` },
  url: (path) => `https://example.org${path}`,
});
(sample.hotlines as { sms: { number: string } }[])[0]!.sms.number = '233733';
/** What only some layouts draw. */
const layouts: Record<(typeof tags)[number], Record<string, string>[]> = {
  'aht-hotline-banner': [{ 'quick-exit': '' }, { lang: 'en es', collapsible: '' }],
  'aht-upcoming-sessions': [{ 'as-of': '2024-09-01' }, { 'as-of': '2025-01-01' }],
  'aht-indicator-check': [{}, { layout: 'steps' }],
  'aht-resource-grid': [{}, { layout: 'table' }],
  'aht-module-progress': [{ storage: 'none' }, { storage: 'local' }],
};

const box = document.createElement('div');
document.body.append(box);
afterEach(() => {
  box.replaceChildren();
  box.removeAttribute('style');
});

async function draw(
  tag: string,
  attributes: Record<string, string> = {},
  { feed = sample as unknown, children = '' } = {},
): Promise<Widget> {
  const widget = document.createElement(tag) as Widget;
  widget.innerHTML = children;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.state = ready(feedOf(feed));
  box.append(widget);
  await complete(widget);
  for (const fold of deepQueryAll<HTMLDetailsElement>(widget, 'details')) fold.open = true;
  await complete(widget);
  return widget;
}

/** Waits for what comes in files of its own, too: until a while brings nothing new. */
async function complete(widget: Element) {
  let before = '';
  await until(async () => {
    await settled(widget);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const last = before;
    before = rootOf(widget)!.innerHTML;
    return before === last;
  }, 5000);
}

describe('what all five draw', () => {
  quietConsole();

  for (const tag of tags) {
    describe(tag, () => {
      it('has links that tell other sites nothing of this page (L-36)', async () => {
        let links = 0;
        for (const attributes of layouts[tag]) {
          const widget = await draw(tag, attributes);
          for (const link of deepQueryAll<HTMLAnchorElement>(widget, 'a[href]')) {
            if (!/^http/.test(link.protocol)) continue;
            links++;
            expect(link.relList.contains('noreferrer'), link.outerHTML).to.equal(true);
          }
        }
        expect(links).to.be.greaterThan(0);
      });

      it('names things by ids of its own root, each there once (L-41)', async () => {
        const outside = document.createElement('p');
        outside.id = 'title';
        box.append(outside);
        for (const attributes of layouts[tag]) {
          const root = rootOf(await draw(tag, attributes))!;
          const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
          expect(ids.filter((id, at) => ids.indexOf(id) !== at)).to.deep.equal([]);
          const names = [
            'labelledby',
            'describedby',
            'controls',
            'details',
            'owns',
            'errormessage',
          ];
          let references = 0;
          for (const el of root.querySelectorAll('*')) {
            const used = [
              ...names.map((name) => el.getAttribute(`aria-${name}`)),
              el.getAttribute('for'),
              el.getAttribute('list'),
            ].flatMap((value) => value?.split(' ') ?? []);
            references += used.length;
            for (const id of used) expect(ids, `${el.outerHTML.slice(0, 90)}`).to.include(id);
          }
          expect(references).to.be.greaterThan(0);
        }
      });

      it('has headings from the level that the page asks for, none of them skipped (L-50)', async () => {
        for (const attributes of layouts[tag]) {
          for (let level = 1; level <= 6; level++) {
            const widget = await draw(tag, { ...attributes, 'heading-level': `${level}` });
            const levels = deepQueryAll(widget, 'h1,h2,h3,h4,h5,h6').map(({ localName }) =>
              Number(localName[1]),
            );
            expect(levels[0], `${levels}`).to.equal(level);
            levels.forEach((now, at) => {
              const before = levels[at - 1] ?? level;
              expect(now, `${levels}`).to.be.within(level, Math.min(before + 1, 6));
            });
            widget.remove();
          }
        }
      });

      it('shows what the page put between its tags until it has something better (L-49)', async () => {
        const widget = document.createElement(tag) as Widget;
        widget.innerHTML = '<a href="tel:+18883737888">The words of the page</a>';
        widget.state = { status: 'loading' };
        box.append(widget);
        await settled(widget);
        // The banner has its own words at once.
        const better = tag === 'aht-hotline-banner';
        expect(deepText(widget).includes('The words of the page')).to.equal(!better);
        widget.state = ready(feedOf(sample));
        await complete(widget);
        expect(deepText(widget)).not.to.contain('The words of the page');
        expect(widget.querySelector('a')).not.to.equal(null);
      });

      it('fits a narrow column of a wide page (L-48)', async function () {
        this.timeout(20_000);
        for (const attributes of layouts[tag]) {
          const widget = await draw(tag, attributes);
          for (const width of [280, 340, 520, 760]) await noSidewaysScroll(widget, width);
        }
      });

      it('keeps all its words when text is set wide or twice as large (L-44)', async function () {
        this.timeout(20_000);
        const widget = await draw(tag, layouts[tag][0]);
        const words = deepText(widget);
        // WCAG 1.4.12 and 1.4.4, inherited by the widget as from any page.
        const sizes = [
          ['letter-spacing:.12em;word-spacing:.16em;line-height:1.5', 320],
          ['font-size:200%', 640],
        ] as const;
        for (const [style, width] of sizes) {
          box.style.cssText = `${style};inline-size:${width}px`;
          await noSidewaysScroll(widget, width);
          expect(deepText(widget)).to.equal(words);
          const inside = deepQueryAll(widget, '*');
          const cut = inside.filter((el) => {
            const around = el.closest('.banner, .training, .card, [part=base]');
            if (!around || el.closest('.visually-hidden') || !el.checkVisibility()) return false;
            return el.getBoundingClientRect().right > around.getBoundingClientRect().right + 1;
          });
          expect(cut.map((el) => el.outerHTML.slice(0, 80))).to.deep.equal([]);
        }
      });

      it('has targets of 24 pixels or more, but for links in a sentence (L-45)', async () => {
        for (const attributes of layouts[tag]) {
          const widget = await draw(tag, attributes);
          let targets = 0;
          const controls = 'a[href], button, input, select, summary, [tabindex="0"]';
          for (const el of deepQueryAll(widget, controls)) {
            if (!el.checkVisibility({ visibilityProperty: true }) || el.matches('.visually-hidden'))
              continue;
            // Its line is as high as the text around it.
            if (el.localName === 'a' && getComputedStyle(el).display === 'inline') continue;
            targets++;
            // A click on its label is a click on it.
            const sides = [el, ...((el as HTMLInputElement).labels ?? [])].map((one) => {
              const { width, height } = one.getBoundingClientRect();
              return Math.min(width, height);
            });
            expect(Math.max(...sides), el.outerHTML.slice(0, 120)).to.be.at.least(23.9);
          }
          expect(targets).to.be.greaterThan(0);
        }
      });

      it('shows where the focus is by an outline of its own (L-45)', async function () {
        // To WebKit no focus that a script gave is a visible one.
        if (engine() === 'webkit') this.skip();
        const widget = await draw(tag, layouts[tag][0]);
        const controls = 'a[href], button, input, select, summary';
        let seen = 0;
        for (const el of deepQueryAll(widget, controls)) {
          if (!el.checkVisibility({ visibilityProperty: true })) continue;
          el.focus({ focusVisible: true } as FocusOptions);
          if (!el.matches(':focus-visible')) continue;
          seen++;
          const shown = el.matches('.visually-hidden') ? el.parentElement! : el;
          const { outlineStyle, outlineWidth } = getComputedStyle(shown);
          expect(outlineStyle, el.outerHTML.slice(0, 120)).to.equal('solid');
          expect(Number.parseFloat(outlineWidth), el.outerHTML.slice(0, 120)).to.be.at.least(2);
        }
        expect(seen).to.be.greaterThan(0);
      });

      it('is printed with its words, without what one clicks, in dark colours on white (L-35)', async function () {
        if (engine() !== 'chromium') this.skip();
        box.style.colorScheme = 'dark';
        const widget = await draw(tag, layouts[tag][0]);
        const words = deepText(widget);
        await emulate({ media: 'print' });
        try {
          const root = rootOf(widget)!;
          const shown = (el: Element) => el.checkVisibility({ visibilityProperty: true });
          // The head of a table keeps its words, which are buttons on a screen.
          const buttons = [...root.querySelectorAll('button')].filter(
            (el) => shown(el) && !el.closest('thead'),
          );
          expect(buttons.map((el) => el.textContent)).to.deep.equal([]);
          const text = deepText(widget);
          expect(text.length).to.be.greaterThan(words.length / 4);
          expect(text).to.contain('English of ');
          expect(getComputedStyle(widget).colorScheme).to.equal('light');
        } finally {
          await emulate();
          box.style.colorScheme = '';
        }
      });
    });
  }

  it('takes the page’s own title, words for an empty list and name of the past (L-49)', async () => {
    const children =
      '<span slot="title">Our title</span><p slot="empty">Our empty</p><span slot="past">Our past</span>';
    const now = await draw('aht-upcoming-sessions', { 'as-of': '2024-09-01' }, { children });
    expect(deepText(now)).to.contain('Our title').and.not.to.contain('Our empty');
    const over = await draw('aht-upcoming-sessions', { 'as-of': '2025-01-01' }, { children });
    expect(deepText(over)).to.contain('Our empty').and.to.contain('Our past');
  });

  it('lays cards side by side where there is room, whatever the page’s width (L-48)', async () => {
    const wide = sampleFeed({ text: (path) => path, url: () => 'https://example.org/' });
    const one = (wide.resources as object[])[0]!;
    wide.resources = ['a', 'b', 'c', 'd'].map((id) => ({ ...one, id }));
    const grid = await draw('aht-resource-grid', {}, { feed: wide });
    const columns = (width: number) => {
      box.style.inlineSize = `${width}px`;
      const cards = deepQueryAll(grid, '[part=card]');
      expect(cards.length).to.equal(4);
      return new Set(cards.map((card) => card.getBoundingClientRect().left)).size;
    };
    try {
      expect(columns(300)).to.equal(1);
      expect(columns(760)).to.be.greaterThan(1);
    } finally {
      box.style.inlineSize = '';
    }
  });
});

describe('a feed of a later release', () => {
  // What is left out of it is named in the console, once for a page.
  let spy: ReturnType<typeof consoleSpy>;
  beforeEach(() => (spy = consoleSpy()));
  afterEach(() => spy.restore());

  for (const tag of tags) {
    it(`shows all that ${tag} knows of it (L-03)`, async () => {
      const [first, later] = await Promise.all(
        ['1-of-0.1.0', '1-of-later'].map(async (name) => {
          const answer = await fetch(`/test/fixtures/feeds/versions/${name}.json`);
          return (await answer.json()) as unknown;
        }),
      );
      const fields = (widget: Element) =>
        new Set(deepText(widget).match(/English of [\w/]+/g) ?? []);
      const known = fields(await draw(tag, layouts[tag][0], { feed: first }));
      expect(known.size).to.be.greaterThan(2);
      const found = fields(await draw(tag, layouts[tag][0], { feed: later }));
      expect([...known].filter((field) => !found.has(field))).to.deep.equal([]);
      for (const text of spy.texts) expect(text).to.match(/^\[aht-widgets\] Left out of /);
    });
  }
});
