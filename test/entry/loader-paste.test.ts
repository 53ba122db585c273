/** embed.js in every way in which it gets into a page, and what it can only warn of. */
import { expect } from '@open-wc/testing';
import { deepText, until } from '../helpers.js';
import { type Visit, aWhile, feedWords, feedsIn, hotline, leave, visit, write } from './visit.js';

const [banner, grid] = ['aht-hotline-banner', 'aht-resource-grid'] as const;
const call = `<a href="tel:+18883737888">${hotline}</a>`;
const both = `<${banner}>${call}</${banner}><p>Text</p><${grid}>${call}</${grid}>`;

let words: Awaited<ReturnType<typeof feedWords>>;

const drawn = async ({ one }: Visit) => {
  for (const tag of [banner, grid])
    await until(() => deepText(one(tag)).includes(words[tag].en), 5000);
};

/** A page with its own address, without a <base> but for that of the markup. */
const page = (head: string, body: string) =>
  visit(
    `written.html?html=${encodeURIComponent(`<!doctype html><html lang="en"><head>
      <meta name="referrer" content="no-referrer"><title>A page</title>
      <script src="${location.origin}/test/pages/watch.js"></script>${head}</head>
      <body>${body}</body></html>`)}`,
  );

const inject = (more = '', place = 'document.head') => `<script>
  { const s = document.createElement('script'); s.src = '../cdn/embed.js'; ${more}
    ${place}.append(s); }</script>`;

/** As they are pasted: what stands in the head and in the body. */
const ways: [name: string, head: string, body: string][] = [
  ['in the middle of the body', '', both.replace('<p>', '<script src="../cdn/embed.js"></script>')],
  ['injected as a tag manager does', inject(), both],
  ['injected, in order', inject('s.async = false;'), both],
  ['injected as a module', inject("s.type = 'module';"), both],
  ['injected behind the tags', '', both + inject('', 'document.body')],
  [
    'written by document.write',
    '<script>document.write("<script src=../cdn/embed.js><" + "/script>")</script>',
    both,
  ],
  ['with the query of a CMS', '<script src="../cdn/embed.js?ver=6.5.2"></script>', both],
  ['with that, as a module', '<script type="module" src="../cdn/embed.js?ver=6"></script>', both],
  ['for other origins', '<script async crossorigin src="../cdn/embed.js"></script>', both],
  [
    'beside AMD',
    '<script src="/node_modules/requirejs/require.js"></script><script src="../cdn/embed.js"></script>',
    both,
  ],
  [
    'loaded by AMD',
    `<script src="/node_modules/requirejs/require.js"></script>
     <script>require(['../cdn/embed.js'])</script>`,
    both,
  ],
  [
    'twice',
    '<script src="../cdn/embed.js"></script>',
    `${both}<script async src="../cdn/embed.js"></script>`,
  ],
];

