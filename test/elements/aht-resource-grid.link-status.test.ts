/** The grid with the second feed that `check --links --link-status` writes. */
import { expect, fixture, html } from '@open-wc/testing';
import type { LinkAnswer } from '../../src/cli/links/answer.js';
import { linkStatus } from '../../src/cli/links/link-status.js';
import type { AhtResourceGrid } from '../../src/entry/aht-resource-grid.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import { cards, titles } from './resource-grid.js';

const raw = {
  version: 1,
  name: 'A feed',
  publisher: { name: 'An agency' },
  dateModified: '2026-11-22T00:00:00Z',
  terms: { kind: [{ id: 'guide', name: { en: 'Guide', es: 'Guía' } }] },
  resources: [
    { id: 'first', name: 'First', url: 'https://a.example/' },
    {
      id: 'gone',
      name: { en: 'A guide', es: 'Una guía' },
      kind: 'guide',
      url: 'https://dead.example/guide.pdf',
      listedAt: { name: 'The list', url: 'https://a.example/list' },
    },
    { id: 'last', name: 'Last', url: 'https://a.example/last' },
  ],
};
const answers: LinkAnswer[] = [
  {
    address: 'https://dead.example/guide.pdf',
    verdict: 'gone',
    asked: Date.parse('2026-11-21T12:00:00Z'),
  },
];

let runs = 0;

/** A grid on a page with both feeds, as a webmaster names them. */
async function withStatus(lang = 'en', options: { hide?: boolean; missing?: boolean } = {}) {
  const [feed, status] = [`feed-${++runs}`, `link-status-${runs}`];
  const second = linkStatus(raw, answers, { now: Date.now(), hide: options.hide });
  const box = await fixture<HTMLElement>(html`<div></div>`);
  for (const [id, content] of [
    [feed, raw],
    [options.missing ? 'elsewhere' : status, second],
  ] as const) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = id;
    script.text = JSON.stringify(content);
    box.append(script);
  }
  const grid = document.createElement('aht-resource-grid') as AhtResourceGrid;
  grid.lang = lang;
  grid.setAttribute('feed', `#${feed} #${status}`);
  box.append(grid);
  await until(() => cards(grid).length);
  await settled(grid);
  return grid;
}

describe('aht-resource-grid with a feed of links that did not work', () => {
  quietConsole();

  it('says it on the card, without the link, where it stood before (R-28)', async () => {
    const grid = await withStatus();
    expect(titles(grid)).to.deep.equal(['First', 'A guide', 'Last']);
    const [first, gone] = cards(grid);
    expect(deepQueryAll<HTMLAnchorElement>(gone!, 'a').map(({ href }) => href)).to.deep.equal([
      'https://a.example/list',
    ]);
    expect(deepText(gone!)).to.match(
      /^Guide · a\.example The link did not work when it was last checked, on November 21, 2026, and was taken out\. You may find it by its title\. A guide Listed at: The list$/,
    );
    expect(deepQueryAll(first!, '[part=notice]').length).to.equal(0);
    expect(deepQuery<HTMLAnchorElement>(first!, 'a')!.href).to.equal('https://a.example/');
    await axe(grid);
  });

  it('says it in Spanish (R-28)', async () => {
    const grid = await withStatus('es');
    await until(() => /El enlace/.test(deepText(grid)));
    expect(deepText(cards(grid)[1]!)).to.contain(
      'El enlace no funcionaba cuando se revisó por última vez, el 21 de noviembre de 2026, y se quitó. Tal vez lo encuentre por su título.',
    );
    expect(deepQueryAll(cards(grid)[1]!, '[part=notice] [lang]').length).to.equal(0);
  });

  it('leaves it out where it is to be hidden (R-28)', async () => {
    const grid = await withStatus('en', { hide: true });
    expect(titles(grid)).to.deep.equal(['First', 'Last']);
  });
});

describe('aht-resource-grid without the feed of links that its page names', () => {
  it('shows all as before, and says so to who keeps the page (R-28)', async () => {
    const spy = consoleSpy();
    try {
      const grid = await withStatus('en', { missing: true });
      expect(titles(grid)).to.deep.equal(['First', 'A guide', 'Last']);
      expect(deepText(grid)).to.not.contain('did not work');
      await until(() => spy.complaints.length > 0);
      expect(spy.complaints.length).to.equal(1);
      expect(spy.complaints[0]!.text).to.match(/link-status-\d+: not-found/);
    } finally {
      spy.restore();
    }
  });
});
