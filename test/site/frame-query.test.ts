/** What an address may ask of the frame page, and what is refused. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributesOf, schemeOf, tagOf } from '../../src/site/frame-query.js';

const page = 'https://district.example/aht/frame.html?x';
const knows = ['lang', 'feed', 'heading-level', 'page-size', 'exit-url'];
const here = { own: 'https://district.example', around: undefined, named: [] };

const asked = (query: string, origins: Parameters<typeof attributesOf>[3] = here) => {
  const outcome = attributesOf(new URLSearchParams(query), knows, page, origins);
  return 'refused' in outcome ? outcome.refused : Object.fromEntries(outcome.attributes);
};

describe('the address of a frame', () => {
  it('names one widget, and nothing that is a path (L-28)', () => {
    const tag = (query: string) => tagOf(new URLSearchParams(query));
    assert.deepEqual(tag('widget=resource-grid'), { tag: 'aht-resource-grid' });
    assert.deepEqual(tag('widget=aht-resource-grid'), { tag: 'aht-resource-grid' });
    for (const hostile of ['', '..', '../x', 'https://x.example', 'a/b', 'A', 'a--b', '<b>', '-a'])
      assert.ok('refused' in tag(`widget=${encodeURIComponent(hostile)}`), hostile);
  });

  it('sets the attributes that the element knows, and refuses others by name (L-28)', () => {
    assert.deepEqual(asked('widget=x&scheme=dark&lang=es&page-size=12'), {
      lang: 'es',
      'page-size': '12',
    });
    for (const name of ['onclick', 'style', 'class', 'slot', 'innerHTML', '__proto__'])
      assert.match(String(asked(`widget=x&${name}=1`)), new RegExp(`"${name}".*lang, feed`));
    assert.match(String(asked('lang=es&lang=en')), /twice/);
  });

  it('follows an address that was passed on, whatever was appended to it (L-28)', () => {
    assert.deepEqual(asked('widget=x&lang=es&utm_source=news&utm_id=1&fbclid=a&gclid=b&mc_eid=c'), {
      lang: 'es',
    });
    assert.match(String(asked('utm=1')), /does not know "utm"/);
  });

  it('takes feeds from its own server, the page around it and servers that its host named (L-28)', () => {
    const around = { ...here, around: 'https://school.example' };
    const named = { ...here, named: ['https://agency.example'] };
    assert.deepEqual(asked('feed=feeds/a.json'), { feed: 'feeds/a.json' });
    assert.ok(typeof asked('feed=https://district.example/a.json') === 'object');
    assert.ok(typeof asked('feed=/a.json https://school.example/f.json', around) === 'object');
    assert.ok(typeof asked('feed=https://agency.example/f.json', named) === 'object');
    for (const [feed, origins] of [
      ['https://evil.example/f.json', around],
      ['//evil.example/f.json', named],
      ['/a.json https://evil.example/f.json', around],
      ['https://district.example.evil.example/f.json', here],
      ['http://district.example/f.json', here],
      ['data:application/json,{}', here],
      ['blob:https://district.example/1', here],
      ['https://', here],
    ] as const)
      assert.match(String(asked(`feed=${encodeURIComponent(feed)}`, origins)), /not shown/, feed);
  });

  it('chooses no exit for whoever opens the page by itself', () => {
    assert.match(String(asked('exit-url=https://x.example')), /by itself/);
    const framed = { ...here, around: 'https://school.example' };
    assert.ok(typeof asked('exit-url=https://x.example', framed) === 'object');
  });

  it('follows a scheme that there is', () => {
    for (const [query, scheme] of [
      ['scheme=dark', 'dark'],
      ['scheme=light', 'light'],
      ['scheme=dark;}', 'light dark'],
      ['', 'light dark'],
    ] as const)
      assert.equal(schemeOf(new URLSearchParams(query)), scheme);
  });
});
