/** The small script: it finds what the page uses, now and later, and fetches that and no more. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, until } from '../helpers.js';
import {
  type Visit,
  aWhile,
  feedWords,
  feedsIn,
  five,
  leave,
  tagOf,
  tags,
  translations,
  visit,
  write,
} from './visit.js';

const embed = '<script src="../cdn/embed.js"></script>';
const all = '<script type="module" src="../cdn/aht-widgets.js"></script>';
const banner = '<aht-hotline-banner></aht-hotline-banner>';
const grid = '<aht-resource-grid></aht-resource-grid>';

let words: Awaited<ReturnType<typeof feedWords>>;
let spanish: Awaited<ReturnType<typeof translations>>;

async function drawn({ one }: Visit, which: readonly (typeof tags)[number][] = tags) {
  for (const tag of which) await until(() => deepText(one(tag)).includes(words[tag].en), 5000);
}

/** The files of an element: its own and all that it imports before it can run. */
async function filesOf(tag: string): Promise<string[]> {
  const found = new Set<string>();
  const walk = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    found.add(path);
    const code = await (await fetch(path)).text();
    for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      await walk(`/cdn/elements/${name}`);
    }
  };
  await walk(`/cdn/elements/${tag}.js`);
  return [...found];
}

describe('embed.js on a page', () => {
  before(async () => {
    words = await feedWords();
    spanish = await translations('es');
  });
  afterEach(leave);

  for (const manner of ['', 'async', 'defer', 'type="module"', 'type="module" async']) {
    const script = `<script ${manner} src="../cdn/embed.js"></script>`;
    it(`works as <script ${manner}>, in the head and after the tags (L-13, L-14)`, async () => {
      for (const there of [await write(script, five()), await write('', five() + script)]) {
        await drawn(there);
        await aWhile(50);
        expect(there.watched.complaints).to.deep.equal([]);
        expect(feedsIn(await there.requests()).length).to.equal(1);
      }
    });
  }

  it('finds tags that come later, alone and inside of others (L-13)', async () => {
    const there = await write(embed, '<main></main>');
    await aWhile();
    expect(await there.requests()).to.deep.equal(['/cdn/embed.js']);
    const { document } = there;
    document.querySelector('main')!.append(document.createElement(tags[0]));
    await drawn(there, [tags[0]]);
    const section = document.createElement('section');
    section.innerHTML = `<div><p>More</p>${tags
      .slice(1)
      .map((tag) => tagOf(tag))
      .join('')}</div>`;
    document.querySelector('main')!.append(section);
    await drawn(there);
    expect(feedsIn(await there.requests()).length).to.equal(1);
    expect(there.watched.complaints).to.deep.equal([]);
  });

  it('asks only for what is used: one element, one language, one feed (L-17)', async () => {
    const files = ['/cdn/embed.js', ...(await filesOf(tags[0])), '/cdn/feeds/wisconsin.json'];
    const english = await write(embed, banner);
    await drawn(english, [tags[0]]);
    await aWhile();
    expect((await english.requests()).sort()).to.deep.equal([...files].sort());
    leave();

    const there = await write(embed, `<div lang="es-MX">${banner}</div>`);
    await until(() => deepText(there.one(tags[0])).includes(spanish('Chat online')), 5000);
    await aWhile();
    const more = (await there.requests()).filter((path) => !files.includes(path));
    expect(more.length).to.equal(1);
    expect(more[0]).to.match(/^\/cdn\/elements\/es-\w+\.js$/);
  });

  it('runs under a strict policy and leaves no name behind (L-22, L-23, L-26)', async () => {
    const blank = await visit('watched.html');
    const there = await visit('embed.html?csp=strict');
    for (const tag of ['aht-hotline-banner', 'aht-resource-grid'] as const) {
      await until(() => deepText(there.one(tag)).includes(words[tag].es), 5000);
    }
    expect(there.watched).to.deep.include({ complaints: [], violations: [] });
    const globals = ({ window }: Visit) => Object.getOwnPropertyNames(window).sort();
    expect(globals(there)).to.deep.equal(globals(blank));
  });

  it('shows the others when a file is missing, and never asks for it again (L-17)', async () => {
    const there = await write(embed, `<aht-nothing>Call us</aht-nothing>${banner}${grid}`);
    await drawn(there, ['aht-hotline-banner', 'aht-resource-grid']);
    await until(() => there.watched.complaints.length > 0);
    there.document.body.append(there.document.createElement('aht-nothing'));
    await aWhile();
    const { complaints } = there.watched;
    expect(complaints.length).to.equal(1);
    expect(complaints[0]).to.match(/^warn: \[aht-widgets\] <aht-nothing> could not be loaded/);
    const asked = (await there.requests()).filter((path) => path.includes('aht-nothing'));
    expect(asked).to.deep.equal(['/cdn/elements/aht-nothing.js']);
    expect(deepText(there.one('aht-nothing'))).to.equal('Call us');
  });

  it('shows the others when the page forbids a file, and keeps what stands in its tag (L-17)', async () => {
    const allowed = [
      ...(await filesOf('aht-hotline-banner')),
      ...(await filesOf('aht-resource-grid')),
    ].filter((path) => !path.endsWith('/aht-resource-grid.js'));
    const forbid = (root: string) =>
      ['/pages/watch.js', '/cdn/embed.js', ...allowed].map((path) => root + path).join(' ');
    const there = await write(
      (root) => `<meta http-equiv="Content-Security-Policy" content="script-src ${forbid(root)}">
        ${embed}`,
      `<aht-resource-grid>Call 1-888-373-7888</aht-resource-grid>${banner}`,
    );
    await drawn(there, ['aht-hotline-banner']);
    await until(() => there.watched.complaints.length > 0);
    await aWhile();
    expect(there.watched.complaints.length).to.equal(1);
    expect(there.watched.complaints[0]).to.contain('<aht-resource-grid> could not be loaded');
    expect(deepText(there.one('aht-resource-grid'))).to.equal('Call 1-888-373-7888');
  });

  it('speaks English, marked so, when the file of a language cannot be had (L-55)', async () => {
    const files = [...(await filesOf('aht-hotline-banner'))];
    const there = await write(
      (root) =>
        `<meta http-equiv="Content-Security-Policy" content="script-src ${[
          '/pages/watch.js',
          '/cdn/embed.js',
          ...files,
        ]
          .map((path) => root + path)
          .join(' ')}">${embed}`,
      `<div lang="es">${banner}</div>`,
    );
    await until(() => deepText(there.one('aht-hotline-banner')).includes('Chat online'), 5000);
    expect(deepQuery(there.one('aht-hotline-banner'), '[part=base]')!.lang).to.equal('en');
    expect(there.watched.complaints).to.deep.equal([]);
  });
});

