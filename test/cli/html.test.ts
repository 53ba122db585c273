/** `aht-widgets export --html`: what stands in the file. How browsers take it: test/entry/static.test.ts. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit/html.js';
import { htmlOf, markupOf } from '../../src/cli/html/markup.js';
import { staticHtml, widgets } from '../../src/cli/html/static-html.js';
import { parse } from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/merge.js';
import { speaking, speechFor, wordsFor } from '../../src/i18n/words.js';
import { hostileFeed, payloads } from './payloads.js';
import { command } from './world.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const full = read('../fixtures/feeds/full.json');
const address = 'https://feeds.example/feed.json';
const names = Object.keys(widgets);
const now = Date.parse('2026-11-22T12:00:00Z');

function feedOf(raw: unknown): Feed {
  const outcome = parse(raw, address);
  if ('problem' in outcome) throw new Error(outcome.problem.code);
  return outcome.feed;
}

const made = async (widget: string, more: object = {}, raw: unknown = full) =>
  (await staticHtml(feedOf(raw), { widget, language: 'en', attributes: {}, now, ...more })).html;

const exported = (more: readonly string[], given: unknown = full) =>
  command(['export', 'feed.json', '--html', ...more], { 'feed.json': given });

/** Every tag in some HTML, with its attributes by name. */
const tagsOf = (text: string) =>
  [...text.replace(/<style>.*?<\/style>/s, '').matchAll(/<([a-z][\w-]*)([^>]*)>/g)].map(
    ([, name, given]) => ({
      name: name!,
      attributes: Object.fromEntries(
        [...given!.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [
          key!,
          value,
        ]),
      ),
    }),
  );

