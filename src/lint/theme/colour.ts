/**
 * Colours as they are written in CSS, as `#rrggbb`; or why one cannot be told from its letters alone.
 * Pure; knows no properties.
 */
import { hexFrom, hexOf } from '../../model/contrast.js';
import { namedColours } from './named-colours.js';

export type Read = { readonly hex: string } | { readonly why: string };

const seeThrough: Read = { why: 'lets through what is behind it' };

/** A part in numbers: `50%` of `whole`, or as it stands. */
function numberOf(part: string, whole: number): number | undefined {
  const [, digits, unit] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(part) ?? [];
  return digits === undefined ? undefined : unit ? (Number(digits) / 100) * whole : Number(digits);
}

/** An angle in degrees. */
function degreesOf(part: string): number | undefined {
  const [, digits, unit = 'deg'] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(deg|grad|rad|turn)?$/i.exec(part) ?? [];
  if (digits === undefined) return undefined;
  const turns = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };
  return Number(digits) * turns[unit.toLowerCase() as keyof typeof turns];
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** The share of red (0), green (8) or blue (4) in a hue, as CSS Color 4 has it. */
function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const at = (shift: number): number => {
    const step = (((shift + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1)));
  };
  return [at(0), at(8), at(4)];
}

/** The three parts of a function, and how much it covers; with commas or, since CSS Color 4, without. */
function partsIn(inside: string): { parts: string[]; cover: string } {
  if (!inside.includes(',')) {
    const [parts = '', cover = '1'] = inside.split('/').map((part) => part.trim());
    return { parts: parts.split(/\s+/), cover };
  }
  const all = inside.split(',').map((part) => part.trim());
  return { parts: all.slice(0, 3), cover: all.slice(3).join() || '1' };
}

/** `rgb(20 96 107)`, `hsl(188deg, 69%, 25%)`, `hwb(188 8% 58%)`. */
function fromFunction(name: string, inside: string): Read | undefined {
  const { parts, cover } = partsIn(inside);
  const isRgb = name.startsWith('rgb');
  const numbers = parts.map((part, at) =>
    isRgb ? numberOf(part, 255) : at === 0 ? degreesOf(part) : numberOf(part, 100),
  );
  const share = numberOf(cover, 1);
  const [one, two, three, ...more] = numbers;
  if (one === undefined || two === undefined || three === undefined) return undefined;
  if (share === undefined || more.length > 0) return undefined;
  if (share < 1) return seeThrough;
  if (isRgb) return { hex: hexFrom([within(one, 255), within(two, 255), within(three, 255)]) };
  const [left, right] = [within(two, 100) / 100, within(three, 100) / 100];
  if (name.startsWith('hsl')) return { hex: hexFrom(fromHsl(one, left, right)) };
  // hwb: so much white, so much black, and of the hue what is left.
  const sum = Math.max(1, left + right);
  const [red, green, blue] = fromHsl(one, 1, 0.5).map(
    (part) => part * (1 - (left + right) / sum) + (255 * left) / sum,
  );
  return { hex: hexFrom([red!, green!, blue!]) };
}

/** A colour by its letters. */
export function colourOf(written: string): Read {
  const text = written.trim().toLowerCase();
  if (text === '') return { why: 'is empty' };
  const [, short, long] = /^#(?:([0-9a-f]{3,4})|([0-9a-f]{6}|[0-9a-f]{8}))$/.exec(text) ?? [];
  const digits = short?.replace(/./g, '$&$&') ?? long;
  if (digits)
    return digits.length === 8 && !digits.endsWith('ff')
      ? seeThrough
      : { hex: hexOf(digits.slice(0, 6))! };
  if (text === 'transparent') return seeThrough;
  const named = namedColours.get(text);
  if (named) return { hex: named };
  const [, name, inside] = /^([a-z-]+)\(([^()]*)\)$/.exec(text) ?? [];
  const made = name && /^(rgb|hsl)a?$|^hwb$/.test(name) ? fromFunction(name, inside!) : undefined;
  if (made) return made;
  if (/^[a-z-]+\(/.test(text)) return { why: 'is worked out by the browser' };
  if (/^(initial|inherit|unset|revert|revert-layer|currentcolor)$/.test(text))
    return { why: 'depends on where the widget stands' };
  return { why: 'is no colour that this program knows' };
}
