/**
 * The markup and words of what few banners show: further lines, and who answers one. What they have
 * in common with the banner's own line is handed in: this file comes later.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Hotline } from '../../feed/sections/hotlines.js';
import type { Text } from '../../feed/sections/parts.js';
import { msg, str } from '../../i18n/words.js';
import { heading } from '../../ui/heading.js';
import { say } from '../../ui/say.js';

/** The further lines under a heading of a level; without one where a fold is headed so. */
export const linesView = (
  level: number | undefined,
  lines: readonly unknown[],
): TemplateResult => html`<div class="lines" part="lines">
  ${level ? heading(level, msg('More ways to get help')) : nothing}
  <ul role="list">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>
</div>`;

/**
 * Who answers a line, where the feed says it, and when that was last compared with its sources, by
 * whom. The date as the feed has it: the first formatter of a page costs 20 ms. Folded, so that
 * little moves when it comes.
 */
export const whoView = (
  { operator, url, verified }: Hotline,
  keeper: Text | undefined,
  link: (href: string, label: unknown) => unknown,
): unknown =>
  operator &&
  html`<details part="about">
    <summary>${msg('Who answers?')}</summary>
    <p>${say(operator)}</p>
    ${url && html`<p>${link(url, html`<bdi translate="no">${new URL(url).hostname}</bdi>`)}</p>`}
    ${
      verified &&
      html`<p class="muted small" part="verified">
        ${msg(str`Last checked: ${verified}`)} ${keeper && html`<span>${say(keeper)}</span>`}
      </p>`
    }
  </details>`;
