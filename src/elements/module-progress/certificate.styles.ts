/** The looks of the certificate: on paper, and the same on the screen before. Lengths are em of its page. */
import { css } from '../../styles/css.js';

/*
 * Margins of the page are nought, so that browsers put no address and date at its edges. The frame is
 * low enough for both letter and A4 in landscape, and stands in portrait where a browser knows no
 * `size`.
 */
export const certificateStyles = css`
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
    font: clamp(0.8125rem, 1.9vw, 1.25rem) / 1.45 system-ui, sans-serif;
  }
  body {
    padding: 1em;
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
    gap: 2em;
    min-block-size: calc(77.2vw - 2em);
    padding: 2.5em;
    border: 0.3em double #14606b;
    outline: 1px solid #14606b;
    outline-offset: -0.75em;
  }
  h1,
  h2,
  .name {
    font-family: 'Palatino Linotype', Palatino, Georgia, serif;
    line-height: 1.2;
  }
  h1 {
    color: #14606b;
    font-size: 2.25em;
    font-weight: 400;
  }
  h1::after {
    content: '';
    display: block;
    inline-size: 4em;
    margin: 0.4em auto 0;
    border-block-start: 1px solid;
  }
  h2,
  .name,
  dd {
    font-weight: 600;
  }
  h2,
  .long {
    font-size: 1.5em;
  }
  .name {
    margin-block-end: 0.4em;
    padding-block-end: 0.15em;
    border-block-end: 1px solid #7d8c94;
  }
  .name:not(.long) {
    font-size: 2.5em;
  }
  dl,
  .label {
    font-size: 0.875em;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 1em;
    padding-block: 1em;
    border-block: 1px solid #c3ccd0;
  }
  dt {
    color: #4a5b64;
  }
  @media print {
    html {
      font-size: 13pt;
    }
    body {
      padding: 0.6in 0.5in 0.3in;
    }
    main {
      min-block-size: 7.25in;
      break-inside: avoid;
    }
  }
`;
