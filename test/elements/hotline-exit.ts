// Pages of their own for the tests of the quick exit: they are made unseen and left, which the page
// of the tests would not outlive. Each opens in a window, for a frame would take that page along.
import { sendMouse } from '@web/test-runner-commands';
import { engine, until } from '../helpers.js';

export type PageWindow = Window &
  typeof globalThis & {
    /** Clicks, as a script of that page. */
    act(link: HTMLElement): void;
    watched: { complaints: string[]; listeners: { name: string }[] };
  };

/** Time enough for what should not happen. */
export const aWhile = (ms = 200): Promise<void> => new Promise((over) => setTimeout(over, ms));

export const pathOf = ({ location }: Window): string => location.pathname;

/** A banner with an exit. */
export const anExit = (attributes = '', lang = 'en'): string =>
  `<aht-hotline-banner lang="${lang}" quick-exit ${attributes}></aht-hotline-banner>`;

const windows = new Set<Window>();
let visits = 0;

/** Closes all windows; for `afterEach`. */
export function closeAll(): void {
  for (const one of windows) one.close();
  windows.clear();
}

/** A name for what is asked of the server, so that three engines can ask the same one. */
export const newRun = (): string => `${engine()}-${Date.now().toString(36)}-${visits++}`;

/** How often `reached.html?run=…` has been reached. */
export async function reached(run: string): Promise<number> {
  const log: unknown[] = await (await fetch(`/requests.json?run=${run}`)).json();
  return log.length;
}

/** Whether the page of that name is there, and its script has run. */
const isThere = (view: PageWindow, path: string) =>
  view.location.pathname === path && view.document.readyState === 'complete';

/** A window; some engines open one only where a person has clicked. */
export async function openWindow(address: string): Promise<PageWindow> {
  let view = open(address) as PageWindow | null;
  if (view) {
    windows.add(view);
    return view;
  }
  const button = document.createElement('button');
  button.textContent = 'Open';
  button.addEventListener('click', () => (view = open(address) as PageWindow));
  document.body.prepend(button);
  const { left, top } = button.getBoundingClientRect();
  const position: [number, number] = [Math.ceil(left) + 2, Math.ceil(top) + 2];
  await sendMouse({ type: 'click', position });
  await until(() => view, 3000);
  button.remove();
  windows.add(view!);
  return view!;
}

/** A page with this in its body, in a window of its own. */
export async function openPage(body: string, query = ''): Promise<PageWindow> {
  const view = await openWindow('/pages/blank.html');
  await until(() => isThere(view, '/pages/blank.html'), 5000);
  view.location.href = `/pages/exit.html${query}`;
  await until(() => isThere(view, '/pages/exit.html'), 5000);
  return fill(view, body);
}

/** Puts this into the body of a page, and resolves when its banners are drawn. */
export async function fill(view: PageWindow, body: string): Promise<PageWindow> {
  await until(() => view.customElements.get('aht-hotline-banner'), 5000);
  // As nodes: a strict policy takes no markup.
  const { body: parsed } = new DOMParser().parseFromString(`<body>${body}`, 'text/html');
  // Made anew by that page: else their shadow roots would have the built-ins of this one.
  const nodes = [...parsed.childNodes].map((node) => view.document.importNode(node, true));
  view.document.body.replaceChildren(...nodes);
  const banners = [...view.document.querySelectorAll('aht-hotline-banner')];
  for (const one of banners) await one.updateComplete;
  // The bar comes in a file of its own.
  const asks = banners.some((one) => one.quickExit != null || /top|bottom/.test(one.placement));
  const isThere = () => banners.some(({ shadowRoot }) => shadowRoot!.querySelector('[part=bar]'));
  if (asks) await until(isThere, 5000);
  else if (banners.some((one) => one.announce)) await aWhile(500);
  return view;
}

/** The exit of a page; there is one at most. */
export const exitOf = (view: Window): HTMLAnchorElement => {
  const exits = [...view.document.querySelectorAll('aht-hotline-banner')].flatMap(
    ({ shadowRoot }) => [...shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=exit]')],
  );
  if (exits.length !== 1) throw new Error(`The page has ${exits.length} exits.`);
  return exits[0]!;
};

/** Whether a person could see anything of the page, or tell from its tab what it was. */
export const isUnseen = ({ document: page }: Window): boolean =>
  page.documentElement.getClientRects().length === 0 &&
  !/help|victim|traffick/i.test(page.title) &&
  [...page.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')].every(
    ({ href }) => href === 'data:,',
  );

/** Shift goes down, and up. */
export function shift(
  view: PageWindow,
  { on = view.document.body as Element, code = 'ShiftLeft', more = {} } = {},
): void {
  const at = { key: 'Shift', code, bubbles: true, composed: true };
  on.dispatchEvent(new view.KeyboardEvent('keydown', { ...at, shiftKey: true, ...more }));
  on.dispatchEvent(new view.KeyboardEvent('keyup', { ...at, ...more }));
}
