/** The looks of the poster: one sheet of paper, on a screen and in a printer. */

export const posterStyles = `
  @page {
    margin: 12mm;
  }
  :root {
    color-scheme: light;
    --accent: #14606b;
    --muted: #4a5b64;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  body {
    background: #fff;
    color: #1c2b33;
    font:
      14pt/1.4 'Helvetica Neue',
      Helvetica,
      Arial,
      sans-serif;
    overflow-wrap: break-word;
  }
  main {
    max-inline-size: 7.2in;
    margin: 0 auto;
    padding-block: 4mm;
  }
  section + section,
  footer {
    margin-block-start: 9mm;
  }
  h1,
  h2,
  dt,
  .number {
    line-height: 1.15;
    text-wrap: balance;
  }
  h1 {
    font-size: 26pt;
  }
  h2 {
    font-size: 20pt;
  }
  [lang]:not(html) {
    display: block;
  }
  /* Short words of several languages stand in one line. */
  :is(dt, .others p, footer) [lang] {
    display: inline;
  }
  :is(dt, .others p, footer) [lang] + [lang]::before {
    content: '· ';
  }
  .emergency {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8mm;
    padding: 5mm 7mm;
    border: 1.5pt solid #1c2b33;
    border-radius: 3mm;
  }
  .emergency .number {
    font-size: 56pt;
  }
  .number {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a:hover,
  a:focus-visible {
    text-decoration: underline;
  }
  .line {
    padding-block-start: 7mm;
    border-block-start: 3mm solid var(--accent);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6mm 8mm;
    margin-block: 7mm;
  }
  dt {
    color: var(--accent);
    font-weight: 600;
    font-size: 15pt;
  }
  .call {
    grid-column: 1 / -1;
  }
  .call .number {
    font-size: 60pt;
  }
  dd.number {
    font-size: 38pt;
  }
  .call .long {
    font-size: 40pt;
  }
  .number .long {
    font-size: 0.7em;
  }
  .number .label {
    font-size: 0.5em;
    font-weight: 600;
  }
  .text {
    grid-row: span 2;
  }
  .address {
    font-size: 15pt;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .about p + p {
    margin-block-start: 2.5mm;
  }
  .others {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(2.1in, 1fr));
    gap: 6mm 8mm;
    padding-block-start: 6mm;
    border-block-start: 0.5pt solid #7d8c94;
  }
  .others h2 {
    font-size: 14pt;
  }
  .others .number {
    font-size: 20pt;
  }
  footer,
  .small {
    color: var(--muted);
    font-size: 10pt;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 1mm 8mm;
    margin-block-start: 6mm;
    padding-block-start: 3mm;
    border-block-start: 0.5pt solid #7d8c94;
  }
  /* Two or three languages say all twice or three times, and the numbers once. */
  .several {
    font-size: 11pt;
  }
  .several h1 {
    font-size: 20pt;
  }
  .several dt {
    font-size: 13pt;
  }
  .several h2 {
    font-size: 17pt;
  }
  .several dl {
    gap: 4mm 8mm;
    margin-block: 5mm;
  }
  .several section + section {
    margin-block-start: 6mm;
  }
  .several .about [lang] + [lang] {
    margin-block-start: 0.8mm;
    color: #36454d;
  }
  .several .others h2 {
    font-size: 12pt;
  }
  .three {
    font-size: 10pt;
  }
  .three h1 {
    font-size: 17pt;
  }
  .three main {
    padding-block: 0;
  }
  .three section + section,
  .three .line {
    margin-block-start: 4mm;
    padding-block-start: 4mm;
  }
  .three dl,
  .three .others {
    gap: 3mm 6mm;
    margin-block: 4mm 0;
  }
  .three .about {
    margin-block-start: 4mm;
  }
  .three .emergency {
    padding-block: 3mm;
  }
  .three .others h2 {
    font-size: 11pt;
  }
  .three .emergency h2 {
    font-size: 15pt;
  }
  .others > div {
    break-inside: avoid;
  }
  @media (max-width: 40em) {
    main {
      padding-inline: 1em;
    }
    dd.number {
      white-space: normal;
    }
    .call .number {
      font-size: min(60pt, 9vw);
    }
    .emergency .number {
      font-size: min(56pt, 14vw);
    }
    dl,
    .others {
      grid-template-columns: 1fr;
    }
  }
`;
