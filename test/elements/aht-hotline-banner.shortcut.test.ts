/** Shift, pressed three times to leave; and all else that people do with Shift. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/entry/aht-hotline-banner.js';
import { deepText, until } from '../helpers.js';
import {
  type PageWindow,
  aWhile,
  anExit,
  closeAll,
  isUnseen,
  newRun,
  openPage,
  reached,
  shift,
} from './hotline-exit.js';
import { extrasOf } from './hotline-banner.js';

const never = `exit-url="${location.origin}/feeds/hang?run=shift"`;
const right = { code: 'ShiftRight' };
const press = (view: PageWindow, times = 3) => {
  for (let time = 0; time < times; time++) shift(view);
};

describe('Shift pressed three times (H-25)', function () {
  // Each opens windows.
  this.timeout(40_000);
  afterEach(closeAll);

  it('leaves, with the left one, the right one and both in turn', async () => {
    for (const second of [{}, right]) {
      const run = newRun();
      const view = await openPage(
        anExit(`exit-url="${location.origin}/pages/reached.html?run=${run}"`),
      );
      shift(view);
      shift(view, second);
      expect(isUnseen(view)).to.equal(false);
      shift(view);
      expect(isUnseen(view)).to.equal(true);
      await until(async () => (await reached(run)) === 1, 5000);
    }
  });

  it('does nothing without quick-exit, nor with no-shortcut, nor when the banner has gone', async () => {
    for (const attributes of ['', 'quick-exit="no-shortcut"']) {
      const view = await openPage(`<aht-hotline-banner ${attributes}></aht-hotline-banner>`);
      press(view);
      expect(isUnseen(view)).to.equal(false);
      expect(deepText(view.document.body)).to.not.contain('Shift');
    }
    const view = await openPage(anExit(never));
    view.document.querySelector('aht-hotline-banner')!.remove();
    press(view);
    expect(isUnseen(view)).to.equal(false);
  });

  it('does nothing while someone writes, in a shadow root too', async () => {
    const places = ['<textarea></textarea>', '<input>', '<p contenteditable>An <b>essay</b></p>'];
    for (const place of places) {
      const view = await openPage(`${anExit(never)}<div role="search">${place}</div>`);
      const box = view.document.querySelector('[role=search]')!;
      const on = box.querySelector('b') ?? box.firstElementChild!;
      for (let time = 0; time < 4; time++) shift(view, { on });
      expect(isUnseen(view), place).to.equal(false);
    }
    const view = await openPage(`${anExit(never)}<div></div>`);
    const root = view.document.querySelector('div')!.attachShadow({ mode: 'open' });
    const input = view.document.createElement('input');
    root.append(input);
    for (let time = 0; time < 4; time++) shift(view, { on: input });
    expect(isUnseen(view)).to.equal(false);
    // The test's own eyes.
    press(view);
    expect(isUnseen(view)).to.equal(true);
  });

  it('is off on a page with a form to write in, and not spoken of; a search is none', async () => {
    const on = async (form: string) => {
      const view = await openPage(form + anExit(never));
      const told = deepText(view.document.body).includes('Shift');
      press(view);
      return { told, left: isUnseen(view) };
    };
    for (const form of [
      '<form><label>Name <input></label></form>',
      '<textarea></textarea>',
      '<input type="email">',
      '<div contenteditable></div>',
    ])
      expect(await on(form), form).to.deep.equal({ told: false, left: false });
    for (const form of [
      '<form role="search"><input></form>',
      '<input type="search">',
      '<input type="checkbox"><input type="hidden"><button>Send</button>',
      '',
    ])
      expect(await on(form), form).to.deep.equal({ told: true, left: true });
  });

  it('is not asked for by a held Shift, by both at once, or by a keyboard on the screen', async () => {
    const view = await openPage(anExit(never));
    const key = (type: string, more: KeyboardEventInit = {}) =>
      view.document.body.dispatchEvent(
        new view.KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', bubbles: true, ...more }),
      );
    for (let time = 0; time < 4; time++) {
      key('keydown');
      key('keydown', { repeat: true });
      key('keyup');
    }
    for (let time = 0; time < 4; time++) shift(view, { code: '' });
    key('keydown');
    key('keydown', right);
    key('keyup');
    key('keyup', right);
    expect(isUnseen(view)).to.equal(false);
    key('keydown');
    key('keyup');
    expect(isUnseen(view)).to.equal(false);
  });

  it('shows how far it is and says so, once each, and forgets it after five seconds', async () => {
    const view = await openPage(anExit(never));
    const { shadowRoot } = view.document.querySelector('aht-hotline-banner')!;
    const status = shadowRoot!.querySelector('[role=status]')!;
    const said: string[] = [];
    new view.MutationObserver(() => said.push(status.textContent!.trim())).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const dots = () => shadowRoot!.querySelector('.dots')!.textContent;
    expect(dots()).to.equal('');
    shift(view);
    await until(() => dots() === '●○○');
    shift(view);
    await until(() => dots() === '●●○');
    expect(said).to.deep.equal(['Shift pressed: 1 of 3', 'Shift pressed: 2 of 3']);
    await until(() => dots() === '', 7000);
    shift(view);
    await until(() => dots() === '●○○');
    expect(isUnseen(view)).to.equal(false);
  });

  /* Real keys, on the page of the tests itself: it would not survive a third press. */
  describe('with a real keyboard', () => {
    const draw = async () => {
      const box = await fixture<HTMLElement>(
        html`<div>
          <div role="search"><input /></div>
          <button type="button">A button</button>
          <aht-hotline-banner quick-exit .state=${{ status: 'loading' }}></aht-hotline-banner>
        </div>`,
      );
      const banner = box.querySelector('aht-hotline-banner')!;
      await extrasOf(banner);
      const dots = () => banner.shadowRoot!.querySelector('.dots')!.textContent;
      return { box, dots };
    };

    it('does not count capitals, in a field or beside one', async () => {
      const { box, dots } = await draw();
      const input = box.querySelector('input')!;
      for (const target of [input, box.querySelector('button')!]) {
        target.focus();
        for (const letter of ['A', 'H', 'T', 'X']) {
          await sendKeys({ down: 'Shift' });
          await sendKeys({ press: letter });
          await sendKeys({ up: 'Shift' });
        }
      }
      await aWhile(50);
      expect(dots()).to.equal('');
      expect(input.value).to.equal('AHTX');
    });

    it('counts presses', async () => {
      const { box, dots } = await draw();
      box.querySelector('button')!.focus();
      for (const seen of ['●○○', '●●○']) {
        await sendKeys({ down: 'Shift' });
        await sendKeys({ up: 'Shift' });
        await until(() => dots() === seen);
      }
    });
  });
});
