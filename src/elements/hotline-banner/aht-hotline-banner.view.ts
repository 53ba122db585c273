/** The markup and words of the hotline banner: a function of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Hotline } from '../../feed/sections/hotlines.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { type HelpLine, dialled, smsLink } from '../../model/hotlines.js';
import { wordingOf } from '../../model/text.js';
import { heading } from '../../ui/heading.js';

import { say } from '../../ui/say.js';

/** Drawn for this library on a 24-unit grid; the words beside them say the same. */
const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
const handset =
  'M5 3h3l2 5-2 2a12 12 0 0 0 6 6l2-2 5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z';
const message = 'M4 5h16v11h-9l-5 4v-4h-2z';
const bubbles = 'M3 4h12v8h-7l-3 3v-3h-2zM18 9h3v8h-2v3l-3-3h-6';
const keyboard = 'M3 7h18v11h-18zM8 15h8';

export function bannerView(
  { hotline, emergency }: HelpLine,
  level: number,
  collapsible: boolean,
): TemplateResult {
  const more = html`${facts(hotline)} ${ways(hotline)}`;
  return html`<section class="banner" aria-labelledby="title">
    <p class="emergency" part="emergency">
      ${emergency.description ? say(emergency.description) : msg('In danger now?')}
      <a class="number" href="tel:${dialled(emergency.telephone)}"
        >${msg(str`Call ${emergency.telephone}`)}</a
      >
    </p>
    <div class="line">
      ${heading(level, say(hotline.name), { id: 'title', part: 'title', look: 'title' })}
      <a class="button primary call" part="call" href="tel:${dialled(hotline.telephone)}">
        ${icon(handset)}
        <span
          >${msg('Call')} <span class="number" translate="no">${hotline.telephone}</span></span
        >
      </a>
      <div class="more">
        ${
          collapsible
            ? html`<details open>
                <summary>${msg('More ways to get help')}</summary>
                ${more}
              </details>`
            : more
        }
      </div>
    </div>
  </section>`;
}

/** When it answers and in which languages. */
const facts = ({ hours, languages }: Hotline): TemplateResult => html`<p class="facts muted small">
  ${[hours, languages].map((text) => (text ? html`<span>${say(text)}</span> ` : nothing))}
</p>`;

/** The ways to reach the line without speaking aloud. */
function ways({ sms, chatUrl, tty }: Hotline): TemplateResult {
  const label = sms && wordingOf(sms.label, spoken().wanted).value;
  return html`<ul class="ways" part="ways" role="list">
    ${
      sms
        ? html`<li>
            <a href=${smsLink(sms.number, wordingOf(sms.body, spoken().wanted).value)}>
              ${icon(message)}
              <span>${msg('Text')} <span class="number" translate="no">${sms.number}${label ? ` (${label})` : ''}</span></span>
            </a>
          </li>`
        : nothing
    }
    ${
      chatUrl
        ? html`<li>
            <a href=${chatUrl} target="_blank" rel="noreferrer noopener">
              ${icon(bubbles)} <span>${msg('Chat online')} <span class="visually-hidden">${msg('(opens another site)')}</span></span>
            </a>
          </li>`
        : nothing
    }
    ${
      tty
        ? html`<li>
            <a href="tel:${dialled(tty)}">${icon(keyboard)} <span>${msg('TTY or relay')} <span class="number" translate="no">${tty}</span></span></a>
          </li>`
        : nothing
    }
  </ul>`;
}
