/** The table of docs/policies.md: each policy, sent as a header, with the widgets as it says. */
import { expect } from '@open-wc/testing';
import { deepText, until } from '../helpers.js';
import {
  type Visit,
  aWhile,
  feedWords,
  five,
  leave,
  tagOf,
  tags,
  translations,
  visit,
} from './visit.js';

const other = location.origin.replace('localhost', '127.0.0.1');
const text = async (path: string) => (await fetch(path)).text();

let words: Awaited<ReturnType<typeof feedWords>>;
let policies: Map<string, string>;
let run = 0;

const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** What a page has for a row: scripts in its head, tags in its body. */
interface Use {
  readonly head: string;
  readonly body: string;
  /** What stands in the table in the place of a hash. */
  readonly hash?: string;
}

const uses: Record<string, () => Use | Promise<Use>> = {
  '`aht-widgets.js`, with the feed that comes with it': () => ({
    head: '<script type="module" src="../cdn/aht-widgets.js"></script>',
    body: five(),
  }),
  '`embed.js`, with the feed that comes with it': () => ({
    head: '<script src="../cdn/embed.js"></script>',
    body: five(),
  }),
  '`embed.js`, on a page with nonces': () => ({
    head: '<script nonce="abc" src="../cdn/embed.js"></script>',
    body: five(),
  }),
  'a feed in the page itself': async () => ({
    head: '<script type="module" src="../cdn/aht-widgets.js"></script>',
    body: `${five('feed="#feed"')}<script type="application/json" id="feed">${(
      await text('/test/fixtures/feeds/five.json')
    ).replaceAll('<', '\\u003c')}</script>`,
  }),
  'a feed on another server': () => ({
    head: '<script type="module" src="../cdn/aht-widgets.js"></script>',
    body: five(`feed="${other}/cdn/feeds/wisconsin.json"`),
  }),
  'the widgets on another server, with `integrity`': async () => ({
    head: `<script type="module" crossorigin src="${other}/cdn/aht-widgets.js"
      integrity="${JSON.parse(await text('/cdn/integrity.json'))['aht-widgets.js']}"></script>`,
    body: five(),
  }),
  '`embed.js` with an import map': async () => {
    const map = (await text('/cdn/importmap.json')).replaceAll('"./', '"../cdn/');
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(map));
    return {
      head: `<script type="importmap">${map}</script><script src="../cdn/embed.js"></script>`,
      body: five(),
      hash: `sha256-${base64(hash)}`,
    };
  },
};

