/** What is seen of the quick exit, and the bar in which it stays in sight. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { callLink } from '../../ui/help-line.js';
import { noKey, pressed } from './exit.js';

/** A bar that stays in sight: the numbers, if any, and the exit, if the banner has it. */
export const barView = (numbers: readonly string[], exit: string | false): TemplateResult =>
  html`<div
    class=${numbers.length ? 'bar screen-only placed' : 'bar screen-only'}
    part="bar"
    lang=${spoken().words}
  >
    ${numbers.map((number) => callLink(number, 'button number'))}
    ${exit ? exitLink(exit, pressed()) : nothing}
  </div>`;

const exitLink = (href: string, times: number): TemplateResult => html`<a
    class="button primary"
    part="exit"
    href=${href}
    target="_top"
    rel="noreferrer noopener"
    ><span
      ><span class="visually-hidden">${msg('Emergency:')}</span>
      ${msg('Leave this site')}</span
    >
    <span class="dots" aria-hidden="true">${times ? '●'.repeat(times).padEnd(3, '○') : ''}</span></a
  >
  <span class="visually-hidden" role="status"
    >${times ? msg(str`Shift pressed: ${times} of 3`) : ''}</span
  >`;

/** What the exit cannot do, and the shortcut where there is one. */
export const exitNote = (): TemplateResult => html`<p
  class="note small muted screen-only"
  part="exit-note"
>
  ${msg('This does not clear your browser history.')}
  ${noKey() ? nothing : msg('You can also press Shift three times.')}
</p>`;
