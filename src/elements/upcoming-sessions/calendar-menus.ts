/**
 * The buttons that open a calendar menu. One is open at a time, so that what stands in it needs no
 * long names; what stands in it is fetched when the first is opened.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg } from '../../i18n/words.js';
import type { EventSource } from '../../model/calendar-event.js';
import type { SessionEntry } from '../../model/sessions.js';
import type { LiveElement } from '../../ui/live-element.js';
import { warn } from '../../ui/warn.js';

type Views = typeof import('./calendar.view.js');

export class CalendarMenus {
  /** Whose sessions they are: to be set before each drawing. */
  source!: EventSource;
  readonly #host: LiveElement;
  #views: Views | undefined;
  #failed = false;
  /** The id of the button whose menu is open. */
  #open = '';

  constructor(host: LiveElement) {
    this.#host = host;
  }

  /** The ways in which a session comes into somebody's calendar. */
  session(entry: SessionEntry, words: unknown): TemplateResult {
    return this.#menu(`calendar/${entry.training.id}/${entry.session.id}`, words, (views) =>
      views.sessionMenu(entry, this.source),
    );
  }

  /** The ways to subscribe to a calendar file; nothing without one. */
  subscription(calendar: string): unknown {
    if (!calendar) return nothing;
    const address = calendar.replace(/^webcal/, 'https');
    if (/^https?:\/\/./.test(address))
      return this.#menu('calendar', msg('Subscribe to this calendar'), (views) =>
        views.subscriptionMenu(address),
      );
    warn(`<${this.#host.localName} calendar="${calendar}"> is no web address.`);
    return nothing;
  }

  /*
   * What a button opens is a list in the flow of the page, reached with Tab like any other. It is not
   * a role=menu, whose links would be no links to a screen reader, so there are no arrow keys; Enter,
   * Space and Escape do what they do everywhere.
   */
  #menu(id: string, words: unknown, content: (views: Views) => unknown): TemplateResult {
    const open = this.#open === id;
    return html`<div class="menu" @keydown=${this.#onKey}>
      <button type="button" part="calendar" id=${id} aria-expanded=${open} @click=${this.#toggle}>
        ${words}
      </button>
      ${open ? html`<div class="screen-only stack">${this.#content(content)}</div>` : nothing}
    </div>`;
  }

  #content(content: (views: Views) => unknown): unknown {
    if (this.#views) return content(this.#views);
    return this.#failed
      ? html`<p role="status">${msg('This information cannot be loaded right now.')}</p>
          <button type="button" @click=${this.#load}>${msg('Try again')}</button>`
      : nothing;
  }

  readonly #toggle = ({ currentTarget }: Event): void => {
    const { id } = currentTarget as Element;
    this.#open = this.#open === id ? '' : id;
    this.#load();
  };

  readonly #onKey = ({ key, currentTarget }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    this.#open = '';
    this.#host.requestUpdate();
    ((currentTarget as Element).firstElementChild as HTMLElement).focus();
  };

  readonly #load = async (): Promise<void> => {
    this.#host.requestUpdate();
    try {
      this.#views ??= await import('./calendar.view.js');
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  };
}
