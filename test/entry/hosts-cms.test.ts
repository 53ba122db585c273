/** The snippets of the README and of docs/, pasted into systems that strip them: a number stays. */
import { expect } from '@open-wc/testing';
import { type Filter, filters, frames, wordpressOembed } from '../cms/filters.js';
import { pagesWithSnippets, snippetsOf } from '../cms/snippets.js';
import { deepText, until } from '../helpers.js';
import { type Visit, aWhile, hotline, leave, write } from './visit.js';

interface Snippet {
  readonly page: string;
  readonly html: string;
}

let snippets: Snippet[] = [];
let answer: { version: string; type: string; html: string; width: number; height: number };

/** The addresses of a snippet are those of the fixture server's files. */
const local = (html: string, folder = '../cdn'): string =>
  html
    .replaceAll(/(https:\/\/www\.example\.org)?\/aht\/(\d+\.\d+\.\d+\/)?/g, `${folder}/`)
    // A feed in the address of a frame: from that frame.
    .replaceAll(/https%3A%2F%2Fwww\.example\.org%2Faht%2F(\d+\.\d+\.\d+%2F)?/g, '');

/** The page as a person sees it, frames that can be looked into included. */
function seen(document: Document): string {
  const inside = [...document.querySelectorAll('iframe')].map(({ contentDocument }) =>
    contentDocument?.body ? seen(contentDocument) : '',
  );
  return [deepText(document.body), ...inside].join(' ');
}

const callsOf = (document: Document): string[] => {
  const inside = [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) =>
    contentDocument ? callsOf(contentDocument) : [],
  );
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')];
  return [...links.map(({ href }) => href.replace(/\D/g, '')), ...inside];
};

async function pasted({ html }: Snippet, { filter }: Filter, folder?: string): Promise<Visit> {
  return write('', `<main>${filter(local(html, folder))}</main>`);
}

before(async () => {
  const texts = await Promise.all(
    pagesWithSnippets.map(async (page) => ({ page, text: await (await fetch(`/${page}`)).text() })),
  );
  snippets = texts.flatMap(({ page, text }) => snippetsOf(text).map((html) => ({ page, html })));
  const recipe = texts.find(({ page }) => page === 'docs/recipes/README.md')!.text;
  answer = JSON.parse(/^```json\n(.*?)^```$/ms.exec(recipe)![1]!);
});
afterEach(leave);

describe('a snippet of the documentation', () => {
  it('is there to be tried, of each page', () => {
    expect(new Set(snippets.map(({ page }) => page))).to.deep.equal(new Set(pagesWithSnippets));
  });

  for (const system of filters)
    it(`pasted into ${system.name}: the number is to be read (L-33, H-02)`, async function () {
      this.timeout(60_000);
      for (const snippet of snippets) {
        // Of what takes unknown tags whole only the recipes know.
        if (system.takesTagsWhole && !/recipes\/(?!plain)/.test(snippet.page)) continue;
        // A part of a page that has its number elsewhere.
        if (isPart(snippet)) continue;
        const there = await pasted(snippet, system);
        const { document } = there;
        const place = `${snippet.page}\n${snippet.html}\n→ ${document.body.innerHTML}`;
        expect(seen(document), place).to.match(/1-888-373-7888|\b911\b/);
        if (!/indicator-check/.test(snippet.page))
          expect(seen(document), place).to.contain(hotline);
        expect(document.querySelector('script[src*="aht-widgets"]'), place).to.equal(null);
        if (system.keepsCalls) {
          const calls = callsOf(document);
          expect(
            calls.some((number) => /^1?8883737888$/.test(number)),
            place,
          ).to.equal(true);
        }
        // Nothing that a reader would take for a mistake of the page.
        expect(seen(document), place).to.not.match(/[<>{}]|undefined/);
        leave();
      }
    });

  for (const system of frames)
    it(`pasted into ${system.name}: its widget, or at least the number, is in the frame (L-28, L-32)`, async function () {
      this.timeout(60_000);
      const name = system.name.toLowerCase().replaceAll(' ', '-');
      const mine = snippets.filter(({ page }) => page === `docs/recipes/${name}.md`);
      expect(mine.length).to.be.greaterThan(0);
      for (const snippet of mine) {
        const there = await pasted(snippet, system);
        await until(() => seen(there.document).includes(hotline), 5000);
        // The frame page with its scripts has run there.
        await until(
          async () =>
            (await there.requests()).some((path) => path.includes('aht-resource-grid.js')),
          5000,
        );
        await until(() => /Search resources/.test(deepSeen(there.document)), 5000);
        leave();
      }
    });

  it('as an oEmbed answer, in the sandbox of WordPress: one frame, which runs (L-29)', async () => {
    expect(answer).to.deep.include({ version: '1.0', type: 'rich' });
    expect(answer.width).to.be.a('number');
    expect(answer.height).to.be.a('number');
    const kept = wordpressOembed(local(answer.html));
    expect(kept).to.match(/sandbox="allow-scripts"/);
    expect(kept).to.match(/#\?secret=/);
    const there = await write('', kept);
    const frame = there.one<HTMLIFrameElement>('iframe');
    expect(frame.title).to.not.equal('');
    // Without an origin of its own it cannot be looked into: it asks for its feed when it runs, and
    // tells its height when it has drawn.
    const heights: number[] = [];
    there.window.addEventListener('message', ({ data, source, origin }) => {
      if (source === frame.contentWindow && origin === 'null') heights.push(data.height);
    });
    await until(async () => (await there.requests()).some((path) => /feeds/.test(path)), 5000);
    await until(() => Math.max(0, ...heights) > 400, 5000);
    await aWhile(50);
    expect(there.watched.complaints).to.deep.equal([]);
  });

  // The same frame, where it can be looked into: drawn, and where no script runs.
  for (const sandbox of ['allow-scripts allow-same-origin', 'allow-same-origin'])
    it(`as an oEmbed answer shows the number: sandbox="${sandbox}" (L-29)`, async () => {
      const kept = wordpressOembed(local(answer.html));
      expect(kept).to.not.match(/style=|loading=/);
      const there = await write('', kept.replace('"allow-scripts"', `"${sandbox}"`));
      await until(() => deepSeen(there.document).includes(hotline), 5000);
      if (/scripts/.test(sandbox))
        await until(() => /Search resources/.test(deepSeen(there.document)), 5000);
      const { title, frameBorder } = there.one<HTMLIFrameElement>('iframe');
      expect([title, frameBorder]).to.deep.equal(['Resources against human trafficking', '0']);
    });

  it('as an oEmbed answer without a frame is refused, as WordPress does', () => {
    expect(wordpressOembed('<p>Nothing</p><script>1</script>')).to.equal('');
  });
});

/** A button of a page that marks a module, a policy with a feed: no widget's place. */
const isPart = ({ html }: Snippet): boolean => /data-aht-module-done|http-equiv/.test(html);

/** The same with what is in shadow roots of frames. */
const deepSeen = (document: Document): string =>
  [...document.querySelectorAll('iframe')]
    .map(({ contentDocument }) =>
      contentDocument?.body ? deepText(contentDocument.body) + deepSeen(contentDocument) : '',
    )
    .join(' ');
