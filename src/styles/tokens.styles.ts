/**
 * The palette, the spacing and the type of all elements: the eleven names that a page may set, each
 * with its default as the last link of the chain. Private names start with `--_`.
 */
import { css } from './css.js';

/*
 * Contrast on its surface, light / dark: text 14.5 / 13.6, muted 6.6 / 8.6, accent 6.8 / 9.2,
 * border of controls 3.4 / 3.6 (WCAG 2.2: 4.5 for text, 3 for controls and focus).
 *
 * Browsers without light-dark() (Chrome before 123, Safari before 17.5: an old Chromebook) get the
 * light palette on a surface of their own, readable on any page.
 */
export const tokens = css`
  :host {
    --_accent: var(--aht-accent, #14606b);
    --_text: var(--aht-text, #1c2b33);
    --_muted: var(--aht-muted, #4a5b64);
    --_surface: var(--aht-surface, #fff);
    --_border: var(--aht-border, #7d8c94);
    --_danger: var(--aht-danger, #8a3c14);
    --_on-accent: var(--aht-on-accent, var(--_surface));
    --_focus: var(--aht-focus, var(--_accent));
    --_tint: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
    --_line: color-mix(in srgb, var(--_border) 38%, var(--_surface));
    --_radius: var(--aht-radius, 0.5em);
    --_space: var(--aht-space, 1em);
    display: block;
    color: var(--_text);
    font-family: var(--aht-font, inherit);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--aht-accent, light-dark(#14606b, #7fd0da));
      --_text: var(--aht-text, light-dark(#1c2b33, #e6edf0));
      --_muted: var(--aht-muted, light-dark(#4a5b64, #adbcc4));
      --_surface: var(--aht-surface, light-dark(#fff, #152026));
      --_border: var(--aht-border, light-dark(#7d8c94, #74868f));
      --_danger: var(--aht-danger, light-dark(#8a3c14, #f3b48f));
    }
  }
`;
