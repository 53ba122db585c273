/** Makes elements of the page without any HTML in strings: texts stay texts, whoever typed them. */

type Value = string | number | boolean | undefined;
export type Child = Node | string | undefined | false;

/** An element with attributes and children; `true` sets an attribute by its name, `false` none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** The element of this id; the page is ours, so that it is there. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`builder.html has no #${id}`);
  return found as T;
}

/** A text with code in backticks. */
export const withCode = (text: string): (Node | string)[] =>
  text.split('`').map((part, at) => (at % 2 ? h('code', {}, part) : part));

/** A label, a hint and a control, told to each other. */
export function field(
  id: string,
  label: readonly Child[],
  control: HTMLElement,
  { hint, lang }: { hint?: readonly Child[]; lang?: string } = {},
): HTMLElement {
  control.id = id;
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  return h(
    'div',
    { class: 'field', lang },
    h('label', { for: id }, ...label),
    hint && h('p', { class: 'hint', id: `${id}-hint` }, ...hint),
    control,
  );
}

/** A list to choose one from. */
export function select(
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
): HTMLSelectElement {
  const made = h(
    'select',
    {},
    ...options.map(([value, words]) => h('option', { value, selected: value === chosen }, words)),
  );
  made.value = chosen;
  return made;
}

/** The radio button of a group that is on. */
export const chosenOf = (name: string): string =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';

export function choose(name: string, value: string): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`))
    radio.checked = radio.value === value;
}

/** Hands a text to the reader as a file. */
export function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  h('a', { href: address, download: name }).click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
