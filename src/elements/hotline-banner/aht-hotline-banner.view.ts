/** The markup and words of the hotline banner: a function of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Hotline } from '../../feed/sections/hotlines.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { type HelpLines, smsLink } from '../../model/hotlines.js';
import { dialled } from '../../model/telephone.js';
import { wordingOf } from '../../model/text.js';
import { heading } from '../../ui/heading.js';
import { say } from '../../ui/say.js';

/** That a number was copied. */
export const copied = (): unknown => msg('Copied');

export interface Banner extends HelpLines {
  readonly notices?: unknown;
  /** What screen readers are told; nothing until there has been something to tell. */
  readonly told: (() => unknown) | undefined;
  /** The further lines. */
  readonly lines?: unknown;
  /** Says who answers a line. */
  readonly who?: (hotline: Hotline) => unknown;
  readonly level: number;
  readonly collapsible: boolean;
  readonly quiet: boolean;
  /** Copies a number. */
  readonly copy: (telephone: string) => void;
}

/** Drawn for this library on a 24-unit grid; the words beside them say the same. */
const icon = (path: string): TemplateResult =>
  html`<svg width="20" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
const message = 'M4 5h16v11h-9l-5 4v-4h-2z';
const bubbles = 'M3 4h12v8h-7l-3 3v-3h-2zM18 9h3v8h-2v3l-3-3h-6';
const keyboard = 'M3 7h18v11h-18zM8 15h8';
const handset =
  'M5 3h3l2 5-2 2a12 12 0 0 0 6 6l2-2 5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z';

export function bannerView(banner: Banner): TemplateResult {
  const { hotlines, emergency, notices, lines, who, told, level, collapsible, quiet, copy } =
    banner;
  const hotline = hotlines[0]!;
  const more = [about(hotline, who, quiet), lines];
  return html`<section class=${quiet ? 'quiet' : 'banner'} aria-labelledby="title">
    <div class="emergency" part="emergency">
      ${say(emergency.description)} ${call(emergency.telephone)}
    </div>
    ${notices}
    <div class="line">
      ${heading(level, quiet ? msg('Help lines') : say(hotline.name), {
        id: 'title',
        part: 'title',
        look: 'title',
      })}
      <div class="numbers">
        ${call(hotline.telephone, icon(handset), 'button primary call', 'call')}
        ${
          navigator.clipboard &&
          html`<button type="button" part="copy" @click=${() => copy(hotline.telephone)}>
            <span>${told === copied ? copied() : msg('Copy number')}</span>
          </button>`
        }
      </div>
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
    ${told && html`<p class="visually-hidden" role="status">${told()}</p>`}
  </section>`;
}

/** A number as people read it: never broken, never translated by a browser. */
const number = (telephone: string): TemplateResult =>
  html`<span class="number" translate="no">${telephone}</span>`;

/** What a link to another site does. */
export const opens = (): TemplateResult =>
  html`<span class="visually-hidden">${msg('(opens in a new tab)')}</span>`;

/* Another site is not told where the reader comes from, and opens beside this one. */
export const link = (
  href: string,
  label: unknown,
  end: unknown,
  icon?: unknown,
  look: unknown = nothing,
  part: unknown = nothing,
): TemplateResult => html`<a
    class=${look}
    part=${part}
    href=${href}
    target=${/^http/.test(href) ? '_blank' : nothing}
    rel="noreferrer noopener"
    >${icon} <span>${label} ${end}</span></a
  >`;

const call = (telephone: string, icon?: unknown, look?: string, part?: string): TemplateResult =>
  link(`tel:${dialled(telephone)}`, msg('Call'), number(telephone), icon, look, part);

/**
 * All but the number of a line: its name and number where no title gives them, when it answers,
 * in which languages, what it is and is not, the ways to reach it without speaking aloud, and who answers.
 */
export function about(
  hotline: Hotline,
  who: Banner['who'],
  named?: boolean,
  other?: boolean,
): TemplateResult {
  const { name, telephone, hours, languages, description, verified, operator } = hotline;
  const { sms, chatUrl, tty } = hotline;
  const { wanted } = spoken();
  const label = sms && wordingOf(sms.label, wanted).value;
  const all = [
    sms &&
      link(
        smsLink(sms.number, wordingOf(sms.body, wanted).value),
        msg('Text'),
        // The label is a word: it may go on in the next line.
        html`${number(sms.number)} ${label && html`<span translate="no">(${label})</span>`}`,
        icon(message),
      ),
    chatUrl && link(chatUrl, msg('Chat online'), opens(), icon(bubbles)),
    tty && link(`tel:${dialled(tty)}`, msg('TTY or relay'), number(tty), icon(keyboard)),
  ];
  return html`${named ? html`<b>${say(name)}</b>` : nothing} ${other && call(telephone)}
    <div class="muted small">
      ${[hours, languages, description].map((text) => text && html`<p>${say(text)}</p>`)}
      ${operator ? nothing : verified && html`<p part="verified">${msg(str`Last checked: ${verified}`)}</p>`}
    </div>
    ${
      // An empty list would take up room, and be told of.
      all.find(Boolean) &&
      html`<ul class="ways" part="ways" role="list">
        ${all.map((way) => way && html`<li>${way}</li>`)}
      </ul>`
    }
    ${who?.(hotline)}`;
}
