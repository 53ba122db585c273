/**
 * The eleven custom properties that a page may set, and the lines of CSS for what was chosen. Pure. The
 * colours as they come are in model/palette.ts.
 */
import { type Palette, hexOf } from '../../model/contrast.js';
import { type Scheme, colourNames, defaults, paletteFrom } from '../../model/palette.js';

/** What is no colour, each with the values that are offered; the first is the default. */
export const measures = {
  font: ['inherit', 'system-ui, sans-serif', 'Georgia, serif'],
  radius: ['0.5em', '0', '0.25em', '1em'],
  space: ['1em', '0.75em', '1.5em'],
} as const;
export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as Measure[];

/** What was chosen. One colour for both schemes stands under `light` alone. */
export interface Theme {
  readonly light: Partial<Palette>;
  readonly dark: Partial<Palette>;
  readonly measures: Partial<Record<Measure, string>>;
}

export const noTheme: Theme = { light: {}, dark: {}, measures: {} };

/** All colours as they will be drawn. */
export const paletteOf = ({ light, dark }: Theme, scheme: Scheme): Palette =>
  paletteFrom({ ...light, ...(scheme === 'dark' ? dark : {}) }, scheme);

/** The property values of a theme: plain ones for every browser, and pairs for those that know them. */
export function propertiesOf(theme: Theme): { plain: string[][]; paired: string[][] } {
  const plain: string[][] = [];
  const paired: string[][] = [];
  // What is not chosen for light pages is there what it would be anyway, by its own or by following.
  const onLight = paletteOf(theme, 'light');
  for (const name of colourNames) {
    const [light, dark] = [theme.light[name], theme.dark[name]].map((one) => hexOf(one ?? ''));
    if (light) plain.push([`--aht-${name}`, light]);
    if (dark && dark !== light) {
      const first = hexOf(onLight[name]) ?? defaults.light[name];
      paired.push([`--aht-${name}`, `light-dark(${first}, ${dark})`]);
    }
  }
  for (const name of measureNames) {
    const value = theme.measures[name];
    if (
      value &&
      (measures[name] as readonly string[]).includes(value) &&
      value !== measures[name][0]
    )
      plain.push([`--aht-${name}`, value]);
  }
  return { plain, paired };
}

const rule = (selector: string, properties: string[][]): string =>
  `${selector} {\n${properties.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;

/**
 * CSS for a page, or '' where nothing was chosen. A browser without light-dark() would take a pair for
 * no colour at all, so pairs stand apart.
 */
export function cssOf(theme: Theme, selector = ':root'): string {
  const { plain, paired } = propertiesOf(theme);
  const inside = paired.length > 0 && rule(selector, paired).replace(/^/gm, '  ');
  return [
    plain.length > 0 && rule(selector, plain),
    inside && `@supports (color: light-dark(#000, #fff)) {\n${inside}\n}`,
  ]
    .filter(Boolean)
    .join('\n');
}
