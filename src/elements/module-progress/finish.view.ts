/** The end of the course: what awaits there, and when it is reached, the certificate. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Certificate } from '../../feed/sections/trainings.js';
import { msg } from '../../i18n/words.js';
import { heading } from '../../ui/heading.js';
import { say } from '../../ui/say.js';
import type { Acts, CourseView } from './aht-module-progress.view.js';

export function finishView(
  view: CourseView,
  certificate: Certificate | undefined,
  acts: Acts,
  level: number,
): TemplateResult {
  const { done } = view.progress;
  return html`<div class="stack ${done ? 'reached' : ''}" part="certificate">
    ${heading(level, done ? msg('You have completed this course') : say(certificate!.name), { look: 'name' })}
    ${done && !certificate ? html`<p>${msg('Thank you for taking the time to learn how to help.')}</p>` : nothing}
    ${certificate?.description ? html`<p>${say(certificate.description)}</p>` : nothing}
    ${done && certificate ? [nameForm(view.said === 'nameless', view.certified, acts), view.certified ? paper(acts) : nothing] : nothing}
  </div>`;
}

/*
 * The input has no name, and browsers are asked not to complete, correct or translate what is typed:
 * some send it away for that.
 */
const nameForm = (nameless: boolean, certified: boolean, acts: Acts): TemplateResult => html`<form
  class="close stack screen-only"
  @submit=${acts.certify}
>
  <label for="name">${msg('Your name, as it should stand on the certificate')}</label>
  <p class="small muted" id="hint">
    ${msg('It goes on the certificate and nowhere else: it is neither stored nor sent.')}
  </p>
  ${nameless ? html`<p id="error" role="alert">${msg('Please type your name first.')}</p>` : nothing}
  <div class="row">
    <input
      id="name"
      type="text"
      dir="auto"
      maxlength="150"
      autocomplete="off"
      autocapitalize="words"
      spellcheck="false"
      translate="no"
      aria-required="true"
      aria-invalid=${nameless ? 'true' : nothing}
      aria-describedby=${nameless ? 'error hint' : 'hint'}
    />
    <button class=${certified ? '' : 'primary'}>${msg('Show certificate')}</button>
  </div>
</form>`;

const paper = (acts: Acts): TemplateResult => html`<iframe
    part="paper"
    title=${msg('Certificate')}
    @load=${acts.redraw}
  ></iframe>
  <button type="button" class="primary" @click=${acts.print}>${msg('Print certificate')}</button>`;
