/** The built indicator check on a page that may connect to nothing, and after the network is gone. */
import { expect } from '@open-wc/testing';
import { leave, visit } from '../entry/visit.js';
import { deepQuery, deepQueryAll, deepText, until } from '../helpers.js';

const boxes = (check: Element) => deepQueryAll<HTMLInputElement>(check, '[part="group"] input');

describe('aht-indicator-check without a network', () => {
  afterEach(leave);

  it("works with an inline feed under connect-src 'none', in both layouts (Q-04)", async () => {
    const { document, watched, requests } = await visit('check-offline.html');
    const all = document.querySelectorAll('aht-indicator-check');
    const [list, steps] = [all[0]!, all[1]!];
    await until(() => boxes(list).length === 2 && boxes(steps).length === 2);
    await until(() => deepQuery(steps, '[part="progress"]'));
    // Scripts, and not one feed.
    expect((await requests()).filter((path) => !/^\/cdn\/.*\.js$/.test(path))).to.deep.equal([]);
    boxes(list)[0]!.click();
    await until(() => deepText(list).includes('Act now'));
    boxes(steps)[0]!.click();
    deepQuery(steps, 'button.primary')!.click();
    await until(() => deepText(deepQuery(steps, '[part="guidance"]')!).includes('Act now'));
    expect(watched.violations).to.deep.equal([]);
    expect(watched.complaints).to.deep.equal([]);
  });

  it('works once loaded, with every way to the network cut off, and never tries one (Q-03)', async () => {
    const { document, window, watched, requests } = await visit('check-offline.html');
    const check = document.querySelector('aht-indicator-check')!;
    await until(() => boxes(check).length === 2);
    await until(() => deepQuery(document.querySelectorAll('aht-indicator-check')[1]!, 'button'));
    const before = (await requests()).length;
    let tries = 0;
    const cut = () => {
      tries++;
      throw new TypeError('offline');
    };
    window.fetch = cut;
    window.XMLHttpRequest.prototype.open = cut;
    window.navigator.sendBeacon = cut;
    window.dispatchEvent(new Event('offline'));
    for (const one of boxes(check)) one.click();
    await until(() => deepText(check).includes('Act now'));
    deepQueryAll(check, 'button')
      .find((one) => deepText(one) === 'Start over')!
      .click();
    await until(() => deepText(check).includes('The ticks were cleared.'));
    expect(tries).to.equal(0);
    expect((await requests()).length).to.equal(before);
    expect(watched.complaints).to.deep.equal([]);
  });
});
