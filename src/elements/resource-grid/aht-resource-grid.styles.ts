/** The looks of the resource grid. */
import { css } from '../../styles/css.js';

export const styles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: end;
    margin-block-start: 1em;
    padding: 1em 1.25em 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tint);
  }
  label {
    flex: 1 1 7em;
    min-inline-size: 0;
  }
  .search {
    flex-basis: 100%;
  }
  label span {
    display: block;
  }
  label span {
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    text-overflow: ellipsis;
  }
  input:focus-visible,
  select:focus-visible {
    border-radius: var(--_radius);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    min-block-size: 2.75em;
    margin-block: 0.75em;
  }
  .group + .group {
    margin-block-start: 2em;
  }
  .heading {
    margin-block-end: 0.75em;
    padding-block-end: 0.4em;
    border-block-end: 1px solid var(--_line);
    font-size: 1.25em;
  }
  .group .group {
    margin-block-start: 1.25em;
  }
  .group .group .heading {
    padding: 0;
    border: 0;
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
    padding: 1.125em 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
  }
  .linked:hover {
    border-color: var(--_accent);
    box-shadow: 0 0.125em 0.625em color-mix(in srgb, var(--_text) 10%, transparent);
  }
  .linked:hover .hit {
    text-decoration-thickness: max(2px, 0.12em);
  }
  .name {
    font-size: 1.0625em;
    text-wrap: pretty;
  }
  .notice {
    padding: 0.4em 0.75em;
    border-inline-start: 3px solid var(--_danger);
    background: var(--_tint);
  }
  .notice b {
    color: var(--_danger);
  }
  .facts {
    display: grid;
    gap: 0.25em;
    margin-block-start: auto;
  }
  .facts b {
    font-weight: 600;
  }
  /* The one link of a card reaches to its edges; what else can be clicked lies above. */
  .hit::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: calc(var(--_radius) * 1.5);
  }
  .card a:not(.hit) {
    position: relative;
    z-index: 1;
  }
  .hit:focus-visible {
    outline: 0;
  }
  .hit:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  /* A mouse can mark the description; a finger gets the whole card. */
  @media (hover: hover) and (pointer: fine) {
    .description {
      position: relative;
      z-index: 1;
      align-self: flex-start;
    }
  }
  .more {
    text-align: center;
  }
  .more,
  section > [part='help'] {
    margin-block-start: 1.5em;
  }
  @media (forced-colors: active) {
    .controls,
    .card,
    .heading {
      border-color: CanvasText;
    }
    .notice {
      border-inline-start-color: Highlight;
    }
    .linked:hover {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .cards {
      display: block;
    }
    .card {
      display: block;
      padding: 0.5em 0;
      border: 0;
      border-block-end: 1px solid #999;
      border-radius: 0;
      break-inside: avoid;
    }
    .heading {
      break-after: avoid;
    }
    .notice b {
      color: inherit;
    }
    .hit::after,
    .facts a[hreflang]::after {
      content: ' (' attr(href) ')';
      position: static;
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
