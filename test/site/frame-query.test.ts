/** What an address may ask of the frame page, and what is refused. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributesOf, schemeOf, slipOf, tagOf } from '../../src/site/frame-query.js';

const page = 'https://district.example/aht/frame.html?x';
const knows = ['lang', 'feed', 'heading-level', 'page-size', 'exit-url'];
const here = { own: 'https://district.example', around: undefined, named: [], framed: true };

const read = (query: string, origins: Parameters<typeof attributesOf>[3] = here) =>
  attributesOf(new URLSearchParams(query), knows, page, origins);
const asked = (query: string, origins = here as Parameters<typeof attributesOf>[3]) =>
  Object.fromEntries(read(query, origins).attributes);

describe('the address of a frame', () => {
  it('names one widget, and nothing that is a path (L-28)', () => {
    const tag = (query: string) => tagOf(new URLSearchParams(query));
    assert.deepEqual(tag('widget=resource-grid'), { tag: 'aht-resource-grid' });
    assert.deepEqual(tag('widget=aht-resource-grid'), { tag: 'aht-resource-grid' });
    for (const hostile of ['', '..', '../x', 'https://x.example', 'a/b', 'A', 'a--b', '<b>', '-a'])
      assert.ok('refused' in tag(`widget=${encodeURIComponent(hostile)}`), hostile);
  });

  it('sets the attributes that the element knows, and no others (L-28)', () => {
    assert.deepEqual(asked('widget=x&scheme=dark&lang=es&page-size=12'), {
      lang: 'es',
      'page-size': '12',
    });
    for (const name of ['onclick', 'style', 'class', 'slot', 'innerHTML', '__proto__']) {
      const { attributes, unknown } = read(`widget=x&lang=es&${name}=1`);
      assert.deepEqual([...attributes], [['lang', 'es']]);
      assert.deepEqual(unknown, [name]);
      assert.match(slipOf(name, knows, [])!, new RegExp(`"${name}".*lang, feed`));
    }
  });

  it('leaves out what makes no sense, names it, and keeps the rest (L-28)', () => {
    const once = read('lang=es&lang=en&page-size=3');
    assert.deepEqual(
      [...once.attributes],
      [
        ['lang', 'es'],
        ['page-size', '3'],
      ],
    );
    assert.match(once.faults.join(), /"lang" twice/);
    for (const [name, value] of [
      ['lang', '<script>'],
      ['lang', 'spanish'],
      ['lang', 'en,es'],
      ['heading-level', '99'],
      ['scheme', 'pink'],
      ['exit-url', 'http://x.example/'],
      ['exit-url', 'javascript:alert(1)'],
    ] as const) {
      const { attributes, faults } = read(`page-size=3&${name}=${encodeURIComponent(value)}`);
      assert.deepEqual([...attributes], [['page-size', '3']], value);
      assert.deepEqual(faults, [`${name}="${value}" cannot be followed, so it is left out.`]);
    }
    for (const right of ['lang=', 'lang=zh-Hant-TW', 'lang=es+hmn', 'heading-level=6'])
      assert.deepEqual(read(right).faults, [], right);
    // As long as an address can be, and answered at once.
    assert.equal(read(`lang=${'a'.repeat(50_000)}!`).faults.length, 1);
  });

  it('follows an address that was passed on, whatever was appended to it (L-28)', () => {
    const senders =
      'utm_source utm_medium utm_campaign utm_content utm_id fbclid gclid msclkid mc_cid mc_eid igsh igshid ttclid twclid _ga _gl gad_source gbraid wbraid dclid _hsenc _hsmi yclid srsltid mibextid';
    const names = senders.split(' ');
    const { attributes, faults, unknown } = read(`lang=es&${names.join('=1&')}=1`);
    assert.deepEqual([...attributes], [['lang', 'es']]);
    assert.deepEqual(faults, []);
    assert.deepEqual(unknown, names);
    // None of them is taken for a slip, whichever widget it is.
    const others = [
      'past',
      'limit',
      'kind',
      'sort',
      'tone',
      'storage',
      'as-of',
      'training',
      'proof',
    ];
    for (const name of names) assert.equal(slipOf(name, [...knows, ...others], others), undefined);
  });

  it('tells a slip of the hand from that, and what was meant (L-28)', () => {
    for (const [slip, meant] of [
      ['langg', 'lang'],
      ['lagn', 'lang'],
      ['Lang', 'lang'],
      ['pageSize', 'page-size'],
      ['page_size', 'page-size'],
      ['exiturl', 'exit-url'],
    ] as const)
      assert.match(slipOf(slip, knows, [])!, new RegExp(`"${slip}". Did you mean "${meant}"\\?`));
    assert.match(slipOf('training', knows, ['training'])!, /"training". It knows: lang, feed/);
    assert.equal(slipOf('training', knows, []), undefined);
  });

  it('takes feeds from its own server, the page around it and servers that its host named (L-28)', () => {
    const around = { ...here, around: 'https://school.example' };
    const named = { ...here, named: ['https://agency.example'] };
    assert.deepEqual(asked('feed=feeds/a.json'), { feed: 'feeds/a.json' });
    for (const [feed, origins] of [
      ['https://district.example/a.json', here],
      ['/a.json https://school.example/f.json', around],
      ['https://agency.example/f.json', named],
    ] as const)
      assert.equal(read(`feed=${encodeURIComponent(feed)}`, origins).foreign, undefined, feed);
    for (const [feed, foreign, origins] of [
      ['https://evil.example/f.json', 'https://evil.example', around],
      ['//evil.example/f.json', 'https://evil.example', named],
      ['/a.json https://evil.example/f.json', 'https://evil.example', around],
      [
        'https://district.example.evil.example/f.json',
        'https://district.example.evil.example',
        here,
      ],
      ['http://district.example/f.json', 'http://district.example', here],
      ['data:application/json,{}', 'data:application/json,{}', here],
      ['blob:https://district.example/1', 'blob:https://district.example/1', here],
      ['https://', 'https://', here],
    ] as const)
      assert.equal(read(`feed=${encodeURIComponent(feed)}`, origins).foreign, foreign);
  });

  it('chooses no exit for whoever opens the page by itself, and leaves all else (L-28)', () => {
    const query = 'page-size=3&exit-url=https://x.example/';
    const alone = read(query, { ...here, framed: false });
    assert.deepEqual([...alone.attributes], [['page-size', '3']]);
    assert.match(alone.faults.join(), /by itself/);
    // Whoever frames it has written the page around, whether the browser names that or not.
    for (const around of ['https://school.example', undefined]) {
      const framed = read(query, { ...here, around });
      assert.equal(framed.attributes.get('exit-url'), 'https://x.example/');
      assert.deepEqual(framed.faults, []);
    }
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
