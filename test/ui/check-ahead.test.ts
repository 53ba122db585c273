/** Long feeds are checked in pieces before they are read: the outcome is the same, and nobody waits. */
import { expect } from '@open-wc/testing';
import '../../src/entry/aht-resource-grid.js';
import type { AhtResourceGrid } from '../../src/entry/aht-resource-grid.js';
import { resources } from '../../src/feed/sections/resources.js';
import { trainings } from '../../src/feed/sections/trainings.js';
import { checkAhead } from '../../src/ui/check-ahead.js';
import { ready, smallFeed } from '../../stories/states.js';
import { consoleSpy, deepQueryAll, until } from '../helpers.js';

type Item = Record<string, unknown>;

/** So many resources; what is given stands in the place of some. */
const many = (count: number, instead: Record<number, unknown> = {}): unknown[] =>
  Array.from({ length: count }, (_, index) =>
    index in instead
      ? instead[index]
      : { id: `r${index}`, name: `Resource ${index}`, url: `/${index}` },
  );
const spoiled = {
  3: { id: 'r3', name: 'No address', url: 'javascript:alert(1)' },
  5: 'no object',
  7: { id: 'r6', name: 'Twice' },
  9: { id: 'r9', name: 'One edition is wrong', translations: [{ inLanguage: '?' }] },
  1500: { id: 'r1500' },
};
const session = { startDate: '2026-01-01T09:00', endDate: '2026-01-01T10:00' };
const courses = [
  {
    id: 't',
    name: 'T',
    sessions: [
      { id: 'good', ...session },
      { id: 'bad', ...session, endDate: '2025-01-01T09:00' },
    ],
  },
  { id: 'u', name: 'U', sessions: [{ id: 'good', ...session }] },
];
const sections = [resources, trainings];

/** An element drawn with a feed, as a page does it. */
function place(items: unknown[]) {
  const grid = document.createElement('aht-resource-grid') as AhtResourceGrid;
  grid.state = ready(smallFeed({ resources: items }));
  const told: unknown[][] = [];
  grid.addEventListener('aht-load', ({ detail }) => told.push([...detail.skipped]));
  document.body.append(grid);
  return { grid, told, cards: () => deepQueryAll(grid, '[part=card]') };
}

describe('checking ahead', () => {
  const placed: Element[] = [];
  const draw = (items: unknown[]) => {
    const one = place(items);
    placed.push(one.grid);
    return one;
  };
  afterEach(() => {
    for (const one of placed.splice(0)) one.remove();
  });

  it('does not cost a short feed a turn (R-40)', async () => {
    let turns = 0;
    const timer = setTimeout(() => turns++);
    const { grid, cards } = draw(many(500));
    await grid.updateComplete;
    clearTimeout(timer);
    expect([turns, cards().length]).to.deep.equal([0, 24]);
  });

  it('comes to what reading in one go comes to: items, what was left out, and its order (R-40)', async () => {
    const raw = () => smallFeed({ resources: many(2000, spoiled), trainings: courses });
    const [ahead, atOnce] = [raw(), raw()];
    await checkAhead(ahead, sections);
    for (const section of sections)
      expect(ahead.read<unknown>(section)).to.deep.equal(atOnce.read<unknown>(section));
    expect(ahead.skippedIn(sections)).to.deep.equal(atOnce.skippedIn(sections));
    expect(ahead.skippedIn(sections).map(({ pointer }) => pointer)).to.deep.equal([
      '/resources/3',
      '/resources/5',
      '/resources/7',
      '/resources/9/translations/0',
      '/resources/1500',
      '/trainings/0/sessions/1',
    ]);
  });

  it('lets the page answer in between, and reads nothing twice (R-40)', async () => {
    let reads = 0;
    const items = many(10_000).map((item) => ({
      ...(item as Item),
      get description() {
        reads++;
        return 'About';
      },
    }));
    const feed = smallFeed({ resources: items });
    let turns = 0;
    const count = () => {
      turns++;
      timer = setTimeout(count);
    };
    let timer = setTimeout(count);
    const both = [checkAhead(feed, sections), checkAhead(feed, sections)];
    expect(reads).to.equal(0);
    await Promise.all(both);
    clearTimeout(timer);
    expect(turns).to.be.at.least(1);
    expect(reads).to.equal(10_000);
    expect(feed.read(resources).length).to.equal(10_000);
    expect(reads).to.equal(10_000);
    expect(checkAhead(feed, sections)).to.equal(undefined);
  });

  it('is what the grid waits for where its feed is long; it tells all that was left out (R-40)', async () => {
    const spy = consoleSpy();
    try {
      const { cards, told } = draw(many(2000, spoiled));
      await until(() => cards().length === 24, 5000);
      expect(told.map((skipped) => skipped.length)).to.deep.equal([5]);
      await until(() => spy.texts.length > 0);
      expect(spy.texts.join()).to.contain('/resources/9/translations/0 (not-a-language');
    } finally {
      spy.restore();
    }
  });

  it('leaves nothing behind with an element that goes meanwhile (R-40)', async () => {
    const spy = consoleSpy();
    try {
      const { grid } = draw(many(5000));
      grid.remove();
      await grid.updateComplete;
      expect(spy.texts).to.deep.equal([]);
    } finally {
      spy.restore();
    }
  });
});
