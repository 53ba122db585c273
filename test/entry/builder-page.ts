// The builder as it is built, and what a person does with it. What it should answer is in the tests.
import { deepText, engine, page, until } from '../helpers.js';
import { hotline } from './visit.js';

export interface Builder {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly frame: HTMLIFrameElement;
  readonly violations: string[];
  /** What was asked of the server so far. */
  requests(): Promise<string[]>;
  byId<T extends HTMLElement = HTMLInputElement>(id: string): T;
  /** Turns on a radio button or a box, as a click does. */
  choose(name: string, value: string): void;
  toggle(id: string): void;
  pick(id: string, value: string): void;
  type(id: string, text: string): void;
  press(selector: string): void;
  code(): string;
  /** The page inside the preview, once its widget is there. */
  preview(tag: string): Promise<{ widget: HTMLElement; document: Document }>;
}

let runs = 0;
const open = new Set<() => void>();

export function closeBuilders(): void {
  for (const close of open) close();
  open.clear();
}

/** Opens builder.html, such as `?lang=es&csp=page`, and waits until it can be used. */
export async function openBuilder(query = '?lang=en', width = 1200): Promise<Builder> {
  const run = `builder-${engine()}-${Date.now().toString(36)}-${runs++}`;
  const root = `${location.origin}/run/${run}`;
  const { document, window, frame, remove } = await page(`${root}/cdn/builder.html${query}`, {
    width,
    height: 900,
  });
  open.add(remove);
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  const byId = <T extends HTMLElement = HTMLInputElement>(id: string): T => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`No #${id} in the builder.`);
    return found as T;
  };
  const tell = (element: HTMLElement, ...types: string[]) => {
    for (const type of types) element.dispatchEvent(new window.Event(type, { bubbles: true }));
  };
  const built: Builder = {
    document,
    window,
    frame,
    violations,
    byId,
    requests: async () =>
      ((await (await fetch(`/requests.json?run=${run}`)).json()) as readonly { url: string }[]).map(
        ({ url }) => url.replace(`/run/${run}`, ''),
      ),
    choose: (name, value) =>
      document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!.click(),
    toggle: (id) => byId(id).click(),
    pick: (id, value) => {
      const list = byId<HTMLSelectElement>(id);
      list.value = value;
      if (list.value !== value) throw new Error(`#${id} has no "${value}".`);
      tell(list, 'input', 'change');
    },
    type: (id, text) => {
      byId(id).value = text;
      tell(byId(id), 'input', 'change');
    },
    press: (selector) => document.querySelector<HTMLElement>(selector)!.click(),
    code: () => byId('html').value,
    preview: async (tag) => {
      const inner = () =>
        document.querySelector<HTMLIFrameElement>('#stage iframe')?.contentDocument;
      await until(() => inner()?.querySelector(tag), 8000);
      return { widget: inner()!.querySelector<HTMLElement>(tag)!, document: inner()! };
    },
  };
  await until(() => !byId('builder').hidden && built.code(), 5000);
  const { document: first } = await built.preview('aht-hotline-banner');
  await until(() => deepText(first.body).includes(hotline), 5000);
  return built;
}
