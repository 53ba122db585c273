/** The quick exit, met by someone with another person looking over their shoulder. */
import { expect } from '@open-wc/testing';
import '../../src/entry/aht-hotline-banner.js';
import { engine, stores, until } from '../helpers.js';
import {
  aWhile,
  anExit,
  closeAll,
  exitOf,
  fill,
  isUnseen,
  newRun,
  openPage,
  openWindow,
  pathOf,
  reached,
} from './hotline-exit.js';

const secret = `<h1>Are you being made to work?</h1><p>Call us.</p>
  <iframe srcdoc="A film"></iframe><input value="My answer" />`;
const never = `exit-url="${location.origin}/feeds/hang?run=exit"`;
const to = (run: string, more = '') =>
  `exit-url="${location.origin}/pages/reached.html?run=${run}${more}"`;

describe('the quick exit', function () {
  // Each opens windows.
  this.timeout(30_000);
  afterEach(closeAll);

  it('is a link to another site that needs no script once it is drawn (H-20)', async () => {
    const view = await openPage(anExit());
    const { href, target, rel } = exitOf(view);
    expect({ href, target, rel }).to.deep.equal({
      href: 'https://www.weather.gov/',
      target: '_top',
      rel: 'noreferrer noopener',
    });
  });

  it('leaves, and does not say where from (H-20, H-06)', async () => {
    const run = newRun();
    const view = await openPage(secret + anExit(to(run)));
    exitOf(view).click();
    await until(() => pathOf(view) === '/pages/reached.html', 5000);
    expect(view.document.referrer).to.equal('');
    await until(async () => (await reached(run)) === 1);
  });

  for (const csp of ['', '?csp=strict'])
    it(`leaves nothing to be seen in the same turn, for as long as the way takes, ${csp || 'without a policy'} (H-21)`, async () => {
      const view = await openPage(secret + anExit(never), csp);
      expect(isUnseen(view)).to.equal(false);
      exitOf(view).click();
      expect(isUnseen(view)).to.equal(true);
      expect(view.document.title).to.equal('localhost');
      await aWhile(400);
      expect(isUnseen(view)).to.equal(true);
      // Nothing goes on to be heard, and what was filled in is gone.
      expect(view.document.querySelectorAll('iframe, input').length).to.equal(0);
    });

  it('is stronger than the page’s own styles (H-21)', async () => {
    const view = await openPage(
      `<style>@layer a { html { display: block !important } } html, body { display: block !important }</style>${
        secret + anExit(never)
      }`,
    );
    exitOf(view).click();
    expect(isUnseen(view)).to.equal(true);
  });

  it('counts every click that would open it, not the one that opens a menu (H-20)', async () => {
    const clicks: [string, MouseEventInit][] = [
      ['click', { ctrlKey: true }],
      ['click', { metaKey: true }],
      ['click', { shiftKey: true }],
      ['auxclick', { button: 1 }],
    ];
    const click = async (type: string, more: MouseEventInit) => {
      const view = await openPage(secret + anExit(never));
      const event = new view.MouseEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        ...more,
      });
      exitOf(view).dispatchEvent(event);
      return { unseen: isUnseen(view), taken: event.defaultPrevented };
    };
    for (const [type, more] of clicks)
      expect(await click(type, more)).to.deep.equal({ unseen: true, taken: true });
    expect(await click('auxclick', { button: 2 })).to.deep.equal({ unseen: false, taken: false });
  });

  it('lets the page take over the leaving, never the hiding (H-21)', async () => {
    const run = newRun();
    const view = await openPage(secret + anExit(to(run)));
    const seen: boolean[] = [];
    view.document.addEventListener('aht-exit', (event) => {
      seen.push(!isUnseen(view));
      event.preventDefault();
    });
    exitOf(view).click();
    await aWhile();
    expect(seen).to.deep.equal([false]);
    expect(isUnseen(view)).to.equal(true);
    expect(await reached(run)).to.equal(0);
  });

  it('cannot be held up by scripts of the page that watch links (H-21)', async () => {
    const view = await openPage(secret + anExit(never));
    let held = 0;
    view.document.addEventListener('click', () => held++);
    exitOf(view).click();
    expect(held).to.equal(0);
  });

  it('is not come back to by Back (H-22)', async () => {
    const run = newRun();
    const view = await openPage(secret + anExit(to(run)));
    exitOf(view).click();
    await until(() => pathOf(view) === '/pages/reached.html', 5000);
    await until(() => view.document.readyState === 'complete');
    view.history.back();
    await until(() => pathOf(view) === '/pages/blank.html', 5000);
  });

  it('stays unseen out of the back/forward cache, and leaves again (H-22)', async () => {
    const run = newRun();
    const view = await openPage(secret + anExit(to(run)));
    view.document.addEventListener('aht-exit', (event) => event.preventDefault());
    exitOf(view).click();
    view.dispatchEvent(new view.PageTransitionEvent('pageshow', { persisted: false }));
    await aWhile();
    expect(pathOf(view)).to.equal('/pages/exit.html');
    view.dispatchEvent(new view.PageTransitionEvent('pageshow', { persisted: true }));
    expect(isUnseen(view)).to.equal(true);
    await until(() => pathOf(view) === '/pages/reached.html', 5000);
  });

  describe('in a frame (H-23)', () => {
    const framed = async (sandbox: string, exit: string) => {
      const view = await openWindow('/pages/blank.html');
      await until(
        () => pathOf(view) === '/pages/blank.html' && view.document.readyState === 'complete',
      );
      view.document.body.append('The page around it');
      const frame = view.document.createElement('iframe');
      frame.setAttribute('sandbox', `allow-scripts allow-same-origin ${sandbox}`);
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = '/pages/exit.html';
      view.document.body.append(frame);
      await loaded;
      const inside = frame.contentWindow as typeof view;
      await fill(inside, secret + anExit(exit));
      return { view, inside };
    };

    /* WebKit may let it go all the same. */
    const wentAnyway = (view: Window) =>
      engine() === 'webkit' && pathOf(view) === '/pages/reached.html';

    it('that may leave: the whole page is left', async () => {
      const { view, inside } = await framed('allow-top-navigation', to(newRun()));
      inside.act(exitOf(inside));
      await until(() => pathOf(view) === '/pages/reached.html', 5000);
    });

    for (const leave of ['allow-top-navigation-by-user-activation', ''])
      it(`that may not, but may open a tab (${leave}): a tab is opened, and all is unseen`, async () => {
        const run = newRun();
        const { view, inside } = await framed(`${leave} allow-popups`, to(run, '&close'));
        inside.act(exitOf(inside));
        await aWhile(300);
        if (wentAnyway(view)) return;
        expect(isUnseen(inside)).to.equal(true);
        expect(isUnseen(view)).to.equal(true);
        expect(pathOf(view)).to.equal('/pages/blank.html');
        // Without a person's click the tab may be refused.
        if (engine() !== 'webkit') await until(async () => (await reached(run)) === 1, 5000);
      });

    it('that may do neither: all is unseen, and stays so', async () => {
      const run = newRun();
      const { view, inside } = await framed('', to(run));
      inside.act(exitOf(inside));
      await aWhile(300);
      if (wentAnyway(view)) return;
      expect(isUnseen(inside)).to.equal(true);
      expect(pathOf(view)).to.equal('/pages/blank.html');
      expect(await reached(run)).to.equal(0);
    });
  });

  it('is one for a page: two banners, one exit, one way out; then the next has it (H-26)', async () => {
    const run = newRun();
    const view = await openPage(anExit(to(run)) + anExit(to(run)));
    const banners = [...view.document.querySelectorAll('aht-hotline-banner')];
    const exits = () =>
      banners.map((banner) => banner.shadowRoot!.querySelectorAll('[part^=exit]').length);
    expect(exits()).to.deep.equal([2, 0]);
    // The same one, however often it is asked for.
    const keys = () =>
      new Set(
        view.watched.listeners
          .map(({ name }) => name)
          .filter((name) => /key|pointer|wheel/.test(name)),
      ).size;
    expect(keys()).to.equal(4);
    banners[0]!.removeAttribute('quick-exit');
    await until(() => exits().join() === '0,2');
    banners[0]!.setAttribute('quick-exit', '');
    await aWhile(20);
    expect(exits()).to.deep.equal([0, 2]);
    banners[1]!.remove();
    await until(() => exits()[0] === 2);
    expect(keys()).to.equal(4);
    exitOf(view).click();
    await until(async () => (await reached(run)) > 0, 5000);
    await aWhile();
    expect(await reached(run)).to.equal(1);
  });

  it('leaves no listener behind on the page (H-26)', async () => {
    const view = await openPage(anExit());
    view.document.querySelector('aht-hotline-banner')!.remove();
    await aWhile(20);
    const names = view.watched.listeners.map(({ name }) => name);
    expect(names.filter((name) => /key|pointer|wheel|unload/.test(name))).to.deep.equal([]);
    expect(view.document.documentElement.style.length).to.equal(0);
  });

  it('writes nothing anywhere (H-19)', async () => {
    const view = await openPage(secret + anExit(never));
    const before = await stores(view);
    view.document.addEventListener('aht-exit', (event) => event.preventDefault());
    exitOf(view).click();
    await aWhile(50);
    expect(await stores(view)).to.equal(before);
  });
});
