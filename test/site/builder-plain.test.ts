/** The code without any script: what somebody can open in it, and how somebody can leave. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Loose, listOf, said } from '../../src/site/builder/facts.js';
import { escaped } from '../../src/site/builder/html.js';
import { type Chosen, plainOf } from '../../src/site/builder/plain.js';

const help = JSON.parse(
  readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8'),
) as Loose;

const plain = (tag: string, options: Chosen = {}, language: 'en' | 'es' = 'en', feed = help) =>
  plainOf(`aht-${tag}`, { help, feed }, language, { level: 2, options, marked: false });

describe('plain HTML', () => {
  it('has a link to leave before all else where an exit was chosen (L-34)', () => {
    assert.match(
      plain('hotline-banner', { 'quick-exit': 'no-shortcut' }),
      /^<div>\n {2}<p><a href="https:\/\/www\.weather\.gov\/">Leave this site<\/a><\/p>\n {2}<h2>/,
    );
    assert.match(
      plain('hotline-banner', { 'quick-exit': true, 'exit-url': 'https://example.org/' }, 'es'),
      /<p><a href="https:\/\/example\.org\/">Salir de este sitio<\/a><\/p>/,
    );
    assert.doesNotMatch(plain('hotline-banner'), /Leave/);
  });

  it('names a page once, above all that has no other address (L-34)', () => {
    const items = listOf(help['resources']);
    const { url } = items.find((one) => one['listedAt'])!['listedAt'] as { url: string };
    const html = plain('resource-grid');
    assert.equal(html.split(`href="${url}"`).length, 2);
    const [direct = '', below = ''] = html.split(`<p><a href="${url}">Wisconsin DPI`);
    for (const one of items) {
      const name = escaped(said(one['name'], 'en'));
      assert.ok((one['url'] ? direct : below).includes(`${name}<`), name);
    }
    // What has an address is a link, and what has none is none.
    assert.doesNotMatch(direct, /<li>(?!<a href="http)/);
    assert.doesNotMatch(below, /<li><a/);
  });

  it('takes a page that lists something for an address only if it is one (L-34)', () => {
    const resources = [
      { id: 'a', name: 'A', listedAt: { name: 'Nowhere', url: 'javascript:alert(1)' } },
      { id: 'b', name: 'B', listedAt: 'x' },
      { id: 'c', name: 'C', listedAt: { url: 'https://example.org/list' } },
    ];
    const html = plain('resource-grid', {}, 'en', { resources });
    assert.match(html, /<li>A<\/li>\s+<li>B<\/li>/);
    assert.match(
      html,
      /<p><a href="https:\/\/example\.org\/list">https:\/\/example\.org\/list<\/a>:/,
    );
    assert.doesNotMatch(html, /javascript|Nowhere/);
  });

  it('has the links of modules where the feed has them (L-34)', () => {
    const modules = [{ id: 'a', name: 'One', url: 'https://example.org/one' }];
    const trainings = [{ id: 't', name: 'Course', modules }];
    assert.match(
      plain('module-progress', {}, 'en', { trainings }),
      /<li><a href="https:\/\/example\.org\/one">One<\/a><\/li>/,
    );
  });
});
