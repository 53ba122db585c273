/** The looks of the hotline banner. */
import { css } from '../../styles/css.js';

export const styles = css`
  .banner {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .banner > * {
    padding: 0.5em 1.25em;
  }
  /* Room for the exit and its note, which come later. */
  :host([quick-exit]) {
    padding-block-start: 5.46em;
  }
  :host([quick-exit]) slot {
    display: block;
    min-block-size: 5.46em;
    margin-block-start: -5.46em;
  }
  .emergency {
    background: var(--_tint);
  }
  .emergency a {
    font-weight: 700;
    color: var(--_danger);
  }
  .line {
    padding-block: var(--_space);
  }
  .title {
    font-size: 1.25em;
  }
  .more {
    inline-size: 100%;
  }
  .line,
  .numbers,
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.5em;
  }
  .numbers,
  .ways {
    justify-content: start;
  }
  .ways {
    row-gap: 0;
  }
  .more p + p {
    margin-block-start: 0.25em;
  }
  .call {
    font-size: 1.125em;
  }
  svg {
    inline-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .ways a {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding-block: 0.25em;
    font-weight: 600;
  }
  summary {
    padding-block: 0.5em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  /* Large or wide letters, on a telephone: a number may go on in the next line, and is not cut off. */
  @container (inline-size < 20em) {
    .number {
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
  /* A phone calls; where there is a mouse, one copies. */
  @media (pointer: coarse) {
    [part='copy'] {
      display: none;
    }
  }
  @media print {
    .call,
    .call:hover {
      min-block-size: 0;
      border: 0;
      padding: 0;
      background: none;
      color: inherit;
      font-size: 1.75em !important;
    }
    svg {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
    }
  }
`;
