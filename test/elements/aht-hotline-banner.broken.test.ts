/** Feed, script, styles, storage and a part of the script taken away in turn: the help stays. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepQueryAll, deepText, until } from '../helpers.js';
import { hotline, leave, visit, write } from '../entry/visit.js';
import { late, oneFile, ownFile, withExtras, withSpanish } from './built-banner.js';
import { type PageWindow, anExit, closeAll, exitOf } from './hotline-exit.js';
import { aWhile, isUnseen, newRun, openPage, pathOf, reached } from './hotline-exit.js';

const reachedAt = (run: string) => `${location.origin}/pages/reached.html?run=${run}`;
/** What a webmaster is told to write between the tags. */
const children = `<p><a href="tel:+18883737888">Call ${hotline}</a></p>
  <p><a href="https://www.weather.gov/">Leave this site</a></p>`;
const both = ['tel:+18883737888', 'https://www.weather.gov/'];

/** The links of a page that a person can hit, in reading order. */
function hit(root: Document): string[] {
  const view = root.defaultView!;
  return deepQueryAll<HTMLAnchorElement>(root, 'a').flatMap((link) => {
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = link.getBoundingClientRect();
    let at = root.elementFromPoint(left + width / 2, top + height / 2);
    while (at?.shadowRoot) {
      const inner = at.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      if (!inner || inner === at) break;
      at = inner;
    }
    const seen = at && link.contains(at) && link.checkVisibility({ visibilityProperty: true });
    return seen && view.getComputedStyle(link).opacity === '1' ? [link.getAttribute('href')!] : [];
  });
}

const ways = [
  'tel:911',
  'tel:+18883737888',
  'sms:233733',
  'https://humantraffickinghotline.org/chat',
  'tel:711',
];

/** Leaves by the exit: unseen at once, and gone. */
async function leaves(view: PageWindow, run: string) {
  exitOf(view).click();
  expect(isUnseen(view)).to.equal(true);
  await until(() => pathOf(view) === '/pages/reached.html', 5000);
  await until(async () => (await reached(run)) === 1, 5000);
}

describe('aht-hotline-banner, when something is broken', function () {
  this.timeout(30_000);
  afterEach(closeAll);
  afterEach(leave);

  it('the feed: all ways to reach help and the exit, with one warning (H-01, H-20)', async () => {
    const run = newRun();
    const feed = 'feed="http://localhost:9/feed.json"';
    const view = await openPage(anExit(`${feed} exit-url="${reachedAt(run)}"`));
    await until(() => view.watched.complaints.length > 0, 12_000);
    await aWhile();
    expect(view.watched.complaints.length).to.equal(1);
    expect(view.watched.complaints[0]).to.contain('unreachable');
    expect(hit(view.document)).to.deep.equal([reachedAt(run), ...ways]);
    await leaves(view, run);
  });

  for (const [name, open] of [
    ['that may not run', () => visit('blank.html', { noScripts: true })],
    ['that never comes', () => visit('blank.html')],
  ] as const)
    it(`a script ${name}: the page's own number and exit, real links both (H-01, H-02, H-20)`, async () => {
      const there = await open();
      const tag = anExit('placement="top"').replace('></', `>${children}</`);
      there.document.body.append(
        ...new DOMParser().parseFromString(tag, 'text/html').body.childNodes,
      );
      expect(hit(there.document)).to.deep.equal(both);
      expect(deepText(there.document.body)).to.equal(`Call ${hotline} Leave this site`);
    });

  for (const lack of ['styles', 'sheets'])
    it(`the styles (${lack}): all links in reading order, the exit first, and it leaves (H-01, H-20)`, async () => {
      const run = newRun();
      const view = await openPage(anExit(`exit-url="${reachedAt(run)}"`), `?lack=${lack}`);
      // The test's own eyes: there are none.
      const title = deepQuery(view.document, '[part=title]')!;
      expect(view.getComputedStyle(title).textWrapStyle ?? '').to.not.equal('balance');
      expect(view.getComputedStyle(exitOf(view)).minBlockSize).to.not.match(/[1-9]/);
      expect(hit(view.document)).to.deep.equal([reachedAt(run), ...ways]);
      expect(deepText(view.document.body)).to.match(
        /Leave this site.*911.*National.*1-888.*233733/,
      );
      await leaves(view, run);
    });

  it('the storage: nothing of it is even asked for (H-01, H-19, H-20)', async () => {
    const run = newRun();
    const view = await openPage(anExit(`exit-url="${reachedAt(run)}"`), '?lack=storage');
    expect(() => view.localStorage).to.throw('no storage');
    expect(() => view.document.cookie).to.throw('no storage');
    expect(hit(view.document)).to.deep.equal([reachedAt(run), ...ways]);
    await aWhile();
    expect(view.watched.complaints).to.deep.equal([]);
    await leaves(view, run);
  });

  it('speaks English until the words of its language come, and that language then (H-01)', async () => {
    const there = await withSpanish(
      late(3000),
      '<aht-hotline-banner lang="es"></aht-hotline-banner>',
    );
    const banner = there.one('aht-hotline-banner');
    // Our own words: those of the feed are its own.
    await until(() => deepText(banner).includes('Chat online'), 2500);
    expect(deepText(banner)).to.contain(hotline);
    await until(() => deepText(banner).includes('Chatee en línea'), 8000);
    expect(deepText(banner)).to.not.contain('Chat online');
    expect(there.watched.complaints).to.deep.equal([]);
  });

  describe('the file of its extras', () => {
    const tag = anExit('lang="en"').replace('></', `>${children}</`);

    it('the number stands, and the page’s own exit is there again (H-01, H-20)', async () => {
      const there = await withExtras(() => 'http://localhost:9/lost.js', tag);
      const banner = there.one('aht-hotline-banner');
      await until(() => there.watched.complaints.length > 0, 8000);
      expect(there.watched.complaints.join()).to.contain('<aht-hotline-banner> lacks the exit');
      await until(() => deepText(banner).includes('Leave this site'));
      expect(hit(there.document)).to.deep.equal([...ways, ...both]);
      await aWhile();
      expect(there.watched.complaints.length).to.equal(1);
    });

    it('is shown without it until it comes, and then has one exit alone (H-01, H-26)', async () => {
      const there = await withExtras(late(700), tag);
      const banner = there.one('aht-hotline-banner');
      await until(() => deepText(banner).includes(hotline));
      // The page's own links, the exit among them, are there until the banner's exit is.
      expect(hit(there.document)).to.have.members([...ways, ...both]);
      await until(() => deepQuery(banner, '[part=exit]'), 5000);
      expect(hit(there.document)).to.deep.equal(['https://www.weather.gov/', ...ways]);
      expect(there.watched.complaints).to.deep.equal([]);
    });

    it('is a part of the one file of all widgets: it cannot be lost there (H-20)', async () => {
      const there = await write(oneFile, tag);
      await until(() => deepQuery(there.one('aht-hotline-banner'), '[part=exit]'));
      expect((await there.requests()).join()).to.not.contain('extras');
      const other = await write(ownFile, tag);
      await until(() => deepQuery(other.one('aht-hotline-banner'), '[part=exit]'), 5000);
      expect((await other.requests()).join()).to.contain('extras');
    });
  });
});
