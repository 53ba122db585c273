/** The looks of what is printed: on paper, and the same on the screen before. Lengths are em of its page. */
import { css } from '../../styles/css.js';

/*
 * Margins of the page are nought, so that browsers put no address and date at its edges. All lengths
 * hang on the width of the page, so that a preview is the print made small. The frame is low enough
 * for both letter and A4 in landscape, and stands in portrait where a browser knows no `size`.
 */
export const paperStyles = css`
  @page {
    size: landscape;
    margin: 0;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  html {
    color-scheme: light;
    font: max(0.75rem, 1.65vw) / 1.45 system-ui, sans-serif;
  }
  body {
    padding: 3%;
    background: #fff;
    color: #1c2b33;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: space-between;
    gap: 1.5em;
    min-block-size: 40em;
    padding: 3.5em 5% 2em;
    border: 1px solid #14606b;
    outline: 0.3em solid #14606b;
    outline-offset: 0.3em;
    break-inside: avoid;
  }
  h1,
  h2,
  .name {
    font: 400 2em / 1.25 'Palatino Linotype', Palatino, Georgia, serif;
  }
  h1 {
    color: #14606b;
    font-size: 2.5em;
  }
  .name,
  .line {
    inline-size: fit-content;
    min-inline-size: 60%;
    margin: 0 auto 0.5em;
  }
  .name {
    padding: 0 0.3em 0.1em;
    border-block-end: 1px solid #7d8c94;
    font-size: 3.25em;
  }
  .long {
    font-size: 2em;
  }
  /* To write on. */
  .line {
    margin-block-start: 3em;
  }
  h2 {
    font-size: 1.6em;
  }
  .line,
  dl,
  .label {
    font-size: 0.875em;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 1em 1.5em;
  }
  .line,
  dl > div {
    padding-block-start: 0.5em;
    border-block-start: 1px solid #7d8c94;
  }
  dt,
  .line,
  .label {
    color: #4a5b64;
  }
  dd {
    font-weight: 600;
  }
  /* Two languages: one below the other. */
  main span {
    display: block;
  }
  span + span {
    font-size: 0.8em;
  }
  .sheet {
    min-block-size: 0;
    padding: 0;
    border: 0;
    outline: 0;
    text-align: start;
  }
  .sheet .line {
    margin-inline: 0;
  }
  li {
    margin-inline-start: 1.5em;
    padding-block: 0.25em;
  }
  @media print {
    html {
      font-size: 12.5pt;
    }
    body {
      padding: 0.6in 0.5in 0;
    }
    main:not(.sheet) {
      min-block-size: 7.3in;
    }
  }
`;
