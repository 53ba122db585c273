/**
 * The linter of themes: style sheets as webmasters write them, what it says of each, and that following its
 * advice helps. It and the builder must come to the same verdict.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lintTheme, themeRules } from '../../src/lint/index.js';
import { colourOf } from '../../src/lint/theme/colour.js';
import { type Palette, pairsOf } from '../../src/model/contrast.js';
import { colourNames } from '../../src/model/palette.js';
import {
  type Theme,
  cssOf,
  measureNames,
  noTheme,
  paletteOf,
} from '../../src/site/builder/theme.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** `line:column rule` of each, and with the first words where that is what matters. */
const places = (css: string) =>
  lintTheme(css).map(({ start, rule }) => `${start.line}:${start.column} ${rule}`);
const low = (css: string) => lintTheme(css).filter(({ rule }) => rule === 'low-contrast');
const only = (css: string) => {
  const [one, ...more] = lintTheme(css);
  assert.ok(one && more.length === 0, JSON.stringify([one, ...more], null, 2));
  return one;
};

describe('the linter of themes', () => {
  it('says where, what is too close, the ratio, and the nearest colour that passes (L-47)', () => {
    const css = '/* Ours */\n:root {\n  color-scheme: light;\n  --aht-accent: #8ce;\n}\n';
    const { start, end, message, mend, severity } = only(css);
    assert.deepEqual(
      [start, end],
      [
        { line: 4, column: 17 },
        { line: 4, column: 21 },
      ],
    );
    assert.equal(
      message,
      'On light pages --aht-accent (#88ccee) is too close to what it meets. Buttons and links on the tint of boxes (#f7fbfe): 1.6 to 1 instead of 4.5; text on buttons: 1.7 to 1 instead of 4.5; the ring of focus on the tint of boxes (#f7fbfe): 1.6 to 1 instead of 3.',
    );
    assert.equal(severity, 'warning');
    const [hex] = /#[0-9a-f]{6}/.exec(mend)!;
    assert.equal(mend, `Write ${hex}.`);
    assert.deepEqual(lintTheme(css.replace('#8ce', hex)), []);
    // The nearest: one step back towards the old colour fails.
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const lighter = `rgb(${red! + 2} ${green! + 2} ${blue! + 2})`;
    assert.equal(low(css.replace('#8ce', lighter)).length, 1);
  });

  it('has nothing to say of the example in the README, nor of what the builder makes (L-47)', () => {
    const [, css] = /```css\n([\s\S]*?)```/.exec(read('README.md'))!;
    assert.match(css!, /--aht-accent: #14606b/);
    assert.deepEqual(lintTheme(css!), []);
    const theme = { ...noTheme, light: { accent: '#003366' }, dark: { accent: '#99ccff' } };
    assert.deepEqual(lintTheme(cssOf(theme)), []);
  });

  it('comes to the verdict of the builder’s table, for a hundred themes (L-47)', () => {
    let seed = 47;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const hex = () =>
      `#${Math.floor(random() * 0xffffff)
        .toString(16)
        .padStart(6, '0')}`;
    const some = (): Partial<Palette> =>
      Object.fromEntries(colourNames.filter(() => random() < 0.3).map((name) => [name, hex()]));
    let failing = 0;
    for (let round = 0; round < 100; round++) {
      const theme: Theme = { light: some(), dark: some(), measures: {} };
      const findings = low(cssOf(theme));
      for (const scheme of ['light', 'dark'] as const) {
        const close = pairsOf(paletteOf(theme, scheme)).filter(({ passes }) => !passes);
        const clauses = findings
          .filter(({ message }) => message.startsWith(`On ${scheme} pages`))
          .map(({ message }) => message.match(/ instead of /g)!.length);
        assert.equal(
          clauses.reduce((sum, count) => sum + count, 0),
          close.length,
          `${scheme}\n${cssOf(theme)}\n${JSON.stringify(findings, null, 2)}`,
        );
        failing += close.length;
      }
    }
    assert.ok(failing > 100);
  });

  it('gives advice that helps: a colour for dark pages, apart from old browsers (L-47)', () => {
    const css = ':root { --aht-accent: #003366; }';
    const { message, mend } = only(css);
    assert.match(message, /^On dark pages --aht-accent \(#003366\)/);
    const [, added] = /^Keep it, and add below, for dark pages: (@supports .* \} \}) If your/.exec(
      mend,
    )!;
    assert.deepEqual(lintTheme(`${css}\n${added}`), []);
    assert.match(mend, /never dark, say that instead: (:root \{ color-scheme: light; \})$/);
    assert.deepEqual(lintTheme(`${css} :root { color-scheme: light; }`), []);
  });

  it('names what has to be set beside a surface, or the scheme that is meant (L-47)', () => {
    const css = '.footer { --aht-surface: #111; }';
    const { message, mend, start } = only(css);
    assert.equal(start.column, 26);
    assert.match(message, /^On light pages --aht-surface \(#111111\)/);
    for (const name of ['Text', 'quiet text', 'buttons and links', 'the 911 link'])
      assert.match(message, new RegExp(`${name} on the `));
    const [, more] = /^Set beside it (.*)\. Or/.exec(mend)!;
    assert.deepEqual(lintTheme(css.replace('; }', `; ${more} }`)), []);
    assert.match(mend, /always dark, say so there: color-scheme: dark;$/);
    assert.deepEqual(lintTheme(css.replace('; }', '; color-scheme: dark; }')), []);
  });

  it('blames the more particular of two colours (L-47)', () => {
    const css = `:root { color-scheme: light; --aht-text: #222 }
aht-resource-grid { --aht-surface: #333 }`;
    assert.ok(low(css).every(({ start }) => start.line === 2));
    assert.match(low(css)[0]!.mend, /^Set beside it .*--aht-text: #/);
    assert.deepEqual(places(':root{color-scheme:light;--aht-text:#eee;--aht-surface:#fefefe}'), [
      '1:37 low-contrast',
    ]);
  });

  it('follows the cascade: what wins is judged, and nothing else (L-47)', () => {
    const bad = '--aht-text: #fff';
    const good = '--aht-text: #000';
    const light = ':root { color-scheme: light }';
    for (const [css, findings] of [
      [`:root { ${bad} } :root { ${good} }`, 0],
      [`:root { ${good} } :root { ${bad} }`, 1],
      [`:root { ${bad} } body { ${good} }`, 0],
      [`body { ${good} } html { ${bad} }`, 0],
      [`:root { ${good} !important; ${bad} }`, 0],
      [`:root { ${good} } @layer a { :root { ${bad} } }`, 0],
      [`@layer a { :root { ${good} } } :root { ${bad} }`, 1],
      [`html { ${good} } aht-resource-grid { ${bad} }`, 1],
      [`aht-resource-grid { ${good} } html { ${bad} }`, 1],
      [`.dark { --aht-surface: #000 } .dark aht-resource-grid { --aht-muted: #fff }`, 1],
      [`.a { aht-resource-grid { ${bad} } }`, 1],
      [`@media (min-width: 40em) { :root { ${bad} } }`, 1],
      [`:root { ${bad} } @media (min-width: 40em) { :root { ${good} } }`, 1],
      [`@media print { :root { ${bad} } }`, 1],
      [`@supports (color: red) { :root { ${bad} } }`, 1],
      [`:root { --brand: #fff; --aht-text: var(--brand) }`, 1],
      [`:root { --brand: #000; --aht-text: var(--brand, #fff) }`, 0],
      [`:root { --a: var(--b); --b: var(--a); --aht-text: var(--a) }`, 0],
      [`:root { --aht-text: initial }`, 0],
      [`/* :root { ${bad} } */ a::after { content: "} :root { ${bad} }" }`, 0],
      [`a { background: url(data:image/svg+xml;base64,a/*b) } :root { ${bad} }`, 1],
    ] as const)
      assert.equal(low(`${light} ${css}`).length, findings, css);
  });

  it('knows light and dark pages by prefers-color-scheme, light-dark() and color-scheme (L-47)', () => {
    const schemes = (css: string) =>
      low(css).map(({ message }) => /^On (\w+) pages/.exec(message)![1]);
    assert.deepEqual(schemes(':root { --aht-text: #777 }'), ['light', 'dark']);
    assert.deepEqual(schemes(':root { --aht-text: #111 }'), ['dark']);
    assert.deepEqual(schemes(':root { --aht-text: #111; color-scheme: light dark }'), ['dark']);
    assert.deepEqual(schemes(':root { --aht-text: #111; color-scheme: light }'), []);
    assert.deepEqual(schemes(':root { --aht-text: #111; color-scheme: dark }'), ['dark']);
    assert.deepEqual(schemes(':root { --aht-text: light-dark(#111, #eee) }'), []);
    const halves = ':root {\n  --aht-text: light-dark(#111,\n    #222);\n}';
    assert.deepEqual(schemes(halves), ['dark']);
    assert.deepEqual(only(halves).start, { line: 3, column: 5 });
    assert.match(only(halves).mend, /^Write #[0-9a-f]{6}\.$/);
    const media = (scheme: string, colour: string) =>
      `@media screen and (prefers-color-scheme: ${scheme}) { :root { --aht-text: ${colour} } }`;
    assert.deepEqual(schemes(`:root { --aht-text: #111 } ${media('dark', '#eee')}`), []);
    assert.deepEqual(schemes(media('dark', '#111')), ['dark']);
    assert.deepEqual(schemes(media('light', '#eee')), ['light']);
    assert.deepEqual(schemes('.dark { color-scheme: dark; --aht-text: #111 }'), ['dark']);
    assert.deepEqual(schemes(':root { --aht-text: #111 } .dark { color-scheme: dark }'), ['dark']);
  });

  it('says what it cannot read, and does not pass it (L-47)', () => {
    for (const [value, why] of [
      ['var(--brand)', 'is set in another file'],
      ['var(--brand, #000)', 'is set in another file'],
      ['color-mix(in srgb, #000, #fff)', 'is worked out by the browser'],
      ['oklch(40% 0.1 200)', 'is worked out by the browser'],
      ['inherit', 'depends on where the widget stands'],
      ['currentColor', 'depends on where the widget stands'],
      ['bleu', 'is no colour that this program knows'],
      ['#12345', 'is no colour that this program knows'],
      ['#0008', 'lets through what is behind it'],
      ['rgb(0 0 0 / 50%)', 'lets through what is behind it'],
      ['transparent', 'lets through what is behind it'],
      ['', 'is empty'],
      ['#000\n  --aht-muted: #eee', 'has no semicolon at its end'],
    ]) {
      const { rule, message } = only(`:root { --aht-text: ${value} }`);
      assert.equal(rule, 'contrast-not-checked', value);
      assert.ok(message.endsWith(`${why}.`), message);
    }
    // What does not depend on it is judged all the same.
    assert.deepEqual(
      places(
        ':root { color-scheme: light; --aht-surface: var(--s); --aht-accent: #eee; --aht-on-accent: #fff }',
      ),
      ['1:45 contrast-not-checked', '1:92 low-contrast'],
    );
    assert.match(
      only('@import url("more.css");\n:root { --aht-text: #000; color-scheme: light }').message,
      /more\.css.* was not read/,
    );
    assert.deepEqual(places(':root {\n --aht-font: serif'), ['1:1 unclosed-block']);
    assert.deepEqual(places('body { color: red }'), ['1:1 no-theme']);
    assert.deepEqual(places(''), ['1:1 no-theme']);
  });

  it('names a property that is none, with the one that was meant (L-47)', () => {
    const { rule, mend } = only(':root { --aht-acent: #000 }');
    assert.deepEqual([rule, mend], ['unknown-theme-property', 'Write --aht-accent.']);
    for (const name of [...colourNames, ...measureNames])
      assert.ok(!lintTheme(`a { --aht-${name}: x }`).some((one) => one.rule === rule), name);
  });

  it('leaves out what is switched off, and has each rule in the handbook', () => {
    assert.deepEqual(lintTheme('', { disabled: new Set(['no-theme']) }), []);
    const named = [...read('docs/checking-themes.md').matchAll(/^\| `([a-z-]+)` \|/gm)];
    assert.deepEqual(named.map(([, id]) => id).sort(), Object.keys(themeRules).sort());
  });

  it('takes any text in its stride', () => {
    const pieces = [
      ':root{',
      '}',
      '--aht-text:',
      '#fff',
      ';',
      '(',
      ')',
      '"',
      "'",
      '/*',
      '*/',
      '\\',
      '@media',
      '@import',
      'light-dark(',
      ',',
      '&',
      '\n',
      '!important',
      'url(',
    ];
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 1000; round++)
      lintTheme(
        Array.from({ length: 30 }, () => pieces[Math.floor(random() * pieces.length)]).join(''),
      );
    const started = Date.now();
    lintTheme('a{'.repeat(50_000));
    lintTheme(`${':root { --brand: red; color: red }'.repeat(20_000)} :root { --aht-text: #000 }`);
    assert.ok(Date.now() - started < 20_000, `${Date.now() - started} ms`);
  });
});

describe('colours by their letters', () => {
  it('are read as browsers read them (L-47)', () => {
    for (const [written, hex] of [
      ['#ABC', '#aabbcc'],
      ['#14606BFF', '#14606b'],
      ['Navy', '#000080'],
      ['rebeccapurple', '#663399'],
      ['rgb(20, 96, 107)', '#14606b'],
      ['rgb(20 96 107 / 1)', '#14606b'],
      ['RGBA(20,96,107,100%)', '#14606b'],
      ['rgb(100% 0% 50%)', '#ff0080'],
      ['rgb(300 -5 0)', '#ff0000'],
      ['hsl(120deg 100% 25%)', '#008000'],
      ['hsl(0.5turn, 50%, 50%)', '#40bfbf'],
      ['hsl(-90 100% 50%)', '#8000ff'],
      ['hwb(120 0% 50%)', '#008000'],
      ['hwb(0 60% 60%)', '#808080'],
    ])
      assert.deepEqual(colourOf(written!), { hex }, written);
    for (const odd of [
      'rgb(1 2)',
      'rgb(1 2 3 4)',
      'hsl(red 1% 1%)',
      'rgb(calc(1) 2 3)',
      '#',
      'ff0000',
    ])
      assert.ok('why' in colourOf(odd), odd);
  });
});
