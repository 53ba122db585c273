/** The type of boxes that one writes or chooses in, for those who have some. */
import { css } from './css.js';

export const controls = css`
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
`;
