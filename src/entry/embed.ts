/**
 * The small script for pages that want only what they use. It looks for aht-* tags, now and later,
 * and imports the file of each from beside itself. It runs as a classic, async, deferred or module
 * script, so what is built of it may hold no import line and not name import.meta. It makes no global.
 */

import { version } from '../ui/version.js';

/* The build puts these here (tools/rollup/core-name.mjs). */
/** What every element needs, by its path. */
declare const AHT_CORE: string;
/** The tags of all elements, as a selector. */
declare const AHT_TAGS: string;

/*
 * Where this file lies. `currentScript` is there only in the first turn of a classic script outside of
 * shadow roots; for the rest the trace of an error says which file runs. Never the first script of that
 * name on the page: others call theirs embed.js, too, and what lies beside it would be run.
 */
const script = document.currentScript as HTMLScriptElement | null;
const address = script
  ? script.src
  : /https?:[^\s?#]+\/embed\.js(?=[?#:])/.exec(`${Error().stack}`)?.[0];
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

/** Tells of names that the page or another version has, unless the file that came too late has done so. */
const tell = (): void => {
  const told = new Set<string>();
  const untold = new Set<string>();
  for (const { localName } of document.querySelectorAll(AHT_TAGS)) {
    const known = customElements.get(localName) as { version?: string } | undefined;
    if (known && known.version !== version)
      (asked.has(localName) ? told : untold).add(known.version ?? `a <${localName}>`);
  }
  const lines = [...untold]
    .filter((winner) => !told.has(winner))
    .map((winner) => `${version} is not used: the page has ${winner}.`);
  if (lines[0]) warn(lines.join('\n'));
};

const whenIdle = (): void =>
  void (self.requestIdleCallback ?? setTimeout)(() => {
    hurry();
    tell();
  });

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
