/**
 * Contrast of colours after WCAG 2.2, and which pairs of a theme have to be told apart: the one table of
 * the builder and of the linter. Pure: numbers in, numbers out. What a pair is called, they say.
 */

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** `#rgb` or `#rrggbb` in the second shape; nothing for anything else. */
export function hexOf(typed: string): string | undefined {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim()) ?? [];
  if (!digits) return undefined;
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${six.toLowerCase()}`;
}

/** A colour as the nearest `#rrggbb`. */
export const hexFrom = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

export const partsOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const ratioOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** From 1 (the same) to 21 (black on white). */
export const contrast = (one: string, other: string): number =>
  ratioOf(luminance(partsOf(one)), luminance(partsOf(other)));

/** A colour laid thinly over another, as color-mix(in srgb, …) does. */
const mixed = (over: Colour, under: Colour, share: number): Colour =>
  over.map((part, at) => part * share + under[at]! * (1 - share)) as unknown as Colour;

/** All colours that a widget is drawn in, each as `#rrggbb`. */
export interface Palette {
  readonly accent: string;
  readonly 'on-accent': string;
  readonly text: string;
  readonly muted: string;
  readonly surface: string;
  readonly border: string;
  readonly danger: string;
  readonly focus: string;
}

/** Two colours that meet, and what WCAG 2.2 AA asks of them: 4.5 of text, 3 of edges and focus. */
export interface Pair {
  readonly front: keyof Palette;
  readonly back: keyof Palette;
  readonly needs: 4.5 | 3;
  readonly ratio: number;
  readonly passes: boolean;
  /** What is behind, as it is drawn: `back`, or the surface with its tint, whichever is worse. */
  readonly ground: string;
  readonly isTinted: boolean;
}

const met: readonly (readonly [keyof Palette, keyof Palette, 4.5 | 3])[] = [
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['accent', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['danger', 'surface', 4.5],
  ['border', 'surface', 3],
  ['focus', 'surface', 3],
];

/**
 * The pairs with their contrast. Boxes have the surface with a tint of the accent (7 parts of 100, as
 * in the widgets' styles): what stands on the surface is held against both, and the lower one counts.
 */
export function pairsOf(palette: Palette): Pair[] {
  const tint = mixed(partsOf(palette.accent), partsOf(palette.surface), 0.07);
  // Each once: the linter tries hundreds of colours for one that passes.
  const lights = new Map(
    Object.entries(palette).map(([name, hex]) => [name, luminance(partsOf(hex))]),
  );
  const tintLight = luminance(tint);
  const tintHex = hexFrom(tint);
  return met.map(([front, back, needs]) => {
    const plain = ratioOf(lights.get(front)!, lights.get(back)!);
    const tinted = back === 'surface' ? ratioOf(lights.get(front)!, tintLight) : plain;
    const isTinted = tinted < plain;
    const ratio = Math.min(plain, tinted);
    return {
      front,
      back,
      needs,
      // Shown with one decimal, rounded down: 4.49 must not read 4.5 and fail.
      ratio: Math.floor(ratio * 10) / 10,
      passes: ratio >= needs,
      ground: isTinted ? tintHex : palette[back],
      isTinted,
    };
  });
}
