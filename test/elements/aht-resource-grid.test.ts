/** The cards of the resource grid, met as a visitor meets them. */
import { expect, fixture, html } from '@open-wc/testing';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  noSidewaysScroll,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import {
  button,
  cards,
  draw,
  search,
  status,
  titleOf,
  titles,
  wisconsin,
  withResources,
  words,
} from './resource-grid.js';

describe('aht-resource-grid', () => {
  quietConsole();

  it('shows all 44 of the Wisconsin feed over its pages, each once (R-01, R-41)', async () => {
    const grid = await draw(ready(await defaultFeed()));
    expect(cards(grid).length).to.equal(24);
    expect(status(grid)).to.equal('Resources shown: 24 of 44');
    button(grid, /more/)!.click();
    await settled(grid);
    expect(new Set(titles(grid)).size).to.equal(44);
    expect(status(grid)).to.equal('Resources shown: 44 of 44');
    expect(button(grid, /more/) === undefined).to.equal(true);
  });

  it('says on a card what it is, by whom, when, for whom and about what (R-01)', async () => {
    const grid = await wisconsin();
    const card = cards(grid).find((each) =>
      words(titleOf(each)).startsWith('Human Trafficking: Online Safety'),
    )!;
    const text = deepText(card);
    for (const part of [
      'Recorded webinar · English · safesupportivelearning.ed.gov',
      'National Center on Safe Supportive Learning Environments (NCSSLE) · June 17, 2020',
      'How traffickers use the internet and what adults can do about it.',
      'For whom: School staff · School administrators · Pupil services staff · Parents and caregivers · Students and young people',
    ]) {
      expect(text).to.contain(part);
    }
    expect(deepQuery<HTMLTimeElement>(card, 'time')!.dateTime).to.equal('2020-06-17');
    expect(deepQuery(card, 'a')!.getAttribute('href')).to.equal(
      'https://safesupportivelearning.ed.gov/events/webinar/human-trafficking-online-safety',
    );
  });

  it('puts headings over groups and subgroups, none of them skipping a level (R-02)', async () => {
    for (const [attributes, top] of [
      [{}, 2],
      [{ 'heading-level': '3' }, 3],
    ] as const) {
      const grid = await wisconsin(attributes);
      const levels = deepQueryAll(grid, 'h1, h2, h3, h4, h5, h6').map((each) =>
        Number(each.localName[1]),
      );
      expect(levels[0]).to.equal(top);
      const steps = levels.slice(1).map((level, index) => level - levels[index]!);
      expect(Math.max(...steps)).to.equal(1);
      const groups = deepQueryAll(grid, '[part=group]').map(
        (each) => `${Number(each.localName[1]) - top} ${words(each)}`,
      );
      expect(groups).to.deep.equal([
        '1 Building Understanding of Adults',
        '2 Video and Online Learning Modules',
        '2 Fact Sheets, Guides, Written Resources',
        '1 Educating Youth',
        '1 Support Youth',
        '1 Mandated Reporting of Sex Trafficking',
      ]);
    }
  });

  it('calls what has no heading "Other" only beside headings (R-02)', async () => {
    const terms = { category: [{ id: 'a', name: 'Apples' }] };
    const mixed = await withResources(
      [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two', category: 'a' },
      ],
      { terms },
    );
    expect(deepQueryAll(mixed, '[part=group]').map(words)).to.deep.equal([
      'Apples',
      'Other resources',
    ]);
    const plain = await withResources([{ id: 'one', name: 'One' }], { terms });
    expect(deepQueryAll(plain, '[part=group]').map(words)).to.deep.equal([]);
    expect(titleOf(cards(plain)[0]!).localName).to.equal('h3');
  });

  it('is a list of cards, each named by its title, each with one link (R-03)', async () => {
    const grid = await wisconsin();
    for (const list of deepQueryAll(grid, '.cards')) {
      expect(list.localName).to.equal('ul');
      expect(list.getAttribute('role')).to.equal('list');
      expect([...list.children].every((item) => item.localName === 'li')).to.equal(true);
    }
    expect(cards(grid).length).to.equal(44);
    for (const card of cards(grid)) {
      expect(titleOf(card)).to.match('h1, h2, h3, h4, h5, h6');
      // What leads to a training stands with the notices.
      const links = deepQueryAll<HTMLAnchorElement>(card, 'a[href], button, [tabindex]').filter(
        (each) => !each.closest('[part=notice]'),
      );
      expect(links.length, words(card)).to.equal(1);
      expect(links[0]!.rel).to.equal('noreferrer noopener');
      expect(links[0]!.target).to.equal('');
    }
  });

  it('takes a click anywhere on a card as one on its link (R-03)', async () => {
    const grid = await withResources([
      { id: 'a', name: 'A', url: 'https://a.example/', publisher: 'P' },
    ]);
    const { left, top, right, bottom } = cards(grid)[0]!.getBoundingClientRect();
    for (const [x, y] of [
      [left + 8, top + 8],
      [right - 8, bottom - 8],
      [right - 8, top + 8],
    ] as const) {
      expect(
        grid.shadowRoot!.elementFromPoint(x, y) === deepQuery(grid, '.card a'),
        `${x}, ${y}`,
      ).to.equal(true);
    }
  });

  it('makes as many columns as its container has room for, in reading order (R-29)', async () => {
    const row = await fixture<HTMLElement>(html`<div></div>`);
    const columns: number[] = [];
    for (const width of ['280px', '1200px']) {
      const grid = await wisconsin({}, `width:${width}`);
      row.append(grid.parentElement!);
      const boxes = [...deepQuery(grid, '.cards')!.children].map((item) =>
        item.getBoundingClientRect(),
      );
      const first = boxes.filter(({ top }) => Math.abs(top - boxes[0]!.top) < 2);
      columns.push(first.length);
      boxes.slice(1).forEach((next, index) => {
        const before = boxes[index]!;
        expect(
          next.top > before.top + 1 ||
            (Math.abs(next.top - before.top) < 2 && next.left > before.left),
        ).to.equal(true);
      });
      expect(new Set(first.map(({ height }) => Math.round(height))).size).to.equal(1);
      const tabbed = deepQueryAll(grid, '.card a');
      expect(tabbed.every((link) => link.tabIndex === 0)).to.equal(true);
    }
    expect(columns[0]).to.equal(1);
    expect(columns[1]).to.be.within(3, 4);
  });

  it('holds no more of ten thousand than it shows, and finds one of them (R-40)', async function () {
    this.timeout(30_000);
    const many = (count: number) =>
      withResources(
        Array.from({ length: count }, (_, index) => ({
          id: `r${index}`,
          name: `Resource number ${index}.`,
          url: `https://a.example/${index}`,
          ...(index % 3 === 1 && { partOf: `r${index - 1}` }),
        })),
      );
    const nodes = (grid: Element) => deepQueryAll(grid, '*').length;
    const [some, grid] = [await many(50), await many(10_000)];
    expect(nodes(grid)).to.equal(nodes(some));
    expect(cards(grid).length).to.equal(24);
    expect(status(grid)).to.equal('Resources shown: 24 of 10000');
    await search(grid, 'number 9876.');
    expect(titles(grid)).to.deep.equal(['Resource number 9876.']);
    await search(grid, 'number');
    expect(cards(grid).length).to.equal(24);
  });

  it('offers a number to call when the feed lists nothing', async () => {
    const grid = await draw(ready(smallFeed()));
    expect(deepText(grid)).to.contain('No resources found');
    expect(deepText(grid)).to.contain('1-888-373-7888');
    expect(deepQueryAll(grid, 'input, select').length).to.equal(0);
  });

  it('speaks the language around it, and marks titles that are in another', async () => {
    const grid = await wisconsin({ lang: 'es' });
    expect(deepText(cards(grid)[0]!)).to.match(/Video · inglés/i);
    expect(words(deepQuery(titleOf(cards(grid)[0]!), '[lang=en]'))).to.match(/^Anti-Human/);
    expect(deepText(grid)).to.contain('23 de febrero de 2023');
  });

  it('changes nothing on the page at a second identical update', async () => {
    const grid = await wisconsin();
    await search(grid, 'guide');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(grid.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    grid.requestUpdate();
    await settled(grid);
    expect([...changes, ...observer.takeRecords()].length).to.equal(0);
    observer.disconnect();
  });

  it('comes to the same whether set before or after it is on the page', async () => {
    const before = await wisconsin({ kind: 'guide', 'page-size': '3' });
    const after = await wisconsin();
    Object.assign(after, { kind: 'guide', pageSize: 3 });
    await settled(after);
    expect(deepText(after)).to.equal(deepText(before));
  });

  it('prints everything that matches, and is as it was afterwards', async () => {
    const grid = await wisconsin({ 'page-size': '5' });
    dispatchEvent(new Event('beforeprint'));
    expect(cards(grid).length).to.equal(44);
    dispatchEvent(new Event('afterprint'));
    expect(cards(grid).length).to.equal(5);
    grid.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(cards(grid).length).to.equal(5);
  });

  it('prints a list with addresses and without controls (R-35)', async function () {
    if (engine() !== 'chromium') return this.skip();
    const grid = await wisconsin({}, 'width:60em');
    await emulate({ media: 'print' });
    try {
      expect(deepQuery(grid, '[part=controls]')!.checkVisibility()).to.equal(false);
      const { content, position } = getComputedStyle(deepQuery(grid, '.card a')!, '::after');
      expect(content).to.contain('https://dpi.wi.gov/');
      expect(position).to.equal('static');
      const lefts = cards(grid).map((card) => card.getBoundingClientRect().left);
      expect(new Set(lefts).size).to.equal(1);
    } finally {
      await emulate();
    }
  });

  it('shows the edges of its cards in forced colours', async function () {
    if (engine() !== 'chromium') return this.skip();
    const grid = await wisconsin();
    await emulate({ features: { 'forced-colors': 'active' } });
    try {
      const { borderTopColor, color, borderTopStyle } = getComputedStyle(cards(grid)[0]!);
      expect([borderTopStyle, borderTopColor]).to.deep.equal(['solid', color]);
    } finally {
      await emulate();
    }
  });

  it('has nothing for axe to find, in both languages, light and dark', async function () {
    this.timeout(30_000);
    for (const lang of ['en', 'es']) {
      for (const scheme of ['light', 'dark']) {
        const style = `color-scheme:${scheme};background:Canvas;color:CanvasText`;
        const grid = await wisconsin({ lang, 'page-size': '12' }, style);
        await axe(grid);
        await search(grid, 'zebra');
        await axe(grid);
        await axe(await draw(ready(smallFeed()), { lang }, style));
      }
    }
  });

  it('fits 320 and 240 pixels without a sideways scroll', async () => {
    for (const lang of ['en', 'es']) {
      const grid = await wisconsin({ lang });
      await noSidewaysScroll(grid, 320);
      await noSidewaysScroll(grid, 240);
    }
  });
});

describe('aht-resource-grid and a webmaster’s mistakes', () => {
  it('warns of an id that the feed does not have, and shows all', async () => {
    const spy = consoleSpy();
    try {
      const grid = await wisconsin({ kind: 'vidoe', 'page-size': '0' });
      expect(cards(grid).length).to.equal(24);
      expect(status(grid)).to.equal('Resources shown: 24 of 44');
      await until(() => spy.texts.length > 0);
      expect(spy.texts.length).to.equal(1);
      expect(spy.texts[0])
        .to.contain('cannot follow kind="vidoe"')
        .and.to.contain('cannot follow page-size="0"');
    } finally {
      spy.restore();
    }
  });
});
