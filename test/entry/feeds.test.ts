/** Where a feed may come from, with the built file: the site itself, another server, the page. */
import { expect } from '@open-wc/testing';
import { deepText, until } from '../helpers.js';
import { aWhile, feedWords, feedsIn, five, leave, tags, write } from './visit.js';

const script = '<script type="module" src="../cdn/aht-widgets.js"></script>';
afterEach(leave);

/** Another name of the same machine is another origin to a browser. */
const elsewhere = location.origin.replace(/\/\/[^:]+/, (host) =>
  host === '//localhost' ? '//127.0.0.1' : '//localhost',
);

describe('five widgets with a feed', () => {
  let text: string;
  let words: Awaited<ReturnType<typeof feedWords>>;
  before(async () => {
    text = await (await fetch('/feeds/file/five.json')).text();
    words = await feedWords('/feeds/file/five.json');
  });

  const ways: [string, (root: string) => [feed: string, more: string]][] = [
    ['of the same site', () => ['../feeds/file/five.json', '']],
    [
      'of another server that allows it',
      (root) => [`${root.replace(location.origin, elsewhere)}/feeds/file/five.json`, ''],
    ],
    [
      'that stands on the page',
      () => ['#our-feed', `<script type="application/json" id="our-feed">${text}</script>`],
    ],
  ];
  for (const [name, of] of ways) {
    it(`${name}: all show it, and nobody else is asked (L-04)`, async () => {
      let feed = '';
      const there = await write((root) => {
        const [address, more] = of(root);
        feed = address;
        return script + more;
      }, '<main></main>');
      there.one('main').innerHTML = five(`feed="${feed}"`);
      for (const tag of tags)
        await until(() => deepText(there.one(tag)).includes(words[tag].en), 5000);
      await aWhile();
      const asked = feedsIn(await there.requests());
      expect(asked.length).to.equal(feed.startsWith('#') ? 0 : 1);
      expect(there.watched.complaints).to.deep.equal([]);
      const origins = there.window.performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name).origin);
      const allowed = [location.origin, ...(feed.startsWith('http') ? [elsewhere] : [])];
      expect(origins.filter((origin) => !allowed.includes(origin))).to.deep.equal([]);
    });
  }

  it('of another server that does not allow it: the number, and one warning (L-04)', async () => {
    const there = await write(script, '<main></main>');
    there.one('main').innerHTML = five(
      `feed="${there.root.replace(location.origin, elsewhere)}/feeds/file/five.json?cors=off"`,
    );
    for (const tag of tags)
      await until(() => deepText(there.one(tag)).includes('1-888-373-7888'), 5000);
    await until(() => there.watched.complaints.some((one) => one.includes('unreachable')), 5000);
    expect(there.watched.complaints.length).to.equal(1);
  });
});
