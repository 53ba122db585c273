/** What a grid tells search engines, where its page asks for that. */
import { expect } from '@open-wc/testing';
import type { AhtResourceGrid } from '../../src/entry/aht-resource-grid.js';
import { ready, smallFeed } from '../../stories/states.js';
import { consoleSpy, deepText, quietConsole, settled, until } from '../helpers.js';
import { cards, draw, search, titles } from './resource-grid.js';

const resources = [
  { id: 'a', name: { en: 'Guide', es: 'Guía' }, url: 'https://a.example/', inLanguage: ['en'] },
  { id: 'b', name: '</script><script>alert(1)</script><!--\u2028' },
  { id: 's', name: 'Office', telephone: '608-555-0100', url: 'https://office.wi.gov/' },
];
const feed = () => ready(smallFeed({ resources }));
const on = { 'structured-data': 'on' };

type Item = Record<string, unknown>;

const scripts = () => [
  ...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];
const items = (): Item[] =>
  scripts().flatMap(({ text }) => {
    const list = JSON.parse(text);
    expect([list['@context'], list['@type']]).to.deep.equal(['https://schema.org', 'ItemList']);
    expect(list.numberOfItems).to.equal(list.itemListElement.length);
    return list.itemListElement.map((one: { position: number; item: Item }, index: number) => {
      expect(one.position).to.equal(index + 1);
      return one.item;
    });
  });
const names = () => items().map(({ name }) => name);
const all = ['Guide', '</script><script>alert(1)</script><!--\u2028', 'Office'];

/** Time enough for what is done when there is nothing better to do. */
const idle = () => new Promise((over) => setTimeout(over, 200));

describe('structured data of aht-resource-grid', () => {
  quietConsole();
  beforeEach(() => until(() => scripts().length === 0));

  it('is not told unless the page asks for it (R-39)', async () => {
    await draw(feed());
    await draw(feed(), { 'structured-data': 'off' });
    await idle();
    expect(scripts()).to.deep.equal([]);
  });

  it('stands in the page as one list inside the element, and leaves with it (R-39)', async () => {
    const grid = await draw(feed(), on);
    await until(() => scripts().length);
    expect(scripts().length).to.equal(1);
    expect(scripts()[0]!.parentElement === grid).to.equal(true);
    expect(names()).to.deep.equal(all);
    expect(items().map((item) => item['@type'])).to.deep.equal([
      'CreativeWork',
      'CreativeWork',
      'GovernmentService',
    ]);
    grid.remove();
    expect(scripts()).to.deep.equal([]);
    document.body.append(grid);
    await idle();
    expect(names()).to.deep.equal(all);
    grid.remove();
  });

  it('cannot be ended by a text of the feed (R-39)', async () => {
    await draw(feed(), on);
    await until(() => scripts().length);
    expect(scripts()[0]!.text).to.not.contain('<');
  });

  it('tells a resource once, however many elements show it (R-39)', async () => {
    const grids = [
      await draw(ready(smallFeed({ resources: resources.slice(0, 1) })), on),
      await draw(feed(), on),
      await draw(feed(), on),
    ];
    await idle();
    expect(names().sort()).to.deep.equal([...all].sort());
    for (const grid of grids.slice(0, 2)) {
      grid.remove();
      await idle();
      expect(names().sort()).to.deep.equal([...all].sort());
    }
    grids[2]!.remove();
    await idle();
    expect(scripts()).to.deep.equal([]);
  });

  it('stands in a copy of the element once, too (R-39)', async () => {
    const grid = await draw(feed(), on);
    await until(() => scripts().length);
    const copy = grid.cloneNode(true) as AhtResourceGrid;
    copy.state = feed();
    grid.replaceWith(copy);
    await settled(copy);
    await idle();
    expect(names()).to.deep.equal(all);
  });

  it('says nothing of what a reader searches for (R-09, R-39)', async () => {
    const grid = await draw(feed(), { ...on, 'page-size': '1' });
    await until(() => scripts().length);
    const changes = new MutationObserver(() => {});
    changes.observe(grid, { childList: true, subtree: true, characterData: true });
    await search(grid, 'office');
    await idle();
    expect(titles(grid)).to.deep.equal(['Office']);
    expect(changes.takeRecords().length).to.equal(0);
    changes.disconnect();
    expect(names()).to.deep.equal(all);
  });

  it('follows the language, the slice of the page, and being turned off (R-39)', async () => {
    const grid = await draw(feed(), { ...on, lang: 'es' });
    await until(() => scripts().length);
    expect(names()[0]).to.equal('Guía');
    grid.lang = 'en';
    grid.language = 'en';
    await until(() => names().join() === 'Guide');
    grid.structuredData = 'off';
    await until(() => scripts().length === 0);
    grid.structuredData = 'on';
    await until(() => scripts().length === 1);
  });

  it('is seen by nobody, and is not taken for what the page put between the tags (R-39)', async () => {
    const grid = await draw(feed(), on);
    await until(() => scripts().length);
    const other = scripts()[0]!.cloneNode(true);
    grid.state = { status: 'loading' };
    grid.append(other);
    grid.requestUpdate();
    await settled(grid);
    expect(grid.shadowRoot!.querySelector('slot:not([name])') === null).to.equal(true);
    expect(deepText(grid)).to.not.contain('schema.org');
  });
});

describe('structured data of aht-resource-grid in trouble', () => {
  it('is taken back when the list cannot be shown any more (R-39)', async () => {
    const spy = consoleSpy();
    const grid = await draw(feed(), on);
    await until(() => scripts().length);
    grid.state = {
      status: 'failed',
      problems: [{ feed: 'https://feeds.example/', code: 'unreachable' }],
    };
    await until(() => scripts().length === 0);
    grid.state = feed();
    await until(() => names().length === 3);
    grid.remove();
    spy.restore();
  });

  it('is off with another value, and the webmaster is told (R-39)', async () => {
    const spy = consoleSpy();
    try {
      const grid = await draw(feed(), { 'structured-data': 'yes' });
      await until(() => spy.texts.length > 0);
      expect(spy.texts.join()).to.contain('cannot follow structured-data="yes"');
      await idle();
      expect(scripts()).to.deep.equal([]);
      expect(cards(grid).length).to.equal(3);
    } finally {
      spy.restore();
    }
  });
});
