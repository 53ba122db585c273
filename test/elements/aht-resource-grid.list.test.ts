/** A list of one’s own, links to one resource, and corrections. */
import { expect } from '@open-wc/testing';
import { deepQueryAll, deepText, quietConsole, settled, stores, until } from '../helpers.js';
import {
  button,
  cards,
  focused,
  titleOf,
  titles,
  unfold,
  wisconsin,
  withResources,
  words,
  press,
  dated,
  twoCategories,
} from './resource-grid.js';

const mails = (grid: Element): string[] =>
  deepQueryAll<HTMLAnchorElement>(grid, 'a[href^=mailto]').map(({ href }) =>
    decodeURIComponent(href),
  );
describe('aht-resource-grid: lists and links', () => {
  quietConsole();
  afterEach(() => history.replaceState(history.state, '', location.pathname + location.search));

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
    await press(grid, /^Print$/);
    window.print = print;
    expect(printed).to.equal(1);
    await press(grid, /^Clear/);
    expect(cards(grid).length).to.equal(44);
  });

  it('shares one resource by a link and a mail whose subject says nothing (R-34)', async () => {
    const grid = await withResources(dated, { terms: twoCategories });
    await unfold(grid);
    const address = location.href.split('#')[0];
    expect(mails(grid)[0]).to.equal(`mailto:?subject=Resources&body=${address}#b`);
    history.replaceState(history.state, '', '#g');
    const other = await withResources(dated, { terms: twoCategories });
    await until(() => cards(other).length === 1);
    expect(titles(other)).to.deep.equal(['Gamma']);
    await until(() => focused(other) === titleOf(cards(other)[0]!));
    await press(other, /^Clear/);
    expect(cards(other).length).to.equal(4);
  });

  it('leaves an address alone that names a place of the page (R-34)', async () => {
    const place = document.createElement('p');
    place.id = 'g';
    document.body.append(place);
    history.replaceState(history.state, '', '#g');
    const grid = await withResources(dated, { terms: twoCategories });
    await unfold(grid);
    place.remove();
    expect(cards(grid).length).to.equal(4);
  });

  it('takes a correction by mail where the feed has an address, naming the entry alone (R-38)', async () => {
    const publisher = { name: 'An agency', email: 'keeper@agency.example' };
    const grid = await withResources(dated, { terms: twoCategories, publisher });
    await unfold(grid);
    expect(mails(grid)[1]).to.equal('mailto:keeper@agency.example?subject=b');
    const without = await withResources(dated, { terms: twoCategories });
    await unfold(without);
    expect(deepText(without)).to.not.contain('correction');
  });
});
