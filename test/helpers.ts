// What browser tests share: looking at a page as a person would, through shadow roots.
// No knowledge of a single element, and no sleeping: wait for something instead.
import type { AxeResults, RunOptions } from 'axe-core';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine this test runs in. */
export function engine(): Engine {
  if (/Firefox\//.test(navigator.userAgent)) return 'firefox';
  return /Chrome\//.test(navigator.userAgent) ? 'chromium' : 'webkit';
}

/* Closed shadow roots are closed to these tests too: each is noted when it is made, in the window
   that makes it. Pages in frames do so in test/pages/watch.js. */
type Roots = WeakMap<Element, ShadowRoot>;
const noted = (view: Window | null) => view as { shadowRoots?: Roots } | null;
const roots: Roots = new WeakMap();
noted(window)!.shadowRoots = roots;
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, options);
  roots.set(this, root);
  return root;
};

/** The shadow root of an element, also where no script of the page gets at it. */
export const rootOf = (el: Element): ShadowRoot | null =>
  el.shadowRoot ?? noted(el.ownerDocument.defaultView)?.shadowRoots?.get(el) ?? null;

/** Resolves when `predicate` holds, checked at every turn of the page; throws after `ms`. */
export async function until(predicate: () => unknown, ms = 10_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await predicate())) {
    if (performance.now() > end) throw new Error(`Not true within ${ms} ms: ${predicate}`);
    // A timer, not a frame: a page without a visible window gets no frames.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

interface Updating extends Element {
  updateComplete: Promise<boolean>;
  isUpdatePending?: boolean;
}

const isUpdating = (node: Element): node is Updating => 'updateComplete' in node;

/** Waits until `el`, and every Lit element in it, has nothing left to render. */
export async function settled(el: Element): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const updating = [el, ...deepElements(el)].filter(isUpdating);
    const complete = await Promise.all(updating.map((node) => node.updateComplete));
    if (complete.every(Boolean) && !updating.some((node) => node.isUpdatePending)) {
      // Rendering may have made new elements; they get their turn.
      const now = [el, ...deepElements(el)].filter(isUpdating);
      if (now.every((node) => updating.includes(node))) return;
    }
  }
  throw new Error(`<${el.localName}> keeps asking for another update.`);
}

/** Every element below `root`, those in shadow roots included, in document order. */
function* deepElements(root: Document | DocumentFragment | Element): Generator<Element> {
  const shadow = root.nodeType === Node.ELEMENT_NODE ? rootOf(root as Element) : null;
  if (shadow) yield* deepElements(shadow);
  for (const child of root.children) {
    yield child;
    yield* deepElements(child);
  }
}

/** Like querySelectorAll, through shadow roots. The selector is matched within one root. */
export function deepQueryAll<T extends Element = HTMLElement>(
  root: Document | DocumentFragment | Element,
  selector: string,
): T[] {
  return [...deepElements(root)].filter((el) => el.matches(selector)) as T[];
}

/** Like querySelector, through shadow roots. */
export function deepQuery<T extends Element = HTMLElement>(
  root: Document | DocumentFragment | Element,
  selector: string,
): T | null {
  for (const el of deepElements(root)) if (el.matches(selector)) return el as T;
  return null;
}

/**
 * The text a person can see, in reading order: shadow roots flattened, slots filled, what is
 * not shown left out, blocks set apart by a space, white space as on the page. Text that is
 * there for screen readers only counts as seen.
 */
