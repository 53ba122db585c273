/** What every element looks and behaves like: box, focus, links, buttons, print, forced colours. */
import { css } from 'lit';

export const base = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: max(1px, 0.06em);
  }
  a:hover {
    text-decoration-thickness: max(2px, 0.12em);
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.4em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--_tint);
    border-color: var(--_accent);
  }
  .primary,
  .primary:hover {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    box-shadow: inset 0 0 0 99em color-mix(in srgb, var(--_text) 12%, transparent);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  button:focus-visible,
  .button:focus-visible {
    border-radius: var(--_radius);
  }
  .title {
    font-size: 1.5em;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
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
  .number {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
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
  @media (prefers-reduced-motion: no-preference) {
    a,
    button,
    .button {
      transition: background-color 0.12s;
    }
  }
  @media (forced-colors: active) {
    .aside,
    .tag {
      border-color: CanvasText;
    }
    .primary {
      forced-color-adjust: none;
      background: ButtonText;
      border-color: ButtonText;
      color: ButtonFace;
    }
  }
  @media print {
    :host {
      --_text: #000;
      --_muted: #333;
      --_surface: #fff;
      --_tint: #fff;
      --_accent: #000;
    }
    button,
    .screen-only {
      display: none !important;
    }
  }
`;
