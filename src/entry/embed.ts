/**
 * The small script for pages that want only what they use. It looks for aht-* tags, now and later,
 * and imports the file of each from beside itself. It runs as a classic, async, deferred or module
 * script, so it may hold no import line and not name import.meta. It makes no global.
 */

/* `currentScript` is there only in the first turn of a classic script; a module has none. */
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) =>
    /\/embed\.js([?#]|$)/.test(src),
  );

const folder = new URL('elements/', script?.src || document.baseURI);
const asked = new Set<string>();

/** Imports the file of a tag once. A file that is missing is told of and never asked for again. */
const want = ({ localName: tag }: Element): void => {
  if (!/^aht-[a-z-]+$/.test(tag) || asked.has(tag) || customElements.get(tag)) return;
  asked.add(tag);
  import(new URL(`${tag}.js`, folder).href).catch((error: unknown) => {
    console.warn(`[aht-widgets] <${tag}> could not be loaded: ${error}`);
  });
};

const look = (root: ParentNode): void => {
  for (const element of root.querySelectorAll(':not(:defined)')) want(element);
};

look(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      want(node);
      look(node);
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true });

/* Makes this file a module for the compiler; the build turns it into a plain script. */
export {};