export function deepText(root: Document | DocumentFragment | Element): string {
  let text = '';
  const skipped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD']);

  const walk = (node: Node, box: Element | null) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!box || box.checkVisibility({ visibilityProperty: true })) text += node.nodeValue;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) {
      for (const child of node.childNodes) walk(child, box);
      return;
    }
    const el = node as HTMLElement;
    if (skipped.has(el.tagName)) return;
    const display = view(el).getComputedStyle(el).display;
    if (display === 'none') return;
    // An element without a box of its own, as every slot, is shown if what it is in is shown.
    const around = display === 'contents' ? box : el;
    const apart = display !== 'contents' && !display.startsWith('inline');
    if (apart || el.tagName === 'BR') text += ' ';
    // A closed <details> has a box; what it hides lies in a slot that no script can see.
    if (el.tagName === 'DETAILS' && !(el as HTMLDetailsElement).open) {
      for (const child of el.children) if (child.tagName === 'SUMMARY') walk(child, around);
      text += ' ';
      return;
    }
    const assigned = el.tagName === 'SLOT' ? (el as HTMLSlotElement).assignedNodes() : [];
    const inside = assigned.length > 0 ? assigned : (rootOf(el) ?? el).childNodes;
    for (const child of inside) walk(child, around);
    if (apart) text += ' ';
  };

  // A shadow root's own text stands in its host.
  walk(root, root instanceof ShadowRoot ? root.host : null);
  return text.replace(/\s+/g, ' ').trim();
}

// Elements of an iframe belong to its window.
const view = (el: Element): Window => el.ownerDocument.defaultView ?? window;

export interface Complaint {
  kind: 'warn' | 'error' | 'uncaught' | 'rejection';
  text: string;
}

export interface ConsoleSpy {
  /** What was said since the spy began, oldest first. */
  readonly complaints: Complaint[];
  /** The texts alone. */
  readonly texts: string[];
  restore(): void;
}

/**
 * Collects console warnings and errors, uncaught errors and unhandled rejections, and keeps
 * them from the log and from failing the test: the test says what it makes of them.
 */
