/** Searching, narrowing and showing more, as a visitor does it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defaultFeed, ready } from '../../stories/states.js';
import {
  deepQuery,
  deepQueryAll,
  deepText,
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
  focused,
  labelled,
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

describe('aht-resource-grid: search', () => {
  quietConsole();

  it('finds words in English and Spanish, with and without accents and capitals (R-05)', async () => {
    for (const lang of ['en', 'es']) {
      const grid = await wisconsin({ lang });
      const found: string[] = [];
      for (const query of ['guía', 'guia', 'GUIA', 'GUÍA']) {
        await search(grid, query);
        found.push(titles(grid).join('\n'));
      }
      expect(found[0]).to.contain('Guía de Respuestas e Indicadores');
      expect(new Set(found).size, lang).to.equal(1);
      expect(cards(grid).length).to.be.lessThan(44);
      // English words find what they find on the English page.
      await search(grid, 'posters');
      expect(titles(grid), lang).to.deep.equal(['WI, We Need to Talk downloadable posters']);
    }
  });

  it('wants every word, in any order (R-05)', async () => {
    const grid = await wisconsin();
    await search(grid, 'myths facts');
    expect(titles(grid)).to.deep.equal(['Myths and Facts about Human Trafficking']);
    await search(grid, 'facts myths polaris');
    expect(titles(grid)).to.deep.equal(['Myths and Facts about Human Trafficking']);
    await search(grid, 'facts myths zebra');
    expect(status(grid)).to.contain('No resources found');
  });

  it('does not write into the search box while one types: an input method would lose its place (R-05)', async () => {
    const grid = await wisconsin();
    const input = box(grid);
    const written: string[] = [];
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    Object.defineProperty(input, 'value', {
      get,
      set(value: string) {
        written.push(value);
        set!.call(input, value);
      },
    });
    await search(grid, 'posters');
    expect(titles(grid).length).to.equal(1);
    expect(written).to.deep.equal([]);
  });

  it('does nothing at Enter: no page is loaded, the search stays (R-05)', async () => {
    const grid = await wisconsin();
    const submitted: boolean[] = [];
    grid.shadowRoot!.addEventListener('submit', (event) => {
      submitted.push(event.defaultPrevented);
      // Else a fault would take the test's own page away.
      event.preventDefault();
    });
    await search(grid, 'posters');
    await sendKeys({ press: 'Enter' });
    await settled(grid);
    expect(submitted.filter((prevented) => !prevented)).to.deep.equal([]);
    expect(titles(grid).length).to.equal(1);
    expect(box(grid).value).to.equal('posters');
  });

  it('tells the count after each search in words that differ from the last ones (R-06)', async () => {
    const grid = await wisconsin();
    const region = deepQuery(grid, '[role=status]');
    const heard = [status(grid)];
    for (const query of ['posters', 'myths', 'zebra', 'zebras', '']) {
      await search(grid, query);
      heard.push(status(grid));
      expect(heard.at(-1)).to.not.equal(heard.at(-2));
    }
    expect(heard.map((each) => each.trim())).to.deep.equal([
      'Resources shown: 44 of 44',
      'Resources shown: 1 of 1 · “posters”',
      'Resources shown: 1 of 1 · “myths”',
      'No resources found · “zebra”',
      'No resources found · “zebras”',
      'Resources shown: 44 of 44',
    ]);
    // Another filter, the same count, and the same words but for a blank.
    await choose(grid, 'Type', 'Poster');
    const before = status(grid);
    await choose(grid, 'Type', 'Report');
    expect(status(grid)).to.not.equal(before);
    expect(status(grid).trim()).to.equal(before.trim());
    expect(deepQuery(grid, '[role=status]') === region).to.equal(true);
  });

  it('narrows by topic, type, audience and language, and by several at once (R-07)', async () => {
    const grid = await wisconsin();
    expect(labelled(grid)).to.deep.equal(['Search resources']);
    await unfold(grid);
    expect(labelled(grid)).to.deep.equal([
      'Search resources',
      'Topic',
      'Type',
      'For whom',
      'Language',
    ]);
    await choose(grid, 'Type', 'Tool');
    expect(cards(grid).length).to.equal(3);
    await choose(grid, 'For whom', 'Students and young people');
    expect(titles(grid)).to.deep.equal(['Finding Your Strengths!']);
    await choose(grid, 'For whom', 'All');
    await choose(grid, 'Type', 'All');
    await choose(grid, 'Language', 'Spanish');
    expect(cards(grid).length).to.equal(2);
    await choose(grid, 'Language', 'All');
    await choose(grid, 'Topic', 'Building Understanding of Adults');
    expect(cards(grid).length).to.equal(27);
  });

  it('clears search and filters at once, and puts the reader into the search box (R-06, R-07)', async () => {
    const grid = await wisconsin();
    expect(button(grid, /Clear/) === undefined).to.equal(true);
    await choose(grid, 'Type', 'Tool');
    await search(grid, 'strengths');
    expect(cards(grid).length).to.equal(1);
    button(grid, /Clear/)!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(grid);
    expect(cards(grid).length).to.equal(44);
    expect(box(grid).value).to.equal('');
    expect(select(grid, 'Type').value).to.equal('');
    expect(focused(grid) === box(grid)).to.equal(true);
    expect(button(grid, /Clear/) === undefined).to.equal(true);
  });

  it('shows the slice that the page has fixed, and no control for it (R-08)', async () => {
    for (const [name, value, count, label] of [
      ['category', 'support-youth', 7, 'Topic'],
      ['kind', 'tool', 3, 'Type'],
      ['audience', 'advocates', 1, 'For whom'],
      ['language', 'es', 2, 'Language'],
    ] as const) {
      const grid = await wisconsin({ [name]: value });
      expect(cards(grid).length, name).to.equal(count);
      expect(status(grid)).to.equal(`Resources shown: ${count} of ${count}`);
      await unfold(grid);
      expect(labelled(grid)).to.not.include(label);
      expect(labelled(grid)).to.include('Search resources');
    }
  });

  it('leaves out the search, the filters, or both (R-08)', async () => {
    for (const [attribute, labels] of [
      ['no-search', ['Topic', 'Type', 'For whom', 'Language']],
      ['no-filters', ['Search resources']],
    ] as const) {
      const grid = await wisconsin({ [attribute]: '' });
      await unfold(grid);
      expect(labelled(grid)).to.deep.equal(labels);
    }
    expect(
      deepQueryAll(await wisconsin({ 'no-filters': '', 'no-search': '' }), '[role=search]').length,
    ).to.equal(0);
  });

  it('says that nothing was found, for which words, with a way back and a number to call (R-10)', async () => {
    const grid = await wisconsin();
    await search(grid, 'zebra');
    const text = deepText(grid);
    expect(text).to.contain('No resources found · “zebra”');
    expect(text).to.contain('1-888-373-7888');
    expect(deepQueryAll(grid, 'a').map((link) => link.getAttribute('href'))).to.include('tel:911');
    button(grid, /Clear/)!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(grid);
    expect(cards(grid).length).to.equal(44);
    expect(focused(grid) === box(grid)).to.equal(true);
  });

  it('shows nothing of what was withdrawn (R-18)', async () => {
    const grid = await withResources([
      { id: 'a', name: 'Old guide', status: 'withdrawn' },
      { id: 'b', name: 'New guide', status: 'active' },
    ]);
    await search(grid, 'guide');
    expect(titles(grid)).to.deep.equal(['New guide']);
    expect(deepText(grid)).to.not.contain('Old');
    expect(status(grid).trim()).to.equal('Resources shown: 1 of 1 · “guide”');
  });

  it('shows more when asked, says how many, and takes the reader to the first new one (R-41)', async () => {
    const grid = await wisconsin({ 'page-size': '10' });
    const all = titles(await wisconsin());
    for (const [shown, next] of [
      [10, 10],
      [20, 10],
      [30, 10],
      [40, 4],
    ] as const) {
      expect(titles(grid)).to.deep.equal(all.slice(0, shown));
      const more = button(grid, /Show more/)!;
      expect(words(more)).to.contain(`(${next})`);
      more.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => words(focused(grid)) === all[shown]);
      expect(focused(grid) === titleOf(cards(grid)[shown]!)).to.equal(true);
    }
    expect(titles(grid)).to.deep.equal(all);
    expect(button(grid, /Show more/) === undefined).to.equal(true);
  });

  it('starts again from the first page with each search (R-41)', async () => {
    const grid = await wisconsin({ 'page-size': '10' });
    button(grid, /Show more/)!.click();
    await settled(grid);
    await search(grid, 'human trafficking');
    expect(cards(grid).length).to.equal(10);
  });

  it('keeps search words out of every store, address and event (R-09)', async () => {
    const before = await stores();
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of ['aht-search', 'search', 'submit', 'change'])
      document.addEventListener(type, listen);
    const grid = await wisconsin();
    await search(grid, 'shelter');
    await choose(grid, 'Type', 'Tool');
    await sendKeys({ press: 'Enter' });
    expect(await stores()).to.equal(before);
    expect(heard.filter((type) => type !== 'change' && type !== 'search')).to.deep.equal([]);
    for (const type of ['aht-search', 'search', 'submit', 'change'])
      document.removeEventListener(type, listen);
    expect(box(grid).autocomplete).to.equal('off');
    expect(box(grid).name).to.equal('');
  });

  it('keeps what is typed, and the place in it, when a newer copy of the feed fails or comes', async () => {
    const grid = await wisconsin();
    const feed = await defaultFeed();
    await search(grid, 'posters');
    box(grid).setSelectionRange(3, 3);
    for (const state of [
      { status: 'stale', feed, problems: [] } as const,
      ready(await defaultFeed()),
    ]) {
      grid.state = state;
      await settled(grid);
      expect(box(grid).value).to.equal('posters');
      expect(focused(grid) === box(grid)).to.equal(true);
      expect(box(grid).selectionStart).to.equal(3);
      expect(titles(grid).length).to.equal(1);
    }
  });
});
