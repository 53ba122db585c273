/** The looks of the indicator check. */
import { css } from '../../styles/css.js';

export const styles = css`
  .check,
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }
  .head {
    max-inline-size: 46em;
  }
  .tag {
    background: var(--_tint);
  }
  .head [part='help'] {
    font-size: 1em;
  }
  .number {
    font-weight: 600;
  }
  fieldset + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  legend {
    inline-size: 100%;
    padding: 0 0 0.4em;
    border-block-end: 2px solid var(--_accent);
    font-size: 1.125em;
  }
  .row {
    position: relative;
    padding: 0.625em 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .row:hover,
  .row:has(:checked) {
    background: var(--_tint);
  }
  label {
    display: flex;
    gap: 0.75em;
    cursor: pointer;
  }
  /* The whole row can be clicked, the note too, though that is no part of the label's words. */
  label::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .row p {
    /* Under the words: the box and the gap, in this smaller type. */
    margin-inline-start: calc(2.25em / 0.875);
  }
  .panel {
    align-self: start;
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .panel > * {
    margin-inline: 1.25em;
    padding-block-start: 1em;
  }
  .panel > [part='result'] {
    padding-block: 0.5em 1em;
  }
  .panel > .actions {
    padding: 0;
  }
  .actions li,
  .panel > [part='notices'],
  .panel > .last {
    border-block-start: 1px solid var(--_line);
  }
  .actions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    min-block-size: 3.25em;
    padding-block: 0.25em;
  }
  .actions span {
    flex: 1 1 12em;
  }
  [part='notices'] {
    --_gap: 0.5em;
    padding-block-end: 1.25em;
  }
  .panel > .last {
    margin-inline: 0;
    padding: 0.75em 1.25em 1em;
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_tint);
  }
  summary {
    padding-block: 0.6em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  details :is(ul, p) {
    --_gap: 0.5em;
    margin-block-end: 0.75em;
  }
  @container (inline-size > 52em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(20em, 0.7fr);
    }
    /* The panel is in sight already, so the way to it is for those who use the keyboard. */
    .jump:not(:focus) {
      position: absolute;
      clip-path: inset(50%);
    }
    /* It stays there while the list goes by, with the last words at its foot, where there is room. */
    @media screen and (min-height: 34em) {
      .panel {
        position: sticky;
        inset-block-start: 1em;
        max-block-size: calc(100vh - 2em);
        overflow: auto;
        scroll-padding-block-end: 9em;
      }
      .last {
        position: sticky;
        inset-block-end: 0;
      }
    }
  }
  @media print {
    .columns {
      display: block;
    }
    .row,
    .panel {
      break-inside: avoid;
    }
    .row:has(:checked) {
      background: none;
    }
    /* What is ticked stays on the screen: a shared printer keeps its pages for others to find. */
    input {
      appearance: none;
      border: 1px solid #000;
    }
    .panel {
      margin-block-start: 2em;
    }
    .actions .button {
      border: 0;
    }
    details:not([open]) {
      display: none;
    }
  }
`;
