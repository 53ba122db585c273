/** The looks of what few banners need: see extras.ts. */
import { css } from '../../styles/css.js';

export const extraStyles = css`
  /* Sticky at both ends: in sight wherever the banner stands in the page. */
  .bar {
    position: sticky;
    inset-block: var(--aht-inset, 0);
    z-index: 9;
    display: flex;
    gap: 0.25em;
    inline-size: fit-content;
    margin-inline-start: auto;
    font-family: var(--aht-font, inherit);
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .bar a {
    /* 44 px, where placed too. */
    min-block-size: 3.15em;
    padding-inline: 0.5em;
  }
  .placed {
    inline-size: auto;
    font-size: 0.875em;
    background: var(--_surface);
  }
  .placed [part] {
    margin-inline-start: auto;
  }
  .dots {
    position: absolute;
    inset-block-end: 0;
    font-size: 0.7em;
  }
  .note {
    padding-block: 0.25em;
    text-align: end;
  }
  /* The host has no box of its own then (placement.ts): the rest of the banner stands where it would. */
  .bar + * {
    margin: inherit;
    max-inline-size: inherit;
  }
  @media screen {
    .placed + * .numbers {
      display: none;
    }
  }
  .notice {
    border-block-end: 1px solid var(--_line);
  }
  /* Two languages: short words side by side, sentences one below the other. */
  :not(p, .title) > [lang] + span[lang]::before {
    content: '/ ';
  }
  :is(p, .title) > [lang] {
    display: block;
  }
  /* The quiet tone: text of the page, with nothing to catch an eye. */
  .quiet {
    --_accent: var(--_text);
    --_danger: var(--_text);
    --_tint: none;
  }
  .quiet .call {
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font-size: 1em;
    text-decoration: underline;
    forced-color-adjust: auto;
  }
  .quiet svg {
    display: none;
  }
  .lines,
  .lines > * > li + li {
    margin-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .lines,
  .lines > * > li {
    padding-block-start: 0.75em;
  }
`;
