/** A feed of thousands: its first page is there at once, and stays as it is when the rest has been read. */
import { expect } from '@open-wc/testing';
import '../../src/entry/aht-resource-grid.js';
import type { AhtResourceGrid } from '../../src/entry/aht-resource-grid.js';
import { ready, smallFeed } from '../../stories/states.js';
import { consoleSpy, deepQuery, deepQueryAll, deepText, quietConsole, until } from '../helpers.js';

const count = 3000;

/** Resources of two categories in turn, so that the page has another order than the feed. */
const feed = (more: Record<number, unknown> = {}) =>
  smallFeed({
    terms: {
      category: [
        { id: 'b', name: 'B' },
        { id: 'a', name: 'A' },
      ],
    },
    resources: Array.from({ length: count }, (_, index) =>
      index in more
        ? more[index]
        : { id: `r${index}`, name: `Resource ${index}`, category: index % 2 ? 'b' : 'a' },
    ),
  });

const placed: Element[] = [];

function place(attributes: Record<string, string> = {}, given = feed()) {
  const grid = document.createElement('aht-resource-grid') as AhtResourceGrid;
  grid.state = ready(given);
  for (const [name, value] of Object.entries(attributes)) grid.setAttribute(name, value);
  const told: number[] = [];
  grid.addEventListener('aht-load', ({ detail }) => told.push(detail.skipped.length));
  document.body.append(grid);
  placed.push(grid);
  const cards = () => deepQueryAll(grid, '[part=card]');
  return { grid, told, cards, names: () => cards().map((card) => deepText(card)) };
}

describe('a long feed', () => {
  quietConsole();
  afterEach(() => {
    for (const one of placed.splice(0)) one.remove();
  });

  it('shows its first page before all of it has been read, and nothing moves then (R-40)', async () => {
    const { grid, told, cards, names } = place();
    // In the turn in which they are drawn: asked later, a slow machine may be done with the rest.
    const first = new Promise<[told: number, cards: Element[], names: string[], height: number]>(
      (resolve) =>
        new MutationObserver((_, observer) => {
          if (cards().length < 24) return;
          observer.disconnect();
          resolve([told.length, cards(), names(), grid.getBoundingClientRect().height]);
        }).observe(grid.shadowRoot!, { childList: true, subtree: true }),
    );
    const [early, before, said, height] = await first;
    expect(early).to.equal(0);
    expect(said[0]).to.contain('Resource 1');
    expect(said[23]).to.contain('Resource 47');
    await until(() => told.length === 1, 5000);
    expect(told).to.deep.equal([0]);
    expect(cards().every((card, at) => card === before[at])).to.equal(true);
    expect(names()).to.deep.equal(said);
    expect(deepText(grid)).to.contain(`24 of ${count}`);
    expect(grid.getBoundingClientRect().height).to.equal(height);
  });

  it('takes nothing away when a newer copy of the feed comes (R-40)', async () => {
    const { grid, told, cards } = place();
    await until(() => told.length === 1, 5000);
    deepQuery<HTMLButtonElement>(grid, '[part=more]')!.click();
    await until(() => cards().length === 48);
    const [first] = cards();
    let least = 48;
    const watch = setInterval(() => {
      least = Math.min(least, cards().length);
    });
    grid.state = ready(feed());
    await until(() => told.length === 2, 5000);
    clearInterval(watch);
    expect([least, cards().length, cards()[0] === first]).to.deep.equal([48, 48, true]);
  });

  it('is whole on paper, and where a page has chosen from it, from the beginning (R-35, R-40)', async () => {
    const { grid, told, cards } = place();
    await until(() => cards().length === 24, 5000);
    dispatchEvent(new Event('beforeprint'));
    expect(cards().length).to.equal(count);
    dispatchEvent(new Event('afterprint'));
    await until(() => told.length === 1, 5000);
    grid.remove();
    const chosen = place({ category: 'a' });
    await until(() => chosen.cards().length > 0, 5000);
    expect(deepText(chosen.grid)).to.contain(`24 of ${count / 2}`);
    expect(deepQuery(chosen.grid, '[part=card]')!.textContent).to.contain('Resource 0');
  });
});

describe('a long feed with faults', () => {
  afterEach(() => {
    for (const one of placed.splice(0)) one.remove();
  });

  it('has no item on it that is wrong, and counts right in the end (R-40)', async () => {
    const spy = consoleSpy();
    const { grid, told, cards, names } = place(
      {},
      feed({
        1: { id: 'r1', name: 'Bad', category: 'b', url: 'javascript:alert(1)' },
        2: 'none',
        3: null,
      }),
    );
    await until(() => cards().length > 0, 5000);
    expect(names().join()).not.to.contain('Bad');
    await until(() => told.length === 1, 5000);
    expect(told).to.deep.equal([3]);
    await until(() => cards().length === 24, 5000);
    expect(deepText(grid)).to.contain(`24 of ${count - 3}`);
    await until(() => spy.texts.length === 1);
    spy.restore();
  });
});
