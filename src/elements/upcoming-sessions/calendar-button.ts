/** The buttons that open a calendar menu. What opens is fetched when the first is pressed. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg } from '../../i18n/words.js';
import type { EventSource } from '../../model/calendar-event.js';
import type { SessionEntry } from '../../model/sessions.js';
import type { LiveElement } from '../../ui/live-element.js';
import type { CalendarMenus } from './calendar-menus.js';

/** Draws a button with its words and, once it is pressed, the menu of a session or of an address. */
export type CalendarButton = (
  id: string,
  words: unknown,
  subject: SessionEntry | string,
) => TemplateResult;

export function calendarButton(host: LiveElement, source: () => EventSource): CalendarButton {
  let menus: CalendarMenus | undefined;
  /** The id of the button that could not be answered. */
  let failed = '';

  const press = async ({ currentTarget }: Event): Promise<void> => {
    const { id } = currentTarget as Element;
    try {
      menus ??= new (await import('./calendar-menus.js')).CalendarMenus(host);
      menus.toggle(id);
    } catch {
      failed = id;
    }
    host.requestUpdate();
  };

  return (id, words, subject) => html`<div class="stack">
    <button
      type="button"
      part="calendar"
      id=${id}
      aria-expanded=${menus?.open === id}
      @click=${press}
    >
      ${words}
    </button>
    ${
      menus?.view(id, subject, source()) ??
      (failed === id
        ? html`<p class="aside" role="status">${msg('This information cannot be loaded right now.')}</p>`
        : nothing)
    }
  </div>`;
}
