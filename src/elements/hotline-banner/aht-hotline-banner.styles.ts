/** The looks of the hotline banner. */
import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .banner {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    overflow: clip;
  }
  .emergency {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    padding: 0.5em 1.25em;
    background: var(--_tint);
    border-block-end: 1px solid var(--_line);
  }
  .emergency a {
    padding-block: 0.1em;
    font-weight: 700;
    color: var(--_danger);
  }
  .line {
    display: grid;
    gap: var(--_space);
    padding: var(--_space) 1.25em 1.25em;
    border-inline-start: 4px solid var(--_accent);
  }
  .title {
    font-size: 1.25em;
  }
  .facts {
    margin-block-start: 0.25em;
  }
  .facts span + span::before {
    content: '· ';
  }
  .call {
    min-block-size: 3em;
    font-size: 1.125em;
    padding-inline: 1.1em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .ways a {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    font-weight: 600;
  }
  .fold {
    inline-size: 100%;
    border: 0;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
    outline-offset: -3px;
  }
  .folded {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .folded .emergency {
    border: 0;
    background: none;
  }
  .folded .line {
    flex: 1 1 22em;
    padding-block: 0.6em;
    gap: 0.5em 1em;
  }
  .folded .title,
  .folded .call {
    font-size: 1em;
  }
  .folded .call {
    min-block-size: 2.75em;
  }
  .folded .fold {
    flex: 1 1 auto;
    inline-size: auto;
    border: 0;
  }
  @container (inline-size > 34em) {
    .line {
      grid-template-columns: 1fr auto;
      align-items: center;
    }
    .ways {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .line {
      border-inline-start-color: Highlight;
    }
  }
  @media print {
    .banner {
      break-inside: avoid;
    }
    .call,
    .call:hover {
      display: block;
      background: none;
      border: 0;
      padding: 0;
      color: #000;
      font-size: 1.75em;
    }
    svg {
      display: none;
    }
    .ways a {
      min-block-size: 0;
    }
  }
`;
