/** Pages with old libraries that change the built-ins, take names, or have a loader of their own. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, until } from '../helpers.js';
import {
  type Visit,
  aWhile,
  feedWords,
  five,
  hotline,
  leave,
  tagOf,
  tags,
  write,
} from './visit.js';

const script = '<script type="module" src="../cdn/aht-widgets.js"></script>';
const loader = '<script async src="../cdn/embed.js"></script>';
const feed = 'feed="../feeds/file/five.json"';

let words: Awaited<ReturnType<typeof feedWords>>;

async function drawn({ one }: Visit, from = words): Promise<void> {
  for (const tag of tags) await until(() => deepText(one(tag)).includes(from[tag].en), 5000);
}

/** Uses them as a reader does: ticks, searches, marks, and finds the number. */
async function used(there: Visit): Promise<void> {
  const { one } = there;
  for (const tag of tags) expect(deepText(one(tag)), tag).to.contain(hotline);
  const check = one('aht-indicator-check');
  deepQuery<HTMLInputElement>(check, '[type=checkbox]')!.click();
  await until(() => deepText(check).includes('Say what you saw.'));
  const grid = one('aht-resource-grid');
  const box = deepQuery<HTMLInputElement>(grid, '[type=search]')!;
  const search = (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  search('xyzzy');
  await until(() => !deepText(grid).includes('For every school.'));
  search('every school');
  await until(() => deepText(grid).includes('For every school.'));
  const course = one('aht-module-progress');
  deepQuery(course, '[part=mark]')!.click();
  await until(() => /1 of 1/.test(deepText(course)));
}

before(async () => {
  words = await feedWords('/feeds/file/five.json');
});
afterEach(() => {
  leave();
  sessionStorage.clear();
});

describe('a page with', () => {
  const old: [name: string, head: string][] = [
    ['jQuery 1.12', '<script src="/node_modules/jquery-1/dist/jquery.js"></script>'],
    ['patches as those of Prototype', '<script src="hosts/prototype.js"></script>'],
    ['patches as those of MooTools', '<script src="hosts/mootools.js"></script>'],
    ['a property more in every object', '<script src="hosts/every-object.js"></script>'],
    ['a reduce of its own', '<script src="hosts/prototype-old.js"></script>'],
  ];
  for (const [name, library] of old)
    for (const [way, ours] of [
      ['in one file', script],
      ['by embed.js', loader],
    ])
      it(`${name}: all five work, ${way} (L-26, L-27)`, async () => {
        const there = await write(library + ours, five(feed));
        await drawn(there);
        await used(there);
        await aWhile();
        expect(there.watched.complaints).to.deep.equal([]);
      });

  for (const [name, library] of old)
    it(`${name}: the feed that comes with the script is shown whole (L-26)`, async () => {
      const [plain, there] = [await write(script, five()), await write(library + script, five())];
      const from = await feedWords();
      await drawn(plain, from);
      await drawn(there, from);
      await aWhile();
      for (const tag of tags)
        expect(deepText(there.one(tag)), tag).to.equal(deepText(plain.one(tag)));
      expect(there.watched.complaints).to.deep.equal([]);
    });

  it('patches as those of Prototype: progress is kept over a reload (L-26)', async () => {
    const head = `<script src="hosts/prototype.js"></script>${script}`;
    const markup = tagOf('aht-module-progress', feed);
    const there = await write(head, markup);
    const course = () => there.one('aht-module-progress');
    await until(() => deepQuery(course(), '[part=mark]'), 5000);
    deepQuery(course(), '[part=mark]')!.click();
    await until(() => /1 of 1/.test(deepText(course())));
    await aWhile();
    const again = await write(head, markup);
    await until(() => /1 of 1/.test(deepText(again.one('aht-module-progress'))), 3000);
  });

  it('jQuery 1.12: its $ finds, changes and hears them as any other element', async () => {
    const there = await write(
      `<script src="/node_modules/jquery-1/dist/jquery.js"></script>${script}`,
      `<div id="place"></div>`,
    );
    interface Query {
      on(type: string, listener: () => void): Query;
      html(text: string): Query;
      find(selector: string): Query;
      attr(name: string, value: string): Query;
      remove(): Query;
    }
    const { $ } = there.window as unknown as { $: (selector: string) => Query };
    let heard = 0;
    $('#place')
      .on('aht-load', () => heard++)
      .html(tagOf('aht-resource-grid', feed));
    await until(() => heard > 0);
    const grid = there.one('aht-resource-grid');
    $('#place').find('aht-resource-grid').attr('lang', 'es');
    await until(() => deepText(grid).includes(words['aht-resource-grid'].es));
    $('#place').find('aht-resource-grid').remove();
    await aWhile();
    expect(
      there.watched.listeners.filter(({ name }) => name.startsWith('window page')),
    ).to.deep.equal([]);
    expect(there.watched.complaints).to.deep.equal([]);
  });

  const require = '<script src="/node_modules/requirejs/require.js"></script>';
  for (const [name, head] of [
    ['before ours', require + script],
    ['before embed.js', require + loader],
    ['before a plain embed.js', `${require}<script src="../cdn/embed.js"></script>`],
    ['after ours', script + require],
    ['after embed.js', loader + require],
  ] as const)
    it(`RequireJS ${name}: neither takes the other for a module (L-26)`, async () => {
      const there = await write(head, five(feed));
      await drawn(there);
      const { requirejs } = there.window as unknown as {
        requirejs: ((names: string[], use: (value: unknown) => void) => void) & {
          s: { contexts: { _: { defined: object } } };
        };
      };
      // What it has been given, and whether it still gives.
      expect(Object.keys(requirejs.s.contexts._.defined)).to.deep.equal([]);
      const given = await new Promise((resolve) => requirejs(['require'], resolve));
      expect(given).to.be.a('function');
      await aWhile();
      expect(there.watched.complaints).to.deep.equal([]);
    });

  it('our names taken as globals and ids: they are not read (L-26)', async () => {
    const names = ['aht', 'html', 'render', 'define', 'Lit', 'feed', 'customElement'];
    const there = await write(
      script,
      names.map((name) => `<a id="${name}" name="${name}">${name}</a>`).join('') + five(feed),
    );
    await drawn(there);
    await used(there);
    expect(there.watched.complaints).to.deep.equal([]);
  });
});