describe('embed.js, pasted', () => {
  before(async () => {
    words = await feedWords();
  });
  afterEach(leave);

  for (const [name, head, body] of ways)
    it(`${name}: fetches the two on the page and nothing else (L-13, L-14, L-17)`, async () => {
      const there = await write(head, body);
      await drawn(there);
      await aWhile();
      const asked = (await there.requests()).map((path) => path.replace(/\?.*/, ''));
      expect([...new Set(asked)].sort()).to.deep.equal([
        `/cdn/elements/${banner}.js`,
        `/cdn/elements/${grid}.js`,
        ...asked.filter((path) => /elements\/(shared|extras)-/.test(path)).sort(),
        '/cdn/embed.js',
        '/cdn/feeds/wisconsin.json',
      ]);
      expect(there.watched.complaints).to.deep.equal([]);
    });

  it('finds its folder on a page with a <base> that leads elsewhere, and one without (L-13)', async () => {
    const plain = await page('<script src="../cdn/embed.js"></script>', both);
    await drawn(plain);
    const script = `<script src="${plain.root}/cdn/embed.js"></script>`;
    for (const base of ['/elsewhere/', 'https://example.org/']) {
      const there = await page(`<base href="${base}">${script}`, both);
      await drawn(there);
      expect(there.watched.complaints).to.deep.equal([]);
    }
  });

  it('asks for what all elements share side by side with the first of them (L-17)', async () => {
    // The element's own file never comes: whoever waited for it would not know of the other.
    const there = await write(`<script src="../spoiled/${banner}=hang/embed.js"></script>`, '');
    there.document.body.innerHTML = `<${banner}>${call}</${banner}>`;
    await until(async () => /elements\/shared-/.test((await there.requests()).join()));
    expect(deepText(there.one(banner))).to.equal(hotline);
  });

  const copies: [name: string, head: (code: string) => string][] = [
    ['copied into the page', (code) => `<script>${code}</script>`],
    ['copied in as a module', (code) => `<script type="module">${code}</script>`],
  ];
  for (const [name, head] of copies)
    it(`${name}: one warning that says what to do, the number stays (L-17)`, async () => {
      const code = await (await fetch('/cdn/embed.js')).text();
      const there = await write(head(code), both);
      await until(() => there.watched.complaints.length > 0);
      there.document.body.append(there.document.createElement('aht-module-progress'));
      await aWhile();
      expect(there.watched.complaints).to.deep.equal([
        'warn: [aht-widgets] embed.js cannot tell its folder: paste <script src=".../embed.js">, not its text.',
      ]);
      expect(await there.requests()).to.deep.equal([]);
      for (const tag of [banner, grid]) expect(deepText(there.one(tag))).to.equal(hotline);
    });

  describe('beside the embed.js of somebody else', () => {
    const foreign = (more = '') =>
      `<script async src="../spoiled/embed.js=foreign/embed.js" ${more}></script>`;
    const module = '<script type="module" src="../cdn/embed.js"></script>';
    /** What was asked of the folder of the other one. */
    const theirs = async (there: Visit) =>
      (await there.requests()).filter((path) => path.includes('=foreign/'));
    const only = ['/spoiled/embed.js=foreign/embed.js'];

    const ours: [name: string, head: string][] = [
      ['a module', module],
      ['a module with the query of a CMS', module.replace('.js"', '.js?ver=6.5#top"')],
      ['injected as a module', inject("s.type = 'module';")],
      [
        'imported by a module of the page',
        '<script type="module">import "../cdn/embed.js"</script>',
      ],
      ['a classic script', '<script async src="../cdn/embed.js"></script>'],
    ];
    for (const [name, head] of ours)
      it(`${name}: nothing is asked for where the other lies (L-13, L-21)`, async () => {
        const there = await write(foreign() + head, both);
        await drawn(there);
        await aWhile();
        expect(await theirs(there)).to.deep.equal(only);
        expect(there.watched.complaints).to.deep.equal([]);
      });

    it('in a shadow root, where no script is told of itself (L-13, L-21)', async () => {
      const there = await write(foreign(), `${both}<div></div>`);
      const script = there.document.createElement('script');
      script.src = '../cdn/embed.js';
      there.one('div').attachShadow({ mode: 'open' }).append(script);
      await drawn(there);
      expect(await theirs(there)).to.deep.equal(only);
      expect(there.watched.complaints).to.deep.equal([]);
    });

    for (const type of ['text/javascript', 'module'])
      it(`copied into the page as ${type}: one warning, nothing asked for (L-21)`, async () => {
        const code = await (await fetch('/cdn/embed.js')).text();
        const there = await write(`${foreign()}<script type="${type}">${code}</script>`, both);
        await until(() => there.watched.complaints.length > 0);
        await aWhile();
        expect(there.watched.complaints.length).to.equal(1);
        expect(there.watched.complaints[0]).to.contain('cannot tell its folder');
        expect(await there.requests()).to.deep.equal(only);
        expect(deepText(there.one(banner))).to.equal(hotline);
      });

    for (const [name, head] of [
      ['aht-widgets.js', '<script type="module" src="../cdn/aht-widgets.js"></script>'],
      ['embed.js', '<script async src="../cdn/embed.js"></script>'],
      ['embed.js as a module', module],
      ['an element', `<script type="module" src="../cdn/elements/${grid}.js"></script>`],
    ] as const)
      it(`its data-feed and data-lang are not for ${name}, whose own are (L-04, L-51)`, async () => {
        const other = foreign('data-feed="../feeds/status" data-lang="hmn"');
        const feeds = async (data = '') => {
          const there = await write(other + head.replace('src=', `${data} src=`), both);
          await until(() => there.one(grid).shadowRoot?.querySelector('h2'), 5000);
          await until(async () => feedsIn(await there.requests()).length > 0, 5000);
          await aWhile();
          const title = deepText(there.one(grid));
          leave();
          return [title, ...feedsIn(await there.requests())];
        };
        const [english, ...asked] = await feeds();
        expect(english).to.contain(words[grid].en);
        expect(asked).to.deep.equal(['/cdn/feeds/wisconsin.json']);
        const [spanish, ...own] = await feeds('data-feed="../feeds/file/five.json" data-lang="es"');
        expect(spanish).to.contain((await feedWords('/feeds/file/five.json'))[grid].es);
        expect(own).to.deep.equal(['/feeds/file/five.json']);
      });
  });

  it('put into a blob by an optimiser: a warning for each tag, nothing thrown (L-17)', async () => {
    const code = await (await fetch('/cdn/embed.js')).text();
    const there = await write('', both);
    const script = there.document.createElement('script');
    script.src = there.window.URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    there.document.head.append(script);
    await until(() => there.watched.complaints.length > 1);
    await aWhile();
    expect(there.watched.complaints.length).to.equal(2);
    for (const line of there.watched.complaints) expect(line).to.contain('could not be loaded');
    expect(deepText(there.one(banner))).to.equal(hotline);
  });

  it('does not see into shadow roots, as the docs say; what is loaded is drawn there too (L-13)', async () => {
    const there = await write('<script src="../cdn/embed.js"></script>', '<div></div>');
    const root = there.one('div').attachShadow({ mode: 'open' });
    root.innerHTML = `<${banner}>${call}</${banner}>`;
    await aWhile();
    expect(await there.requests()).to.deep.equal(['/cdn/embed.js']);
    expect(root.textContent).to.equal(hotline);
    there.document.body.append(there.document.createElement(banner));
    await until(() => deepText(root.querySelector(banner)!).includes(words[banner].en), 5000);
  });

  it('finds what a page puts in the place of its whole body, or of itself (L-13)', async () => {
    const there = await write('<script src="../cdn/embed.js"></script>', '');
    const body = there.document.createElement('body');
    body.innerHTML = both;
    there.document.documentElement.replaceChild(body, there.document.body);
    await drawn(there);
    const html = there.document.createElement('html');
    html.innerHTML = `<head></head><body>${both.replaceAll(grid, 'aht-indicator-check')}</body>`;
    there.document.replaceChild(html, there.document.documentElement);
    await until(() => there.window.customElements.get('aht-indicator-check'), 5000);
    expect(there.watched.complaints).to.deep.equal([]);
  });
});
