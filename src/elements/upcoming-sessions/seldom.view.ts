/**
 * What a list seldom has, and is loaded by those that do: one line for each session, the note of which
 * moment it is, for previews and old feeds, and the way to the session that the page's address names.
 */
import { type TemplateResult, html } from 'lit/html.js';
import { longDate } from '../../i18n/format.js';
import { msg } from '../../i18n/words.js';
import type { Moment, SessionEntry } from '../../model/sessions.js';
import { heading } from '../../ui/heading.js';
import { joined } from '../../ui/pieces.js';
import { say } from '../../ui/say.js';
import { datesIn, focusOn } from './focus.js';
import { dateOf, hours, nameOf, tagsOf, timeOf } from './session.view.js';
import { link } from './training-facts.view.js';

export { styles } from './compact.styles.js';

export const compactList = (entries: readonly SessionEntry[], level: number): TemplateResult =>
  html`<ol role="list" class="compact">
    ${entries.map((entry) => compactSession(entry, level))}
  </ol>`;

/** All in one line that leads to the page of the training, else to its registration. */
function compactSession(entry: SessionEntry, level: number): TemplateResult {
  const { training, session, registration } = entry;
  const words = joined([
    html`<strong>${dateOf(entry)}</strong>`,
    hours(entry),
    say(session.name ?? training.name),
  ]);
  const url = training.url ?? (registration === 'open' ? session.url : undefined);
  return html`<li part="session">
    ${heading(level, html`${link(url, words)} ${tagsOf(entry)}`, { id: nameOf(entry), part: 'date', look: 'date' })}
  </li>`;
}

/**
 * Of which moment the list is: so that nobody takes a preview for today, and everybody knows when a
 * feed, whose moments have no zone, was last changed.
 */
export const asOfNote = ({ moment, zone }: Moment): TemplateResult =>
  html`<p class="aside small" part=${zone ? 'preview' : 'updated'}>
    ${msg('Content as of')} ${zone ? timeOf(moment, zone) : timeOf(moment, 'UTC', longDate(moment, 'UTC'))}
  </p>`;

/** Takes the reader to the session that the address of the page names. */
export function goTo(root: ShadowRoot, hash: string): void {
  const isNamed = (one: Element | null | undefined) => one?.id.endsWith(`/${hash.slice(1)}`);
  const date = datesIn(root).find(isNamed);
  date?.closest('details')?.setAttribute('open', '');
  // Of several lists, one takes the reader there.
  if (!isNamed(document.activeElement?.shadowRoot?.activeElement)) focusOn(date);
}