describe('both scripts', () => {
  before(async () => {
    words = await feedWords();
    spanish = await translations('es');
  });
  afterEach(leave);

  for (const [name, tag] of [
    ['embed.js', '<script src="../cdn/embed.js" '],
    ['aht-widgets.js', '<script type="module" src="../cdn/aht-widgets.js" '],
  ]) {
    it(`${name} takes a feed from its data-feed, which an element's own goes before (L-13)`, async () => {
      const there = await write(
        `${tag} data-feed="../feeds/file/good.json"></script>`,
        `${grid}<aht-resource-grid feed="../cdn/feeds/wisconsin.json"></aht-resource-grid>`,
      );
      const second = there.one('aht-resource-grid + aht-resource-grid');
      await until(() => deepText(second).includes(words['aht-resource-grid'].en), 5000);
      await until(() =>
        deepText(there.one('aht-resource-grid')).includes('Resources shown: 1 of 1'),
      );
      expect(feedsIn(await there.requests()).sort()).to.deep.equal([
        '/cdn/feeds/wisconsin.json',
        '/feeds/file/good.json',
      ]);
      expect(there.watched.complaints).to.deep.equal([]);
    });

    it(`${name} takes a language from its data-lang, which a lang on the page goes before (L-51)`, async () => {
      const there = await write(
        `${tag} data-lang="es"></script>`,
        `${banner}<div lang="en">${banner}</div>`,
      );
      const inner = there.one('div aht-hotline-banner');
      await until(() => deepText(inner).includes('Chat online'), 5000);
      await until(() => deepText(there.one(tags[0])).includes(spanish('Chat online')), 5000);
      expect(deepText(inner)).to.not.contain(spanish('Chat online'));
    });

    it(`${name} may be pasted twice, also from two addresses (L-24)`, async () => {
      const again = tag!.replace('.js', '.js?again');
      const there = await write(
        `${tag}></script>${tag}></script>`,
        `${five()}${again}></script>${again}></script>`,
      );
      await drawn(there);
      const before = tags.map((one) => there.window.customElements.get(one));
      there.document.head.append(
        there.document.createRange().createContextualFragment(`${tag}></script>`),
      );
      await aWhile();
      expect(tags.map((one) => there.window.customElements.get(one))).to.deep.equal(before);
      expect(there.watched.complaints).to.deep.equal([]);
      expect(feedsIn(await there.requests()).length).to.equal(1);
    });
  }

  for (const [order, head] of [
    ['embed.js first', embed + all],
    ['aht-widgets.js first', all + embed],
  ]) {
    it(`may stand on one page, ${order}: all is drawn, nothing is said (L-24)`, async () => {
      const there = await write(head!, five());
      await drawn(there);
      await aWhile();
      expect(there.watched.complaints).to.deep.equal([]);
      for (const tag of tags) {
        expect(there.one(tag)).to.be.instanceOf(there.window.customElements.get(tag));
      }
    });
  }
});
