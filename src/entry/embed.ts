/**
 * The small script for pages that want only what they use. It looks for aht-* tags, now and later,
 * and imports the file of each from beside itself. It runs as a classic, async, deferred or module
 * script, so it may hold no import line and not name import.meta. It makes no global.
 */

/** What every element needs, by its path: the build puts its name here (tools/rollup/core-name.mjs). */
declare const AHT_CORE: string;

/* `currentScript` is there only in the first turn of a classic script; a module has none. */
const address = (
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) =>
    /\/embed\.js([?#]|$)/.test(src),
  )
)?.src;
const asked = new Set<string>();

const warn = (message: string) => console.warn(`[aht-widgets] ${message}`);
/* Of a script without a folder, such as a blob:, this is a fault as any other, and no throw. */
const load = async (path: string) => import(new URL(path, address).href);

/*
 * While the page loads, what stands far below what is in sight must not take from what is. Who comes with
 * a #fragment may be on the way to it.
 */
let near =
  'IntersectionObserver' in self && !location.hash
    ? new IntersectionObserver(
        (records) => {
          for (const { isIntersecting, target } of records) if (isIntersecting) want(target, true);
        },
        // Without this root, a page in a frame would have no margin.
        { root: document, rootMargin: '600px' },
      )
    : undefined;

/**
 * Imports the file of a tag once, and the banner's at once: a number to call waits for nothing. A file
 * that is missing is told of and never asked for again.
 */
const want = (element: Element, now?: boolean): void => {
  const tag = element.localName;
  if (!/^aht-[a-z-]+$/.test(tag) || asked.has(tag) || customElements.get(tag)) return;
  if (near && !now && tag !== 'aht-hotline-banner') {
    near.observe(element);
    return;
  }
  // Side by side with the element, which would name it only once it is here. It tells of it, too.
  if (!asked.size) load(AHT_CORE).catch(() => {});
  asked.add(tag);
  load(`elements/${tag}.js`).catch((error: unknown) =>
    warn(`<${tag}> could not be loaded from ${address}: ${error}`),
  );
};

const look = (root: ParentNode): void => {
  for (const element of root.querySelectorAll(':not(:defined)')) want(element);
};

/* From now on nothing waits: to find in the page and to print it, all of it must be there. */
const hurry = (): void => {
  near = undefined;
  look(document);
};
const whenIdle = (): void => void (self.requestIdleCallback ?? setTimeout)(hurry);

if (address) {
  look(document);
  addEventListener('beforeprint', hurry);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        want(node);
        look(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
} else {
  // The files beside it cannot be found; what stands in the tags stays.
  warn('embed.js cannot tell its folder: paste <script src=".../embed.js">, not its text.');
}

/* Makes this file a module for the compiler; the build turns it into a plain script. */
export {};
