/** The colour nearest to another that will do: the same one, darker or lighter. Pure. */
import { type Colour, hexFrom, partsOf } from '../../model/contrast.js';

const toward = (from: Colour, end: number): Colour[] =>
  Array.from(
    { length: 256 },
    (_, step) =>
      from.map((part) => Math.round(part + ((end - part) * step) / 255)) as unknown as Colour,
  );

const distance = (one: Colour, other: Colour): number =>
  Math.hypot(...one.map((part, at) => part - other[at]!));

/** Nothing where no shade of it will do. */
export function nearestColour(hex: string, willDo: (hex: string) => boolean): string | undefined {
  const from = partsOf(hex);
  return [...toward(from, 0), ...toward(from, 255)]
    .sort((one, other) => distance(from, one) - distance(from, other))
    .map(hexFrom)
    .find(willDo);
}
