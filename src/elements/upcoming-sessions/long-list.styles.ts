/** The looks of the search and the filters. */
import { css } from '../../styles/css.js';

export const styles = css`
  /* What is not in sight is not laid out. Folded it would be found by WebKit. */
  @media not print {
    article > ol > li:nth-child(n + 6) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 9em;
    }
  }
  .controls {
    padding: 1em 1.25em 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tint);
  }
  label {
    flex: 1 1 7em;
    font-weight: 600;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
    text-overflow: ellipsis;
  }
`;
