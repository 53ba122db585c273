/** The codes that the builder makes: what is in each, and what no typed value can turn them into. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Loose } from '../../src/site/builder/facts.js';
import { safeAddress, safeFolder } from '../../src/site/builder/html.js';
import { type Manifest, widgetsOf } from '../../src/site/builder/manifest.js';
import { toldOf } from '../../src/site/builder/note-words.js';
import { pageOf, snippetOf } from '../../src/site/builder/snippet.js';
import { type Note, type Wish, forms } from '../../src/site/builder/wish.js';

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const widgets = widgetsOf(json('custom-elements.json') as Manifest);
const help = json('src/feed/wisconsin.json') as Loose;
const folder = 'https://example.org/aht/0.1.0/';

const wish = (more: Partial<Wish> = {}): Wish => ({
  form: 'single',
  widget: widgets[0]!,
  options: {},
  lang: '',
  pageLanguage: 'en',
  headingLevel: '',
  feeds: [],
  besideDefault: true,
  pasted: '',
  css: '',
  fallback: '',
  folder,
  integrity: {
    'aht-widgets.js': 'sha384-A',
    'embed.js': 'sha384-B',
    'elements/aht-hotline-banner.js': 'sha384-D',
    'elements/shared-1.js': 'sha384-E',
    'frame-parent.js': 'sha384-C',
  },
  preload: true,
  help,
  content: help,
  ...more,
});
const htmlOf = (more: Partial<Wish> = {}) => snippetOf(wish(more)).html;
const widgetOf = (tag: string) => widgets.find((one) => one.tag === tag)!;
const notesOf = (more: Partial<Wish>): readonly Note[] => snippetOf(wish(more)).notes;

const number = '1-888-373-7888';
const dial = 'href="tel:+18883737888"';

describe('the code of the builder', () => {
  it('is one pinned script, a hint for the feed, and the tag with the number (L-34, L-73)', () => {
    assert.equal(
      htmlOf({ lang: 'es', headingLevel: '3', options: { placement: 'top', collapsible: true } }),
      `<link rel="preload" as="fetch" href="${folder}feeds/wisconsin.json" crossorigin="anonymous" referrerpolicy="no-referrer">
<script type="module" src="${folder}aht-widgets.js" integrity="sha384-A" crossorigin="anonymous"></script>
<aht-hotline-banner collapsible placement="top" heading-level="3" lang="es">
  <p>Línea Nacional Contra la Trata de Personas: <a ${dial}>${number}</a>, o envíe un texto al <a href="sms:233733">233733</a>. ¿En peligro ahora? <a href="tel:911">Llame al 911</a>.</p>
</aht-hotline-banner>`,
    );
  });

  it('is the small loader with its own hash (L-34)', () => {
    const html = htmlOf({ form: 'embed' });
    assert.match(html, /<script async src="[^"]+\/embed\.js" integrity="sha384-B" crossorigin/);
    assert.ok(!html.includes('aht-widgets.js'));
  });

  it('pins what the small loader fetches, in a map before every script (L-34)', () => {
    const mapOf = (more: Partial<Wish>) =>
      JSON.parse(/^<script type="importmap">\n([\s\S]+?)\n<\/script>\n</.exec(htmlOf(more))![1]!);
    const written: [typed: string, inMap: string][] = [
      [folder, folder],
      ['/aht/0.1.0', '/aht/0.1.0/'],
      ['../aht/0.1.0/', '../aht/0.1.0/'],
      ['aht/0.1.0/', './aht/0.1.0/'],
      ['.', './'],
    ];
    for (const [typed, inMap] of written)
      assert.deepEqual(mapOf({ form: 'embed', folder: typed }), {
        integrity: {
          [`${inMap}elements/aht-hotline-banner.js`]: 'sha384-D',
          [`${inMap}elements/shared-1.js`]: 'sha384-E',
        },
      });
    assert.ok(notesOf({ form: 'embed' }).includes('import-map'));
    for (const more of [{ form: 'single' }, { form: 'embed', integrity: undefined }] as const) {
      assert.doesNotMatch(htmlOf(more), /importmap/);
      assert.ok(!notesOf(more).includes('import-map'));
    }
  });

  it('is an iframe that says its language, with the number outside of it (L-34)', () => {
    const html = htmlOf({
      form: 'frame',
      widget: widgetOf('aht-resource-grid'),
      options: { 'page-size': '6', 'no-search': true },
      headingLevel: '4',
      feeds: ['https://example.org/a.json?x=1&y=2'],
    });
    const [, src = ''] = /<iframe src="([^"]+)"/.exec(html) ?? [];
    const query = new URL(src.replaceAll('&amp;', '&')).searchParams;
    assert.deepEqual(Object.fromEntries(query), {
      widget: 'resource-grid',
      lang: 'en',
      'page-size': '6',
      'no-search': '',
      'heading-level': '4',
      feed: `${folder}feeds/wisconsin.json https://example.org/a.json?x=1&y=2`,
    });
    assert.match(html, /title="Resources against human trafficking"/);
    assert.match(html, /<script async src="[^"]+\/frame-parent\.js" integrity="sha384-C"/);
    assert.match(html.split('</iframe>')[1]!, new RegExp(number));
  });

  for (const { tag } of widgets)
    it(`has the number to call in every form: ${tag} (L-34)`, () => {
      for (const form of forms)
        for (const lang of ['', 'en', 'es', 'hmn']) {
          const html = htmlOf({ form, lang, widget: widgetOf(tag) });
          assert.ok(html.includes(number) && html.includes(dial), `${form} ${lang}`);
          assert.match(html, /href="tel:911"/);
        }
    });

  it('is HTML without script, frame or strange tag where nothing else is kept (L-34)', () => {
    for (const widget of widgets)
      for (const lang of ['en', 'es']) {
        const html = htmlOf({ form: 'plain', widget, lang, css: ':root{}' });
        const tags = new Set([...html.matchAll(/<([a-z0-9-]+)/g)].map(([, name]) => name!));
        for (const name of tags) assert.match(name, /^(div|h2|p|ul|li|a|strong)$/);
        assert.doesNotMatch(html, / (style|class|on\w+|id)=/);
      }
  });

  it('holds to filters in plain HTML, and leaves dates out (L-34)', () => {
    const grid = widgetOf('aht-resource-grid');
    const items = (options: Wish['options']) =>
      [...htmlOf({ form: 'plain', widget: grid, options }).matchAll(/<li>/g)].length;
    const category = 'building-understanding-of-adults';
    assert.equal(items({}), (help['resources'] as unknown[]).length);
    // The headings below it belong to it.
    assert.ok(items({ category }) > 10 && items({ category }) < items({}));
    assert.ok(items({ kind: 'video' }) < items({}));
    const sessions = htmlOf({ form: 'plain', widget: widgetOf('aht-upcoming-sessions') });
    assert.match(sessions, /It Happens Here/);
    assert.doesNotMatch(sessions, /20\d\d/);
  });

  it('says what to do about a worry before all else, and no list of signs (L-34)', () => {
    const html = htmlOf({ form: 'plain', widget: widgetOf('aht-indicator-check') });
    assert.ok(html.indexOf('Act now') < html.indexOf('Report your suspicion'));
    assert.match(html, /href="https:\/\/dcf\.wisconsin\.gov\/cps\/reportabuse"/);
    const { indicators } = help['guide'] as { indicators: { text: { en: string } }[] };
    for (const { text } of indicators) assert.ok(!html.includes(text.en));
  });

  it('marks English words in a code of a language that has none of ours (L-34)', () => {
    const html = htmlOf({ lang: 'hmn' });
    assert.match(html, /<aht-hotline-banner lang="hmn">\n {2}<p lang="en">National/);
  });

  it('has the exit of the banner with the check, and with nothing else unasked (Q-12)', () => {
    for (const { tag } of widgets) {
      const has = tag === 'aht-indicator-check';
      for (const form of ['single', 'embed'] as const) {
        const html = htmlOf({ form, widget: widgetOf(tag), lang: 'es' });
        assert.equal(html.includes('<aht-hotline-banner quick-exit lang="es">'), has, tag);
        assert.equal(html.includes('href="https://es.wikipedia.org/"'), has, tag);
        if (has) assert.ok(html.indexOf('hotline-banner') < html.indexOf('indicator-check'));
      }
      const frame = htmlOf({ form: 'frame', widget: widgetOf(tag) });
      assert.equal(/[?&;]quick-exit=/.test(frame), has, tag);
    }
  });

  it('has a link to leave where there is a quick exit (L-34)', () => {
    assert.match(
      htmlOf({ options: { 'quick-exit': true } }),
      /<p><a href="https:\/\/www\.weather\.gov\/">Leave this site<\/a><\/p>/,
    );
    assert.match(
      htmlOf({ lang: 'es', options: { 'quick-exit': true, 'exit-url': 'https://example.org/' } }),
      /<aht-hotline-banner quick-exit exit-url="https:\/\/example\.org\/"[\s\S]+<a href="https:\/\/example\.org\/">Salir de este sitio/,
    );
    assert.doesNotMatch(htmlOf(), /Leave/);
  });

  it('gives each pasted feed an id of its own, so that two codes can stand on one page (L-34)', () => {
    const ids = ['{"version":1,"name":"One"}', '{"version":1,"name":"Two"}'].map(
      (pasted) => / id="([^"]+)"/.exec(htmlOf({ pasted }))![1],
    );
    assert.notEqual(ids[0], ids[1]);
    assert.equal(
      / id="([^"]+)"/.exec(htmlOf({ pasted: '{"version": 1, "name": "One"}' }))![1],
      ids[0],
    );
  });

  it('names several feeds in their order, after the one of the files (L-34, L-73)', () => {
    const feeds = ['/ours.json', 'https://example.org/more.json'];
    const html = htmlOf({ feeds });
    assert.match(
      html,
      /feed="https:\/\/example\.org\/aht\/0\.1\.0\/feeds\/wisconsin\.json \/ours\.json https:\/\/example\.org\/more\.json"/,
    );
    assert.equal(html.match(/rel="preload"/g)!.length, 3);
    assert.match(htmlOf({ feeds, besideDefault: false }), / feed="\/ours\.json https/);
    assert.doesNotMatch(htmlOf({ preload: false }), /preload/);
  });

  it('puts a pasted feed into the page, where nothing in it can end its script (L-34)', () => {
    const pasted = '{"version": 1, "name": "</script><script>alert(1)</script><!--"}';
    const html = htmlOf({ pasted, besideDefault: false });
    assert.equal(html.match(/<script/g)!.length, 2);
    assert.equal(html.match(/<\/script>/g)!.length, 2);
    assert.doesNotMatch(html, /<!--/);
    const [, id, text = ''] = /id="(aht-feed-\w+)">\n(.+)\n<\/script>/.exec(html)!;
    assert.deepEqual(JSON.parse(text), JSON.parse(pasted));
    assert.ok(html.includes(` feed="#${id}"`));
    assert.deepEqual(notesOf({ pasted: '{"version": 1,' }).includes('not-json'), true);
    assert.ok(notesOf({ pasted, form: 'frame' }).includes('frame-pasted'));
  });
});

describe('what is typed into the builder', () => {
  const hostile = [
    '"><img src=x onerror=alert(1)>',
    "'><script>alert(1)</script>",
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example/x',
    '\\\\evil.example\\x',
    'https://user:pass@example.org/',
    'https://example.org/" onload="x',
    '/x" onload="alert(1)',
    'x\u0000y',
    '/a b',
    'java\nscript:alert(1)',
  ];

  it('cannot become anything but text or an address (L-34)', () => {
    for (const value of hostile)
      for (const form of forms)
        for (const widget of widgets) {
          const options = Object.fromEntries(widget.options.map(({ name }) => [name, value]));
          const { html, refused } = snippetOf(
            wish({
              form,
              widget,
              options,
              fallback: value,
              folder: value,
              feeds: [value],
              headingLevel: value,
            }),
          );
          const named = refused.map(({ field }) => field);
          const whole = value.startsWith('https://example.org/');
          if (!whole) assert.ok(named.includes('folder') && named.includes('feed'), value);
          // Apart from texts between tags: no attribute of anybody else's, no tag, no scheme.
          const tags = [...html.matchAll(/<[^>]*>/g)].join('\n');
          assert.doesNotMatch(
            tags,
            /javascript:|vbscript:|data:|evil|user:pass|onerror|onload="/i,
            html,
          );
          assert.doesNotMatch(html, /<img|<script>/, html);
          const scripts = { single: 1, embed: 2, frame: 1, plain: 0 }[form];
          assert.equal([...html.matchAll(/<script/g)].length, scripts);
        }
  });

  it('is kept as it was where it is only strange (L-34)', () => {
    const html = htmlOf({ fallback: 'Ask Ms. O’Neil & "the team" <office>\n\nRoom 5' });
    assert.match(
      html,
      /<p>Ask Ms\. O’Neil &amp; &quot;the team&quot; &lt;office&gt;<\/p>\n {2}<p>Room 5<\/p>/,
    );
  });

  it('is named when it is left out (L-34)', () => {
    const { refused, html } = snippetOf(
      wish({ options: { placement: 'middle', hotline: 'a b', nothing: 'x' } }),
    );
    assert.deepEqual(refused, [
      { field: 'hotline', value: 'a b' },
      { field: 'placement', value: 'middle' },
    ]);
    assert.match(html, /<aht-hotline-banner>/);
  });

  it('may be an address of this site or a whole one', () => {
    for (const good of ['/aht/', './', 'aht/0.1.0', 'feeds/a.json?x=1', 'https://example.org/ä'])
      assert.ok(safeAddress(good), good);
    assert.equal(safeFolder('/aht'), '/aht/');
    assert.equal(safeFolder('https://example.org'), 'https://example.org/');
    assert.equal(safeFolder('/aht/?x'), undefined);
    assert.equal(safeFolder(' '), undefined);
  });

  it('is no server without its https, which would be looked for as a folder of the page (L-34)', () => {
    for (const bare of ['www.example.org', 'example.org/aht/', 'files.example.org:8080/aht'])
      assert.equal(safeFolder(bare), undefined, bare);
    assert.equal(safeAddress('example.org/feed.json'), undefined);
    for (const path of ['feed.json', './example.org/feed.json', '../aht/0.1.0/feed.json'])
      assert.equal(safeAddress(path), path);
  });

  it('is told of what goes wrong later (L-34)', () => {
    const notes: [Partial<Wish>, Note][] = [
      [{ folder: 'http://localhost:4173/' }, 'local'],
      [{ folder: 'http://example.org/0.1.0/' }, 'insecure'],
      [{}, 'cors'],
      [{ folder: '/aht/' }, 'unversioned'],
      [{ form: 'frame', css: ':root{}' }, 'frame-theme'],
      [{ form: 'frame', feeds: ['ours.json'] }, 'frame-relative-feed'],
      [{ form: 'frame', feeds: ['https://example.org/f.json'] }, 'frame-other-server'],
      [{ form: 'frame', options: { placement: 'top' } }, 'frame-placement'],
      [{ form: 'frame', options: { 'quick-exit': true } }, 'frame-exit'],
      [{ form: 'plain' }, 'plain-kept'],
      [{ form: 'plain', options: { 'quick-exit': true } }, 'plain-exit'],
      [{ form: 'plain', widget: widgetOf('aht-module-progress') }, 'plain-words'],
      [{ css: ':root{}' }, 'inline-style'],
    ];
    for (const [more, note] of notes) assert.ok(notesOf(more).includes(note), note);
    assert.deepEqual(notesOf({ folder: '/aht/0.1.0/' }), []);
    assert.ok(!notesOf({ form: 'plain' }).includes('plain-exit'));
    for (const tag of ['aht-hotline-banner', 'aht-resource-grid', 'aht-upcoming-sessions'])
      assert.ok(!notesOf({ form: 'plain', widget: widgetOf(tag) }).includes('plain-words'), tag);
  });

  it('is told what two places a feed of another server needs, and where all is to be had as HTML (L-34)', () => {
    for (const language of ['en', 'es'] as const) {
      const feeds = ['https://example.org/f.json'];
      const framed = toldOf(snippetOf(wish({ form: 'frame', feeds })), language).after.join();
      assert.match(framed, /connect-src.*frame\.html/);
      assert.match(
        toldOf(snippetOf(wish({ form: 'plain' })), language).after.join(),
        /export .*--html/,
      );
    }
  });
});

describe('a downloaded page', () => {
  it('is whole, in its language, and keeps every line', () => {
    const html = htmlOf({ form: 'plain' });
    const page = pageOf(html, 'Help <lines>', 'es');
    assert.match(page, /^<!doctype html>\n<html lang="es">/);
    assert.match(page, /<title>Help &lt;lines&gt;<\/title>/);
    assert.equal(page.replace(/^ +/gm, '').includes(html.replace(/^ +/gm, '')), true);
  });
});
