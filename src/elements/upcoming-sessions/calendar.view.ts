/** What stands in a calendar menu: functions of what to show. Fetched when the first is opened. */
import { type TemplateResult, html } from 'lit/html.js';
import { msg } from '../../i18n/words.js';
import { type EventSource, calendarEvent } from '../../model/calendar-event.js';
import { eventLinks, subscriptionLinks, webcal } from '../../model/calendar-links.js';
import type { SessionEntry } from '../../model/sessions.js';
import { copyAddress, saveFile } from './calendar.js';

/** The ways in which a session comes into somebody's calendar. */
export function sessionMenu(entry: SessionEntry, source: EventSource): TemplateResult {
  const event = calendarEvent(entry, source);
  const file = `${entry.training.id}-${entry.session.id}.ics`;
  return list([
    html`<button type="button" @click=${() => saveFile(event, file)}>
      ${msg('Calendar file (.ics)')}
    </button>`,
    ...eventLinks(event).map(site),
  ]);
}

/** The ways to subscribe to the calendar file at an address. */
export function subscriptionMenu(calendar: string): unknown[] {
  const copied = msg('Copied.');
  return [
    list([
      html`<a href=${webcal(calendar)}>${msg('Calendar app')}</a>`,
      ...subscriptionLinks(calendar).map(site),
    ]),
    html`<p>
      <span class="address" translate="no">${calendar}</span>
      <button type="button" @click=${copyAddress(copied)}>${msg('Copy the address')}</button>
      <span role="status"></span>
    </p>`,
    html`<p class="small">${msg('Google looks for changes only every 12 to 24 hours.')}</p>`,
  ];
}

const list = (items: readonly unknown[]): TemplateResult =>
  html`<ul role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const site = ([name, url]: [string, string]): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noreferrer noopener"
    ><span translate="no">${name}</span
    ><span class="visually-hidden"> ${msg('(opens another site)')}</span></a
  >`;
