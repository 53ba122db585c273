/**
 * The help lines as a page to print and to put up: one sheet, Letter or A4, in one language or several
 * at once. It names no operator and draws nothing: who takes a look at it in passing sees numbers. No
 * script, no picture, no request.
 */
import { html, nothing } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import { type Hotline, emergencies, hotlines } from '../../feed/sections/hotlines.js';
import { unreviewed } from '../../i18n/generated/unreviewed.js';
import { msg, speaking, speechFor, spoken, str, wordsFor } from '../../i18n/words.js';
import { helpLines, smsLink } from '../../model/hotlines.js';
import { dialled } from '../../model/telephone.js';
import { wordingOf } from '../../model/text.js';
import { emergency, nationalHotline } from '../../ui/national-hotline.js';
import { say } from '../../ui/say.js';
import { escaped, htmlOf, markupOf } from '../html/markup.js';
import { Refusal } from '../world.js';
import { posterStyles } from './poster.styles.js';

/** More languages than these leave no room for large numbers. */
const most = 3;

export async function poster(feed: Feed, language: string): Promise<string> {
  const tags = language.trim().split(/\s+/);
  if (tags.length > most)
    throw new Refusal(`--language "${language}": a poster has room for ${most} languages.`);
  await wordsFor(language);
  return speaking(speechFor(language.trim(), true), () => {
    const lines = helpLines(
      { hotlines: feed.read(hotlines), emergency: feed.read(emergencies) },
      { hotline: nationalHotline(), emergency: emergency() },
    );
    const [first, ...others] = lines.hotlines;
    const { all = [spoken()], words } = spoken();
    const drawn = html`<main>
      <section class="emergency">
        <h2>${say(lines.emergency.description)}</h2>
        <p class="number">${number(lines.emergency.telephone)}</p>
      </section>
      <section class="line">
        <h1>${say(first!.name)}</h1>
        ${ways(first!)}
        <div class="about">
          ${[first!.hours, first!.languages, first!.description].map((text) => text && html`<p>${say(text)}</p>`)}
        </div>
      </section>
      ${others[0] && html`<section class="others">${others.map(other)}</section>`}
      <footer>
        ${first!.verified && html`<p>${msg(str`Last checked: ${first!.verified}`)}</p>`}
        ${all.some((one) => unreviewed.includes(one.words)) ? html`<p>${msg('This translation has not been reviewed yet.')}</p>` : nothing}
      </footer>
    </main>`;
    const title = wordingOf(first!.name, spoken().wanted).value;
    return `<!doctype html>
<html lang="${words}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${posterStyles}</style>
</head>
<body class="${['', '', 'several', 'several three'][all.length]}">${htmlOf(markupOf(drawn))}
</body>
</html>
`;
  });
}

/** A number as it is dialled on a screen; on paper it is read. Long ones are set smaller, to stay in one line. */
const number = (telephone: string): unknown =>
  html`<a class=${telephone.length > 15 ? 'long' : ''} href=${`tel:${dialled(telephone)}`} translate="no">${telephone}</a>`;

/** The ways to reach the first line, the largest first. */
function ways({ telephone, sms, chatUrl, tty }: Hotline): unknown {
  const label = sms && wordingOf(sms.label, spoken().wanted).value;
  return html`<dl>
    <div class="call">
      <dt>${msg('Call')}</dt>
      <dd class="number">${number(telephone)}</dd>
    </div>
    ${
      sms &&
      html`<div class="text">
        <dt>${msg('Text')}</dt>
        <dd class="number">
          <a href=${smsLink(sms.number, '')} translate="no">${sms.number}</a>
          ${label && html`<span class="label" translate="no">(${label})</span>`}
        </dd>
      </div>`
    }
    ${
      chatUrl &&
      html`<div>
        <dt>${msg('Chat online')}</dt>
        <dd class="address"><a href=${chatUrl} translate="no">${chatUrl.replace(/^https?:\/\/|\/$/g, '')}</a></dd>
      </div>`
    }
    ${
      tty &&
      html`<div>
        <dt>${msg('TTY or relay')}</dt>
        <dd class="address">${number(tty)}</dd>
      </div>`
    }
  </dl>`;
}

const other = ({ name, telephone, sms, hours }: Hotline): unknown => html`<div>
  <h2>${say(name)}</h2>
  <p class="number">${number(telephone)}</p>
  ${sms && html`<p>${msg('Text')} <a href=${smsLink(sms.number, '')} translate="no">${sms.number}</a></p>`}
  ${hours && html`<p class="small">${say(hours)}</p>`}
</div>`;
