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
  dl > div,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    place-content: start;
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
  /* Spanish writes its days small; the first word of a heading is not. */
  .date::first-letter {
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
    gap: 0.75em;
  }
  .actions > p {
    flex: 100%;
  }
  @container (inline-size > 44em) {
    li {
      grid-template-columns: repeat(3, minmax(0, 1fr));
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
      all: unset;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
