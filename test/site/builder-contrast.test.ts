/** Contrast as WCAG counts it, and the defaults of the theme held against the widgets' own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Palette, contrast, hexOf, pairsOf } from '../../src/model/contrast.js';
import { colourNames, defaults } from '../../src/model/palette.js';
import { cssOf, measureNames, measures, noTheme, paletteOf } from '../../src/site/builder/theme.js';

const tokens = readFileSync(new URL('../../src/styles/tokens.styles.ts', import.meta.url), 'utf8');

describe('the contrast of a theme', () => {
  it('is what WCAG says of known colours (L-47)', () => {
    const near = (one: string, other: string, ratio: number) =>
      assert.ok(Math.abs(contrast(one, other) - ratio) < 0.005, `${contrast(one, other)}`);
    near('#000000', '#ffffff', 21);
    near('#777777', '#ffffff', 4.48);
    near('#ffffff', '#777777', 4.48);
    near('#123456', '#123456', 1);
    near('#ff0000', '#ffffff', 4);
  });

  it('rounds down, so that no figure looks better than its verdict (L-47)', () => {
    const palette: Palette = { ...defaults.light, text: '#777777', accent: '#ffffff' };
    const [text] = pairsOf(palette);
    assert.deepEqual([text!.ratio, text!.passes], [4.4, false]);
  });

  it('passes for the widgets’ own colours, and fails for what nobody can read (L-47)', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const pairs = pairsOf(paletteOf(noTheme, scheme));
      assert.equal(pairs.length, 7);
      assert.deepEqual(
        pairs.filter(({ passes }) => !passes),
        [],
      );
    }
    const theme = { ...noTheme, light: { accent: '#88ccee' } };
    const low = (scheme: 'light' | 'dark') =>
      pairsOf(paletteOf(theme, scheme))
        .filter(({ passes }) => !passes)
        .map(({ front, back }) => `${front} on ${back}`);
    assert.deepEqual(low('light'), [
      'accent on surface',
      'on-accent on accent',
      'focus on surface',
    ]);
    assert.deepEqual(low('dark'), []);
  });

  it('has the defaults and the eleven names of the widgets themselves (L-46)', () => {
    const short = (hex: string) =>
      hex.replace(/^#(.)\1(.)\2(.)\3$/, (_, r: string, g: string, b: string) => `#${r}${g}${b}`);
    for (const name of ['accent', 'text', 'muted', 'surface', 'border', 'danger'] as const) {
      const pair = `light-dark(${short(defaults.light[name])}, ${short(defaults.dark[name])})`;
      assert.ok(tokens.includes(`var(--aht-${name}, ${pair})`), `${name}: ${pair}`);
    }
    assert.ok(tokens.includes('var(--aht-on-accent, var(--_surface))'));
    assert.ok(tokens.includes('var(--aht-focus, var(--_accent))'));
    for (const name of measureNames)
      assert.ok(tokens.includes(`var(--aht-${name}, ${measures[name][0]})`), name);
    const named = new Set([...tokens.matchAll(/--aht-[a-z-]+/g)].map(([name]) => name));
    const ours = [...colourNames, ...measureNames].map((name) => `--aht-${name}`);
    assert.equal(ours.length, 11);
    assert.deepEqual([...named].sort(), ours.sort());
  });

  it('takes colours as people write them, and nothing else', () => {
    assert.equal(hexOf('#ABC'), '#aabbcc');
    assert.equal(hexOf(' 14606B '), '#14606b');
    for (const odd of ['', 'red', '#12', '#1234', 'url(x)', '#000;}', 'rgb(0,0,0)', '#gggggg'])
      assert.equal(hexOf(odd), undefined, odd);
  });
});

describe('the CSS of a theme', () => {
  it('has what was chosen and nothing else (L-46)', () => {
    assert.equal(cssOf(noTheme), '');
    const theme = {
      light: { accent: '#003366' },
      dark: {},
      measures: { radius: '0', font: 'inherit' },
    };
    assert.equal(cssOf(theme), ':root {\n  --aht-accent: #003366;\n  --aht-radius: 0;\n}');
  });

  it('keeps colours for dark pages from browsers that do not know them (L-46)', () => {
    const css = cssOf({ light: { accent: '#003366' }, dark: { accent: '#99ccff' }, measures: {} });
    assert.match(css, /^:root \{\n {2}--aht-accent: #003366;\n\}\n@supports \(color: light-dark/);
    assert.match(css, /--aht-accent: light-dark\(#003366, #99ccff\);/);
    // What follows another colour on light pages goes on doing so.
    const following = cssOf({
      light: { surface: '#fee' },
      dark: { 'on-accent': '#012' },
      measures: {},
    });
    assert.match(following, /--aht-on-accent: light-dark\(#ffeeee, #001122\);/);
    const dark = cssOf({ light: {}, dark: { accent: '#99ccff' }, measures: {} });
    assert.match(dark, /^@supports/);
    assert.match(dark, /light-dark\(#14606b, #99ccff\)/);
  });

  it('lets nothing through that is no colour or measure', () => {
    const evil = '#000;} body{display:none';
    assert.equal(
      cssOf({ light: { accent: evil }, dark: { text: evil }, measures: { font: evil } }),
      '',
    );
    const followed = { light: { surface: evil }, dark: { 'on-accent': '#012' }, measures: {} };
    assert.ok(!cssOf(followed).includes(evil));
  });
});
