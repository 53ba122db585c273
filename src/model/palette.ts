/**
 * The eight colours of the widgets as they come, light and dark, and what follows from what. Pure. They
 * equal those of the tokens in src/styles; a test holds the two together.
 */
import type { Palette } from './contrast.js';

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

/** All colours as they will be drawn: text on the accent follows the surface, focus the accent. */
export function paletteFrom(chosen: Partial<Palette>, scheme: Scheme): Palette {
  const palette = { ...defaults[scheme], ...chosen };
  return {
    ...palette,
    'on-accent': chosen['on-accent'] ?? palette.surface,
    focus: chosen.focus ?? palette.accent,
  };
}
