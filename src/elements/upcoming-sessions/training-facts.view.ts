/** What is to be known about a training before its dates: functions of the feed, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Contact, Person } from '../../feed/sections/people.js';
import type { Session, Training } from '../../feed/sections/trainings.js';
import { msg } from '../../i18n/words.js';
import type { TrainingGroup } from '../../model/sessions.js';
import { heading } from '../../ui/heading.js';
import { callLink } from '../../ui/help-line.js';
import { joined, paragraph } from '../../ui/pieces.js';
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
    ${heading(level, say(name), { look: 'name' })} ${paragraph(say(description))}
    ${factList(
      [
        fact(msg('For whom'), joined(audience.map((term) => say(term.name)))),
        fact(msg('Not for'), joined(elsewhere, br)),
        ...peopleOf(training),
        fact(msg('Cost'), say(training.cost)),
        fact(msg('Hours of training'), training.hours),
        fact(msg('Certificate'), say(training.certificate?.name)),
        fact(msg('Needed first'), say(training.prerequisite)),
        fact(msg('Accessibility'), say(training.accessibility)),
      ],
      'facts',
    )}
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
  fact(msg('Led by'), joined(facilitators.map(person), br)),
  contact && fact(msg('Questions'), contactView(contact)),
];

/** Without an address, the words alone. */
export const link = (url: string | undefined, words: unknown): unknown =>
  url ? html`<a href=${url} rel="noreferrer noopener">${words}</a>` : words;

/** Facts as a list; an empty one would take up room, and be told of. */
export const factList = (facts: unknown[], part: unknown = nothing): unknown =>
  facts.some(Boolean) ? html`<dl part=${part}>${facts}</dl>` : nothing;

const fact = (label: string, words: unknown): unknown =>
  words ? html`<div><dt class="small muted">${label}</dt><dd>${words}</dd></div>` : undefined;

export const br = html`<br />`;

/** Browsers that translate a page leave names as they are. */
const ofPerson = (name: string): TemplateResult => html`<span translate="no">${name}</span>`;

const person = ({ name, role, organization }: Person): TemplateResult =>
  html`${ofPerson(name)}<span class="muted"
      >${[role, organization].map((text) => text && html`, ${say(text)}`)}</span
    >`;

const contactView = ({ name, email, telephone, url }: Contact): unknown =>
  joined([
    link(url, ofPerson(name)),
    email && html`<a href=${`mailto:${email}`} translate="no">${email}</a>`,
    telephone && callLink(telephone),
  ]);
