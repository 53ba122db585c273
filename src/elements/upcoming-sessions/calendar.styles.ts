/** The looks of the calendar menus. */
import { css } from '../../styles/css.js';

export const styles = css`
  .menu li {
    display: block;
    padding: 0;
    border: 0;
  }
  .menu a {
    display: inline-block;
    padding-block: 0.3em;
  }
  .menu > div {
    margin-block-start: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_border);
  }
  .address {
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
