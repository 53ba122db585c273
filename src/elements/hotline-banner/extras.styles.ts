/** The looks of what few banners need: see extras.ts. */
import { css } from '../../styles/css.js';

export const extraStyles = css`
  /*
   * Sticky at both ends: in sight wherever the banner stands in the page. The host has no box of its
   * own then (placement.ts): the bar and what is below it stand where that would. Beside the exit
   * the bar is air.
   */
  .bar,
  .bar ~ * {
    margin: inherit;
    max-inline-size: inherit;
  }
  .bar {
    position: sticky;
    inset-block: var(--aht-inset, 0);
    z-index: 9;
    display: flex;
    justify-content: end;
    gap: 0.25em;
    margin-block-end: 0.5em;
    line-height: 1.25;
    text-align: center;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .bar,
  .note {
    font-family: var(--aht-font, inherit);
  }
  .bar a {
    position: relative;
    /* 44 px, where placed too. */
    min-block-size: 3.15em;
    pointer-events: auto;
  }
  .placed {
    justify-content: start;
    padding: 0.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.875em;
    pointer-events: auto;
  }
  .placed a {
    padding-inline: 0.5em;
  }
  .placed .number {
    padding-inline: 0.25em;
    border-color: transparent;
    text-decoration: underline;
  }
  .placed [part] {
    margin-inline-start: auto;
  }
  .dots {
    position: absolute;
    inset-block-end: 0;
    font-size: 0.7em;
  }
  /* The room that was kept until now. */
  :host([quick-exit]) {
    padding: 0 !important;
  }
  /* To the end where it fits in a line; several begin where all others do. */
  .bar ~ * {
    margin-block-start: 0;
  }
  .note {
    margin-block-end: 0;
    line-height: 1.5;
  }
  .note p {
    inline-size: fit-content;
    margin-inline-start: auto;
    padding-block-end: 0.5em;
  }
  .notice {
    border-block-end: 1px solid var(--_line);
  }
  /* Two languages: short words side by side, sentences one below the other. */
  :not(p, .title) > [lang] + span[lang]::before {
    content: '/ ';
    /* The stroke is for the eye; where that can be said, screen readers make a pause. */
    content: '/ ' / ', ';
  }
  :is(p, .title) > [lang]:not(:only-child) {
    display: block;
  }
  /* The quiet tone: text of the page, with nothing to catch an eye. */
  .quiet {
    --_accent: var(--_text);
    --_danger: var(--_text);
    --_tint: none;
  }
  .quiet .call {
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font-size: 1em;
    text-decoration: underline;
    forced-color-adjust: auto;
  }
  .quiet .number {
    text-decoration: underline;
  }
  .quiet svg {
    display: none;
  }
  .lines,
  .lines > * > li + li {
    margin-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .lines,
  .lines > * > li {
    padding-block-start: 0.75em;
  }
`;
