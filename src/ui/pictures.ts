/** The pictures that look alike in all widgets: waiting, failed, and the note of an old copy. */
import { type TemplateResult, html, nothing } from 'lit';
import { msg } from '../i18n/words.js';
import { helpLine } from './help-line.js';

/** Whether the page put anything between the tags of a widget; what has a slot of its own is for later. */
const hasChildren = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node.textContent?.trim(),
  );

export const waitingPicture = (host: Element): TemplateResult =>
  hasChildren(host)
    ? html`<slot></slot>`
    : html`<div class="waiting stack">
        <p class="muted">${msg('Loading…')}</p>
        ${helpLine()}
      </div>`;

/** The children stay: they are the page's own answer. `again` is true once the reader has retried. */
export const failedPicture = (
  host: Element,
  again: boolean,
  retry: () => void,
): TemplateResult => html`
  ${hasChildren(host) ? html`<slot></slot>` : nothing}
  <div class="aside stack" part="failed">
    <p role=${again ? 'status' : nothing}>
      ${
        again
          ? msg('This information still cannot be loaded.')
          : msg('This information cannot be loaded right now.')
      }
    </p>
    ${helpLine()}
    <button type="button" @click=${retry}>${msg('Try again')}</button>
  </div>
`;

export const staleNote = (retry: () => void): TemplateResult => html`
  <p class="aside small" part="stale">
    ${msg('This may be out of date: a newer copy could not be loaded.')}
    <button type="button" @click=${retry}>${msg('Try again')}</button>
  </p>
`;
