// Pages for the tests of the doors: visited as files of the fixture server, or written as a
// webmaster would paste them. Each visit is a run of its own, so that its requests can be told apart.
import { engine, until } from '../helpers.js';

export const tags = [
  'aht-hotline-banner',
  'aht-upcoming-sessions',
  'aht-indicator-check',
  'aht-resource-grid',
  'aht-module-progress',
] as const;
export type Tag = (typeof tags)[number];

export const hotline = '1-888-373-7888';

/** What test/pages/watch.js notes. */
interface Watched {
  readonly complaints: string[];
  readonly violations: string[];
  readonly listeners: { name: string }[];
}

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly referer?: string;
  readonly cookie?: string;
  readonly status?: number;
}

type PageWindow = Window & typeof globalThis & { watched: Watched };

export interface Visit {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly window: PageWindow;
  readonly watched: Watched;
  /** The address in front of all that is asked for in this visit. */
  readonly root: string;
  /** What was asked of built files and feeds so far, as paths below the server's root. */
  requests(): Promise<string[]>;
  /** The same with all that the server knows of it. */
  log(): Promise<Request[]>;
  one<T extends Element = HTMLElement>(selector: string): T;
}

interface Options {
  /** Scripts do not run, as where a reader or a site forbids them. */
  readonly noScripts?: boolean;
  /** Resolves when the page is read, without waiting for its images and scripts. */
  readonly loading?: boolean;
}

const frames = new Set<HTMLIFrameElement>();
let visits = 0;

/** Leaves all pages; for `afterEach`. */
export function leave(): void {
  for (const frame of frames) frame.remove();
  frames.clear();
}

/** Opens a page of test/pages, such as `five.html?csp=strict`, and resolves when it has loaded. */
export const visit = (path: string, options: Options = {}): Promise<Visit> =>
  open(options, (frame, root) => (frame.src = `${root}/pages/${path}`));

/**
 * Opens a page with this markup. Addresses in it are as on a page of the fixture server:
 * `../cdn/embed.js`, `../feeds/hang`.
 */
export const write = (
  head: string | ((root: string) => string),
  body: string,
  options: Options = {},
): Promise<Visit> =>
  open(options, (frame, root) => {
    const more = typeof head === 'string' ? head : head(root);
    frame.srcdoc = `<!doctype html><html lang="en"><head><base href="${root}/pages/">
      <meta name="referrer" content="no-referrer"><title>A page</title>
      <script src="watch.js"></script>${more}</head><body>${body}</body></html>`;
  });

async function open(
  { noScripts, loading }: Options,
  go: (frame: HTMLIFrameElement, root: string) => void,
): Promise<Visit> {
  // Three engines ask one server, and the same browser may come again.
  const run = `${engine()}-${Date.now().toString(36)}-${visits++}`;
  const root = `${location.origin}/run/${run}`;
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  if (noScripts) frame.setAttribute('sandbox', 'allow-same-origin');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  go(frame, root);
  frames.add(frame);
  document.body.append(frame);
  if (loading)
    await until(() => {
      const { contentDocument: page } = frame;
      // Before it comes there is an empty page, which is complete.
      return page?.readyState !== 'loading' && page?.querySelector('base') != null;
    }, 5000);
  else await loaded;
  const view = frame.contentWindow as PageWindow;
  const log = async () =>
    (await (await fetch(`/requests.json?run=${run}`)).json()) as Promise<Request[]>;
  return {
    frame,
    document: view.document,
    window: view,
    get watched() {
      return view.watched;
    },
    root,
    log,
    requests: async () => (await log()).map(({ url }) => url.replace(`/run/${run}`, '')),
    one: (selector) => {
      const found = view.document.querySelector(selector);
      if (!found) throw new Error(`No ${selector} on the page.`);
      return found as never;
    },
  };
}

/** Time enough for what should not happen. */
export const aWhile = (ms = 250): Promise<void> => new Promise((over) => setTimeout(over, ms));

/** Only the feeds among requests. */
export const feedsIn = (requests: readonly string[]): string[] =>
  requests.filter((path) => /\/feeds\//.test(path));

/** A tag as it is pasted. The sessions of the default feed are shown as before they were over. */
export const tagOf = (tag: Tag, attributes = '', children = ''): string =>
  `<${tag} ${tag === 'aht-upcoming-sessions' ? 'as-of="2024-09-01"' : ''} ${attributes}>${children}</${tag}>`;

/** All five tags, with the same attributes and children. */
export const five = (attributes = '', children = ''): string =>
  tags.map((tag) => tagOf(tag, attributes, children)).join('\n');

type Texts = { readonly en: string; readonly es: string };

/** What the feeds that all five are tested with have. */
interface FeedWithAll {
  readonly hotlines: { readonly languages: Texts }[];
  readonly trainings: { readonly name: Texts; readonly modules?: { readonly name: Texts }[] }[];
  readonly guide: { readonly indicators: { readonly text: Texts }[] };
  readonly resources: { readonly description: Texts }[];
}

/** For each widget, a text that it shows once it has read the feed; without an address, the default one. */
export async function feedWords(address = '/src/feed/wisconsin.json'): Promise<Record<Tag, Texts>> {
  const feed = (await (await fetch(address)).json()) as FeedWithAll;
  return {
    'aht-hotline-banner': feed.hotlines[0]!.languages,
    'aht-upcoming-sessions': feed.trainings[0]!.name,
    'aht-indicator-check': feed.guide.indicators[0]!.text,
    'aht-resource-grid': feed.resources[0]!.description,
    'aht-module-progress': feed.trainings.find(({ modules }) => modules)!.modules![0]!.name,
  };
}

/** What translators made of an English message, as locales/ has it. */
export async function translations(language: string): Promise<(english: string) => string> {
  const text = await (await fetch(`/locales/${language}.xlf`)).text();
  const units = [
    ...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('trans-unit'),
  ];
  return (english) => {
    const unit = units.find((one) => one.querySelector('source')!.textContent === english);
    const target = unit?.querySelector('target')?.textContent;
    if (!target) throw new Error(`locales/${language}.xlf has no "${english}".`);
    return target;
  };
}