export function consoleSpy(target: Window = window): ConsoleSpy {
  const complaints: Complaint[] = [];
  const { console: log } = target as Window & typeof globalThis;
  const { warn, error } = log;
  const add = (kind: Complaint['kind'], ...parts: unknown[]) => {
    complaints.push({ kind, text: parts.map(words).join(' ') });
  };
  const onEvent = (event: Event) => {
    if (event instanceof (target as typeof globalThis & Window).PromiseRejectionEvent) {
      add('rejection', event.reason);
    } else {
      const { error: thrown, message } = event as ErrorEvent;
      add('uncaught', thrown ?? message);
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  log.warn = (...parts: unknown[]) => add('warn', ...parts);
  log.error = (...parts: unknown[]) => add('error', ...parts);
  // The test runner listens first and would fail the test, so its page offers a place in front
  // of it. Other windows have nobody to get in front of.
  const hooked = target as Window & { onComplaint?: ((event: Event) => void) | null };
  const { onComplaint } = hooked;
  if (onComplaint === undefined) {
    target.addEventListener('error', onEvent);
    target.addEventListener('unhandledrejection', onEvent);
  } else {
    hooked.onComplaint = onEvent;
  }
  return {
    complaints,
    get texts() {
      return complaints.map(({ text }) => text);
    },
    restore() {
      log.warn = warn;
      log.error = error;
      if (onComplaint !== undefined) hooked.onComplaint = onComplaint;
      target.removeEventListener('error', onEvent);
      target.removeEventListener('unhandledrejection', onEvent);
    },
  };
}

function words(part: unknown): string {
  if (typeof part === 'string') return part;
  // An error of an iframe is no instance of this window's Error.
  if (typeof part === 'object' && part !== null && 'message' in part) return String(part.message);
  try {
    return JSON.stringify(part) ?? String(part);
  } catch {
    return String(part);
  }
}

/** Call it in a `describe`: a test of that suite fails when the page complains in it. */
export function quietConsole(): void {
  let spy: ConsoleSpy;
  beforeEach(function () {
    spy = consoleSpy();
    const test = this.currentTest;
    const body = test?.fn as Mocha.AsyncFunc | undefined;
    if (!test || !body) return;
    // Part of the test, not an afterEach: a hook that throws has no test's name in the report,
    // and mocha leaves out the rest of its suite.
    test.fn = async function (this: Mocha.Context) {
      await body.call(this);
      if (spy.complaints.length === 0) return;
      const lines = spy.complaints.map(({ kind, text }) => `  ${kind}: ${text}`);
      throw new Error(`The page complained:\n${lines.join('\n')}`);
    };
  });
  afterEach(() => spy.restore());
}

export interface Page {
  frame: HTMLIFrameElement;
  document: Document;
  window: Window & typeof globalThis;
  remove(): void;
}

/**
 * Loads a page of the fixture server in a frame of the given size and resolves when it has
 * loaded. In the frame, media queries and `innerWidth` see that size, in every engine.
 */
export async function page(url: string, { width = 800, height = 600 } = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  frame.style.border = '0';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url;
  document.body.append(frame);
  await loaded;
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) throw new Error(`${url} is of another origin.`);
  return {
    frame,
    document: contentDocument,
    window: contentWindow as Window & typeof globalThis,
    remove: () => frame.remove(),
  };
}

/**
 * Everything in which a page could leave a trace, as JSON. Compare the dump before with the
 * dump after. What an engine does not list is null.
 */
export async function stores(target: Window = window): Promise<string> {
  const databases = await target.indexedDB.databases?.();
  const caches = await target.caches?.keys();
  const workers = await target.navigator.serviceWorker?.getRegistrations();
  const dump = {
    localStorage: { ...target.localStorage },
    sessionStorage: { ...target.sessionStorage },
    cookie: target.document.cookie,
    indexedDB: databases?.map(({ name }) => name) ?? null,
    caches: caches ?? null,
    serviceWorkers: workers?.map(({ scope }) => scope) ?? null,
    name: target.name,
    historyState: target.history.state as unknown,
    historyLength: target.history.length,
    href: target.location.href,
  };
  return JSON.stringify(dump, null, 2);
}

/**
 * Throws when something is wider than `width` pixels, and names what. For an element, its
 * parent is given that width for the time of the check; for the document of a `page()`, its frame.
 */
export async function noSidewaysScroll(target: Element | Document, width: number): Promise<void> {
  const isDocument = target.nodeType === Node.DOCUMENT_NODE;
  const doc = isDocument ? (target as Document) : (target as Element).ownerDocument;
  const box = isDocument ? doc.documentElement : (target as Element).parentElement;
  const frame = view(doc.documentElement).frameElement as HTMLIFrameElement | null;
  if (!box) throw new Error('The element is not in a page.');
  if (isDocument && !frame) throw new Error('Only the document of a page() can be made narrow.');

  const sized = isDocument ? (frame as HTMLElement) : (box as HTMLElement);
  const before = sized.getAttribute('style');
  sized.style.setProperty('box-sizing', 'border-box', 'important');
  sized.style.setProperty('width', `${width}px`, 'important');
  try {
    // Resize observers and container queries answer at the next frames.
    for (let turn = 0; turn < 3; turn++) await nextFrame();
    const limit = isDocument ? width : box.clientWidth;
    if (box.scrollWidth <= limit) return;
    const edge = isDocument ? width : box.getBoundingClientRect().left + limit;
    const wide = [...deepElements(isDocument ? doc : box)].filter(
      (el) => Math.floor(el.getBoundingClientRect().right) > edge,
    );
    const names = wide.map((el) => `  ${describeElement(el)}`).join('\n');
    throw new Error(`Scrolls sideways at ${width}px: ${box.scrollWidth}px wide.\n${names}`);
  } finally {
    if (before === null) sized.removeAttribute('style');
    else sized.setAttribute('style', before);
  }
}

function nextFrame(): Promise<void> {
  // With a timer, as a page in the background would wait for ever.
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function describeElement(el: Element): string {
  const part = el.getAttribute('part');
  const words = el.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40) ?? '';
  return `<${el.localName}${el.id && ` id="${el.id}"`}${part ? ` part="${part}"` : ''}> ${words}`.trim();
}

export interface Emulation {
  /** `print` or `screen`. */
  media?: 'print' | 'screen';
  /** Any media feature, such as `{ 'forced-colors': 'active' }`. */
  features?: Record<string, string>;
  /** An IANA time zone. */
  timeZone?: string;
}

/**
 * Makes the page believe in another medium, media features (Chromium only) or time zone
 * (Chromium, and Firefox from 144 on). Each call replaces the last one; an empty one ends it, and so does
 * the end of the file. Throws where the engine cannot.
 */
export async function emulate(what: Emulation = {}): Promise<void> {
  const { executeServerCommand } = await import('@web/test-runner-commands');
  const { error } = await executeServerCommand<{ error?: string }, Emulation>('emulate', what);
  if (error) throw new Error(error);
}

/** A thing in the tree that a screen reader is given. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly children: readonly Accessible[];
}

/** The page as a screen reader meets it, closed shadow roots included. Chromium only. */
export async function accessibilityTree(): Promise<Accessible[]> {
  const { executeServerCommand } = await import('@web/test-runner-commands');
  return executeServerCommand('accessibility-tree');
}

/** What is in a tree, in the order in which it is read. */
export const inReadingOrder = (tree: readonly Accessible[]): Accessible[] =>
  tree.flatMap((one) => [one, ...inReadingOrder(one.children)]);

type Axe = { run(context: Element | Document, options: RunOptions): Promise<AxeResults> };

const axeOptions: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  rules: {
    // These ask for a whole page; a test shows a fragment of one.
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
    bypass: { enabled: false },
  },
};

