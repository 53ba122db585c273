/** A line of help for a widget that has nothing else to show: never nothing where a number should be. */
import { type TemplateResult, html } from 'lit/html.js';
import { msg } from '../i18n/words.js';
import { dialled } from '../model/telephone.js';
import { emergency, nationalHotline } from './national-hotline.js';
import { say } from './say.js';

/** A number as a link that dials it; never broken over two lines, never translated by a browser. */
export const callLink = (telephone: string, look = 'number'): TemplateResult =>
  html`<a class=${look} href=${`tel:${dialled(telephone)}`} translate="no">${telephone}</a>`;

/** 911 first, then the national line. */
export function helpLine(): TemplateResult {
  const { name, telephone, sms } = nationalHotline();
  const danger = emergency();
  return html`<p class="small" part="help">
    ${say(danger.description)} ${callLink(danger.telephone)} ·
    ${say(name)}: ${callLink(telephone)} ·
    ${msg('Text')} <a class="number" href=${`sms:${sms!.number}`} translate="no">${sms!.number}</a>
  </p>`;
}
