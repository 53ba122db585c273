/**
 * Functions of the browser as they are when this file is loaded, each called with its `this` first: what
 * others put in their place later is handed no box, and no way inside. Drawing is not among it.
 */
const { call } = Function.prototype;

/* In Node, where there is no page, the classes can be imported all the same. */
const own = (type: keyof typeof globalThis, name: string) => {
  const { get, value } =
    Object.getOwnPropertyDescriptor(globalThis[type]?.prototype ?? {}, name) ?? {};
  return call.bind(get ?? value);
};

export const targetOf = own('Event', 'target') as (event: Event) => EventTarget;
export const pathOf = own('Event', 'composedPath') as (event: Event) => EventTarget[];
export const stop = own('Event', 'stopImmediatePropagation') as (event: Event) => void;
export const isChecked = own('HTMLInputElement', 'checked') as (box: EventTarget) => boolean;
export const reset = own('HTMLFormElement', 'reset') as (form: Element) => void;
export const byId = own('DocumentFragment', 'getElementById') as (
  root: DocumentFragment,
  id: string,
) => HTMLElement | null;
export const focus = own('HTMLElement', 'focus') as (element: Element) => void;
export const reveal = own('Element', 'scrollIntoView') as (element: Element) => void;
export const boxesOf = own('Element', 'getClientRects') as (element: Element) => DOMRectList;
export const focusedIn = own('ShadowRoot', 'activeElement') as (root: ShadowRoot) => Element | null;
