/** The looks of the list of sessions. */
import { css } from '../../styles/css.js';

export const styles = css`
  .all,
  .facts,
  .session {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .all {
    gap: calc(var(--_space) * 1.25);
  }
  .training {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    overflow: clip;
  }
  .about,
  .session {
    padding: calc(var(--_space) * 1.25);
  }
  .about {
    max-inline-size: 60em;
  }
  .name {
    font-size: 1.1875em;
  }
  .facts {
    gap: 0.6em;
  }
  /* Side by side where there is room. */
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.5em;
  }
  dt {
    flex: 0 0 9em;
  }
  dd {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  dt,
  summary {
    font-weight: 600;
  }
  summary {
    color: var(--_accent);
    cursor: pointer;
  }
  .inline li {
    display: inline;
  }
  .inline li + li::before {
    content: ' · ';
  }
  ul li + li {
    margin-block-start: 0.25em;
  }
  .sessions {
    background: var(--_tint);
  }
  .session {
    gap: 0.75em 1.5em;
    border-block-start: 1px solid var(--_line);
    --_gap: 0.4em;
  }
  .training > .session:first-child {
    border: 0;
  }
  .date {
    font-size: 1.0625em;
  }
  .date > time {
    display: inline-block;
  }
  /* Spanish writes its days small; the first word of a heading is not. */
  .date > time::first-letter {
    text-transform: uppercase;
  }
  .tag {
    background: var(--_surface);
  }
  .loud {
    border-color: currentcolor;
    color: var(--_danger);
  }
  .now {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button {
    place-self: start;
  }
  @container (inline-size > 44em) {
    .session {
      grid-template-columns: repeat(2, minmax(0, 5fr)) minmax(0, 4fr);
    }
  }
  @media (forced-colors: active) {
    .now {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .session {
      break-inside: avoid;
    }
    /* Printers leave backgrounds out. */
    .now {
      background: none;
      color: inherit;
    }
  }
`;
