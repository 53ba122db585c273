/** The looks of the course. */
import { css } from '../../styles/css.js';

/* What is filled with the accent, a done mark and its part of the bar, is `.primary` of the base. */
export const styles = css`
  section,
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .close {
    --_gap: 0.3em;
  }
  dt,
  summary,
  label,
  #count,
  #error,
  .mark,
  .name {
    font-weight: 600;
  }
  /* Side by side where there is room for it. */
  .row,
  .remember {
    display: flex;
    gap: 0.5em 1em;
    align-items: start;
  }
  .row {
    flex-wrap: wrap;
  }
  .row,
  .row > div,
  .row > input {
    flex: 1 1 18em;
    min-inline-size: 0;
  }
  dl {
    padding-block: var(--_space);
    border-block: 1px solid var(--_line);
  }
  dd,
  details li {
    display: list-item;
    margin: 0.35em 1.1em 0;
    list-style: disc;
  }
  ::marker,
  summary {
    color: var(--_accent);
  }
  summary {
    padding-block: 0.35em;
    cursor: pointer;
  }
  .bar {
    display: flex;
    gap: 2px;
    block-size: 0.75em;
    border-radius: 1em;
    overflow: clip;
  }
  :where(.bar span) {
    background: var(--_line);
  }
  .bar span {
    flex: 1;
  }
  ol > li {
    position: relative;
    display: flex;
    gap: 1em;
    break-inside: avoid;
  }
  ol > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2.25em calc(var(--_space) * -1.5);
    inset-inline-start: 1.06em;
    border-inline-start: 2px solid var(--_line);
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    border: 2px solid var(--_border);
    border-radius: 50%;
  }
  :is(.current, .done) :is(.mark, .state),
  .done:not(:last-child)::before {
    border-color: var(--_accent);
    font-weight: 600;
  }
  :is(.current, .done) .state,
  .current .mark {
    color: var(--_accent);
  }
  .done .mark::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.9em;
    margin-block-end: 0.2em;
    border: solid;
    border-width: 0 0.2em 0.2em 0;
    rotate: 45deg;
  }
  [aria-current] .about {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_accent);
  }
  .remember {
    align-items: center;
    min-block-size: 2.75em;
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='certificate'] {
    padding: 1.5em;
    break-inside: avoid;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .reached {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .name {
    font-size: 1.125em;
  }
  .row > input {
    padding: 0.6em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  #error {
    color: var(--_danger);
  }
  .row > [aria-invalid='true'] {
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
  @media print, (forced-colors: active) {
    .bar span {
      border: 1px solid;
    }
  }
  @media print {
    .primary {
      print-color-adjust: exact;
    }
  }
`;
