/** What docs/troubleshooting.md says of two beginners' mistakes: it is so, and its way out is one. */
import { expect } from '@open-wc/testing';
import { deepText, until } from '../helpers.js';
import { type Visit, aWhile, feedWords, leave, write } from './visit.js';

const single = '<script type="module" src="../cdn/aht-widgets.js"></script>';
const grid = 'aht-resource-grid';
const docs = async () => (await fetch('/docs/troubleshooting.md')).text();

describe("a beginner's mistake", () => {
  let words: string;
  before(async () => {
    words = (await feedWords())[grid].en;
  });
  afterEach(leave);

  const drawn = ({ one }: Visit) => until(() => deepText(one(grid)).includes(words), 5000);

  it('a tag closed by itself takes the rest of the page in; closed in full it does not (L-65)', async () => {
    const rest = '<h1>Our school</h1>';
    for (const [tag, seen] of [
      [`<${grid} />`, false],
      [`<${grid}></${grid}>`, true],
    ] as const) {
      const there = await write(single, tag + rest);
      await drawn(there);
      expect(there.one('h1').checkVisibility(), tag).to.equal(seen);
      leave();
    }
    expect(await docs()).to.contain('`<aht-… />`');
  });

  it('a misspelt tag is told of by nobody; the line of the docs finds it (L-65)', async () => {
    const wrong = 'aht-resources-grid';
    const there = await write(single, `<${grid}></${grid}><${wrong}>Our words</${wrong}>`);
    await drawn(there);
    await aWhile();
    expect(there.watched.complaints).to.deep.equal([]);
    expect(there.one(wrong).checkVisibility()).to.equal(true);
    const [, line = ''] = /^```js\n(.+)\n```$/m.exec(await docs())!;
    const [, selector = ''] = /^document\.querySelectorAll\('(.+)'\)$/.exec(line)!;
    const found = [...there.document.querySelectorAll(selector)];
    expect(found.map(({ localName }) => localName)).to.deep.equal([wrong]);
  });
});
