/**
 * Puts structured data into the page, for search engines. It stands in the light DOM, as a child of
 * the element: so it leaves with it, and is seen by those who do not look into shadow roots.
 */
import { html, render } from 'lit/html.js';
import type { LiveElement } from '../../ui/live-element.js';
import type { EventSource } from '../../model/calendar-event.js';
import type { TrainingGroup } from '../../model/sessions.js';
import { type Node, jsonOf, structuredData } from '../../model/structured-data.js';

/* An event must stand in a page once, however many elements show it: the ids that each has told. */
const told = new Map<LiveElement, { script: HTMLScriptElement; ids: readonly unknown[] }>();

/** What an element shows, or nothing, as structured data of the page. */
export function write(
  host: LiveElement,
  groups: readonly TrainingGroup[],
  source: EventSource,
): void {
  const { script, ids: before } = told.get(host) ?? { script: emptyScript(), ids: [] };
  told.delete(host);
  const taken = [...told.values()].flatMap(({ ids }) => ids);
  const events = structuredData(groups, source).filter((event) => !taken.includes(event['@id']));
  const ids = events.map((event) => event['@id']);
  if (host.isConnected) told.set(host, { script, ids });
  if (host.isConnected && ids.length) fill(host, script, events);
  else script.remove();
  // What this one does not show any more may be another's to tell.
  if (before.every((id) => ids.includes(id)) && host.isConnected) return;
  for (const other of told.keys()) if (other !== host) other.requestUpdate();
}

/**
 * Pages with trusted types take no script whose text is set by a script. One that comes out of a
 * template never runs, so nobody asks for its text. No picture has its slot: it is not the page's
 * own content.
 */
function emptyScript(): HTMLScriptElement {
  const box = document.createDocumentFragment();
  render(html`<script type="application/ld+json" slot="structured-data"></script>`, box as never);
  return box.querySelector('script')!;
}

function fill(host: Element, script: HTMLScriptElement, events: readonly Node[]): void {
  const text = jsonOf(events);
  if (script.text !== text) script.replaceChildren(text);
  if (script.parentNode !== host) host.append(script);
}
