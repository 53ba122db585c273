/** What is left behind on the device by someone who has used all of the banner: nothing. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, stores, until } from '../helpers.js';
import {
  type PageWindow,
  aWhile,
  anExit,
  closeAll,
  exitOf,
  isUnseen,
  newRun,
  openPage,
  pathOf,
  shift,
} from './hotline-exit.js';

/** All that could give a visit away: stores, cookies, caches, the window's name, the history. */
const traces = async (view: Window) => JSON.parse(await stores(view)) as Record<string, unknown>;
/** Those of them that can be asked for in the turn in which the page is left. */
const atOnce = (view: Window) => ({
  stores: [{ ...view.localStorage }, { ...view.sessionStorage }, view.document.cookie],
  others: [view.name, view.history.length, view.history.state, view.location.href],
});
const bannerOf = (view: Window) => view.document.querySelector('aht-hotline-banner')!;
const exit = (run: string) =>
  anExit(`collapsible announce exit-url="${location.origin}/pages/reached.html?run=${run}"`);

const uses: [string, (view: PageWindow) => Promise<unknown>][] = [
  ['copies the number', copies],
  [
    'folds it and unfolds it',
    async (view) => {
      const summary = deepQuery(bannerOf(view), 'summary')!;
      summary.click();
      await until(() => !deepText(bannerOf(view)).includes('711'));
      summary.click();
      await until(() => deepText(bannerOf(view)).includes('711'));
    },
  ],
  [
    'presses Shift twice',
    async (view) => {
      shift(view);
      shift(view);
      await until(() => deepText(bannerOf(view)).includes('2 of 3'));
    },
  ],
  [
    'turns to another language',
    async (view) => {
      bannerOf(view).lang = 'es';
      await until(() => deepText(bannerOf(view)).includes('Salir'));
    },
  ],
];

async function copies(view: PageWindow) {
  const button = deepQuery(bannerOf(view), '[part=copy]')!;
  const copied: string[] = [];
  view.navigator.clipboard.writeText = async (text) => void copied.push(text);
  button.click();
  await until(() => copied.join() === '1-888-373-7888');
}

describe('no trace of', function () {
  this.timeout(30_000);
  afterEach(closeAll);

  for (const [name, use] of uses)
    it(`someone who ${name} (H-19)`, async () => {
      const view = await openPage(exit(newRun()));
      const before = await traces(view);
      await use(view);
      await aWhile(50);
      expect(await traces(view)).to.deep.equal(before);
    });

  for (const [name, go] of [
    ['by the exit', (view: PageWindow) => exitOf(view).click()],
    [
      'by Shift',
      (view: PageWindow) => {
        for (let times = 0; times < 3; times++) shift(view);
      },
    ],
  ] as const)
    it(`someone who leaves ${name}, having done all of that, here and where it leads (H-19, H-22)`, async () => {
      const run = newRun();
      const view = await openPage(exit(run));
      const before = await traces(view);
      for (const [, use] of uses.filter(([use]) => !use.includes('Shift'))) await use(view);
      const [there, onTheWay] = [atOnce(view), [] as object[]];
      view.document.addEventListener('aht-exit', () => onTheWay.push(atOnce(view)));
      go(view);
      expect(isUnseen(view)).to.equal(true);
      expect(onTheWay).to.deep.equal([there]);
      await until(() => pathOf(view) === '/pages/reached.html', 5000);
      await until(() => view.document.readyState === 'complete');
      const after = await traces(view);
      // In the place of the page: the history is not a step longer.
      expect({ ...after, href: '' }).to.deep.equal({ ...before, href: '' });
      expect(view.document.referrer).to.equal('');
    });

  it('nobody else: what is kept would be seen (H-19)', async () => {
    const view = await openPage(exit(newRun()));
    const before = await traces(view);
    const keep: [string, () => unknown][] = [
      ['name', () => (view.name = 'x')],
      ['cookie', () => (view.document.cookie = 'aht=1; path=/pages/')],
      ['sessionStorage', () => view.sessionStorage.setItem('aht', '1')],
      ['historyLength', () => view.history.pushState(null, '')],
      ['historyState', () => view.history.replaceState('x', '')],
    ];
    for (const [, act] of keep) act();
    const after = await traces(view);
    const changed = Object.keys(after).filter(
      (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    view.document.cookie = 'aht=; path=/pages/; max-age=0';
    view.sessionStorage.clear();
    expect(changed.sort()).to.deep.equal(keep.map(([key]) => key).sort());
  });
});
