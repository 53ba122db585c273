/** Headings at the level that the page's outline asks for. */
import { type TemplateResult, html, nothing } from 'lit/html.js';

/**
 * A heading of level 1 to 6; a deeper one stays at 6. Six templates, because a tag name cannot be a
 * value in Lit and a role on a div is second best.
 */
export function heading(
  level: number,
  content: unknown,
  { id, part, look }: { id?: string; part?: string; look?: string } = {},
): TemplateResult {
  const i = id ?? nothing;
  const p = part ?? nothing;
  const c = look ?? nothing;
  switch (Math.max(level, 1)) {
    case 1:
      return html`<h1 id=${i} part=${p} class=${c}>${content}</h1>`;
    case 2:
      return html`<h2 id=${i} part=${p} class=${c}>${content}</h2>`;
    case 3:
      return html`<h3 id=${i} part=${p} class=${c}>${content}</h3>`;
    case 4:
      return html`<h4 id=${i} part=${p} class=${c}>${content}</h4>`;
    case 5:
      return html`<h5 id=${i} part=${p} class=${c}>${content}</h5>`;
    default:
      return html`<h6 id=${i} part=${p} class=${c}>${content}</h6>`;
  }
}
