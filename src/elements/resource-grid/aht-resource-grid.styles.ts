/** The looks of the resource grid. */
import { css } from '../../styles/css.js';

export const styles = css`
  .controls {
    margin-block: 1em;
    background: var(--_tint);
  }
  .controls,
  .card {
    padding: 1.125em 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }
  summary {
    margin-block: 0.5em;
    padding-block: 0.4em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block: 0.25em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .bar {
    min-block-size: 2.75em;
  }
  .heading,
  .sub {
    margin-block: 1.6em 0.6em;
    break-after: avoid;
  }
  .heading {
    padding-block-end: 0.4em;
    border-block-end: 1px solid var(--_line);
    font-size: 1.25em;
  }
  .sub,
  .name {
    font-size: 1.0625em;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_space);
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    block-size: 100%;
    background: var(--_surface);
  }
  .notice {
    margin-block-start: 0.5em;
    border-color: var(--_danger);
  }
  .facts {
    margin-block-start: auto;
  }
  /* The one link of a card reaches to its edges; what else can be clicked lies above. */
  .hit::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card a:not(.hit) {
    position: relative;
    z-index: 1;
  }
  /* A mouse can mark the description; a finger gets the whole card. */
  @media (pointer: fine) {
    .description {
      position: relative;
      z-index: 1;
      align-self: flex-start;
    }
  }
  .more,
  [part='help'] {
    margin-block-start: 1.5em;
  }
  @media print {
    .cards {
      display: block;
    }
    .card {
      padding: 0.5em 0;
      border-width: 0 0 1px;
      border-radius: 0;
      break-inside: avoid;
    }
    .hit::after,
    [hreflang]::after {
      content: ' (' attr(href) ')';
      position: static;
      font-weight: 400;
    }
  }
`;
