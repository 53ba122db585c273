/**
 * Contrast of colours after WCAG 2.2, and which pairs of a theme have to be told apart. Pure: numbers
 * in, numbers out. What it is called on a page, words.ts says.
 */

/** Red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** `#rgb` or `#rrggbb` in the second shape; nothing for anything else. */
export function hexOf(typed: string): string | undefined {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim()) ?? [];
  if (!digits) return undefined;
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${six.toLowerCase()}`;
}

const parts = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const ratioOf = (one: Colour, other: Colour): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

/** From 1 (the same) to 21 (black on white). */
export const contrast = (one: string, other: string): number => ratioOf(parts(one), parts(other));

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
  const surface = parts(palette.surface);
  const tint = mixed(parts(palette.accent), surface, 0.07);
  return met.map(([front, back, needs]) => {
    const backs = back === 'surface' ? [surface, tint] : [parts(palette[back])];
    const ratio = Math.min(...backs.map((one) => ratioOf(parts(palette[front]), one)));
    // Shown with one decimal, rounded down: 4.49 must not read 4.5 and fail.
    return { front, back, needs, ratio: Math.floor(ratio * 10) / 10, passes: ratio >= needs };
  });
}
