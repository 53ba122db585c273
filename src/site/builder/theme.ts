/**
 * The eleven custom properties that a page may set: their defaults, and the lines of CSS for what was
 * chosen. Pure. The defaults equal those of the widgets' tokens; a test holds the two together.
 */
import { type Palette, hexOf } from './contrast.js';

export type Scheme = 'light' | 'dark';

/** Colours by name without `--aht-`. */
export const defaults: Readonly<Record<Scheme, Palette>> = {
  light: {
    accent: '#14606b',
    'on-accent': '#ffffff',
    text: '#1c2b33',
    muted: '#4a5b64',
    surface: '#ffffff',
    border: '#7d8c94',
    danger: '#8a3c14',
    focus: '#14606b',
  },
  dark: {
    accent: '#7fd0da',
    'on-accent': '#152026',
    text: '#e6edf0',
    muted: '#adbcc4',
    surface: '#152026',
    border: '#74868f',
    danger: '#f3b48f',
    focus: '#7fd0da',
  },
};

export const colourNames = Object.keys(defaults.light) as (keyof Palette)[];

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

/** All colours as they will be drawn: text on the accent follows the surface, focus the accent. */
export function paletteOf({ light, dark }: Theme, scheme: Scheme): Palette {
  const chosen = { ...light, ...(scheme === 'dark' ? dark : {}) };
  const palette = { ...defaults[scheme], ...chosen };
  return {
    ...palette,
    'on-accent': chosen['on-accent'] ?? palette.surface,
    focus: chosen.focus ?? palette.accent,
  };
}

/** The property values of a theme: plain ones for every browser, and pairs for those that know them. */
export function propertiesOf(theme: Theme): { plain: string[][]; paired: string[][] } {
  const plain: string[][] = [];
  const paired: string[][] = [];
  for (const name of colourNames) {
    const [light, dark] = [theme.light[name], theme.dark[name]].map((one) => hexOf(one ?? ''));
    if (light) plain.push([`--aht-${name}`, light]);
    if (dark && dark !== light) {
      paired.push([`--aht-${name}`, `light-dark(${light ?? defaults.light[name]}, ${dark})`]);
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
