/** The looks of the course. */
import { css } from '../../styles/css.js';

/* What is filled with the accent, a done mark and its part of the bar, is `.primary` of the base. */
export const styles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .close {
    --_gap: 0.3em;
  }
  dt,
  summary,
  #count,
  .mark,
  .name {
    font-weight: 600;
  }
  .name {
    font-size: 1.125em;
  }
  /* Side by side where there is room for it. */
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: start;
  }
  .row,
  .row > div {
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
  }
  /* The edge tells a part from its neighbours on paper and in forced colours, too. */
  .bar span {
    flex: 1;
    block-size: 0.75em;
    border: 1px solid var(--_border);
    border-radius: 1em;
  }
  .primary {
    print-color-adjust: exact;
  }
  ol > li {
    position: relative;
    display: flex;
    gap: 1em;
    margin-block: -0.4em;
    padding: 0.4em 0.4em calc(var(--_space) * 1.5 + 0.4em) 0;
    break-inside: avoid;
  }
  /* A long course is laid out as far as it is seen; the padding above has room for the ring of focus. */
  ol > li:nth-child(n + 9) {
    content-visibility: auto;
    contain-intrinsic-size: auto 7em;
  }
  ol > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2.65em 0.4em;
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
  .current,
  .done {
    --_border: var(--_accent);
  }
  .current .mark,
  :is(.current, .done) .state {
    color: var(--_accent);
    font-weight: 600;
  }
  [aria-current] .about {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_accent);
  }
`;
