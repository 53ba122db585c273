/** The looks of the list of sessions. */
import { css } from '../../styles/css.js';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .all {
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
  .session {
    padding: calc(var(--_space) * 1.25);
  }
  .about {
    max-inline-size: 60em;
  }
  .name {
    font-size: 1.1875em;
  }
  .facts,
  .facts > div {
    display: grid;
    gap: 0.6em;
  }
  .facts > div {
    gap: 0 1.5em;
  }
  dt {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  .inline li {
    display: inline;
  }
  .inline li + li::before {
    content: ' · ';
  }
  summary {
    padding-block: 0.25em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  li + li {
    margin-block-start: 0.25em;
  }
  .sessions {
    background: var(--_tint);
  }
  .sessions .tag {
    background: var(--_surface);
  }
  .session {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em 1.5em;
    margin: 0;
    border-block-start: 1px solid var(--_line);
  }
  .sessions.training > :first-child {
    border: 0;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.6em;
    font-size: 1.0625em;
  }
  /* Spanish writes its days small; the first word of a heading is not. */
  .date > time::first-letter {
    text-transform: uppercase;
  }
  .what > * + * {
    margin-block-start: 0.4em;
  }
  .loud {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .sessions .now {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .session .button {
    place-self: start;
  }
  .empty {
    padding: calc(var(--_space) * 1.5);
    border: 1px dashed var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
  }
  @container (inline-size > 34em) {
    .about > .facts > div {
      grid-template-columns: 8em minmax(0, 1fr);
      align-items: baseline;
    }
  }
  @container (inline-size > 44em) {
    .session {
      grid-template-columns: repeat(2, minmax(0, 5fr)) minmax(0, 4fr);
    }
  }
  @media (forced-colors: active) {
    .training,
    .session {
      border-color: CanvasText;
    }
    .sessions .now {
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
    .sessions .now {
      background: none;
      color: #000;
    }
  }
`;
