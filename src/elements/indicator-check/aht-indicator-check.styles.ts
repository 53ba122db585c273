/** The looks of the indicator check. */
import { css } from '../../styles/css.js';

export const styles = css`
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .head,
  .list,
  section section,
  fieldset {
    max-inline-size: 46em;
    margin-block-end: calc(var(--_space) * 1.5);
  }
  legend {
    inline-size: 100%;
    padding: 0 0 0.4em;
    border-block-end: 2px solid var(--_accent);
    font-size: 1.125em;
  }
  .row {
    position: relative;
    padding: 0.625em 0.5em 0.625em 2.75em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  label {
    cursor: pointer;
  }
  /* The whole row can be clicked, the note too, though that is no part of the label's words. */
  label::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  input {
    position: absolute;
    font: inherit;
    inset-inline-start: 0.5em;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .ways > span {
    flex: 1 1 12em;
  }
  summary {
    padding-block: 0.5em;
    font-weight: 600;
  }
  /* What the focus scrolls to must not come to lie under the bar. */
  :focus {
    scroll-margin-block: 6em;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
    /* Low, so that there is room above it in the smallest window too. */
    display: flex;
    align-items: center;
    gap: 0 0.75em;
  }
  .bar .small {
    flex: 1;
  }
  @container (inline-size < 34em) {
    .bar {
      flex-wrap: wrap;
      padding-block: 0.25em;
    }
    .word {
      inline-size: 100%;
    }
    /* For screen readers alone: the numbers must fit beside the button. */
    .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    /* One above the other, each high enough for a finger. */
    .bar a {
      display: block;
      inline-size: fit-content;
      padding-block: 0.125em;
    }
  }
  @media screen {
    .off,
    .later .head .title ~ * {
      display: none;
    }
    @container (inline-size > 52em) {
      .columns {
        display: grid;
        grid: auto / 3fr 2fr;
        align-items: start;
        gap: calc(var(--_space) * 2);
      }
      /* What to do stays in sight while the list goes by; the rest of it comes at the list's end. */
      .columns > section {
        position: sticky;
        inset-block-start: 1em;
      }
    }
  }
  @media print {
    /* The signs on one sheet, what to do on the next. */
    [part='guidance'] {
      break-before: page;
    }
    [part='notes'] li {
      padding-block-end: 3em;
      border-block-end: 1px solid;
    }
    /* What is ticked stays on the screen: a shared printer keeps its pages for others to find. */
    input {
      appearance: none;
      border: 1px solid;
    }
    section:has(.paper :checked) input {
      appearance: auto;
    }
    details:not([open]) {
      display: none;
    }
    /* Numbers say where they lead; of all other links paper would not tell. */
    a:not(.number)::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
