/** The looks of the calendar menus. */
import { css } from '../../styles/css.js';

export const styles = css`
  .menu {
    padding-inline-end: 0;
    overflow-wrap: anywhere;
  }
  .menu .button {
    text-align: center;
  }
  /* A list that opens while it is out of sight must make room at once. */
  li:has(.menu) {
    content-visibility: visible !important;
  }
  /* Not those of sessions. */
  .menu li {
    display: block;
    padding: 0;
    border: 0;
  }
`;
