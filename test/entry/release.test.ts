/** The zip of a release, unzipped on a server of one's own: all that the widgets need is in it. */
import { expect } from '@open-wc/testing';
import { deepText, until } from '../helpers.js';
import { aWhile, feedWords, five, leave, tags, visit } from './visit.js';

/* No other server can be asked, whatever a file of the zip may want. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self'";

const page = (head: string, body: string) =>
  visit(
    `written.html?csp=${encodeURIComponent(policy)}&html=${encodeURIComponent(
      `<!doctype html><html lang="en"><title>A page</title><script src="/test/pages/watch.js"></script>${head}${body}`,
    )}`,
  );

describe('a release, unzipped', () => {
  let words: Awaited<ReturnType<typeof feedWords>>;
  let folder: string;
  before(async () => {
    words = await feedWords();
    const { version } = await (await fetch('/package.json')).json();
    folder = `../release/${version}`;
  });
  afterEach(leave);

  for (const [name, type] of [
    ['aht-widgets.js', 'type="module"'],
    ['embed.js', 'async'],
  ])
    it(`${name} draws all five from its own server alone (L-20)`, async () => {
      const there = await page(`<script ${type} src="${folder}/${name}"></script>`, five());
      for (const tag of tags) {
        await until(() => deepText(there.one(tag)).includes(words[tag].en), 5000);
      }
      await aWhile();
      const asked = await there.requests();
      expect(asked.length).to.be.greaterThan(1);
      for (const path of asked)
        expect(`..${path}`).to.satisfy((at: string) => at.startsWith(folder));
      const all = there.window.performance.getEntriesByType('resource').map((entry) => entry.name);
      for (const address of all) expect(new URL(address).origin).to.equal(location.origin);
      expect(there.watched).to.deep.include({ complaints: [], violations: [] });
    });

  it('has a demo and a frame that do so, too (L-20)', async () => {
    const there = await page(
      `<script src="${folder}/frame-parent.js"></script>`,
      `<iframe title="Frame" src="${folder}/frame.html?widget=resource-grid"></iframe>
       <iframe title="Demo" src="${folder}/index.html"></iframe>`,
    );
    const frames = () => [...there.document.querySelectorAll('iframe')];
    for (const at of [0, 1]) {
      const shown = () => deepText(frames()[at]!.contentDocument!.body);
      await until(() => shown().includes(words['aht-resource-grid'].en), 8000);
      const entries = frames()[at]!.contentWindow!.performance.getEntriesByType('resource');
      expect(entries.length).to.be.greaterThan(0);
      for (const { name } of entries) expect(name).to.match(/\/release\/|^data:/);
    }
  });
});
