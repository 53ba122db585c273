/** The certificate as real text, for the screen and for paper alike. It claims no more than is known. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { publicationDate } from '../../i18n/format.js';
import { msg } from '../../i18n/words.js';
import { dateModifiedOf, publisherOf } from '../../model/feed.js';
import { say } from '../../ui/say.js';
import type { CourseView } from './aht-module-progress.view.js';

export function certificateView({ training, feed, certified }: CourseView): TemplateResult {
  const { certificate, name: course, hours } = training;
  const { name, completedOn, number } = certified!;
  const facts = [
    [msg('Date of completion'), publicationDate(completedOn)],
    [msg('Hours of training'), certificate!.hours ?? hours],
    [msg('Provider'), say(publisherOf(feed))],
    [msg('Content as of'), publicationDate(dateModifiedOf(feed).slice(0, 10))],
    [msg('Certificate number'), number],
  ];
  return html`<main>
    <h1>${say(certificate!.name)}</h1>
    <div>
      <p class=${name!.length > 40 ? 'name long' : 'name'} dir="auto" translate="no">${name}</p>
      <p>${msg('Self-reported completion')}</p>
      <h2>${say(course)}</h2>
    </div>
    <dl>
      ${facts.map(([term, value]) => (value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing))}
    </dl>
    <p class="label">
      ${msg('The person named here marked every module as done. Nobody has checked it.')}
    </p>
  </main>`;
}
