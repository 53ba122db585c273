/** The words of the certificate, and of the sheet that tells how far a reader has come. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { formatLanguage, publicationDate } from '../../i18n/format.js';
import { inEach, msg, str } from '../../i18n/words.js';
import { dateModifiedOf, publisherOf } from '../../model/feed.js';
import { say } from '../../ui/say.js';
import { stateWord } from './aht-module-progress.view.js';
import type { Extras } from './extras.js';

const day = (value: string): unknown => inEach(() => [publicationDate(value), formatLanguage()]);

/** A certificate, or a sheet; both claim no more than is known. */
export function paperView(extras: Extras): TemplateResult {
  const { paper, course, name } = extras;
  const { training, progress, kept, feed } = course;
  const { certificate } = training;
  const sheet = paper === 'sheet';
  const facts = [
    [msg('Date of completion'), kept.completedOn && day(kept.completedOn)],
    [msg('Valid until'), !sheet && extras.validUntil && day(extras.validUntil)],
    [msg('Hours of training'), certificate?.hours ?? training.hours],
    [msg('Provider'), say(publisherOf(feed))],
    [msg('Content as of'), day(dateModifiedOf(feed).slice(0, 10))],
    // Nothing of the name is kept with the number, but another name gives another number.
    [msg('Certificate number'), !sheet && `${kept.number}-${digits(name)}`],
  ];
  return html`<main class=${sheet ? 'sheet' : ''}>
    <h1>${say((sheet ? training : certificate!).name)}</h1>
    <div>
      ${
        sheet
          ? html`<p class="line">${msg('Your name')}</p>`
          : html`<p class=${name.length > 30 ? 'name long' : 'name'} dir="auto" translate="no">${name}</p>`
      }
      <h2>
        ${sheet ? msg(str`Modules done: ${progress.completed} of ${progress.total}`) : say(training.name)}
      </h2>
    </div>
    ${
      sheet
        ? html`<p>${day(extras.today)}</p>
            <ol>
              ${progress.steps.map((step) => html`<li>${say(step.module.name)}: <b>${stateWord(step)}</b></li>`)}
            </ol>`
        : nothing
    }
    <dl>
      ${facts.map(([term, value]) => (value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing))}
    </dl>
    <p class="label">${msg('Self-reported: nobody has checked it.')}</p>
  </main>`;
}

/** Four digits that another name hardly shares. */
const digits = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 8999, 7) + 1000;
