/** The palette is as readable as the comment beside it says, in light and dark. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extraStyles } from '../src/elements/resource-grid/extras.styles.js';
import { tokens } from '../src/styles/tokens.styles.js';

type Color = readonly [number, number, number];

const parse = (hex: string): Color => {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Color;
};

const luminance = (color: Color): number => {
  const [r, g, b] = color.map((part) => {
    const value = part / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Color;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: Color, other: Color): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const mix = (one: Color, other: Color, part: number): Color =>
  one.map((value, at) => value * part + other[at]! * (1 - part)) as unknown as Color;

/** The ground of words that a search has found: links and quiet lines are marked too. */
const mark = /::highlight\(aht-found\) \{\s*background: light-dark\((#\w+), (#\w+)\)/.exec(
  extraStyles,
)!;

const pairs = [...tokens.matchAll(/--_(\w+): var\(--aht-\w+, light-dark\((#\w+), (#\w+)\)\)/g)];

describe('the palette', () => {
  it('has a light and a dark value for each colour', () => {
    assert.deepEqual(
      pairs.map(([, name]) => name),
      ['accent', 'text', 'muted', 'surface', 'border', 'danger'],
    );
  });

  for (const [scheme, at] of [
    ['light', 2],
    ['dark', 3],
  ] as const) {
    it(`is readable on the surface and on the tint: ${scheme} (L-45)`, () => {
      const colors = Object.fromEntries(
        pairs.map((pair) => [pair[1]!, parse(pair[at]!)]),
      ) as Record<string, Color>;
      const { accent, text, muted, surface, border, danger } = colors;
      const tint = mix(accent!, surface!, 0.07);
      for (const ground of [surface!, tint]) {
        for (const ink of [accent!, text!, muted!, danger!])
          assert.ok(contrast(ink, ground) >= 4.5);
        assert.ok(contrast(border!, ground) >= 3);
      }
      for (const ink of [accent!, text!, muted!])
        assert.ok(contrast(ink, parse(mark[at - 1]!)) >= 4.5);
      // What stands on the accent is the surface's colour.
      assert.ok(contrast(surface!, accent!) >= 4.5);
    });
  }
});
