/** The looks of what few readers of a grid ask for. */
import { css } from '../../styles/css.js';

export const extraStyles = css`
  .bar,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .bar {
    align-items: baseline;
    justify-content: space-between;
  }
  .actions {
    position: relative;
    z-index: 1;
    margin-block: 0.5em;
  }
  .actions > label {
    flex: 1 1 10em;
  }
  select {
    text-overflow: ellipsis;
  }
  [aria-pressed='true'] {
    border-color: currentColor;
    background: var(--_tint);
  }
  [aria-pressed='true']::after {
    content: '✓' / '';
  }
  .chip::after {
    content: '✕' / '';
  }
  ::highlight(aht-found) {
    background: light-dark(#ffe9a8, #574610);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.6em 0.75em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  thead button {
    padding: 0;
    border: 0;
    background: none;
  }
  [aria-sort] button::after {
    content: '▲' / '';
  }
  [aria-sort='descending'] button::after {
    content: '▼' / '';
  }
  @media print {
    .notice a::after {
      content: ' (' attr(href) ')';
    }
    .scroll {
      overflow: visible;
    }
    thead button {
      display: inline !important;
      color: inherit;
    }
  }
`;
