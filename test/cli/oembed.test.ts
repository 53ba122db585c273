/** `export --oembed`: an answer as oEmbed 1.0 describes it, with the builder's iframe in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Manifest, widgetsOf } from '../../src/site/builder/manifest.js';
import { snippetOf } from '../../src/site/builder/snippet.js';
import { command } from './world.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const frame = 'https://www.example.org/aht/frame.html';
const url = 'https://www.example.org/aht/answer.json';
const base = 'https://www.example.org/feed.json';
const feed = read('src/feed/wisconsin.json');
const files = { 'feed.json': feed, 'http://feeds.example/feed.json': feed };

const run = (...line: string[]) => command(['export', 'feed.json', '--oembed', ...line], files);
const usual = ['--widget', 'resource-grid', '--frame', frame, '--url', url, '--base', base];
const names = [
  'hotline-banner',
  'upcoming-sessions',
  'indicator-check',
  'resource-grid',
  'module-progress',
];

describe('export --oembed', () => {
  for (const name of names)
    it(`has the fields of the specification, of their types: ${name} (L-29)`, async () => {
      const { code, printed } = await run('--widget', name, ...usual.slice(2), '--language', 'es');
      assert.equal(code, 0);
      const answer = JSON.parse(printed);
      // https://oembed.com, 2.3.4: all must have the first two, `rich` the three after them.
      assert.equal(answer.type, 'rich');
      assert.equal(answer.version, '1.0');
      assert.equal(typeof answer.html, 'string');
      for (const number of ['width', 'height', 'cache_age'])
        assert.ok(Number.isInteger(answer[number]) && answer[number] > 0, number);
      for (const text of ['title', 'provider_name']) assert.match(answer[text], /\S/);
      assert.match(answer.provider_url, /^https?:\/\//);
      // And no other than those it knows.
      const known =
        'type version title author_name author_url provider_name provider_url cache_age thumbnail_url thumbnail_width thumbnail_height html width height';
      for (const field of Object.keys(answer)) assert.ok(known.split(' ').includes(field), field);
      assert.equal(answer.cache_age, 12 * 3600);
    });

  it('has the iframe of the builder, for each widget (L-29)', async () => {
    const widgets = widgetsOf(JSON.parse(read('custom-elements.json')) as Manifest);
    const help = JSON.parse(feed);
    for (const name of names) {
      const { html } = snippetOf({
        form: 'frame',
        widget: widgets.find(({ tag }) => tag === `aht-${name}`)!,
        options: {},
        lang: 'es',
        pageLanguage: 'en',
        headingLevel: '3',
        feeds: [base],
        besideDefault: false,
        pasted: '',
        css: '',
        fallback: '',
        folder: 'https://www.example.org/aht/',
        integrity: undefined,
        preload: false,
        help,
        content: help,
      });
      const line = ['--widget', name, '--language', 'es', '--attribute', 'heading-level=3'];
      const { printed } = await run(...line, ...usual.slice(2));
      const ours = new URL(
        /src="([^"]+)"/.exec(JSON.parse(printed).html)![1]!.replaceAll('&amp;', '&'),
      );
      const theirs = new URL(/src="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&'));
      const sorted = ({ searchParams }: URL) => [...searchParams].sort();
      assert.deepEqual(sorted(ours), sorted(theirs));
      const rest = (code: string) =>
        code.split('\n')[0]!.replace(/src="[^"]*" | frameborder="0"/g, '');
      assert.equal(rest(JSON.parse(printed).html), rest(html));
    }
  });

  it('says the line for the page, and writes the file whole (L-29)', async () => {
    const { printed, said, written } = await run(
      ...usual,
      '--out',
      'answer.json',
      '--refresh',
      'P1DT2H',
    );
    assert.equal(printed, '');
    assert.match(
      said,
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/www\.example\.org\/aht\/answer\.json" title="Resources against human trafficking">\nWritten: answer\.json\.$/,
    );
    assert.equal(JSON.parse(written['answer.json']!).cache_age, 26 * 3600);
  });

  it('lets nothing out of an attribute that is put into it', async () => {
    const { printed } = await run(...usual, '--attribute', 'sort="><script>alert(1)</script>');
    const { html } = JSON.parse(printed);
    assert.match(html, /^<iframe [^<>]*><\/iframe>$/);
  });

  it('says what the frame will not do, and what would help (L-29)', async () => {
    const [widget, grid, , , ...where] = usual;
    for (const [line, words] of [
      [[widget!, grid!, '--url', url], /--oembed needs --frame/],
      [[...usual, '--frame', 'https://www.example.org/aht/'], /the whole address of frame\.html/],
      [[...usual, '--frame', 'frame.html'], /a whole http\(s\) address/],
      [['--frame', frame, ...where], /--oembed needs --widget: one of hotline-banner/],
      [[...usual, '--widget', 'grid'], /--widget grid: give one of/],
      [[widget!, grid!, '--frame', frame], /--oembed needs --url/],
      [[...usual, '--attribute', 'onclick=x'], /has no attribute "onclick"/],
      [[...usual, '--language', 'en es'], /one language at a time/],
    ] as const) {
      const { code, said, printed } = await run(...line);
      assert.deepEqual([code, printed], [2, ''], line.join(' '));
      assert.match(said, words);
    }
    const { said } = await run(widget!, grid!, '--frame', frame, '--url', url);
    assert.match(said, /shows? the feed that comes with it\. Give --base/);
    const other = await run(...usual, '--base', 'https://feeds.example.org/feed.json');
    assert.match(other.said, /on another server than the frame: name that server in frame\.html/);
    assert.doesNotMatch((await run(...usual)).said, /another server|comes with it/);
  });

  it('makes what the recipe shows, which the browsers try (L-29)', async () => {
    const recipe = read('docs/recipes/README.md');
    const [, line] = /```sh\nnpx aht-widgets (export [\s\S]*?)```/.exec(recipe)!;
    const words = line!.replaceAll('\\\n', ' ').trim().split(/\s+/);
    const { written, said } = await command(words, files);
    const [, shown] = /```json\n([\s\S]*?)```/.exec(recipe)!;
    assert.equal(written['resources.oembed.json'], shown);
    const [, link] = /```html\n(<link rel="alternate"[\s\S]*?)\n```/.exec(recipe)!;
    assert.ok(said.includes(link!.replace(/\s+/g, ' ')), said);
  });
});
