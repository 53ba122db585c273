/** The indicator check on paper, and its account of what the page has sent. */
import { expect } from '@open-wc/testing';

import {
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import { box, boxes, button, click, draw, guideFeed, nameOf, tick } from './indicator-check.js';

const steps = { layout: 'steps' };
const shown = (check: Element) =>
  boxes(check)
    .filter((one) => one.checkVisibility())
    .map(nameOf);

describe('aht-indicator-check on paper', () => {
  quietConsole();
  beforeEach(async function () {
    // Only Chromium can be told to print.
    if (engine() !== 'chromium') this.skip();
    await emulate({ media: 'print' });
  });
  afterEach(async () => {
    if (engine() === 'chromium') await emulate();
  });

  const look = (one: Element) => getComputedStyle(one).appearance;

  for (const layout of ['list', 'steps'])
    it(`prints the whole blank form with the hotline, the duty and lines to write on, ${layout} (Q-37) (Q-25)`, async () => {
      const check = await draw(await guideFeed(), { layout });
      expect(shown(check).length).to.equal(6);
      const text = deepText(check);
      for (const words of [
        'Danger now',
        'School',
        'General signs',
        '1-888-373-7888',
        'If you are a mandated reporter',
        'Write down before you call What you saw or heard When and where',
      ])
        expect(text).to.contain(words);
      const line = deepQuery(check, '[part="notes"] li')!;
      expect(parseFloat(getComputedStyle(line).borderBlockEndWidth)).to.be.above(0);
      expect(deepQueryAll(check, 'button').some((one) => one.checkVisibility())).to.equal(false);
      await emulate();
      expect(parseFloat(getComputedStyle(line).borderBlockEndWidth)).to.equal(0);
    });

  /** As a browser does before it prints; `emulate` alone does not. */
  const toPaper = () => dispatchEvent(new Event('beforeprint'));

  for (const layout of ['list', 'steps'])
    it(`prints every level with its actions and sources on a blank form, each address in full, ${layout} (Q-37) (Q-16)`, async () => {
      const check = await draw(await guideFeed(), { layout });
      toPaper();
      const text = deepText(check);
      expect(text).to.match(
        /Act now Do not wait\. Call the emergency line 911 Then report .*Report your suspicion .*Find the local office .*Consult the guide .*Write to the team/,
      );
      expect(text).to.contain("Sources The state's page").and.contain('A book');
      expect(text)
        .to.not.contain('Nothing is ticked')
        .and.not.contain('Nothing you tick is stored or sent.');
      // What paper adds behind a link.
      const behind = (link: Element) => getComputedStyle(link, '::after').content;
      const links = deepQueryAll<HTMLAnchorElement>(
        check,
        '[part="actions"] a, [part="sources"] a',
      );
      const [numbers, others] = [true, false].map((isNumber) =>
        links.filter((link) => /^tel:/.test(link.href) === isNumber),
      );
      expect(others!.length).to.equal(5);
      for (const link of others!)
        expect(behind(link)).to.equal(`" (${link.getAttribute('href')})"`);
      for (const link of numbers!) expect(behind(link)).to.equal('none');
      await emulate();
      // The screen has none of it.
      const screen = layout === 'list' ? 'Nothing is ticked.' : 'Part 1 of 3';
      expect(deepText(check)).to.contain(screen).and.not.contain('Act now');
      expect(behind(others![0]!)).to.equal('none');
      // And once something is ticked, paper has what that leads to and no more.
      await tick(check, 'Someone is being hurt');
      await emulate({ media: 'print' });
      expect(deepText(check)).to.contain('Act now').and.not.contain('Consult the guide');
    });

  it('prints the result without the ticks, until that is asked for with a warning (Q-24)', async () => {
    await emulate();
    const check = await draw(await guideFeed());
    await tick(check, 'Someone is being hurt');
    const ask = deepQuery<HTMLInputElement>(check, '.paper input')!;
    expect(nameOf(ask)).to.equal('Print my ticks too. A shared printer may keep them.');
    await emulate({ media: 'print' });
    expect(deepText(check)).to.contain('Act now').and.not.contain('Print my ticks');
    const one = box(check, 'Someone is being hurt');
    expect(look(one)).to.equal('none');
    expect(getComputedStyle(one).backgroundColor).to.equal(
      getComputedStyle(box(check, 'School')).backgroundColor,
    );
    ask.click();
    expect(look(one)).to.not.equal('none');
  });

  it('never prints the ticks in words (Q-24)', async () => {
    const check = await draw(await guideFeed(), steps);
    await tick(check, 'Someone is being hurt');
    for (let turn = 0; turn < 3; turn++) {
      deepQuery(check, 'button.primary')!.click();
      await settled(check);
    }
    expect(deepText(check)).to.not.contain('What you ticked');
    await emulate();
    expect(deepText(check)).to.contain('What you ticked');
  });
});

describe('aht-indicator-check tells what the page has sent', () => {
  quietConsole();
  const proof = { proof: true };
  const told = (check: Element) => {
    const [, requests, stored] =
      /requests by this page: (\d+); changes in what it stores: (\d+)\./.exec(
        deepQuery(check, '[part="proof"]')!.textContent!.replace(/\s+/g, ' '),
      )!;
    return [Number(requests), Number(stored)];
  };
  const begin = (check: Element) => click(box(check, 'School work'));
  /** A reader opens the fold, or closes it. */
  const fold = (check: Element) => click(deepQuery(check, '[part="proof"] summary')!);

  afterEach(async () => {
    localStorage.removeItem('host');
    document.cookie = 'host=; max-age=0';
    await caches.delete('host');
    indexedDB.deleteDatabase('host');
  });

  it('only where the page wants it, on request (Q-40)', async () => {
    expect(deepQuery(await draw(await guideFeed()), '[part="proof"]')).to.equal(null);
    const check = await draw(await guideFeed(), proof);
    expect(deepText(deepQuery(check, '[part="proof"]')!)).to.equal('What has this page sent?');
    await click(deepQuery(check, '[part="proof"] summary')!);
    expect(deepText(deepQuery(check, '[part="proof"]')!)).to.contain('This checklist makes none.');
  });

  it('is nought while only the list is used (Q-40)', async () => {
    const check = await draw(await guideFeed(), proof);
    await begin(check);
    for (const one of boxes(check)) await tick(check, nameOf(one));
    await fold(check);
    // Longer than it takes to count again.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(told(check)).to.deep.equal([0, 0]);
  });

  it('counts what other parts of the page send, as the log of the server does (Q-40)', async function () {
    this.timeout(30_000);
    const run = `${engine()}-proof-${Date.now()}`;
    // What is under way when the reader begins was not sent since.
    const early = fetch(`/feeds/slow?ms=1000&run=${run}-before`).then((answer) => answer.text());
    const check = await draw(await guideFeed(), proof);
    const began = performance.now();
    await begin(check);
    await early;
    // A listener that sends because of the very first click is not missed.
    const sentByListener: Promise<Response>[] = [];
    const listen = () => void sentByListener.push(fetch(`/feeds/empty?run=${run}`));
    check.addEventListener('click', listen, true);
    await begin(check);
    check.removeEventListener('click', listen, true);
    await Promise.all(sentByListener);
    await fetch(`/feeds/empty?run=${run}`);
    navigator.sendBeacon(`/feeds/array?run=${run}`);
    type Request = { method: string; url: string };
    const log = async (): Promise<Request[]> =>
      (await fetch(`/requests.json?run=${run}`)).json() as Promise<Request[]>;
    // Nobody hears when a beacon arrives; and to ask the log is a request of the page's, too.
    let entries: Request[] = [];
    let asked = 0;
    await until(async () => {
      asked++;
      entries = await log();
      return entries.some(({ method }) => method === 'POST');
    }, 8000);
    const ours = entries.length + asked;
    // The runner's own page asks for something now and then.
    const others = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => startTime >= began && !name.includes(`run=${run}`));
    const sent = ours + others.length;
    await fold(check);
    await until(() => told(check)[0]! >= sent, 8000);
    // One too many may still be on its way.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told(check)[0]).to.equal(sent);
  });

  it('counts what other parts of the page store, as soon as the fold is opened and while it is (Q-40)', async () => {
    localStorage.setItem('host', 'before');
    const check = await draw(await guideFeed(), proof);
    await begin(check);
    localStorage.setItem('host', 'after!');
    document.cookie = 'host=1';
    await fold(check);
    await until(() => told(check)[1] === 2);
    localStorage.setItem('host', 'before');
    await until(() => told(check)[1] === 1, 3000);
    await fold(check);
    document.cookie = 'host=2';
    sessionStorage.setItem('host', '1');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(told(check)[1]).to.equal(1);
    await fold(check);
    await until(() => told(check)[1] === 2);
    sessionStorage.removeItem('host');
  });

  it('counts new databases and caches, and says what it does not see (Q-40)', async () => {
    const check = await draw(await guideFeed(), proof);
    await begin(check);
    await fold(check);
    await until(() => deepText(check).includes('This checklist makes none.'));
    expect(told(check)[1]).to.equal(0);
    await (await caches.open('host')).put('/host', new Response('x'));
    await until(() => told(check)[1] === 1, 3000);
    const asked = indexedDB.open('host');
    await new Promise((resolve) => (asked.onsuccess = resolve));
    asked.result.close();
    await until(() => told(check)[1] === 2, 3000);
    expect(deepText(deepQuery(check, '[part="proof"]')!)).to.contain(
      'It does not see what frames and background scripts do.',
    );
  });

  it('begins again for whoever comes next, and goes on counting (Q-40)', async () => {
    const check = await draw(await guideFeed(), proof);
    await begin(check);
    await fetch('/feeds/empty');
    await fold(check);
    await until(() => told(check)[0]! > 0, 3000);
    await click(button(check, 'Start over'));
    await until(() => told(check)[0] === 0);
    // No tick, but somebody is there.
    await click(deepQuery(check, '[part="framing"]')!);
    await fetch('/feeds/empty');
    await until(() => told(check)[0]! > 0, 3000);
    check.requestUpdate();
    await settled(check);
    expect(told(check)[0]).to.be.above(0);
  });
});
