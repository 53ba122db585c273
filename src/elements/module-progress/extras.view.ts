/** What few readers of a course ask for, as markup. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg, spoken } from '../../i18n/words.js';
import { publicationDate } from '../../i18n/format.js';
import { wordingOf } from '../../model/text.js';
import { sureWords } from './aht-module-progress.view.js';
import type { Extras } from './extras.js';

/*
 * The input has no name, and browsers are asked not to complete, correct or translate what is typed:
 * some send it away for that.
 */
export function finishView(extras: Extras): unknown {
  const { paper, fault } = extras;
  const refused = fault === 'name';
  return [
    html`<form class="close stack screen-only" @submit=${extras.certify}>
      <label for="name">${msg('Your name')}</label>
      <p class="small muted" id="hint">
        ${msg('It is neither stored nor sent.')}
      </p>
      <p id="error" role="alert">${refused ? msg('Type your name first.') : nothing}</p>
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
          aria-invalid=${refused}
          aria-describedby="error hint"
        />
        <select
          aria-label=${msg('Language')}
          translate="no"
          .value=${extras.languages || spoken().words}
          @change=${extras.choose}
        >
          <option value="en">English</option>
          <option value="es">Español</option>
          <option value="en es">English + Español</option>
          <option value="hmn">Hmoob</option>
        </select>
      </div>
      <div class="actions">
        <button class=${paper === 'certificate' ? '' : 'primary'}>${msg('Show certificate')}</button>
      </div>
    </form>`,
    paper === 'certificate' ? paperView(extras, msg('Certificate')) : nothing,
    paper === 'certificate' && extras.validUntil ? reminderView(extras) : nothing,
  ];
}

/** What the day in the calendar will be called is settled here, where the language is known. */
function reminderView(extras: Extras): TemplateResult {
  const { name } = extras.course.training;
  const { value } = wordingOf(name, spoken().wanted);
  extras.words = `${msg('Valid until')} ${publicationDate(extras.validUntil!)}: ${value}`;
  return html`<button type="button" part="reminder" @click=${extras.remind}>
    ${msg('Reminder to renew it (calendar file)')}
  </button>`;
}

const paperView = (extras: Extras, title: string): TemplateResult => html`<iframe
    part="paper"
    title=${title}
    @load=${extras.redraw}
  ></iframe>
  <button type="button" class="primary" @click=${extras.print}>${msg('Print')}</button>
  <p class="visually-hidden" role="status">${title}</p>`;

export const rememberView = ({ course: { kept }, remembering, fault }: Extras): unknown => [
  kept.keeping === 'local'
    ? html`<label class="remember">
          <input type="checkbox" .checked=${!!kept.onDevice} @change=${remembering} />
          ${msg('Remember on this device, where others may see it')}
        </label>
        <p class="small muted">
          ${msg('Safari forgets it after 7 days without a visit. A saved file stays.')}
        </p>`
    : nothing,
  html`<p role="alert">
    ${
      fault === 'file'
        ? msg('This is no file of this course.')
        : fault === 'device'
          ? msg('Your progress is kept until you close this tab.')
          : fault === 'reminder'
            ? msg('This information cannot be loaded right now.')
            : nothing
    }
  </p>`,
];

export function keepingView(extras: Extras): TemplateResult {
  const { acts, paper, course } = extras;
  const sheet = msg('Progress sheet');
  // No id of a module begins with a blank.
  const sure = (what: string, words: string, act: () => void): TemplateResult =>
    html`<button type="button" @click=${() => acts.sure(what, act)}>
      ${sureWords(course.asked === what, words)}
    </button>`;
  return html`<div class="actions">
      <button type="button" @click=${extras.save}>${msg('Save as a file')}</button>
      <label class="button"
        >${msg('Open a saved file')}<input
          type="file"
          accept=".json"
          class="visually-hidden"
          @change=${extras.open}
      /></label>
      <button type="button" @click=${() => extras.show('sheet')}>${sheet}</button>
      ${sure(' over', msg('Start over'), extras.startOver)}
      ${sure(' all', msg('Clear all courses'), extras.clearAll)}
    </div>
    ${paper === 'sheet' ? paperView(extras, sheet) : nothing}`;
}
