/** What helps a search along: near matches, marks, counts, chips. */
import { expect } from '@open-wc/testing';
import {
  axe,
  deepQuery,
  deepQueryAll,
  deepText,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import {
  box,
  button,
  cards,
  choose,
  focused,
  search,
  select,
  status,
  titleOf,
  unfold,
  wisconsin,
  words,
  press,
} from './resource-grid.js';

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
    await press(grid, /^For whom: Students/);
    expect(button(grid, /^For whom: Students/) === undefined).to.equal(true);
    expect(cards(grid).length).to.equal(3);
    expect(focused(grid) === box(grid)).to.equal(true);
    await axe(grid);
  });
});
