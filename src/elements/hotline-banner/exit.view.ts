/** What is seen of the quick exit, and the bar in which it stays in sight. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { callLink } from '../../ui/help-line.js';
import { noKey, pressed } from './exit.js';

/** A bar that stays in sight: the numbers, if any, and the exit, if the banner has it, with its note. */
export const barView = (
  numbers: readonly string[],
  exit: string | false,
  tone: string,
): TemplateResult =>
  html`<div
    class=${`bar screen-only ${numbers.length ? 'placed' : ''} ${tone}`}
    part="bar"
    lang=${spoken().words}
    dir="ltr"
  >
    ${numbers.map((number) => callLink(number, 'button number'))}
    ${exit ? exitLink(exit, pressed()) : nothing}
  </div>
  ${exit ? exitNote() : nothing}`;

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
const exitNote = (): TemplateResult => html`<div
  class="screen-only note small muted"
  lang=${spoken().words}
  dir="ltr"
>
  <p part="exit-note">
    ${msg('This does not clear your browser history.')}
    ${noKey() ? nothing : msg('You can also press Shift three times.')}
  </p>
</div>`;
