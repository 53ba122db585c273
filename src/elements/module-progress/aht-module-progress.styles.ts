/** The looks of the course. */
import { css } from '../../styles/css.js';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .course {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .people {
    display: grid;
    gap: var(--_space);
    padding-block: var(--_space);
    border-block: 1px solid var(--_line);
  }
  dt,
  summary,
  label {
    font-weight: 600;
  }
  dd,
  details li {
    display: list-item;
    margin: 0.35em 0 0;
    margin-inline-start: 1.1em;
    list-style: disc;
  }
  ::marker {
    color: var(--_accent);
  }
  summary {
    padding-block: 0.35em;
    color: var(--_accent);
    cursor: pointer;
  }
  .progress {
    display: grid;
    gap: 0.5em;
  }
  #count {
    justify-self: start;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    display: flex;
    gap: 2px;
    block-size: 0.75em;
    border-radius: 1em;
    overflow: clip;
  }
  .bar span {
    flex: 1;
    background: var(--_line);
  }
  .bar .full {
    background: var(--_accent);
  }
  .step {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em 1em;
    padding-block-end: 1.75em;
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .step:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2.25em 0;
    inset-inline-start: calc(1.125em - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .step.done::before {
    border-color: var(--_accent);
  }
  .mark {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    border: 2px solid var(--_border);
    border-radius: 50%;
    background: var(--_surface);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .current .mark,
  .done .mark {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .done .mark {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .mark svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .about > * + * {
    margin-block-start: 0.15em;
  }
  .about > .aside {
    margin-block-start: 0.5em;
  }
  .step .name {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
  }
  .current .state,
  .done .state {
    color: var(--_accent);
    font-weight: 600;
  }
  .step[aria-current] .about {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_accent);
  }
  .step button {
    grid-column: 2;
    justify-self: start;
  }
  .keeping {
    --_gap: 0.5em;
  }
  .remember {
    display: flex;
    gap: 0.75em;
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
  .ask,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .ask p {
    flex-basis: 100%;
    font-weight: 600;
  }
  .finish {
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }
  .reached {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .finish > :first-child {
    font-size: 1.25em;
  }
  .naming > * + * {
    margin-block-start: 0.35em;
  }
  .row input {
    flex: 1 1 16em;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  [aria-invalid] {
    border: 2px solid var(--_danger) !important;
  }
  iframe {
    display: block;
    inline-size: 100%;
    /* No border: the frame is exactly as high as what is in it. */
    border: 0;
    outline: 1px solid var(--_line);
    background: #fff;
  }
  @container (inline-size > 34em) {
    .people {
      grid-template-columns: 2fr 3fr;
    }
    .people > :only-child {
      grid-column: 1 / -1;
    }
    .step {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .step button {
      grid-column: 3;
      align-self: start;
    }
    .finish {
      padding: 1.75em;
    }
  }
  @media (forced-colors: active) {
    .bar {
      gap: 3px;
      border-radius: 0;
    }
    .bar span {
      border: 1px solid CanvasText;
    }
    .bar .full,
    .done .mark {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    .step.done::before {
      border-color: Highlight;
    }
  }
  @media print {
    .bar,
    .mark {
      print-color-adjust: exact;
    }
    .bar span {
      border: 1px solid #000;
    }
    .step,
    .finish {
      break-inside: avoid;
    }
    .naming,
    .remember,
    #kept {
      display: none;
    }
  }
`;
