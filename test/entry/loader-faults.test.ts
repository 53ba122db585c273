/** embed.js where a file is not as it should be, and where the page has a tag already. */
import { expect } from '@open-wc/testing';
import { deepText, engine, until } from '../helpers.js';
import {
  type Visit,
  aWhile,
  feedWords,
  feedsIn,
  five,
  hotline,
  leave,
  tags,
  write,
} from './visit.js';

const grid = 'aht-resource-grid';
const call = `<a href="tel:+18883737888">${hotline}</a>`;
const embed = (faults: string) => `<script src="../spoiled/${faults}/embed.js"></script>`;
const single = (of: string) => `<script type="module" src="../${of}/aht-widgets.js"></script>`;
const newer = 'spoiled/*=version-9.9.9';

let words: Awaited<ReturnType<typeof feedWords>>;
let version: string;

async function drawn({ one }: Visit, which: readonly (typeof tags)[number][] = tags) {
  for (const tag of which) await until(() => deepText(one(tag)).includes(words[tag].en), 5000);
}

const versionOf = ({ window }: Visit, tag: string) =>
  (window.customElements.get(tag) as unknown as { version: string }).version;

before(async () => {
  words = await feedWords();
  version = (await (await fetch('/package.json')).json()).version;
});
afterEach(leave);

describe('embed.js with a file that is', () => {
  const others = tags.filter((tag) => tag !== grid);
  const faults: [name: string, fault: string, warnings: number][] = [
    ['missing', '404', 1],
    ['refused by a server in trouble', '500', 1],
    ['never sent', 'hang', 0],
    ['a page to sign in', 'page', 1],
    ['sent as plain text', 'text', 1],
    ['broken', 'broken', 1],
  ];
  for (const [name, fault, warnings] of faults)
    it(`${name}: the others are drawn, it is asked for once, its number stays (L-17)`, async () => {
      // Firefox and WebKit hold back the page's load event for what was asked for before it.
      const late = fault === 'hang';
      const there = await write(embed(`${grid}=${fault}`), late ? '' : five('', call));
      if (late) there.document.body.innerHTML = five('', call);
      await drawn(there, others);
      await until(() => there.watched.complaints.length >= warnings);
      // Nobody is worn down: the page brings more of them.
      for (let turn = 0; turn < 5; turn++) {
        there.document.body.append(there.document.createElement(grid));
        await aWhile(20);
      }
      await aWhile();
      expect(there.watched.complaints.length).to.equal(warnings);
      for (const line of there.watched.complaints) {
        expect(line).to.contain(`warn: [aht-widgets] <${grid}> could not be loaded from `);
        expect(line).to.contain('/embed.js');
      }
      expect(deepText(there.one(grid))).to.equal(hotline);
      expect(there.one(grid).checkVisibility()).to.equal(true);
      const asked = (await there.requests()).filter((path) => path.endsWith(`/${grid}.js`));
      expect(asked.length).to.equal(1);
    });

  it('stopped by a fault of its own after it is there: the others are drawn (L-17)', async () => {
    const there = await write(embed(`${grid}=throws`), five());
    await drawn(there);
    await until(() => there.watched.complaints.length > 0);
    expect(there.watched.complaints.length).to.equal(1);
  });

  it('needed by all and missing: every number stays, nothing is thrown, nothing asked again (L-17)', async () => {
    const there = await write(embed('shared-=404'), five('', call));
    await until(() => there.watched.complaints.length >= tags.length, 5000);
    const before = (await there.requests()).length;
    there.document.body.append(there.document.createElement(grid));
    await aWhile();
    expect((await there.requests()).length).to.equal(before);
    expect(there.watched.complaints.length).to.equal(tags.length);
    for (const line of there.watched.complaints) expect(line).to.match(/^warn: \[aht-widgets\]/);
    for (const tag of tags) expect(deepText(there.one(tag))).to.equal(hotline);
  });
});

describe('two versions on one page', () => {
  const told = (loser: string, winner: string) =>
    `warn: [aht-widgets] ${loser} is not used: the page has ${winner}.`;

  for (const [name, head, winner] of [
    ['the older first', single('cdn') + single(newer), 'ours'],
    ['the newer first', single(newer) + single('cdn'), '9.9.9'],
    [
      'embed.js of one, the single file of the other',
      '<script src="../cdn/embed.js"></script>',
      'ours',
    ],
  ])
    it(`${name}: the first is used, the hotline shows, one warning (L-24)`, async () => {
      const there = await write(head!, five());
      await drawn(there);
      if (name!.startsWith('embed')) {
        const second = there.document.createElement('script');
        second.type = 'module';
        second.src = `../${newer}/aht-widgets.js`;
        there.document.head.append(second);
      }
      await until(() => there.watched.complaints.length > 0, 5000);
      await aWhile();
      const [first, second] = winner === 'ours' ? [version, '9.9.9'] : ['9.9.9', version];
      expect(there.watched.complaints).to.deep.equal([told(second!, first!)]);
      for (const tag of tags) expect(versionOf(there, tag)).to.equal(first);
    });

  it('both by embed.js at once: all is drawn, no more than one warning of each (L-24)', async () => {
    const there = await write(
      `<script src="../cdn/embed.js"></script><script src="../${newer}/embed.js"></script>`,
      five(),
    );
    await drawn(there);
    await until(() => there.watched.complaints.length > 0, 5000);
    await aWhile();
    const { complaints } = there.watched;
    expect(complaints.length).to.equal(new Set(complaints).size);
    for (const line of complaints) {
      expect([told('9.9.9', version), told(version, '9.9.9')]).to.include(line);
    }
  });

  it('the second by embed.js, once all is there: it asks for nothing and says so once (L-24)', async () => {
    const there = await write('<script src="../cdn/embed.js"></script>', five());
    await drawn(there);
    const before = (await there.requests()).length;
    const second = there.document.createElement('script');
    second.src = `../${newer}/embed.js`;
    there.document.head.append(second);
    await until(async () => (await there.requests()).length > before);
    await aWhile();
    expect(
      (await there.requests()).slice(before).map((path) => path.split('/').at(-1)),
    ).to.deep.equal(['embed.js']);
    expect(there.watched.complaints).to.deep.equal([told('9.9.9', version)]);
    expect(feedsIn(await there.requests()).length).to.equal(1);
  });
});

