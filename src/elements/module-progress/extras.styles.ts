/** The looks of what few readers of a course ask for. */
import { css } from '../../styles/css.js';

export const extraStyles = css`
  [for],
  #error {
    font-weight: 600;
  }
  .actions,
  .remember {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .actions {
    flex-wrap: wrap;
  }
  .row + .actions {
    margin-block-start: 0.75em;
  }
  .remember {
    min-block-size: 2.75em;
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .button:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  #name,
  select {
    flex: 1 1 16em;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [role='alert'] {
    color: var(--_danger);
  }
  #name[aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  iframe {
    display: block;
    inline-size: 100%;
    /* No border: the frame is exactly as high as what is in it. */
    border: 0;
    outline: 1px solid var(--_line);
    background: #fff;
  }
`;
