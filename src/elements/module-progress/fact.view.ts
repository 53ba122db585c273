/** A term and what is to be said of it, in a list of such pairs. */
import { type TemplateResult, html, nothing } from 'lit/html.js';

/** Nothing when there is nothing to say. */
export const fact = (term: string, facts: readonly unknown[]): TemplateResult | typeof nothing =>
  facts.length
    ? html`<div><dt>${term}</dt>${facts.map((one) => html`<dd>${one}</dd>`)}</div>`
    : nothing;
