// The tools of the browser tests, tested: helpers, commands and the fixture server, in every
// engine. Nothing of src/ may come in.
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html, LitElement, type PropertyValues } from 'lit';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  noSidewaysScroll,
  page,
  quietConsole,
  settled,
  stores,
  until,
} from '../helpers.js';

interface Request {
  method: string;
  url: string;
  referer?: string;
  cookie?: string;
  aborted: boolean;
}

let lastRun = 0;
// Three engines ask the same server at the same time.
const newRun = () => `${engine()}-infrastructure-${++lastRun}`;

async function requests(run: string): Promise<Request[]> {
  return (await fetch(`/requests.json?run=${run}`)).json() as Promise<Request[]>;
}

function show(markup: string): HTMLElement {
  const box = document.createElement('div');
  box.setHTMLUnsafe(markup);
  document.body.append(box);
  return box;
}

describe('test infrastructure', () => {
  let box: HTMLElement | undefined;
  afterEach(() => box?.remove());

  describe('helpers', () => {
    it('deepText reads what is shown, through slots and shadow roots', () => {
      box = show(`
        <p>Call <b>now</b></p>
        <p hidden>not this</p>
        <p style="visibility: hidden">nor this <span style="visibility: visible">but this</span></p>
        <details><summary>More</summary>closed</details>
        <div><template shadowrootmode="open">
          <style>p { color: red }</style>
          <p>Before <slot></slot></p><slot name="none">fallback</slot> end
        </template>in the slot <i slot="lost">never</i></div>`);
      expect(deepText(box)).to.equal('Call now but this More Before in the slot fallback end');
      expect(deepText(box.lastElementChild!.shadowRoot!)).to.equal(
        'Before in the slot fallback end',
      );
    });

    it('deepQuery finds through shadow roots', () => {
      box = show(`<div><template shadowrootmode="open"><b id="one"></b>
        <i><template shadowrootmode="open"></template></i></template></div><b id="two"></b>
        <section><template shadowrootmode="open"><b id="three"></b></template></section>`);
      expect(deepQueryAll(box, 'b').map(({ id }) => id)).to.deep.equal(['one', 'two', 'three']);
      expect(deepQuery(box, '#three')?.localName).to.equal('b');
      expect(deepQuery(box, 'table')).to.equal(null);
    });

    it('settled waits for elements that update again', async () => {
      class Again extends LitElement {
        turns = 0;
        override render() {
          return html`turn ${this.turns}`;
        }
        override updated(changed: PropertyValues) {
          super.updated(changed);
          if (++this.turns < 5) this.requestUpdate();
        }
      }
      customElements.define('test-again', Again);
      box = show('<div><template shadowrootmode="open"><test-again></test-again></template></div>');
      await settled(box);
      expect(deepText(box)).to.equal('turn 4');
    });

    it('until gives up and says on what', async () => {
      let caught: unknown;
      await until(() => 1 + 1 === 3, 30).catch((error: unknown) => (caught = error));
      expect(String(caught)).to.contain('30 ms').and.contain('=== 3');
    });

    it('consoleSpy collects complaints and lets the test go on', async () => {
      const spy = consoleSpy();
      console.warn('careful', { at: 1 });
      console.error(new Error('bad'));
      setTimeout(() => {
        throw new Error('thrown');
      });
      void Promise.reject(new Error('rejected'));
      await until(
        () =>
          spy.complaints.some(({ kind }) => kind === 'rejection') && spy.texts.includes('thrown'),
      );
      spy.restore();
      expect(spy.complaints.map(({ kind }) => kind)).to.have.members([
        'warn',
        'error',
        'uncaught',
        'rejection',
      ]);
      expect(spy.complaints.length).to.equal(4);
      expect(spy.texts.slice(0, 2)).to.deep.equal(['careful {"at":1}', 'bad']);
    });

    describe('quietConsole', () => {
      let failed = false;
      // Stands between the test and mocha, and so must be the first to wrap it.
      beforeEach(function () {
        const test = this.currentTest!;
        if (!test.title.startsWith('fails')) return;
        let body = test.fn as Mocha.AsyncFunc;
        Object.defineProperty(test, 'fn', {
          get: () =>
            async function (this: Mocha.Context) {
              await body.call(this).then(undefined, () => (failed = true));
            },
          set: (wrapped) => (body = wrapped),
        });
      });
      quietConsole();

      it('fails a test in which the page complains', () => {
        console.warn('complaint');
      });
      it('lets the next one pass', () => {
        expect(failed).to.equal(true);
      });
    });

    it('stores changes when something is written anywhere', async () => {
      const before = await stores();
      expect(await stores()).to.equal(before);
      sessionStorage.setItem('aht-test', '1');
      expect(await stores()).to.not.equal(before);
      sessionStorage.removeItem('aht-test');
      document.cookie = 'aht-test=1; path=/';
      expect(await stores()).to.not.equal(before);
      document.cookie = 'aht-test=1; path=/; max-age=0';
      expect(await stores()).to.equal(before);
    });

    it('noSidewaysScroll names what is too wide', async () => {
      box = show(
        '<p>short</p><div><template shadowrootmode="open"><p id="wide" style="width: 500px">wide</p></template></div>',
      );
      await noSidewaysScroll(box.firstElementChild!, 600);
      let caught: unknown;
      await noSidewaysScroll(box.firstElementChild!, 320).catch(
        (error: unknown) => (caught = error),
      );
      expect(String(caught)).to.contain('320px').and.contain('id="wide"');
    });

    it('axe passes good markup and explains bad markup, in shadow roots too', async () => {
      box = show('<h2>Title</h2><p>Text</p>');
      await axe(box);
      box.setHTMLUnsafe(
        '<div><template shadowrootmode="open"><img src="data:," /></template></div>',
      );
      let caught: unknown;
      await axe(box).catch((error: unknown) => (caught = error));
      expect(String(caught)).to.contain('image-alt').and.contain('<img');
    });

    it('emulates what the engine can, and says what it cannot', async () => {
      if (engine() !== 'chromium') {
        let caught: unknown;
        await emulate({ media: 'print' }).catch((error: unknown) => (caught = error));
        expect(String(caught)).to.contain('cannot emulate');
        return;
      }
      const hour = () => new Date('2024-01-01T00:00:00Z').getHours();
      await emulate({
        media: 'print',
        features: { 'forced-colors': 'active' },
        timeZone: 'Asia/Tokyo',
      });
      expect(matchMedia('print and (forced-colors: active)').matches).to.equal(true);
      expect(hour()).to.equal(9);
      await emulate();
      expect(matchMedia('screen and (forced-colors: none)').matches).to.equal(true);
      expect(hour()).to.equal(17);
    });
  });

  describe('commands', () => {
    it('types, tabs both ways and clicks like a person', async () => {
      let clicks = 0;
      box = show('<input aria-label="first" /><input aria-label="second" /><button>Press</button>');
      const [first, second, button] = box.children as unknown as HTMLInputElement[];
      button!.addEventListener('click', (event) => {
        if (event.isTrusted) clicks++;
      });
      first!.focus();
      await sendKeys({ type: 'Hello' });
      expect(first!.value).to.equal('Hello');
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(second);
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      expect(document.activeElement).to.equal(first);
      const { left, top, width, height } = button!.getBoundingClientRect();
      const position: [number, number] = [
        Math.round(left + width / 2),
        Math.round(top + height / 2),
      ];
      await sendMouse({ type: 'click', position });
      expect(clicks).to.equal(1);
      button!.focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Space' });
      expect(clicks).to.equal(3);
    });

    it('sets the viewport', async () => {
      // Not narrower: WebKit's window cannot be. page() can.
      await setViewport({ width: 480, height: 500 });
      expect([innerWidth, innerHeight]).to.deep.equal([480, 500]);
      await setViewport({ width: 800, height: 600 });
      expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
    });
  });

  describe('fixture server', () => {
    it('shows pages as they lie there, in a frame of a given width', async () => {
      const {
        document: doc,
        window: win,
        remove,
      } = await page('/pages/blank.html', { width: 320 });
      expect(win.innerWidth).to.equal(320);
      expect(win.matchMedia('(width: 320px)').matches).to.equal(true);
      expect(doc.querySelectorAll('script').length).to.equal(0);
      remove();
    });

    it('forbids inline styles on a page with csp=strict', async () => {
      const { document: doc, remove } = await page('/pages/blank.html?csp=strict');
      const violated = new Promise<string>((resolve) =>
        doc.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        ),
      );
      const style = doc.createElement('style');
      style.textContent = 'body { color: red }';
      doc.head.append(style);
      expect(await violated).to.contain('style-src');
      remove();
    });

    it('answers with every kind of bad feed', async () => {
      const get = async (path: string) => {
        const response = await fetch(path);
        return {
          status: response.status,
          type: response.headers.get('content-type'),
          text: await response.text(),
        };
      };
      expect((await get('/feeds/status?code=503')).status).to.equal(503);
      expect((await get('/feeds/empty.json')).text).to.equal('');
      expect((await get('/feeds/array')).text).to.equal('[]');
      expect((await get('/feeds/html')).type).to.contain('text/html');
      expect(JSON.parse((await get('/feeds/newer')).text)).to.include({ version: 2 });
      const { text: huge } = await get('/feeds/huge');
      expect(huge.length).to.be.greaterThan(6 * 1024 * 1024);
      expect(JSON.parse(huge)).to.include({ version: 1 });
      expect((await get('/feeds/deep')).text.length).to.equal(200_000);
      expect((await get('/feeds/no-such')).status).to.equal(404);
      expect((await get('/feeds/file/..%2f..%2fhelpers.ts')).status).to.equal(404);
      let caught: unknown;
      await fetch('/feeds/reset').catch((error: unknown) => (caught = error));
      expect(caught).to.be.instanceOf(TypeError);
    });

    it('hangs until the reader gives up, and notes it', async () => {
      const run = newRun();
      const signal = AbortSignal.timeout(50);
      await fetch(`/feeds/hang?run=${run}`, { signal }).catch(() => {});
      expect(signal.aborted).to.equal(true);
      await until(async () => (await requests(run))[0]?.aborted);
    });

    it('lets another origin read feeds, unless told otherwise', async () => {
      const other = location.origin.replace('localhost', '127.0.0.1');
      const response = await fetch(`${other}/feeds/newer`);
      expect(response.status).to.equal(200);
      let caught: unknown;
      await fetch(`${other}/feeds/newer?cors=off`).catch((error: unknown) => (caught = error));
      expect(caught).to.be.instanceOf(TypeError);
    });

    it('logs requests by run, named in the address, its prefix or the page', async () => {
      const run = newRun();
      await fetch(`/feeds/array?run=${run}`, { referrerPolicy: 'no-referrer' });
      await fetch(`/run/${run}/feeds/newer.json`);
      const { window: win, remove } = await page(`/pages/blank.html?run=${run}`);
      await win.fetch('/feeds/empty');
      remove();
      await fetch('/feeds/array');
      const log = await requests(run);
      expect(log.map(({ url }) => url)).to.deep.equal([
        `/feeds/array?run=${run}`,
        `/run/${run}/feeds/newer.json`,
        '/feeds/empty',
      ]);
      expect(log[0]).to.not.have.property('referer');
      expect(log[2]!.referer).to.contain('blank.html');
      await fetch(`/requests.json?run=${run}&clear=1`);
      expect(await requests(run)).to.deep.equal([]);
    });
  });
});
