/**
 * Registers an element as a guest should: pasted twice, or beside another version, or on a page that
 * has taken the name, nothing throws. The same version again is silent; anything else warns once.
 */
import { version } from './version.js';
import { warn } from './warn.js';

export function define(
  tag: string,
  element: CustomElementConstructor & { version?: string },
): void {
  element.version ??= version;
  // No page, as in Node: nothing to register with.
  if (!globalThis.customElements) return;
  const known = customElements.get(tag) as typeof element | undefined;
  if (!known) {
    customElements.define(tag, element);
  } else if (known.version !== version) {
    // Without the tag where it is ours: one warning for all five.
    warn(`${version} is not used: the page has ${known.version ?? `a <${tag}>`}.`);
  }
}
