/** Looks that all widgets but the banner share: notes, tags, stacks. */
import { css } from './css.js';

export const furniture = css`
  .stack > * + * {
    margin-block-start: var(--_gap, calc(var(--_space) * 0.75));
  }
  .aside {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
  }
  .tag {
    display: inline-block;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 600;
  }
  /* Said after a pause, so that a quick feed does not flash it. */
  .waiting {
    animation: 0.4s step-end aht-wait;
  }
  @keyframes aht-wait {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .aside,
    .tag {
      border-color: CanvasText;
    }
  }
`;
