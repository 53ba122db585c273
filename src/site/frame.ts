/**
 * The page that shows one widget from its address, for sites where only an iframe can be pasted. It
 * tells its height to the page around it (`frame-parent.ts` listens there). What stands in the page
 * already, the number to call, stays until the widget is there, and when it cannot be.
 */
import { attributesOf, originOf, schemeOf, tagOf } from './frame-query.js';

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

/** Tells whoever made the address what cannot be followed: the number above it stays. */
function refuse(why: string): void {
  const note = document.createElement('p');
  note.lang = 'en';
  note.textContent = `For the webmaster: ${why}`;
  document.body.append(note);
}

/**
 * Holds all requests to the servers that feeds may come from: an address that may be asked for can lead
 * on to one that may not, and only the browser sees that.
 */
function askOnly(...origins: readonly (string | undefined)[]): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' ${origins.filter(Boolean).join(' ')}`;
  document.head.append(policy);
}

async function show(): Promise<void> {
  document.adoptedStyleSheets = [looks];
  const wish = tagOf(query);
  if ('refused' in wish) return refuse(wish.refused);
  const { tag } = wish;
  try {
    for (const one of query.has('quick-exit') ? [banner, tag] : [tag])
      await import(new URL(`elements/${one}.js`, import.meta.url).href);
  } catch {
    return refuse(`There is no widget <${tag}> here.`);
  }
  const { observedAttributes = [] } = (customElements.get(tag) ?? {}) as {
    observedAttributes?: string[];
  };
  const own = location.origin;
  const named =
    document
      .querySelector<HTMLMetaElement>('meta[name="aht-feed-origins"]')
      ?.content.split(/\s+/)
      .filter(Boolean) ?? [];
  const asked = attributesOf(query, [...new Set([...observedAttributes, ...exit])], location.href, {
    own,
    around: around(),
    named,
  });
  if ('refused' in asked) return refuse(asked.refused);
  const { attributes } = asked;
  if (attributes.has('feed')) askOnly(own, around(), ...named);
  const widget = document.createElement(tag);
  const beside = attributes.has('quick-exit') && tag !== banner;
  const shown = beside ? [document.createElement(banner), widget] : [widget];
  for (const [name, value] of attributes)
    for (const one of shown)
      if (/^(lang|feed)$/.test(name) || one === (exit.includes(name) ? shown[0] : widget))
        one.setAttribute(name, value);
  document.documentElement.lang = widget.lang.split(/\s+/)[0] || 'en';
  // The page's own words are what the widget falls back on.
  widget.append(...document.body.childNodes);
  document.body.append(...shown);
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