describe('a page that has taken a name', () => {
  const taken = `<script>customElements.define('${grid}', class extends HTMLElement {
    connectedCallback() { this.textContent = 'Ours'; } });</script>`;
  const told = () => `warn: [aht-widgets] ${version} is not used: the page has a <${grid}>.`;

  it('keeps it beside embed.js: not asked for, one warning, the others drawn (L-24)', async () => {
    const there = await write(taken + embed('none=404'), five());
    await drawn(
      there,
      tags.filter((tag) => tag !== grid),
    );
    await aWhile();
    expect(deepText(there.one(grid))).to.equal('Ours');
    expect((await there.requests()).join()).to.not.contain(grid);
    there.window.dispatchEvent(new Event('beforeprint'));
    await aWhile();
    expect(there.watched.complaints).to.deep.equal([told()]);
  });

  it('keeps two beside embed.js: both are told of in one warning, and none that is no name of ours (L-24)', async () => {
    const more = ['aht-indicator-check', 'aht-calendar-of-ours'];
    const define = more.map(
      (tag) => `customElements.define('${tag}', class extends HTMLElement {});`,
    );
    const there = await write(
      `${taken}<script>${define.join('')}</script>${embed('none=404')}`,
      `${five()}<${more[1]}></${more[1]}>`,
    );
    await until(() => there.watched.complaints.length > 0, 5000);
    await aWhile();
    expect(there.watched.complaints.length).to.equal(1);
    const [said] = there.watched.complaints;
    for (const tag of [grid, more[0]]) expect(said).to.contain(`the page has a <${tag}>.`);
    expect(said).to.not.contain(more[1]);
  });

  it('keeps it beside the single file: one warning, the others drawn (L-24)', async () => {
    const there = await write(taken + single('cdn'), five());
    await drawn(
      there,
      tags.filter((tag) => tag !== grid),
    );
    await until(() => there.watched.complaints.length > 0);
    await aWhile();
    expect(deepText(there.one(grid))).to.equal('Ours');
    expect(there.watched.complaints).to.deep.equal([told()]);
  });

  it('takes it while embed.js is fetching it: one warning (L-24)', async () => {
    const there = await write(
      embed(`${grid}=slow`),
      `<${grid}>Ours</${grid}><aht-hotline-banner></aht-hotline-banner>`,
      { loading: true },
    );
    for (let tries = 0; tries < 100; tries++) {
      if ((await there.requests()).join().includes(`${grid}.js`)) break;
      await aWhile(20);
    }
    there.document.body.append(there.document.createRange().createContextualFragment(taken));
    await drawn(there, ['aht-hotline-banner']);
    await until(() => there.watched.complaints.length > 0, 5000);
    await aWhile();
    expect(there.watched.complaints).to.deep.equal([told()]);
    expect(deepText(there.one(grid))).to.equal('Ours');
  });
});

describe('a feed with an ETag', () => {
  it('is asked for anew, answered by 304 while it is the same, and shown when it is not (L-73)', async function () {
    // WebKit under its driver keeps no cache at all: there is nothing to see in it.
    if (engine() === 'webkit') this.skip();
    const feed = '../feeds/tagged?files=good.json,five.json';
    const there = await write(single('cdn'), `<${grid} feed="${feed}"></${grid}>`);
    const again = async () => {
      const loaded = new Promise((over) =>
        there.frame.addEventListener('load', over, { once: true }),
      );
      there.frame.srcdoc += ' ';
      await loaded;
    };
    const shown = () => deepText(there.frame.contentDocument!.querySelector(grid)!);
    await until(() => shown().includes('Resources shown: 1 of 1'), 5000);
    await again();
    await until(() => shown().includes('Resources shown: 1 of 1'), 5000);
    await again();
    const from = await feedWords('/feeds/file/five.json');
    await until(() => shown().includes(from[grid].en), 5000);
    const answers = (await there.log()).filter(({ url }) => url.includes('tagged'));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 304, 200]);
  });
});

describe('words that never come', () => {
  it('leave in sight what stands between the tags, of all five', async () => {
    const there = await write(embed('es=hang'), '');
    there.document.body.lang = 'es';
    there.document.body.innerHTML = five('', call);
    await until(() => tags.every((tag) => there.window.customElements.get(tag)), 5000);
    await aWhile();
    for (const tag of tags) {
      const said = deepText(there.one(tag));
      expect(said.replace(/[^\d]/g, ''), tag).to.include(hotline.replace(/[^\d]/g, ''));
      expect(there.one(tag).checkVisibility(), tag).to.equal(true);
      // What is in sight takes room.
      expect(there.one(tag).getBoundingClientRect().height, tag).to.be.greaterThan(8);
    }
  });
});
