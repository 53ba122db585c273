/**
 * The calendar menus of a list. One is open at a time, so that what stands in it needs no long names.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { EventSource } from '../../model/calendar-event.js';
import type { SessionEntry } from '../../model/sessions.js';
import { type LiveElement, adopt } from '../../ui/live-element.js';
import { styles } from './calendar.styles.js';
import { sessionMenu, subscriptionMenu } from './calendar.view.js';

/**
 * What a button opens is a list in the flow of the page, reached with Tab like any other. It is not
 * a role=menu, whose links would be no links to a screen reader, so there are no arrow keys; Enter,
 * Space and Escape do what they do everywhere.
 */
export class CalendarMenus {
  /** The id of the button whose menu is open. */
  open = '';

  constructor(host: LiveElement) {
    const { renderRoot } = host;
    adopt(renderRoot, styles);
    renderRoot.addEventListener('keydown', (event) => {
      const button = renderRoot.getElementById(this.open);
      const { key, target } = event as KeyboardEvent;
      if (key !== 'Escape' || !button?.parentElement?.contains(target as Element)) return;
      this.open = '';
      host.requestUpdate();
      button.focus();
    });
  }

  toggle(id: string): void {
    this.open = this.open === id ? '' : id;
  }

  /** What stands below a button: the menu of its session, or of its address to subscribe to. */
  view(
    id: string,
    subject: SessionEntry | string,
    source: EventSource,
  ): TemplateResult | typeof nothing {
    return this.open === id
      ? html`<div class="menu aside screen-only stack">
          ${typeof subject === 'string' ? subscriptionMenu(subject) : sessionMenu(subject, source)}
        </div>`
      : nothing;
  }
}
