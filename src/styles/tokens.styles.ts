/**
 * The palette, the spacing and the type of all elements: the eleven names that a page may set, each
 * with its default as the last link of the chain. Private names start with `--_`.
 */
import { css } from './css.js';

/*
 * Contrast on the surface and on the tint, the lower one, light / dark: text 13.1 / 12.2, muted
 * 6.4 / 7.4, accent 6.5 / 8.2, danger 6.9 / 8.1, edges of controls 3.1 / 3.8. WCAG 2.2 AA asks 4.5 of
 * text and 3 of edges and focus. `--_line` is for lines that say nothing by themselves.
 *
 * Browsers without light-dark() (Chrome before 123, Safari before 17.5: an old Chromebook) get the
 * light palette: see sheetOf() in ui/live-element.ts.
 */
export const tokens = css`
  :host {
    --_accent: var(--aht-accent, light-dark(#14606b, #7fd0da));
    --_text: var(--aht-text, light-dark(#1c2b33, #e6edf0));
    --_muted: var(--aht-muted, light-dark(#4a5b64, #adbcc4));
    --_surface: var(--aht-surface, light-dark(#fff, #152026));
    --_border: var(--aht-border, light-dark(#7d8c94, #74868f));
    --_danger: var(--aht-danger, light-dark(#8a3c14, #f3b48f));
    --_on-accent: var(--aht-on-accent, var(--_surface));
    --_focus: var(--aht-focus, var(--_accent));
    --_tint: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
    --_line: color-mix(in srgb, var(--_border) 38%, var(--_surface));
    --_radius: var(--aht-radius, 0.5em);
    --_space: var(--aht-space, 1em);
    display: block;
  }
  /* Not on the host: the page's own rules for it would win, such as all: revert. */
  [part='base'] {
    /* A menu of the page may not break, or have no size at all, against gaps between its boxes. */
    white-space: normal;
    font-size: max(1em, 12px);
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--aht-font, inherit);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
  }
`;
