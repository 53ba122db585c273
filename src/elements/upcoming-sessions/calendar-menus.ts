/**
 * The buttons that open a calendar menu. One is open at a time, so that what stands in it needs no
 * long names; what stands in it is fetched when the first is opened.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg } from '../../i18n/words.js';
import type { EventSource } from '../../model/calendar-event.js';
import type { LiveElement } from '../../ui/live-element.js';
import { adopt } from '../../ui/live-element.js';

type Views = typeof import('./calendar.view.js');

/** Draws a button with its words and, once it is pressed, what it opens. */
export type CalendarMenu = (
  id: string,
  words: unknown,
  content: (views: Views, source: EventSource) => unknown,
) => TemplateResult;

/**
 * What a button opens is a list in the flow of the page, reached with Tab like any other. It is not
 * a role=menu, whose links would be no links to a screen reader, so there are no arrow keys; Enter,
 * Space and Escape do what they do everywhere.
 */
export function calendarMenu(host: LiveElement, source: () => EventSource): CalendarMenu {
  let views: Views | undefined;
  let failed = false;
  /** The id of the button whose menu is open. */
  let open = '';

  const show = (id: string): void => {
    open = id;
    host.requestUpdate();
  };

  const toggle = async ({ currentTarget }: Event): Promise<void> => {
    const { id } = currentTarget as Element;
    // One that has nothing to show yet is asked again.
    show(open === id && views ? '' : id);
    if (views) return;
    try {
      views = await import('./calendar.view.js');
      adopt(host.renderRoot, views.styles);
    } catch {
      failed = true;
    }
    show(open);
  };

  const onKey = ({ key, currentTarget }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    show('');
    ((currentTarget as Element).firstElementChild as HTMLElement).focus();
  };

  return (id, words, content) => html`<div class="stack" @keydown=${onKey}>
    <button type="button" part="calendar" id=${id} aria-expanded=${open === id} @click=${toggle}>
      ${words}
    </button>
    ${
      open === id
        ? html`<div class="menu aside screen-only stack">
            ${
              views
                ? content(views, source())
                : failed &&
                  html`<p role="status">${msg('This information cannot be loaded right now.')}</p>`
            }
          </div>`
        : nothing
    }
  </div>`;
}