/** The policy of a row as a header of this page, and where it sends what it forbids. */
function headerOf(row: string, reports: string, hash = ''): string {
  const policy = policies
    .get(row)!
    .replace('nonce-…', 'nonce-abc')
    .replace('sha256-…', hash)
    .replaceAll(/https:\/\/(widgets|feeds)\.example\.org/g, other);
  // The test's own eyes must get in.
  const watched = /script-src ('self'|'nonce)/.test(policy)
    ? policy
    : policy.replace('script-src', `script-src ${location.origin}/test/pages/watch.js`);
  return `${watched}; report-uri ${reports}`;
}

/** A page under a policy, and what its browser reported of it. */
async function under(row: string, { head, body, hash }: Use) {
  // A file that is there, so that no report is lost; the log tells who posted to it.
  const reports = `/feeds/array?run=reports-${Date.now()}-${run++}`;
  const html = `<!doctype html><html lang="en"><head><title>A page</title>
    <script nonce="abc" src="/test/pages/watch.js"></script>${head}</head><body>${body}</body></html>`;
  const there = await visit(
    `written.html?csp=${encodeURIComponent(headerOf(row, reports, hash))}&html=${encodeURIComponent(html)}`,
  );
  const reported = async (): Promise<number> =>
    JSON.parse(await text(`/requests.json?${reports.split('?')[1]}`)).length;
  return { there, reported, reports };
}

/** That nothing was reported, and that something would have been. */
async function isClean({ watched, document }: Visit, reported: () => Promise<number>) {
  await aWhile();
  expect(watched.violations).to.deep.equal([]);
  expect(watched.complaints).to.deep.equal([]);
  expect(await reported()).to.equal(0);
  const style = document.createElement('style');
  style.textContent = 'p { color: red }';
  document.head.append(style);
  await until(() => watched.violations.length > 0);
  await until(async () => (await reported()) > 0, 8000);
}

describe('the policies of docs/policies.md', () => {
  before(async () => {
    words = await feedWords();
    policies = new Map(
      [...(await text('/docs/policies.md')).matchAll(/^\| (.+?) \| `(default-src.+)` \|$/gm)].map(
        ([, row, policy]) => [row!, policy!],
      ),
    );
  });
  afterEach(leave);

  it('are all tried here, and the first is the one of the README (L-22, L-23)', async () => {
    expect([...policies.keys()]).to.deep.equal([
      ...Object.keys(uses),
      'the page around a frame',
      '`frame.html` itself',
    ]);
    const [strictest] = policies.values();
    expect((await text('/README.md')).replace(/\s+/g, ' ')).to.contain(strictest);
  });

  for (const [row, use] of Object.entries(uses))
    it(`${row}: all five are drawn, nothing is reported (L-22, L-23)`, async () => {
      const { there, reported } = await under(row, await use());
      const own = row.startsWith('a feed in') ? await feedWords('/feeds/file/five.json') : words;
      for (const tag of tags) {
        await until(() => deepText(there.one(tag)).includes(own[tag].en), 5000);
      }
      await isClean(there, reported);
    });

  it('a frame and the page around it: shown, as high as it is, nothing reported (L-22, L-23)', async () => {
    const inner = `/feeds/array?run=reports-frame-${Date.now()}`;
    const policy = btoa(headerOf('`frame.html` itself', inner))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
    const folder = `../spoiled/frame.html=policy-${policy}`;
    const { there, reported } = await under('the page around a frame', {
      head: `<script src="${folder}/frame-parent.js"></script>`,
      body: `<iframe title="A widget" width="600" height="150" src="${folder}/frame.html?widget=resource-grid"></iframe>`,
    });
    const frame = there.one<HTMLIFrameElement>('iframe');
    const inside = () => frame.contentDocument!.body;
    await until(() => deepText(inside()).includes(words['aht-resource-grid'].en), 5000);
    await until(() => frame.getBoundingClientRect().height > 400, 3000);
    await isClean(there, reported);
    const ofFrame = async () => (await text(`/requests.json?${inner.split('?')[1]}`)).trim();
    expect(await ofFrame()).to.equal('[]');
    const style = frame.contentDocument!.createElement('style');
    style.textContent = 'p { color: red }';
    inside().append(style);
    await until(async () => (await ofFrame()) !== '[]', 8000);
  });
});

describe('a file that is not the one that was released', () => {
  afterEach(leave);
  let chat: string;
  before(async () => {
    chat = (await translations('es'))('Chat online');
  });
  const banner = tagOf('aht-hotline-banner', '', '1-888-373-7888');

  it('is refused by the integrity of the single file; the number stays (L-16)', async () => {
    const value = JSON.parse(await text('/cdn/integrity.json'))['aht-widgets.js'];
    const page = (folder: string) =>
      visit(
        `written.html?html=${encodeURIComponent(`<script src="/test/pages/watch.js"></script>
        <script type="module" crossorigin="anonymous" integrity="${value}"
          src="../${folder}/aht-widgets.js"></script>${banner}`)}`,
      );
    const good = await page('cdn');
    await until(() => deepText(good.one(tags[0])).includes('Chat online'), 5000);
    const bad = await page('spoiled/*=changed');
    await until(() => bad.watched.complaints.length > 0);
    await aWhile();
    expect(bad.window.customElements.get(tags[0])).to.equal(undefined);
    expect(deepText(bad.one(tags[0]))).to.equal('1-888-373-7888');
  });

  for (const file of ['aht-hotline-banner', 'shared-', 'es-'])
    it(`is refused by the import map: ${file}… (L-17)`, async () => {
      const map = await text('/cdn/importmap.json');
      const page = (faults: string) =>
        visit(
          `written.html?html=${encodeURIComponent(`<html lang="es"><script src="/test/pages/watch.js"></script>
          <script type="importmap">${map.replaceAll('"./', `"../spoiled/${faults}/`)}</script>
          <script src="../spoiled/${faults}/embed.js"></script>${banner}`)}`,
        );
      const good = await page('none=404');
      await until(() => deepText(good.one(tags[0])).includes(chat), 5000);
      const bad = await page(`${file}=changed`);
      const shown = () => deepText(bad.one(tags[0]));
      if (file === 'es-') await until(() => shown().includes('Chat online'), 5000);
      else await until(() => bad.watched.complaints.length > 0, 5000);
      await aWhile();
      expect(shown()).to.not.contain(chat);
      expect(shown()).to.contain('1-888-373-7888');
    });
});
