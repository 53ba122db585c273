/** `check --links`: which addresses of a feed are asked, and reading strangers' pages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { linksOf } from '../../../src/cli/links/link.js';
import { alike, readPage, saysNotFound, saysParked } from '../../../src/cli/links/page.js';
import { siteOf } from '../../../src/cli/links/judge.js';
import { page } from './sites.js';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

describe('the links of a feed', () => {
  it('are all web addresses in it, each once with all its places (R-26)', () => {
    const feed = read('src/feed/wisconsin.json');
    const expected = new Map<string, string[]>();
    // Found without the schema: each text that is an address as a whole.
    const visit = (value: unknown, pointer: string): void => {
      if (typeof value === 'string' && /^https?:\S+$/.test(value))
        expected.set(value, [...(expected.get(value) ?? []), pointer]);
      else if (value && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) visit(inner, `${pointer}/${key}`);
    };
    visit(feed, '');
    assert.ok(expected.size > 20, String(expected.size));
    const plain = [...expected.keys()].filter((address) => !address.includes('#'));
    const found = new Map(linksOf(feed).map(({ address, places }) => [address, places]));
    for (const address of plain)
      assert.deepEqual(
        found
          .get(new URL(address).href)
          ?.filter(({ fragment }) => !fragment)
          .map(({ pointer }) => pointer)
          .sort(),
        expected.get(address)!.sort(),
        address,
      );
  });

  it('stand in every field that may hold one (R-26)', () => {
    // What the schema of the feed calls an address, by its pattern.
    const text = JSON.stringify(read('src/feed/feed.schema.json'));
    const fields = new Set([...text.matchAll(/"(\w*[uU]rl)":\{/g)].map(([, name]) => name!));
    const address = (name: string) => `https://a.example/${name}`;
    const feed = {
      exitUrl: address('exitUrl'),
      publisher: { url: address('url') },
      hotlines: [{ chatUrl: address('chatUrl') }],
      trainings: [
        {
          sessions: [
            { waitlistUrl: address('waitlistUrl'), recordingUrl: address('recordingUrl') },
          ],
          modules: [{ transcriptUrl: address('transcriptUrl') }],
        },
      ],
    };
    assert.deepEqual(new Set(linksOf(feed).map((link) => link.address.split('/').at(-1)!)), fields);
  });

  it('are asked without their fragment, relative ones from the feed, others not at all (R-26)', () => {
    const feed = {
      resources: [
        { id: 'a', url: 'https://a.example/x#one' },
        { id: 'b', url: 'HTTPS://A.example/x#two', listedAt: { name: 'L', url: 'list.html' } },
        { id: 'c', url: 'javascript:alert(1)' },
        { id: 'd', url: 7 },
      ],
      trainings: [{ contact: { name: 'N', url: 'mailto:n@a.example' } }],
      'not/a~field': { url: 'https://b.example/' },
    };
    assert.deepEqual(linksOf(feed), [
      {
        address: 'https://a.example/x',
        places: [
          { pointer: '/resources/0/url', fragment: '#one' },
          { pointer: '/resources/1/url', fragment: '#two' },
        ],
      },
    ]);
    const [, second] = linksOf(feed, 'https://feeds.example/dir/feed.json');
    assert.equal(second!.address, 'https://feeds.example/dir/list.html');
    assert.deepEqual(second!.places, [{ pointer: '/resources/1/listedAt/url', fragment: '' }]);
  });

  it('are none where there is no feed (R-26)', () => {
    for (const value of [null, 'x', [], { resources: 'none' }, { resources: [null, 3] }])
      assert.deepEqual(linksOf(value), []);
  });
});

describe('what a page says of itself', () => {
  it('is told by its title or first heading, not by what it is about (R-26)', () => {
    const gone = [
      'Page Not Found - Wisconsin DCF',
      'Not Found',
      'Wisconsin DCF | Not found',
      '404',
      'Error 404',
      'HTTP 404 Not Found',
      '404 | DPI',
      'File not found',
      'Sorry, this page is no longer available',
      'We can’t find that page',
      "The page you requested doesn't exist",
      'Página no encontrada',
      'No se encontró la página',
      'La página que busca no existe',
      'Esta página ya no está disponible',
    ];
    const there = [
      'Missing and not found: children in care',
      'Chapter 404',
      'Section 404 permits',
      'Lost and found',
      'When help is not available',
      'Runaway youth: who is not found',
      'Services that no longer exist in 2020',
      'Si no existe un plan de seguridad',
    ];
    for (const title of gone) assert.ok(saysNotFound(readPage(page(title))), title);
    for (const title of there) assert.ok(!saysNotFound(readPage(page(title))), title);
    assert.ok(saysNotFound(readPage('<title>DPI</title><h1 class="x">Page <b>not found</b></h1>')));
    assert.ok(
      !saysNotFound(readPage('<title>DPI</title><script>"<h1>Page not found</h1>"</script>')),
    );
  });

  it('does not take pages on trafficking for names that were taken (R-26)', () => {
    for (const title of [
      'Escort sites and trafficking',
      'Casinos and human trafficking: a training',
      'Buying sex: what the law says',
      'Domain awareness for schools',
    ])
      assert.ok(!saysParked(readPage(page(title))), title);
  });

  it('is compared by its words (R-26)', () => {
    const where = [new URL('https://a.example/one'), new URL('https://a.example/other')];
    const same = (one: string, other: string) =>
      alike(readPage(page('T', one)), readPage(page('T', other)), where);
    assert.ok(same('We do not have one. Try the menu.', 'We do not have other. Try the menu.'));
    assert.ok(!same('About trainings for staff.', 'About films for parents.'));
  });

  it('is read in a moment, however it is made (R-26)', () => {
    const size = 256 * 1024;
    const fill = (piece: string) => piece.repeat(size / piece.length);
    for (const piece of [
      '<',
      '<script',
      '<h1>',
      '<title ',
      '&#',
      '&a',
      'page ',
      '<!--',
      ' ',
      'no ',
    ]) {
      const from = performance.now();
      const read = readPage(fill(piece));
      saysNotFound(read);
      saysParked(read);
      alike(read, read, []);
      assert.ok(performance.now() - from < 1500, `${piece}: ${performance.now() - from} ms`);
    }
  });

  it('belongs to a site, which is what one owner holds (R-26)', () => {
    assert.equal(siteOf('dpi.wi.gov'), siteOf('dcf.wi.gov'));
    assert.equal(siteOf('www.a.org'), siteOf('a.org'));
    assert.notEqual(siteOf('one.k12.wi.us'), siteOf('two.k12.wi.us'));
    assert.notEqual(siteOf('one.org.mx'), siteOf('two.org.mx'));
  });
});
