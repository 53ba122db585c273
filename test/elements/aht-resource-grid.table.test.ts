/** For staff: orders, a table, a spreadsheet, and what a webmaster gets wrong there. */
import { expect } from '@open-wc/testing';
import { ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  noSidewaysScroll,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import {
  cards,
  draw,
  search,
  titles,
  unfold,
  wisconsin,
  withResources,
  words,
  press,
  dated,
  twoCategories,
} from './resource-grid.js';

describe('aht-resource-grid: orders, tables, spreadsheets', () => {
  quietConsole();

  it('sorts by name or the newest first, in one list (R-11)', async () => {
    for (const [sort, order] of [
      ['name', ['alpha', 'Beta', 'Gamma', 'Nothing']],
      ['newest', ['alpha', 'Gamma', 'Beta', 'Nothing']],
      ['curated', ['Beta', 'Gamma', 'alpha', 'Nothing']],
    ] as const) {
      const grid = await withResources(dated, { terms: twoCategories }, { sort });
      expect(titles(grid), sort).to.deep.equal(order);
      expect(deepQueryAll(grid, '[part=group]').length > 0).to.equal(sort === 'curated');
    }
  });

  it('is a table for staff, sorted by its columns (R-44)', async () => {
    const grid = await withResources(dated, { terms: twoCategories }, { layout: 'table' });
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
    expect(titles(grid)).to.deep.equal(['Beta', 'Gamma', 'alpha', 'Nothing']);
    expect(columns().filter((each) => each.ariaSort).length).to.equal(0);
    await press(table, /^Published$/);
    await settled(grid);
    expect(titles(grid)).to.deep.equal(['Beta', 'Gamma', 'alpha', 'Nothing']);
    expect(columns()[5]!.getAttribute('aria-sort')).to.equal('ascending');
    await press(table, /^Published$/);
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

  it('says in the table, too, what to know before opening a resource (R-13, R-44)', async () => {
    const grid = await withResources(
      [
        {
          id: 'a',
          name: 'A',
          alert: 'Moved.',
          contentNotice: 'Strong.',
          requires: { text: 'Learn.' },
        },
      ],
      {},
      { layout: 'table' },
    );
    expect(words(deepQuery(grid, 'tbody th'))).to.equal('Moved. · Strong. · Learn. A');
  });

  it('downloads what is shown as a spreadsheet, asking nobody (R-45)', async () => {
    const grid = await withResources([...dated, { id: 'e', name: '=1+1', telephone: '911' }]);
    await unfold(grid);
    const made: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return 'blob:x';
    };
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    await search(grid, 'a');
    await press(grid, /CSV/);
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
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
