/**
 * Puts structured data into the page, for search engines. It stands in the light DOM, as a child of
 * the element: so it leaves with it, and is seen by those who do not look into shadow roots.
 */
import { html, render } from 'lit/html.js';
import type { Node } from '../model/json-ld.js';
import type { LiveElement } from './live-element.js';

/**
 * Makes what writes down the nodes that an element shows; none: takes back what it told. A node (by
 * its `@id`) stands in a page once, however many elements show it: the first one tells it.
 */
export function writerOf(jsonOf: (nodes: readonly Node[]) => string) {
  const shown = new Map<LiveElement, readonly Node[]>();
  return (host: LiveElement, nodes: readonly Node[]): void => {
    if (host.isConnected) shown.set(host, nodes);
    else shown.delete(host);
    const taken = new Set<unknown>();
    for (const [element, all] of shown) {
      const own = all.filter(({ '@id': id }) => !taken.has(id) && taken.add(id));
      let script = element.querySelector<HTMLScriptElement>('[slot=structured-data]');
      if (!own[0]) script?.remove();
      else {
        if (!script) element.append((script = emptyScript()));
        const text = jsonOf(own);
        if (script.text !== text) script.replaceChildren(text);
      }
    }
  };
}

/**
 * Pages with trusted types take no script whose text is set by a script. One that comes out of a
 * template never runs, so nobody asks for its text. No picture has its slot: it is not the page's
 * own content.
 */
function emptyScript(): HTMLScriptElement {
  const box = document.createDocumentFragment();
  render(html`<script type="application/ld+json" slot="structured-data"></script>`, box as never);
  return box.firstElementChild as HTMLScriptElement;
}
