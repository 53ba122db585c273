/** The looks of the hotline banner. */
import { css } from '../../styles/css.js';

export const styles = css`
  .banner {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .emergency {
    padding: 0.5em 1.25em;
    background: var(--_tint);
  }
  .emergency a {
    font-weight: 700;
    color: var(--_danger);
  }
  .line {
    display: grid;
    gap: var(--_space);
    padding: var(--_space) 1.25em;
    border-inline-start: 4px solid var(--_accent);
  }
  .title {
    font-size: 1.25em;
  }
  .facts span + span::before {
    content: '· ';
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
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .ways a {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    font-weight: 600;
  }
  summary {
    padding-block: 0.5em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  @container (inline-size > 34em) {
    .line {
      grid-template-columns: 1fr auto;
      align-items: center;
    }
    .more {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .call,
    .call:hover {
      display: block;
      border: 0;
      padding: 0;
      background: none;
      color: inherit;
      font-size: 1.75em;
    }
    svg {
      display: none;
    }
  }
`;
