/** The markup and words of the hotline banner: a function of what to show, and nothing else. */
import { type TemplateResult, html, nothing, svg } from 'lit';
import type { Hotline } from '../../feed/sections/hotlines.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { type HelpLine, dialled, smsLink } from '../../model/hotlines.js';
import { wordingOf } from '../../model/text.js';
import { heading } from '../../ui/heading.js';

import { say } from '../../ui/say.js';

interface Options {
  readonly level: number;
  /** Folds or unfolds; nothing when the page does not allow it. */
  readonly fold: (() => void) | undefined;
  readonly folded: boolean;
}

/* Drawn for this library on a 24-unit grid; the words beside them say the same. */
const icons = {
  call: svg`<path d="M5 3.5h3.2l1.6 4.3-2.1 1.7a12 12 0 0 0 6.8 6.8l1.7-2.1 4.3 1.6V19a1.8 1.8 0 0 1-2 1.8A16.6 16.6 0 0 1 3.2 5.5 1.8 1.8 0 0 1 5 3.5z"/>`,
  text: svg`<path d="M4 4.5h16v11.5h-9.5l-4.5 4v-4h-2z"/><path d="M8 8.5h8M8 12h5"/>`,
  chat: svg`<path d="M3 4h12v8.5h-7l-3 2.8v-2.8h-2z"/><path d="M18 9h3v8.5h-2v2.8l-3-2.8h-6v-2"/>`,
  tty: svg`<path d="M3 7h18v11h-18zM6.5 10.5h.01M10 10.5h.01M14 10.5h.01M17.5 10.5h.01M8 14.5h8"/>`,
};

const icon = (name: keyof typeof icons): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg>`;

export function bannerView(line: HelpLine, { level, fold, folded }: Options): TemplateResult {
  const { hotline, emergency } = line;
  return html`<section class="banner ${folded ? 'folded' : ''}" aria-labelledby="title">
    <p class="emergency" part="emergency">
      ${emergency.description ? say(emergency.description) : msg('In danger now?')}
      <a class="number" href="tel:${dialled(emergency.telephone)}"
        >${msg(str`Call ${emergency.telephone}`)}</a
      >
    </p>
    <div class="line">
      <div class="about">
        ${heading(level, say(hotline.name), { id: 'title', part: 'title', look: 'title' })}
        ${folded ? nothing : facts(hotline)}
      </div>
      <a class="button primary call" part="call" href="tel:${dialled(hotline.telephone)}">
        ${icon('call')}
        <span
          >${msg('Call')} <span class="number" translate="no">${hotline.telephone}</span></span
        >
      </a>
      ${folded ? nothing : ways(hotline)}
    </div>
    ${
      fold
        ? html`<button type="button" class="fold" aria-expanded=${!folded} @click=${fold}>
            ${folded ? msg('More ways to get help') : msg('Show less')}
          </button>`
        : nothing
    }
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
              ${icon('text')}
              <span>${msg('Text')} <span class="number" translate="no">${sms.number}${label ? ` (${label})` : ''}</span></span>
            </a>
          </li>`
        : nothing
    }
    ${
      chatUrl
        ? html`<li>
            <a href=${chatUrl} target="_blank" rel="noreferrer noopener">
              ${icon('chat')} <span>${msg('Chat online')} <span class="visually-hidden">${msg('(opens another site)')}</span></span>
            </a>
          </li>`
        : nothing
    }
    ${
      tty
        ? html`<li>
            <a href="tel:${dialled(tty)}">${icon('tty')} <span>${msg('TTY or relay')} <span class="number" translate="no">${tty}</span></span></a>
          </li>`
        : nothing
    }
  </ul>`;
}
