/** The looks of the indicator check. */
import { css } from '../../styles/css.js';

export const styles = css`
  .head,
  fieldset,
  .columns > * {
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .head {
    max-inline-size: 46em;
  }
  .head [part='help'] {
    font-size: 1em;
  }
  .number {
    font-weight: 600;
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
    overflow: clip;
  }
  .panel > * {
    padding: 0.625em 1.25em;
  }
  .panel > * + *,
  [part='actions'] li + li {
    border-block-start: 1px solid var(--_line);
  }
  [part='actions'] li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    padding-block: 0.375em;
  }
  [part='actions'] li > span {
    flex: 1 1 12em;
  }
  ul {
    --_gap: 0.5em;
  }
  .last {
    background: var(--_tint);
  }
  summary {
    padding-block: 0.5em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  @media screen {
    .row:hover,
    .row:has(:checked) {
      background: var(--_tint);
    }
    @container (inline-size > 52em) {
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(20em, 0.7fr);
        column-gap: calc(var(--_space) * 2);
      }
      /* The panel is in sight already, so the way to it is for those who use the keyboard. */
      .head button:not(:focus) {
        position: absolute;
        clip-path: inset(50%);
      }
      /* It stays there while the list goes by, with the last words at its foot, if there is room. */
      @media (min-height: 34em) {
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
  }
  @media print {
    .row,
    .panel {
      break-inside: avoid;
    }
    /* What is ticked stays on the screen: a shared printer keeps its pages for others to find. */
    input {
      appearance: none;
      border: 1px solid;
    }
    details:not([open]) {
      display: none;
    }
  }
`;
