/** The certificate as real text, for the screen and for paper alike. It claims no more than is known. */
import { type TemplateResult, html } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import type { Training } from '../../feed/sections/trainings.js';
import { publicationDate } from '../../i18n/format.js';
import { msg } from '../../i18n/words.js';
import { dateModifiedOf, publisherOf } from '../../model/feed.js';
import { say } from '../../ui/say.js';
import { fact } from './fact.view.js';

/** What makes a certificate the reader's own. */
export interface Certified {
  /** The reader's name as it was typed. */
  readonly name: string;
  /** The day of completion, as `2026-11-22`. */
  readonly completedOn: string;
  /** Tells this certificate from any other. */
  readonly number: string;
}

export function certificateView(
  { certificate, name: course, hours }: Training,
  feed: Feed,
  { name, completedOn, number }: Certified,
): TemplateResult {
  const counted = certificate!.hours ?? hours;
  return html`<main>
    <h1>${say(certificate!.name)}</h1>
    <div>
      <p class="name ${name.length > 40 ? 'long' : ''}" dir="auto" translate="no">${name}</p>
      <p>${msg('has reported completing the course')}</p>
      <h2>${say(course)}</h2>
    </div>
    <dl>
      ${fact(msg('Date of completion'), [publicationDate(completedOn)])}
      ${fact(msg('Hours of training'), counted === undefined ? [] : [counted])}
      ${fact(msg('Provider'), [say(publisherOf(feed))])}
      ${fact(msg('Content as of'), [publicationDate(dateModifiedOf(feed).slice(0, 10))])}
      ${fact(msg('Certificate number'), [html`<span translate="no">${number}</span>`])}
    </dl>
    <p class="label">
      <strong>${msg('Self-reported completion')}</strong>
      ${msg('The person named here marked every module as done. Nobody has checked it.')}
    </p>
  </main>`;
}

/** 64 random bits, in groups that can be read out: nobody else has this number. */
export const newNumber = (): string =>
  [...crypto.getRandomValues(new Uint16Array(4))]
    .map((group) => (0x10000 + group).toString(16).slice(1))
    .join('-')
    .toUpperCase();
