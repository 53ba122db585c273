/** What a bundler makes of the default feed: a file that has to come along with the script. */
import { expect } from '@open-wc/testing';
import { deepText, until } from '../helpers.js';
import { aWhile, feedWords, feedsIn, leave, visit } from './visit.js';

const tag = 'aht-resource-grid';

describe('a page without `feed`', () => {
  before(async function () {
    // They are bundled when the first one is asked for.
    this.timeout(120_000);
    expect((await fetch('/hosts/default.html')).status).to.equal(200);
  });
  afterEach(leave);

  for (const [how, page] of [
    ['Vite, which takes the file along', 'default.html'],
    ['esbuild, with the file copied beside the bundle', 'esbuild/beside.html'],
  ] as const)
    it(`shows the default feed when it was bundled by ${how} (L-13)`, async () => {
      const there = await visit(`../hosts/${page}`);
      const words = (await feedWords())[tag].en;
      await until(() => deepText(there.one(tag)).includes(words), 5000);
      const asked = (await there.log()).filter(({ url }) => /wisconsin.*json/.test(url));
      expect(asked.map(({ status }) => status)).to.deep.equal([200]);
      expect(there.watched.complaints).to.deep.equal([]);
    });
});

describe('a page with `feed`', () => {
  afterEach(leave);

  it('needs no default feed, however it was bundled (L-13)', async () => {
    const there = await visit('../hosts/esbuild/feed.html');
    const words = (await feedWords('/feeds/file/five.json'))[tag].en;
    await until(() => deepText(there.one(tag)).includes(words), 5000);
    await aWhile();
    expect(feedsIn(await there.requests())).to.deep.equal(['/feeds/file/five.json']);
    expect((await there.requests()).join()).to.not.contain('wisconsin');
    expect(there.watched.complaints).to.deep.equal([]);
  });
});