let axeQueue: Promise<unknown> = Promise.resolve();

/**
 * Runs axe-core on `el` and what is in it, shadow roots included: WCAG 2.0 to 2.2, A and AA,
 * and the best practices that make sense for part of a page. Throws with one paragraph per fault.
 */
export async function axe(el: Element | Document, options: RunOptions = {}): Promise<void> {
  const engine = await axeOf(
    el.nodeType === Node.DOCUMENT_NODE ? (el as Document) : el.ownerDocument!,
  );
  const rules = { ...axeOptions.rules, ...options.rules };
  // axe-core refuses a second run while the first is going on.
  const run = axeQueue.then(() =>
    withRootsOpen(el, () => engine.run(el, { ...axeOptions, ...options, rules })),
  );
  axeQueue = run.catch(() => {});
  const { violations } = await run;
  if (violations.length === 0) return;
  const paragraphs = violations.map(({ id, help, helpUrl, nodes }) => {
    const places = nodes.map(
      ({ target, html, failureSummary }) =>
        `  ${target.flat().join(' ')}\n    ${html}\n    ${failureSummary?.replace(/\n\s*/g, '\n      ')}`,
    );
    return `${id}: ${help} (${helpUrl})\n${places.join('\n')}`;
  });
  throw new Error(`axe found ${violations.length} fault(s):\n${paragraphs.join('\n')}`);
}

/** Lets a tool that looks for `shadowRoot` find the closed ones too, as long as it runs. */
async function withRootsOpen<T>(el: Element | Document, run: () => Promise<T>): Promise<T> {
  const inside = [...deepElements(el)];
  const closed = [...(el.nodeType === Node.ELEMENT_NODE ? [el as Element] : []), ...inside].filter(
    (one) => !one.shadowRoot && rootOf(one),
  );
  for (const one of closed)
    Object.defineProperty(one, 'shadowRoot', { value: rootOf(one), configurable: true });
  try {
    return await run();
  } finally {
    for (const one of closed) delete (one as { shadowRoot?: unknown }).shadowRoot;
  }
}

/** axe-core of the document's own window: it measures with the globals around it. */
async function axeOf(doc: Document): Promise<Axe> {
  const target = doc.defaultView as (Window & { axe?: Axe }) | null;
  if (!target) throw new Error('The document is not shown.');
  if (!target.axe) {
    const script = doc.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error('axe-core could not be loaded.'));
      doc.head.append(script);
    });
    script.remove();
  }
  return target.axe as Axe;
}
