/** What stands in a calendar menu: functions of what to show. */
import { type TemplateResult, html } from 'lit/html.js';
import { msg } from '../../i18n/words.js';
import { type EventSource, calendarEvent } from '../../model/calendar-event.js';
import { calendarFile } from '../../model/calendar-file.js';
import { eventLinks, subscriptionLinks, webcal } from '../../model/calendar-links.js';
import type { SessionEntry } from '../../model/sessions.js';
import { saveFile } from '../../ui/save-file.js';

/** The ways in which a session comes into somebody's calendar. */
export function sessionMenu(entry: SessionEntry, source: EventSource): TemplateResult {
  const event = calendarEvent(entry, source);
  const name = `${entry.training.id}-${entry.session.id}.ics`;
  const save = () => saveFile(name, 'text/calendar', calendarFile([event]));
  return list(
    html`<button type="button" id="file" @click=${save}>${msg('Calendar file (.ics)')}</button>`,
    eventLinks(event),
  );
}

/** The ways to subscribe to the calendar file at an address. */
export function subscriptionMenu(address: string): unknown[] {
  const calendar = address.replace(/^webcal/, 'https');
  const copied = msg('Copied');
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const { previousElementSibling: shown, nextElementSibling: status } = currentTarget as Element;
    try {
      await navigator.clipboard.writeText(calendar);
      status!.textContent = copied;
    } catch {
      // Not everybody may write there: not on a page without https, nor in a frame of another site.
      getSelection()?.selectAllChildren(shown!);
    }
  };
  return [
    list(
      html`<a class="button" href=${webcal(calendar)}>Apple Calendar</a>`,
      subscriptionLinks(calendar),
    ),
    html`<p>${calendar}</p>
      <button type="button" @click=${copy}>${msg('Copy address')}</button>
      <span role="status"></span>
      <p class="small">${msg('Google Calendar updates every 12 to 24 hours.')}</p>`,
  ];
}

const list = (first: unknown, links: [name: string, url: string][]): TemplateResult =>
  html`<ul role="list" class="actions">
    <li>${first}</li>
    ${links.map(
      ([name, url]) =>
        html`<li>
          <a class="button" href=${url} target="_blank" rel="noreferrer noopener"
            >${name}<span class="visually-hidden"> ${msg('(opens in a new tab)')}</span></a
          >
        </li>`,
    )}
  </ul>`;
