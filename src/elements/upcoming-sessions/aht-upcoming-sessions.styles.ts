/** The looks of the list of sessions. */
import { css } from '../../styles/css.js';

export const styles = css`
  section,
  dl,
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
  }
  .training {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    overflow: clip;
  }
  .about,
  li {
    padding: calc(var(--_space) * 1.25);
  }
  .about {
    max-inline-size: 60em;
    /* Of a summary: outside the card it would be cut off. */
    outline-offset: -4px;
  }
  .name {
    font-size: 1.125em;
  }
  dl {
    gap: 0.6em;
  }
  /* Side by side where there is room. */
  dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.5em;
  }
  dt {
    flex: 0 0 10em;
    font-weight: 600;
  }
  dd {
    flex: 1 1 18em;
    min-inline-size: 0;
  }
  summary {
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  summary * {
    display: inline;
  }
  ol {
    background: var(--_tint);
  }
  li {
    gap: 0.75em 1.5em;
    border-block-start: 1px solid var(--_line);
    --_gap: 0.4em;
  }
  .date > time {
    display: inline-block;
    font-size: 1.0625em;
  }
  /* Spanish writes its days small; the first word of a heading is not. */
  .date > time::first-letter {
    text-transform: uppercase;
  }
  .tag {
    border-color: currentcolor;
    color: var(--_danger);
  }
  .now {
    color: var(--_accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    place-content: start;
  }
  @container (inline-size > 44em) {
    li {
      grid-template-columns: repeat(2, minmax(0, 5fr)) minmax(0, 4fr);
    }
  }
  @media print {
    details:not([open]) {
      display: none;
    }
    li {
      break-inside: avoid;
    }
    .button {
      display: inline;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
