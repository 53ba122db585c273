/** The looks of the calendar menus. */
import { css } from '../../styles/css.js';

export const styles = css`
  .menu {
    overflow-wrap: anywhere;
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
