/** What few readers of the grid ask for: near matches, counts, chips, lists, links, tables, spreadsheets. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  noSidewaysScroll,
  quietConsole,
  settled,
  stores,
  until,
} from '../helpers.js';
import {
  box,
  button,
  cards,
  choose,
  draw,
  focused,
  search,
  select,
  status,
  titleOf,
  titles,
  unfold,
  wisconsin,
  withResources,
  words,
} from './resource-grid.js';

const mails = (grid: Element): string[] =>
  deepQueryAll<HTMLAnchorElement>(grid, 'a[href^=mailto]').map(({ href }) =>
    decodeURIComponent(href),
  );
const day = (daysAgo: number): string =>
  new Date(Date.now() - daysAgo * 24 * 60 * 60_000).toISOString().slice(0, 10);
const click = async (grid: Element, name: RegExp) => {
  button(grid, name)!.focus();
  await sendKeys({ press: 'Enter' });
  await settled(grid);
};

describe('aht-resource-grid: what a card says', () => {
  quietConsole();

  it('says before the link what it opens: kind, language, file, site (R-12)', async () => {
    const here = `${location.origin}/a/guide.PDF`;
    const grid = await withResources(
      [
        { id: 'a', name: 'A', url: 'https://a.example/x/guide.pdf', kind: 'g', inLanguage: ['es'] },
        { id: 'b', name: 'B', url: here },
        { id: 'c', name: 'C', url: 'https://c.example/guide.pdf/about' },
      ],
      { terms: { kind: [{ id: 'g', name: 'Guide' }] } },
    );
    const about = cards(grid).map((card) => {
      const link = deepQuery(card, 'a')!;
      const what = grid.shadowRoot!.getElementById(link.getAttribute('aria-describedby')!)!;
      expect(what.compareDocumentPosition(link)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      return words(what);
    });
    expect(about).to.deep.equal(['Guide · Spanish · PDF · a.example', 'PDF', 'c.example']);
  });

  it('says how long it takes, when it was last checked and by whom (R-12, R-19)', async () => {
    const grid = await withResources([
      { id: 'a', name: 'A', timeRequired: 'PT1H30M' },
      { id: 'b', name: 'B', verified: day(364) },
      { id: 'c', name: 'C', verified: '2020-02-29' },
      { id: 'd', name: 'D' },
    ]);
    await until(() => /Last checked/.test(deepText(grid)));
    const [long, fresh, old, plain] = cards(grid).map((card) => deepText(card));
    expect(long).to.contain('about 90 min');
    expect(fresh).to.match(/Last checked: \w+ \d+, 20\d\d · An agency$/);
    expect(old).to.match(
      /Last checked: February 29, 2020 · An agency · Next check due: February 28, 2021$/,
    );
    expect(plain).to.equal('D');
  });

  it('says what a service costs, where it works and when it answers (R-17, R-21)', async () => {
    const grid = await withResources([
      {
        id: 'a',
        name: 'A',
        telephone: '608-555-0100',
        hours: 'Day and night',
        areaServed: 'Dane County',
        cost: 'Free',
        inLanguage: ['en', 'es'],
      },
    ]);
    expect(deepText(cards(grid)[0]!)).to.equal(
      'English · Spanish A 608-555-0100 · Day and night · Dane County Cost: Free',
    );
    await search(grid, 'dane');
    expect(titles(grid)).to.deep.equal(['A']);
  });

  it('leaves its text to be selected where there is a mouse (R-04)', async function () {
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return this.skip();
    const grid = await withResources([
      { id: 'a', name: 'A', url: 'https://a.example/', description: 'What it is about.' },
    ]);
    const text = deepQuery(grid, '.description')!;
    text.scrollIntoView();
    const { left, top, height } = text.getBoundingClientRect();
    expect(grid.shadowRoot!.elementFromPoint(left + 5, top + height / 2) === text).to.equal(true);
    expect(getComputedStyle(text).userSelect).to.not.equal('none');
  });

  it('shows no images and asks no other host for anything (R-30, R-31, R-32)', async () => {
    const grid = await wisconsin();
    await unfold(grid);
    expect(deepQueryAll(grid, 'img, picture, video, iframe, object, embed').length).to.equal(0);
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(new Set(hosts)).to.deep.equal(new Set([location.host]));
  });
});

describe('aht-resource-grid: near matches, marks, counts, chips', () => {
  quietConsole();

  it('shows what comes near when nothing matches (R-10)', async () => {
    const grid = await wisconsin();
    await search(grid, 'pollaris');
    expect(status(grid)).to.contain('No resources found · “pollaris”');
    expect(words(deepQuery(grid, '[part=group]'))).to.equal('Similar resources');
    expect(titleOf(cards(grid)[0]!).localName).to.equal('h4');
    expect(cards(grid).length).to.be.within(1, 3);
    expect(cards(grid).every((card) => /polaris/i.test(deepText(card)))).to.equal(true);
    await search(grid, 'zebra');
    expect(cards(grid).length).to.equal(0);
    expect(deepText(grid)).to.not.contain('Similar');
  });

  it('marks what was found, accents or not, and leaves names and markup alone', async function () {
    if (!globalThis.CSS.highlights) return this.skip();
    const grid = await wisconsin();
    await search(grid, 'guia');
    const marked = () =>
      [...(CSS.highlights.get('aht-found') ?? [])].map((range) =>
        (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
      );
    await until(() => marked().length > 0);
    expect(marked()).to.include('Guía');
    expect(marked().filter((each) => !/^gu[ií]a$/i.test(each))).to.deep.equal([]);
    expect(deepQueryAll(grid, 'mark').length).to.equal(0);
    await search(grid, '');
    expect(marked()).to.deep.equal([]);
    await search(grid, 'guia');
    await until(() => marked().length > 0);
    grid.remove();
    expect(marked()).to.deep.equal([]);
  });

  it('counts what each option would leave beside the other filters and the search (R-07)', async () => {
    const grid = await wisconsin();
    await unfold(grid);
    const counts = async (name: string) => {
      select(grid, name).focus();
      await settled(grid);
      return [...select(grid, name).options].map(words);
    };
    expect(await counts('Type'))
      .to.include('Tool (3)')
      .and.to.include('All (44)');
    await choose(grid, 'For whom', 'Students and young people');
    const now = await counts('Type');
    expect(now).to.include('Tool (1)');
    for (const option of now.slice(1)) {
      const [, name, count] = /^(.*) \((\d+)\)$/.exec(option)!;
      await choose(grid, 'Type', name!);
      expect(cards(grid).length, option).to.be.at.least(0);
      expect(status(grid).match(/\d+/)?.[0] ?? '0').to.equal(count);
    }
    box(grid).focus();
    await settled(grid);
    expect([...select(grid, 'Type').options].map(words)).to.include('Tool');
  });

  it('shows what is set, to be taken away one by one (R-07)', async function () {
    this.timeout(30_000);
    const grid = await wisconsin({ 'page-size': '4' });
    await choose(grid, 'Type', 'Tool');
    await choose(grid, 'For whom', 'Students and young people');
    expect(button(grid, /^Type: Tool$/)!.getAttribute('aria-pressed')).to.equal('true');
    await click(grid, /^For whom: Students/);
    expect(button(grid, /^For whom: Students/) === undefined).to.equal(true);
    expect(cards(grid).length).to.equal(3);
    expect(focused(grid) === box(grid)).to.equal(true);
    await axe(grid);
  });
});

describe('aht-resource-grid: orders, lists, links, tables', () => {
  quietConsole();
  afterEach(() => history.replaceState(history.state, '', location.pathname + location.search));

  const dated = [
    { id: 'b', name: 'Beta', datePublished: '2020', category: 'x' },
    { id: 'n', name: 'Nothing' },
    { id: 'a', name: 'alpha', datePublished: '2024-05', category: 'y' },
    { id: 'g', name: 'Gamma', datePublished: '2023-12-31', category: 'x' },
  ];
  const terms = {
    category: [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y' },
    ],
  };

  it('sorts by name or the newest first, in one list (R-11)', async () => {
    for (const [sort, order] of [
      ['name', ['alpha', 'Beta', 'Gamma', 'Nothing']],
      ['newest', ['alpha', 'Gamma', 'Beta', 'Nothing']],
      ['curated', ['Beta', 'Gamma', 'alpha', 'Nothing']],
    ] as const) {
      const grid = await withResources(dated, { terms }, { sort });
      expect(titles(grid), sort).to.deep.equal(order);
      expect(deepQueryAll(grid, '[part=group]').length > 0).to.equal(sort === 'curated');
    }
  });

  it('keeps a list in memory, shows it and prints it (R-33)', async () => {
    const before = await stores();
    const grid = await wisconsin();
    expect(button(grid, /^My list/) === undefined).to.equal(true);
    await unfold(grid);
    const chosen: string[] = [];
    for (const at of [1, 20, 40]) {
      const add = deepQueryAll<HTMLButtonElement>(cards(grid)[at]!, 'button')[0]!;
      expect(add.getAttribute('aria-pressed')).to.equal('false');
      add.click();
      await settled(grid);
      expect(add.getAttribute('aria-pressed')).to.equal('true');
      chosen.push(titles(grid)[at]!);
    }
    const all = deepQueryAll<HTMLButtonElement>(grid, '[part=tools] button');
    all.find((each) => words(each) === 'My list (3)')!.click();
    await settled(grid);
    expect(titles(grid)).to.deep.equal(chosen);
    expect(await stores()).to.equal(before);
    const { print } = window;
    let printed = 0;
    window.print = () => void printed++;
    await click(grid, /^Print$/);
    window.print = print;
    expect(printed).to.equal(1);
    await click(grid, /^Clear/);
    expect(cards(grid).length).to.equal(44);
  });

  it('shares one resource by a link and a mail whose subject says nothing (R-34)', async () => {
    const grid = await withResources(dated, { terms });
    await unfold(grid);
    const address = location.href.split('#')[0];
    expect(mails(grid)[0]).to.equal(`mailto:?subject=Resources&body=${address}#b`);
    history.replaceState(history.state, '', '#g');
    const other = await withResources(dated, { terms });
    await until(() => cards(other).length === 1);
    expect(titles(other)).to.deep.equal(['Gamma']);
    await until(() => focused(other) === titleOf(cards(other)[0]!));
    await click(other, /^Clear/);
    expect(cards(other).length).to.equal(4);
  });

  it('leaves an address alone that names a place of the page (R-34)', async () => {
    const place = document.createElement('p');
    place.id = 'g';
    document.body.append(place);
    history.replaceState(history.state, '', '#g');
    const grid = await withResources(dated, { terms });
    await unfold(grid);
    place.remove();
    expect(cards(grid).length).to.equal(4);
  });

  it('takes a correction by mail where the feed has an address, naming the entry alone (R-38)', async () => {
    const publisher = { name: 'An agency', email: 'keeper@agency.example' };
    const grid = await withResources(dated, { terms, publisher });
    await unfold(grid);
    expect(mails(grid)[1]).to.equal('mailto:keeper@agency.example?subject=b');
    const without = await withResources(dated, { terms });
    await unfold(without);
    expect(deepText(without)).to.not.contain('correction');
  });

  it('is a table for staff, sorted by its columns (R-44)', async () => {
    const grid = await withResources(dated, { terms }, { layout: 'table' });
    const table = deepQuery(grid, 'table')!;
    const columns = () => deepQueryAll(table, 'thead th');
    expect(columns().map(words)).to.deep.equal([
      'Resources',
      'Topic',
      'Type',
      'Provider',
      'Language',
      'Published',
    ]);
    expect(titles(grid)).to.deep.equal(['Beta', 'Nothing', 'alpha', 'Gamma']);
    expect(columns().filter((each) => each.ariaSort).length).to.equal(0);
    await click(table, /^Published$/);
    await settled(grid);
    expect(titles(grid)).to.deep.equal(['Beta', 'Gamma', 'alpha', 'Nothing']);
    expect(columns()[5]!.getAttribute('aria-sort')).to.equal('ascending');
    await click(table, /^Published$/);
    await settled(grid);
    expect(titles(grid)).to.deep.equal(['alpha', 'Gamma', 'Beta', 'Nothing']);
    expect(columns()[5]!.getAttribute('aria-sort')).to.equal('descending');
    await search(grid, 'gam');
    expect(titles(grid)).to.deep.equal(['Gamma']);
    // What has no address of its own is words, beside the page that lists it.
    const listed = await withResources(
      [{ id: 'l', name: 'L', listedAt: { name: 'List', url: 'https://list.example/' } }],
      {},
      { layout: 'table' },
    );
    expect(deepQueryAll(listed, 'tbody a').map(words)).to.deep.equal(['List']);
  });

  it('downloads what is shown as a spreadsheet, asking nobody (R-45)', async () => {
    const grid = await withResources([...dated, { id: 'e', name: '=1+1', telephone: '911' }]);
    await unfold(grid);
    const made: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    const { click: press } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return 'blob:x';
    };
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    await search(grid, 'a');
    await click(grid, /CSV/);
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = press;
    expect(names).to.deep.equal(['resources.csv']);
    const bytes = new Uint8Array(await made[0]!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = new TextDecoder().decode(bytes).split('\r\n');
    expect(head).to.match(/^"Resources","Topic",.*"URL","Tel\."$/);
    expect(rows.length).to.equal(cards(grid).length);
    expect(rows[0]).to.match(/^"Beta",/);
  });

  it('has nothing for axe to find with tools unfolded and as a table, and fits 320 pixels', async function () {
    this.timeout(30_000);
    for (const lang of ['en', 'es']) {
      const grid = await wisconsin({ lang, 'page-size': '4' });
      await unfold(grid);
      await axe(grid);
      await noSidewaysScroll(grid, 320);
      const table = await wisconsin({ lang, layout: 'table', 'page-size': '4' });
      await axe(table);
      await noSidewaysScroll(table, 320);
    }
  });

  it('changes nothing on the page at a second identical update', async () => {
    for (const layout of ['cards', 'table']) {
      const grid = await wisconsin({ layout, 'page-size': '4' });
      await unfold(grid);
      await search(grid, 'guide');
      const changes = new MutationObserver(() => {});
      const what = { subtree: true, childList: true, attributes: true, characterData: true };
      changes.observe(grid.shadowRoot!, what);
      grid.requestUpdate();
      await settled(grid);
      expect(changes.takeRecords().length).to.equal(0);
      changes.disconnect();
    }
  });
});

describe('aht-resource-grid and a webmaster’s mistakes in order and layout', () => {
  it('warns, and shows cards under their headings', async () => {
    const spy = consoleSpy();
    try {
      const grid = await wisconsin({ sort: 'date', layout: 'rows' });
      expect(cards(grid).length).to.equal(44);
      expect(deepQueryAll(grid, '[part=group]').length).to.equal(6);
      await until(() => spy.texts.length > 0);
      expect(spy.texts.join()).to.contain('sort="date"').and.to.contain('layout="rows"');
    } finally {
      spy.restore();
    }
  });

  it('offers no tools where there is neither search nor filters', async () => {
    const grid = await draw(ready(smallFeed({ resources: [{ id: 'a', name: 'A' }] })), {
      'no-search': '',
      'no-filters': '',
    });
    expect(deepQueryAll(grid, 'summary').length).to.equal(0);
  });
});
