/** The looks of one line for each session. */
import { css } from '../../styles/css.js';

export const styles = css`
  .compact {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }
  .compact li {
    display: block;
    padding: 0.75em 1em;
  }
  .compact li:first-child {
    border: 0;
  }
  .compact .date {
    font-weight: 400;
    text-wrap: wrap;
  }
`;
