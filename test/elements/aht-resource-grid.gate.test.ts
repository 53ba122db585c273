/** What must be done before a resource can be had: the words of the feed, and the way to the training. */
import { expect } from '@open-wc/testing';
import type { AhtResourceGrid } from '../../src/entry/aht-resource-grid.js';
import {
  axe,
  deepQuery,
  deepQueryAll,
  deepText,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import { cards, titleOf, withResources, words } from './resource-grid.js';

const day = 24 * 60 * 60_000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 16);
const session = (id: string, days: number, more: object = {}) => ({
  id,
  startDate: `${at(days)}Z`,
  endDate: `${at(days + 1)}Z`,
  url: `https://register.example/${id}`,
  ...more,
});
const training = (sessions: object[], more: object = {}) => ({
  id: 't',
  name: { en: 'Facilitator training', es: 'Capacitación' },
  url: 'https://training.example/',
  sessions,
  ...more,
});
const gated = (requires: object = { text: 'Take it first.', training: 't' }) => [
  { id: 'a', name: 'Guide', url: 'https://a.example/', requires },
  { id: 'b', name: 'Film', url: 'https://b.example/' },
];
const way = (grid: Element) => deepQuery<HTMLAnchorElement>(cards(grid)[0]!, '[part=notice] a');

/** A grid whose card has had time to find its training. */
async function withGate(trainings: object[], attributes = {}): Promise<AhtResourceGrid> {
  const grid = await withResources(gated(), { trainings }, attributes);
  await import('../../src/elements/resource-grid/extras.js');
  await import('../../src/elements/resource-grid/gate.js');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await settled(grid);
  return grid;
}

describe('aht-resource-grid: the training that is needed first', () => {
  quietConsole();

  it('leads to the next session of the training, from the same feed (R-14)', async () => {
    const grid = await withGate([
      training([session('later', 40), session('next', 20), session('past', -20)]),
      training([session('other', 5)], { id: 'u' }),
    ]);
    const date = new Intl.DateTimeFormat('en-US', {
      dateStyle: 'full',
      timeZone: 'America/Chicago',
    });
    await until(() => way(grid));
    expect(way(grid)!.href).to.equal('https://register.example/next');
    expect(deepText(deepQuery(cards(grid)[0]!, '[part=notice]')!)).to.equal(
      `Needed first: Take it first. · Facilitator training · Next session: ${date.format(Date.parse(`${at(20)}Z`))}`,
    );
    expect(deepQueryAll(cards(grid)[1]!, 'a').length).to.equal(1);
  });

  it('stands before the link of the resource, and says which one it is for (R-14)', async () => {
    const grid = await withGate([training([session('next', 20)])]);
    await until(() => way(grid));
    const link = way(grid)!;
    const [first, own] = deepQueryAll<HTMLAnchorElement>(cards(grid)[0]!, 'a');
    expect(first === link).to.equal(true);
    expect(own!.href).to.equal('https://a.example/');
    expect(link.rel).to.equal('noreferrer noopener');
    expect(link.getAttribute('aria-describedby')).to.equal(titleOf(cards(grid)[0]!).id);
    // Though the resource's own link reaches over the card.
    link.scrollIntoView({ block: 'center' });
    const { left, top } = link.getClientRects()[0]!;
    expect(grid.shadowRoot!.elementFromPoint(left + 4, top + 4)!.closest('a') === link).to.equal(
      true,
    );
    await axe(grid);
  });

  it('leads past what is full, closed, called off or not yet open; else to the page (R-14)', async () => {
    const none = [
      session('full', 10, { full: true }),
      session('closed', 11, { validThrough: `${at(-1)}Z` }),
      session('early', 12, { validFrom: `${at(1)}Z` }),
      session('off', 9, { eventStatus: 'cancelled' }),
    ];
    const grid = await withGate([training([...none, session('open', 30)])]);
    await until(() => way(grid));
    expect(way(grid)!.href).to.equal('https://register.example/open');
    const other = await withGate([training(none)]);
    await until(() => way(other));
    expect(way(other)!.href).to.equal('https://training.example/');
    expect(words(way(other))).to.match(/^Facilitator training · Next session: /);
    const without = await withGate([training([])]);
    await until(() => way(without));
    expect(words(way(without))).to.equal('Facilitator training');
    const silent = await withGate([training([], { url: undefined })]);
    await until(() => /Facilitator/.test(deepText(cards(silent)[0]!)));
    expect(way(silent)).to.equal(null);
  });

  it('says it in the reader’s language (R-14)', async () => {
    const grid = await withGate([training([])], { lang: 'es' });
    await until(() => way(grid));
    expect(words(way(grid))).to.equal('Capacitación');
  });

  it('leaves the feed’s words alone where it does not have the training (R-14)', async () => {
    const grid = await withGate([training([session('next', 20)], { id: 'u' })]);
    expect(deepText(deepQuery(cards(grid)[0]!, '[part=notice]')!)).to.equal(
      'Needed first: Take it first.',
    );
  });
});
