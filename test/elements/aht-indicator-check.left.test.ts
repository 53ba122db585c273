/** The indicator check after its page was really left: by the banner's exit, by Back, by a reload. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepQueryAll, until } from '../helpers.js';
import { type PageWindow, aWhile, closeAll, exitOf, openWindow, pathOf } from './hotline-exit.js';

const path = '/pages/check-exit.html';
const checkOf = ({ document }: Window) => document.querySelector('aht-indicator-check')!;
const boxes = (view: Window) =>
  deepQueryAll<HTMLInputElement>(checkOf(view), '[part="group"] input');
const isThere = (view: Window) => {
  try {
    return pathOf(view) === path && checkOf(view) && boxes(view).length === 6;
  } catch {
    // Between two pages.
    return false;
  }
};
const guidance = (view: Window) =>
  deepQuery(checkOf(view), '[role="status"]')!.textContent!.replace(/\s+/g, ' ');

/** The page in a window of its own, after another one, with all boxes ticked. */
async function ticked(): Promise<PageWindow> {
  const view = await openWindow('/pages/blank.html');
  await until(() => pathOf(view) === '/pages/blank.html' && view.document.body, 5000);
  await aWhile();
  view.location.href = path;
  await until(() => isThere(view), 8000);
  // As a person: browsers bring back only what was changed by one, or so it seems to them.
  for (const one of boxes(view)) one.click();
  await until(() => guidance(view).includes('Act now'));
  return view;
}

/** The page is there again, and holds nothing. */
async function isWiped(view: PageWindow): Promise<void> {
  await until(() => isThere(view), 8000);
  // A browser brings back what forms held once the page has loaded.
  await aWhile(300);
  expect(boxes(view).filter(({ checked }) => checked)).to.deep.equal([]);
  expect(guidance(view)).to.not.contain('Act now');
}

/** Goes to a page as its own script would, so that it comes to the history. */
async function leaveFor(view: PageWindow, to: string): Promise<void> {
  const link = Object.assign(view.document.createElement('a'), { href: to });
  (view.document.body ?? view.document.documentElement).append(link);
  view.act(link);
  await until(() => pathOf(view) === to.split('?')[0], 8000);
  await aWhile();
}

/** Gives the exit an address of ours. */
async function exitTo(view: PageWindow, run: string): Promise<void> {
  const to = `${location.origin}/pages/reached.html?run=check-${run}`;
  view.document.querySelector('aht-hotline-banner')!.setAttribute('exit-url', to);
  await until(() => deepQuery<HTMLAnchorElement>(view.document, '[part=exit]')?.href === to, 8000);
}

describe('aht-indicator-check on a page that is left', function () {
  // Each opens a window.
  this.timeout(40_000);
  afterEach(closeAll);

  it('has no answer after a reload (Q-30)', async () => {
    const view = await ticked();
    const before = checkOf(view);
    view.location.reload();
    await until(() => isThere(view) && checkOf(view) !== before, 8000);
    await isWiped(view);
  });

  it('has no answer when Back leads to it (Q-30)', async () => {
    const view = await ticked();
    await leaveFor(view, '/pages/reached.html');
    view.history.back();
    await isWiped(view);
  });

  it('has no answer when Back leads to it after the banner’s exit (Q-12)', async () => {
    const view = await ticked();
    // The exit takes the page's place, so that Back does not lead there: it is this page that goes on.
    view.addEventListener('aht-exit', (event) => event.preventDefault());
    await exitTo(view, 'back');
    const check = checkOf(view);
    exitOf(view).click();
    expect(check.isConnected).to.equal(false);
    expect(deepQuery(check, '[role="status"]')!.textContent).to.not.contain('Act now');
    await leaveFor(view, '/pages/reached.html');
    view.history.back();
    await until(() => pathOf(view) === path, 8000);
    await aWhile(500);
    // Loaded anew; or kept as it was left, unseen and empty, until it leaves again.
    if (pathOf(view) === path && checkOf(view)) await isWiped(view);
    else if (pathOf(view) === path)
      expect(view.document.documentElement.getClientRects().length).to.equal(0);
    else expect(pathOf(view)).to.equal('/pages/reached.html');
  });

  it('has the exit in a frame too, which leaves the whole page (Q-12)', async () => {
    const view = await openWindow('/pages/blank.html');
    await until(() => pathOf(view) === '/pages/blank.html' && view.document.body, 5000);
    await aWhile();
    const frame = view.document.createElement('iframe');
    const to = `${location.origin}/pages/reached.html?run=check-frame`;
    frame.src = `/cdn/frame.html?widget=indicator-check&quick-exit&exit-url=${encodeURIComponent(to)}`;
    view.document.body.append(frame);
    await until(() => frame.contentDocument?.querySelector('aht-indicator-check'), 8000);
    const check = frame.contentDocument!.querySelector('aht-indicator-check')!;
    await until(() => deepQuery(frame.contentDocument!, '[part=exit]'), 8000);
    deepQuery(frame.contentDocument!, '[part=exit]')!.click();
    expect(check.isConnected).to.equal(false);
    await until(() => pathOf(view) === '/pages/reached.html', 8000);
  });

  it('is out of reach of Back where the exit leads away itself (Q-12)', async () => {
    const view = await ticked();
    await exitTo(view, 'away');
    view.act(exitOf(view));
    await until(() => pathOf(view) === '/pages/reached.html', 8000);
    await aWhile();
    view.history.back();
    await until(() => pathOf(view) === '/pages/blank.html', 8000);
  });
});
