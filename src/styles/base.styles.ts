/** What every element looks and behaves like: boxes, focus, links, buttons, print, forced colours. */
import { css } from './css.js';

export const base = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd) {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: inherit;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    line-height: 1.25;
    text-wrap: balance;
  }
  a {
    color: var(--_accent);
  }
  a:hover {
    text-decoration-thickness: 2px;
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
    font: inherit;
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
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
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
  .number {
    white-space: nowrap;
  }
  /* Else Chromium tells screen readers "Call911": the blank before an inline box that does not break is lost. */
  span.number {
    display: inline-block;
  }
  a:not(.button) .number {
    text-decoration: underline;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .primary,
    .primary:hover {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    button,
    .screen-only {
      display: none !important;
    }
  }
`;
