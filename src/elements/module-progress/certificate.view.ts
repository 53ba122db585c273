/** The certificate as real text, for the screen and for paper alike. It claims no more than is known. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Text } from '../../feed/sections/parts.js';
import { publicationDate } from '../../i18n/format.js';
import { msg, spoken } from '../../i18n/words.js';
import { wordingOf } from '../../model/text.js';
import { say } from '../../ui/say.js';

export interface CertificateContent {
  /** Its title, from the feed. */
  readonly title: Text;
  /** The reader's name as it was typed. */
  readonly name: string;
  readonly course: Text;
  /** Who offers the course. */
  readonly provider: Text;
  /** The day of completion, as `2026-11-22`. */
  readonly completedOn: string;
  /** Hours of training, if the feed says. */
  readonly hours: number | undefined;
  /** The day on which the course's content was last changed, as `2026-11-22`. */
  readonly content: string;
  /** Tells this certificate from any other. */
  readonly number: string;
}

const fact = (term: string, value: unknown): TemplateResult =>
  html`<div><dt>${term}</dt> <dd>${value}</dd></div>`;

/** The certificate as a page: what stands in it and what its document says of itself. */
export interface Paper {
  /** Names the page where it is announced, and the file that it is printed to. */
  readonly title: string;
  readonly language: string;
  readonly body: TemplateResult;
}

export function certificateView(of: CertificateContent): Paper {
  const { wanted, words } = spoken();
  return { title: wordingOf(of.title, wanted).value, language: words, body: body(of) };
}

const body = (of: CertificateContent): TemplateResult => html`<main>
  <h1>${say(of.title)}</h1>
  <div>
    <p class="name ${of.name.length > 40 ? 'long' : ''}" dir="auto" translate="no">${of.name}</p>
    <p>${msg('has reported completing the course')}</p>
    <h2>${say(of.course)}</h2>
  </div>
  <dl>
    ${fact(msg('Date of completion'), publicationDate(of.completedOn))}
    ${of.hours === undefined ? nothing : fact(msg('Hours of training'), of.hours)}
    ${fact(msg('Provider'), say(of.provider))}
    ${fact(msg('Content as of'), publicationDate(of.content))}
    ${fact(msg('Certificate number'), html`<span translate="no">${of.number}</span>`)}
  </dl>
  <p class="label">
    <strong>${msg('Self-reported completion')}</strong>
    ${msg('The person named here marked every module as done. Nobody has checked it.')}
  </p>
</main>`;
