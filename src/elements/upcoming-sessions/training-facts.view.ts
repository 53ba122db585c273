/** What is to be known about a training before its dates: functions of the feed, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Contact, Person } from '../../feed/sections/people.js';
import type { Session, Training } from '../../feed/sections/trainings.js';
import { msg } from '../../i18n/words.js';
import type { TrainingGroup } from '../../model/sessions.js';
import { heading } from '../../ui/heading.js';
import { callLink } from '../../ui/help-line.js';
import { say } from '../../ui/say.js';

export function aboutTraining(
  { training, audience }: TrainingGroup,
  level: number,
): TemplateResult {
  const { name, description, contentNotice, notFor = [] } = training;
  const elsewhere = notFor.map(
    // The name of the site tells these links apart.
    ({ description, url }) => html`${say(description)} ${url && link(url, new URL(url).hostname)}`,
  );
  return html`<div class="about stack">
    ${heading(level, say(name), { look: 'name' })}
    ${description && html`<p>${say(description)}</p>`}
    <dl class="facts" part="facts">
      ${[
        fact(
          msg('For'),
          list(
            audience.map((term) => say(term.name)),
            'inline',
          ),
        ),
        peopleOf(training),
        fact(msg('Cost'), say(training.cost)),
        fact(msg('Training hours'), training.hours),
        fact(msg('Prerequisite'), say(training.prerequisite)),
        fact(msg('Accessibility'), say(training.accessibility)),
      ]}
    </dl>
    ${
      // Folded: it concerns few, and the dates should not be far down.
      notFor.length
        ? html`<details>
            <summary>${msg('Who should go elsewhere')}</summary>
            ${list(elsewhere)}
          </details>`
        : nothing
    }
    ${
      contentNotice &&
      html`<p class="aside" part="content-notice">
        <strong>${msg('Content notice')}:</strong> ${say(contentNotice)}
      </p>`
    }
  </div>`;
}

/** Who leads it and whom to ask: of a training, or of a session that has its own. */
export const peopleOf = ({ facilitators = [], contact }: Training | Session): unknown[] => [
  fact(msg('Led by'), list(facilitators.map(person))),
  contact && fact(msg('Questions'), contactView(contact)),
];

export const link = (url: string, words: unknown): TemplateResult =>
  html`<a href=${url} rel="noreferrer noopener">${words}</a>`;

const list = (items: readonly unknown[], look = ''): unknown =>
  items.length &&
  html`<ul role="list" class=${look}>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const fact = (label: string, words: unknown): unknown =>
  words ? html`<div><dt class="small muted">${label}</dt><dd>${words}</dd></div>` : undefined;

/** Browsers that translate a page leave names as they are. */
const ofPerson = (name: string): TemplateResult => html`<span translate="no">${name}</span>`;

const person = ({ name, role, organization }: Person): TemplateResult =>
  html`${ofPerson(name)}<span class="muted"
      >${[role, organization].map((text) => text && html`, ${say(text)}`)}</span
    >`;

const contactView = ({ name, email, telephone, url }: Contact): unknown =>
  list(
    [
      url ? link(url, ofPerson(name)) : ofPerson(name),
      email && html`<a href="mailto:${email}" translate="no">${email}</a>`,
      telephone && callLink(telephone),
    ].filter(Boolean),
    'inline',
  );
