/**
 * The page that shows one widget from its address, for sites where only an iframe can be pasted. It
 * tells its height to the page around it (`frame-parent.ts` listens there). What stands in the page
 * already, the number to call, stays until the widget is there, and when it cannot be.
 */
import { titleOf } from './builder/output-words.js';
import { attributesOf, notFollowed, originOf, schemeOf, slipOf, tagOf } from './frame-query.js';

const banner = 'aht-hotline-banner';
/** The exit of a page is the banner's: asked for with another widget, it brings one along. */
const exit = ['quick-exit', 'exit-url'];

const query = new URLSearchParams(location.search);
const framed = parent !== window;

/** The server of the page around, as far as this browser tells. */
function around(): string | undefined {
  if (!framed) return undefined;
  return originOf(location.ancestorOrigins?.[0] ?? document.referrer, undefined);
}

const looks = new CSSStyleSheet();
looks.replaceSync(`
  :root { color-scheme: ${schemeOf(query)}; }
  body { margin: 0; padding: 3px; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
  a { white-space: nowrap; }
`);

const told = new Set<string>();

/** Tells whoever made the address, below all else, what in it cannot be followed. */
function tell(why: string): void {
  if (told.has(why)) return;
  told.add(why);
  const note = document.createElement('p');
  note.lang = 'en';
  note.textContent = `For the webmaster: ${why}`;
  document.body.append(note);
}

/**
 * Holds all requests to the servers that feeds may come from: an address that may be asked for can lead
 * on to one that may not, and only the browser sees that.
 */
function askOnly(...origins: readonly string[]): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' ${origins.join(' ')}`;
  document.head.append(policy);
  // The policy that the server sends may know less than frame.html. Whoever set up one forgets the other.
  document.addEventListener('securitypolicyviolation', ({ blockedURI, originalPolicy }) => {
    const server = originOf(blockedURI, undefined);
    if (server && origins.includes(server) && !originalPolicy.includes(server))
      tell(
        `The Content-Security-Policy of this frame does not allow feeds from ${server}. Add it to connect-src.`,
      );
  });
}

/**
 * Leaves out what the widget cannot follow, such as an id that its feed does not have: it would say of
 * something that nobody meant that there is none. What the widget says of that on the console is all
 * there is to know it by.
 */
function hear(widget: HTMLElement, attributes: ReadonlyMap<string, string>): void {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    warn.apply(console, words);
    for (const line of String(words[0]).replace('[aht-widgets] ', '').split('\n'))
      for (const [name, value] of attributes) {
        const named = line.startsWith(`<${widget.localName}`) && line.includes(` ${name}="`);
        if (!named && !line.startsWith(`The feed has no ${name} "`)) continue;
        widget.removeAttribute(name);
        tell(notFollowed(name, value));
      }
  };
}

/** Names what the widget does not know: slips on the page, what others append to links on the console. */
async function nameUnknown(unknown: readonly string[], knows: readonly string[]): Promise<void> {
  if (unknown.length === 0) return;
  let others: string[] = [];
  try {
    const answer = await fetch('builder.json');
    const { widgets } = (await answer.json()) as {
      widgets: { options: { name: string }[] }[];
    };
    others = widgets.flatMap(({ options }) => options.map(({ name }) => name));
  } catch {
    // Without that file only near misses are seen.
  }
  const slips = new Map(unknown.map((name) => [name, slipOf(name, knows, others)]));
  for (const slip of slips.values()) if (slip) tell(slip);
  const appended = unknown.filter((name) => !slips.get(name));
  if (appended.length > 0)
    console.info(
      `[aht-widgets] No widget knows ${appended.join(', ')}: left out of the address of this frame.`,
    );
}

async function show(): Promise<void> {
  document.adoptedStyleSheets = [looks];
  const wish = tagOf(query);
  if ('refused' in wish) return tell(wish.refused);
  const { tag } = wish;
  try {
    for (const one of query.has('quick-exit') ? [banner, tag] : [tag])
      await import(new URL(`elements/${one}.js`, import.meta.url).href);
  } catch {
    return tell(`There is no widget <${tag}> here.`);
  }
  const { observedAttributes = [] } = (customElements.get(tag) ?? {}) as {
    observedAttributes?: string[];
  };
  const knows = [...new Set([...observedAttributes, ...exit])];
  const own = location.origin;
  const named =
    document
      .querySelector<HTMLMetaElement>('meta[name="aht-feed-origins"]')
      ?.content.split(/\s+/)
      .filter(Boolean) ?? [];
  const { attributes, faults, unknown, foreign } = attributesOf(query, knows, location.href, {
    own,
    around: around(),
    named,
    framed,
  });
  if (foreign) {
    const why = `Feeds from ${foreign} are not shown here.`;
    if (tag !== banner && !attributes.has('quick-exit')) return tell(why);
    // The banner has a number and an exit of its own: a feed that is nowhere leaves it those.
    attributes.set('feed', '#none');
    faults.push(why);
  }
  if (attributes.has('feed'))
    askOnly(...[own, around(), ...named].filter((server) => server !== undefined));
  const widget = document.createElement(tag);
  const beside = attributes.has('quick-exit') && tag !== banner;
  const shown = beside ? [document.createElement(banner), widget] : [widget];
  for (const [name, value] of attributes)
    for (const one of shown)
      if (/^(lang|feed)$/.test(name) || one === (exit.includes(name) ? shown[0] : widget))
        one.setAttribute(name, value);
  for (const one of shown) hear(one, attributes);
  const { documentElement } = document;
  documentElement.lang = widget.lang.trim().split(/\s+/)[0] || 'en';
  // Our titles are in two languages.
  const language = /^es\b/i.test(documentElement.lang) ? 'es' : 'en';
  document.title = titleOf(tag, language);
  document.querySelector('title')!.lang = language;
  // The page's own words are what the widget falls back on.
  widget.append(...document.body.childNodes);
  document.body.append(...shown);
  for (const fault of faults) tell(fault);
  await nameUnknown(unknown, knows);
}

/**
 * Tells the page around how high this one is. Of the check only until its reader has begun: how high
 * it is then would tell what was ticked. From there on it scrolls inside.
 */
function tellHeight(): void {
  const stop = new AbortController();
  const { signal } = stop;
  // In braces: as the last thing that a function returns, WebKit takes it for a message of the parent.
  const tell = () => {
    parent.postMessage(
      { type: 'aht-frame-height', height: document.documentElement.getBoundingClientRect().height },
      around() ?? '*',
    );
  };
  const observer = new ResizeObserver(tell);
  observer.observe(document.documentElement);
  // The script around may come later than this page, and asks then.
  addEventListener(
    'message',
    ({ data, source }) => {
      if (source === parent && data?.type === 'aht-frame-ask') tell();
    },
    { signal },
  );
  if (!/indicator-check/.test(query.get('widget') ?? '')) return;
  for (const type of ['pointerdown', 'keydown', 'click'])
    addEventListener(
      type,
      () => {
        observer.disconnect();
        stop.abort();
      },
      { capture: true, signal },
    );
}

if (framed) tellHeight();
await show();
