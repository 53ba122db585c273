/** All five on pages made with React 19, Vue 3, Svelte 5 and Angular 21, bundled from the npm modules. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, until } from '../helpers.js';
import { type Visit, aWhile, feedWords, leave, tags, visit } from './visit.js';

/** What test/pages/hosts/timers.js notes. */
interface Timers {
  readonly waiting: ReadonlyMap<number, { readonly ms: number; readonly stack: string }>;
}

const feed = '/feeds/file/five.json';
let words: Awaited<ReturnType<typeof feedWords>>;

async function drawn({ one }: Visit, language: 'en' | 'es' = 'en'): Promise<void> {
  for (const tag of tags)
    await until(() => deepText(one(tag)).includes(words[tag][language]), 5000);
}

/** Everything of the page that listens on its window or document, counted. */
const listening = ({ watched }: Visit): string[] =>
  watched.listeners.map(({ name }) => name).sort();

const waiting = ({ window }: Visit): number =>
  (window as unknown as { timers: Timers }).timers.waiting.size;

describe('a page made with', () => {
  before(async function () {
    // They are bundled when the first one is asked for.
    this.timeout(120_000);
    const { status } = await fetch('/hosts/react.html');
    expect(status).to.equal(200);
    words = await feedWords(feed);
  });
  afterEach(leave);

  for (const framework of ['react', 'vue', 'svelte', 'angular'])
    describe(framework, () => {
      const open = async (): Promise<Visit> => {
        const there = await visit(`../hosts/${framework}.html`);
        await until(() => there.document.querySelector(tags[4]), 5000);
        await drawn(there);
        return there;
      };
      const press = ({ one }: Visit, id: string) => one<HTMLButtonElement>(`#${id}`).click();

      it('shows all five, with one request for the feed and none to others (L-21, L-50)', async () => {
        const there = await open();
        expect((await there.requests()).filter((path) => path.startsWith('/feeds/'))).to.deep.equal(
          [feed],
        );
        const all = there.window.performance.getEntriesByType('resource').map(({ name }) => name);
        expect(all.filter((address) => !address.startsWith(there.root))).to.deep.equal([]);
        expect(there.watched).to.deep.include({ complaints: [], violations: [] });
      });

      it('gives attributes from its state, also when that changes', async () => {
        const there = await open();
        const check = there.one('aht-indicator-check');
        const sessions = there.one<HTMLElement & { limit: unknown }>('aht-upcoming-sessions');
        expect(deepQuery(check, 'h3.title')).to.not.equal(null);
        expect(sessions.limit).to.equal(1);
        press(there, 'language');
        await drawn(there, 'es');
        press(there, 'language');
        await drawn(there);
        press(there, 'again');
        await until(() => deepQuery(check, 'h4.title') && !deepQuery(check, 'h3.title'));
        expect(sessions.limit).to.equal(2);
      });

      it('hears their events', async () => {
        const there = await open();
        const said = (id: string) => Number(there.one(`#${id}`).textContent);
        await until(() => said('loads') >= tags.length);
        deepQuery(there.one('aht-module-progress'), '[part=mark]')!.click();
        await until(() => said('completed') === 1);
      });

      it('draws again without taking from its reader what was ticked and typed', async () => {
        const there = await open();
        const before = tags.map((tag) => there.one(tag));
        deepQuery<HTMLInputElement>(there.one('aht-indicator-check'), '[type=checkbox]')!.click();
        const grid = there.one('aht-resource-grid');
        const box = deepQuery<HTMLInputElement>(grid, '[type=search]')!;
        box.value = 'xyzzy';
        box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await until(() => !deepText(grid).includes(words['aht-resource-grid'].en));
        const shown = deepText(grid);
        press(there, 'again');
        await until(() => there.one('main').dataset.count === '1');
        await aWhile(50);
        expect(tags.map((tag) => there.one(tag))).to.deep.equal(before);
        const check = there.one('aht-indicator-check');
        expect(deepQuery(check, '[type=checkbox]:checked')).to.not.equal(null);
        expect(box.value).to.equal('xyzzy');
        expect(deepText(grid)).to.equal(shown);
      });

      it('takes them away, and nothing of them stays: no listener, no timer (L-75)', async () => {
        const there = await open();
        const { document } = there;
        const away = async () => {
          press(there, 'away');
          await until(() => !document.querySelector('section'));
          // Timers of a moment, such as one that gathers warnings, may run out.
          await aWhile(400);
        };
        const shown = listening(there);
        await away();
        const [left, timers] = [listening(there), waiting(there)];
        expect(shown.filter((name) => !left.includes(name))).to.include('window pageshow');
        for (const name of left) expect(name).to.not.match(/aht-|page|hash|print|online/);
        for (let turn = 0; turn < 3; turn++) {
          press(there, 'away');
          await until(() => document.querySelector(tags[0]));
          await drawn(there);
          await away();
        }
        expect(listening(there)).to.deep.equal(left);
        expect(waiting(there)).to.be.at.most(timers);
        expect(there.watched.complaints).to.deep.equal([]);
      });
    });
});