describe('templates as markup', () => {
  /* Comments, blanks and ways to write the same sign are no difference. */
  const same = (text: string) =>
    text
      .replace(/<!--.*?-->|<\?>/gs, '')
      .replace(/&(#(\d+)|amp|lt|gt|quot|#39);/g, (_, name, code) =>
        code
          ? String.fromCharCode(code)
          : { amp: '&', lt: '<', gt: '>', quot: '"' }[name as 'amp']!,
      )
      .replace(/=""/g, '')
      .replace(/ ?\/>/g, '>')
      .replace(/<\/(path|br|input)>/g, '')
      .replace(/\s+>/g, '>')
      .replace(/\s+/g, '');

  /* Slots are drawn only where there is an element around them. */
  const inHost = {
    elementRenderers: [],
    customElementInstanceStack: [],
    customElementHostStack: [{}],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  };

  // What two views ask for, as in a browser that can copy nothing.
  const lent = ['navigator', 'location'].filter((name) => !(name in globalThis));
  before(() => {
    for (const name of lent)
      Object.defineProperty(globalThis, name, { value: {}, configurable: true });
  });
  after(() => {
    for (const name of lent) Reflect.deleteProperty(globalThis, name);
  });

  for (const name of names)
    it(`${name} is what Lit's own renderer for servers makes of it (L-63)`, async () => {
      await wordsFor('es');
      const asked = { feed: feedOf(full), now, level: 2, attributes: {} };
      for (const language of ['en', 'es']) {
        const [ours, theirs] = speaking(speechFor(language, false), () => {
          const { drawn } = widgets[name]!.draw(asked);
          return [htmlOf(markupOf(drawn)), render(drawn, inHost as never)] as const;
        });
        const [one, other] = [same(ours), same(await collectResult(theirs))];
        const at = [...one].findIndex((sign, place) => sign !== other[place]);
        assert.equal(one.slice(at, at + 80), other.slice(at, at + 80));
        assert.equal(one.length, other.length);
        assert.ok(one.length > 300);
      }
    });

  it('draws nothing of nothing, and escapes every value (L-63)', () => {
    const text = "\"><b onclick='x'>&amp;";
    const told = htmlOf(
      markupOf(
        html`<a href=${text} class="${text}" @click=${() => {}} .value=${text}>${[text, undefined, null]}</a>`,
      ),
    );
    assert.equal(told.match(/</g)?.length, 2);
    assert.doesNotMatch(told, /@click|value=|'/);
    assert.match(told, /&#38;amp;/);
  });

  it('takes no data for a template (L-63)', () => {
    assert.throws(() => markupOf(html`${{ strings: ['<b>'], values: [] }}`), /not a template/);
  });
});

describe('a widget as static HTML', () => {
  for (const name of names)
    it(`${name}: a root, and the same between the tags, without anything that needs a script (S-33)`, async () => {
      const text = await made(name);
      const [host] = tagsOf(text);
      assert.equal(host!.name, `aht-${name}`);
      assert.equal(host!.attributes['lang'], 'en');
      // The root of the check is closed, and no page gets one that is not.
      assert.equal(/<template shadowrootmode="open">/.test(text), name !== 'indicator-check');
      for (const { name: tag, attributes } of tagsOf(text)) {
        assert.doesNotMatch(tag, /^(script|button|input|select|form|iframe|label)$/);
        for (const key of Object.keys(attributes)) assert.doesNotMatch(key, /^(on|style$)/);
      }
      const light = text.replace(/<template[\s\S]*<\/template>/, '');
      assert.ok(light.includes('1-888-373-7888'), 'a number');
      assert.doesNotMatch(light, /\b(false|null|undefined|NaN)\b|\[object/);
      for (const { attributes } of tagsOf(light).slice(1))
        for (const key of ['id', 'class', 'part', 'slot']) assert.ok(!(key in attributes), key);
    });

  it('has every session to come with its links, and says of which moment it is (S-33)', async () => {
    const text = await made('upcoming-sessions', { attributes: { limit: '2' } });
    const light = text.replace(/<template[\s\S]*<\/template>/, '');
    for (const at of [1, 2, 4, 5, 6, 7, 8])
      assert.equal(light.split(`href="https://example.org/register/${at}"`).length, 2);
    assert.match(light, /Content as of <time datetime="2026-11-22T06:00:00-06:00">/);
    assert.match(light, /Cancelled/);
    // Where the one who exports it sits is no business of the reader.
    assert.doesNotMatch(text, /In your time zone/);
    const spanish = await made('upcoming-sessions', { language: 'es' });
    assert.match(spanish, /Contenido al/);
    assert.match(spanish, /Lo básico para el personal escolar/);
  });

  it('does not say that a session is to come which is over when it is made (S-33)', async () => {
    const later = await made('upcoming-sessions', { now: Date.parse('2027-05-01T00:00:00Z') });
    const before = later.split('<details')[0]!;
    assert.doesNotMatch(before, /February.18,/);
    assert.match(before, /June.18,.2027/);
  });

  it('folds the resources that follow the first page, and loses none (S-33)', async () => {
    const text = await made('resource-grid');
    const light = text.replace(/<template[\s\S]*<\/template>/, '');
    const [first, rest] = light.split('<summary>Show more resources (6)</summary>');
    const count = (part: string) => part.match(/https:\/\/example\.org\/r\//g)!.length;
    assert.deepEqual([count(first!), count(rest!)], [24, 6]);
    const sorted = await made('resource-grid', { attributes: { sort: 'newest', layout: 'table' } });
    assert.equal(sorted.split('</template>')[1]!.match(/<tr>/g)!.length, 31);
    assert.match(sorted, /<th scope="col"> ?Topic ?<\/th>/);
  });

  it('shows the checklist with all guidance and nothing to tick (S-33)', async () => {
    const text = await made('indicator-check');
    assert.ok(text.indexOf('Act now') < text.indexOf('<h4>Report'));
    assert.match(text, /The student is often absent\./);
    assert.match(text, /href="tel:911"/);
    assert.doesNotMatch(text, /Nothing is ticked|Nothing you tick/);
    const old = await made('indicator-check', { now: Date.parse('2100-01-01') });
    assert.doesNotMatch(old, /often absent/);
    assert.match(old, /no up-to-date checklist/);
  });

  it('lists the modules of a course with their links, and no progress (S-33, P-41)', async () => {
    const text = await made('module-progress');
    assert.match(text, /Module 1 · 20 min|Module 1 {1,2}· 20 min/);
    assert.match(text, /href="https:\/\/example\.org\/module\/3"/);
    assert.doesNotMatch(text, /Not started|Modules done|Mark as done|is kept/);
  });

  it('has a link that leaves, first, where a banner has the exit (S-33)', async () => {
    const text = await made('hotline-banner', { attributes: { 'quick-exit': '' } });
    assert.doesNotMatch(text, /<template/);
    assert.equal(
      tagsOf(text).find(({ name }) => name === 'a')!.attributes['href'],
      'https://www.weather.gov/',
    );
    assert.match(
      await made('hotline-banner', { language: 'en es' }),
      /A second line.*Una segunda línea/s,
    );
  });

  it('is plain HTML alone where that is asked for, and every number stands in a text (L-56)', async () => {
    for (const name of names) {
      const text = await made(name, { plain: true });
      assert.doesNotMatch(text, /<template|<style|<slot|<svg/);
      assert.match(text.replace(/<[^>]*>/g, ''), /1-888-373-7888/);
    }
  });

  it('holds no tag, handler or address that a feed brings (S-33)', async () => {
    for (const name of names) {
      const text = await made(name, {}, JSON.stringify(hostileFeed));
      assert.ok(payloads.length >= 100);
      for (const { name: tag, attributes } of tagsOf(text)) {
        assert.doesNotMatch(tag, /script|iframe|object|meta|img|form|math|input/);
        for (const [key, value] of Object.entries(attributes)) {
          assert.doesNotMatch(key, /^on/);
          if (key === 'href') assert.match(value, /^(https?:\/\/(?!evil)|tel:|sms:|mailto:)/);
        }
      }
    }
  });
});

describe('the command', () => {
  it('tells what is missing or not known, and what there is (S-33)', async () => {
    for (const [line, said] of [
      [[], /--html needs --widget: one of hotline-banner/],
      [['--widget', 'map'], /--widget map: give one of hotline-banner/],
      [
        ['--widget', 'resource-grid', '--attribute', 'onclick=x'],
        /no such attribute. It has: lang, feed/,
      ],
      [['--widget', 'resource-grid', '--attribute', '=x'], /give it as name=value/],
      [['--widget', 'resource-grid', '--attribute', 'lang=es'], /give it as --language/],
      [['--widget', 'resource-grid', '--attribute', 'kind=none'], /kind=none: .*There is: guide/],
      [['--widget', 'resource-grid', '--attribute', 'page-size=many'], /page-size=many/],
      [['--widget', 'upcoming-sessions', '--training', 'none'], /training=none: .*staff, course/],
      [
        ['--widget', 'upcoming-sessions', '--attribute', 'as-of=soon'],
        /as-of=soon: .*a date such as/,
      ],
      [['--widget', 'module-progress', '--attribute', 'current=m9'], /current=m9: .*m1, m2, m3/],
      [['--widget', 'hotline-banner', '--attribute', 'hotline=x'], /hotline=x: .*line, second/],
      [['--widget', 'hotline-banner', '--attribute', 'heading-level=9'], /1 to 6/],
      [['--widget', 'resource-grid', '--language', 'en es'], /one language at a time/],
      [['--widget', 'resource-grid', '--plain', '--css', 'x.css'], /leave out --css/],
    ] as const) {
      const outcome = await exported(line);
      assert.equal(outcome.code, 2, line.join(' '));
      assert.match(outcome.said, said);
      assert.equal(outcome.printed, '');
    }
  });

  it('names the feed in the tag, and says when it has to be made anew (S-33)', async () => {
    const { code, printed, said } = await exported([
      '--widget',
      'aht-upcoming-sessions',
      '--base',
      address,
    ]);
    assert.equal(code, 0);
    assert.match(
      printed,
      /^<aht-upcoming-sessions feed="https:\/\/feeds\.example\/feed\.json" lang="en">/,
    );
    assert.match(said, /right until Monday, January 18, 2027, 9 a\.m\. CST: make it anew/);
    assert.match((await exported(['--widget', 'resource-grid'])).said, /names no feed/);
  });

  it('tells the hash that a policy needs, or writes the sheet to a file (L-63)', async () => {
    const { printed, said } = await exported(['--widget', 'resource-grid']);
    const styles = /<style>(.*?)<\/style>/s.exec(printed)![1]!;
    const hash = createHash('sha256').update(styles).digest('base64');
    assert.ok(said.includes(`style-src 'sha256-${hash}'`));
    // Light where a browser knows no light-dark(), as from the element.
    assert.doesNotMatch(styles.split('@supports(color:light-dark')[0]!, /light-dark/);
    const linked = await exported(['--widget', 'resource-grid', '--css', 'out/grid.css']);
    assert.match(linked.printed, /<link rel="stylesheet" href="grid\.css">/);
    assert.doesNotMatch(linked.printed + linked.said, /<style|sha256/);
    assert.deepEqual(linked.written, { 'out/grid.css': styles });
  });

  it('writes the same for the same feed and moment, byte by byte (S-33)', async () => {
    for (const name of names)
      assert.equal(
        (await exported(['--widget', name])).printed,
        (await exported(['--widget', name])).printed,
      );
  });

  it('leaves no name of a browser behind in Node (L-63)', async () => {
    const { location, navigator } = globalThis as Record<string, unknown>;
    await exported(['--widget', 'resource-grid']);
    assert.equal((globalThis as Record<string, unknown>)['location'], location);
    assert.equal((globalThis as Record<string, unknown>)['navigator'], navigator);
  });
});
