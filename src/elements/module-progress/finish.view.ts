/** The end of the course: what awaits there, and when it is reached, the certificate. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg } from '../../i18n/words.js';
import { heading } from '../../ui/heading.js';
import { paragraph } from '../../ui/pieces.js';
import { say } from '../../ui/say.js';
import type { Acts, CourseView } from './aht-module-progress.view.js';
import type { Certified } from './certified.js';

/** Nothing while there is nothing to reach. */
export function finishView(
  { training: { certificate }, progress: { done }, certified }: CourseView,
  acts: Acts,
  level: number,
): unknown {
  if (!done && !certificate) return nothing;
  return html`<div class=${done ? 'stack reached' : 'stack'} part="certificate">
    ${heading(level, done ? msg('You have completed this course') : say(certificate!.name), { look: 'name' })}
    ${paragraph(say(certificate?.description))}
    ${done && certificate ? certificateForm(certified, acts) : nothing}
  </div>`;
}

/*
 * The input has no name, and browsers are asked not to complete, correct or translate what is typed:
 * some send it away for that.
 */
function certificateForm(certified: Certified | undefined, acts: Acts): TemplateResult {
  const name = certified?.name;
  return html`<form
    class="close stack screen-only"
    @submit=${acts.certify}
  >
    <label for="name">${msg('Your name')}</label>
    <p class="small muted" id="hint">
      ${msg('It goes on the certificate and nowhere else: it is neither stored nor sent.')}
    </p>
    <p id="error" role="alert">
      ${
        name === ''
          ? msg('Please type your name first.')
          : certified && !name
            ? msg('This information cannot be loaded right now.')
            : nothing
      }
    </p>
    <div class="row">
      <input
        id="name"
        dir="auto"
        maxlength="150"
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        translate="no"
        aria-required="true"
        aria-invalid=${name === ''}
        aria-describedby="error hint"
      />
      <button class=${name ? '' : 'primary'}>${msg('Show certificate')}</button>
    </div>
  </form>
  ${
    name &&
    html`<iframe part="paper" title=${msg('Certificate')} @load=${acts.redraw}></iframe>
      <button type="button" class="primary" @click=${acts.print}>
        ${msg('Print certificate')}
      </button>`
  }`;
}
