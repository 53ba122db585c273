/** What scripts of a page can hear of an element, and what they can put themselves in the place of. */
import { rootOf } from '../helpers.js';

/* What a page may hear of one act in the element: all that has a handler, and what has none. */
const types = [
  ...new Set([
    ...Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype))
      .filter((name) => name.startsWith('on'))
      .map((name) => name.slice(2)),
    ...['focusin', 'focusout', 'beforeinput', 'selectionchange', 'scroll', 'selectstart'],
    ...['DOMActivate', 'DOMFocusIn', 'DOMFocusOut', 'DOMMouseScroll', 'MozMousePixelScroll'],
  ]),
];

/* Firefox alone has them. The last two tell of what is being used while the event is made, whose ever it is. */
export const ofUse = ['explicitOriginalTarget', 'rangeParent'];
export const firefoxOnly = ['originalTarget', ...ofUse];

/* The element's own news; and an event that would cost every page to be heard: the docs name it. */
const left = /^(aht-.*|pointerrawupdate)$/;
/* What happens around the element because of what happens in it. */
export const isAround = ({ type, target }: Event) =>
  /^scroll|(enter|leave)$/.test(type) && (target as Element).localName !== 'aht-indicator-check';

/** Everything of an event that could lead inside, by its name. */
const tellTale = (event: Event): [string, unknown][] => [
  ...['target', 'srcElement', 'relatedTarget', 'fromElement', 'toElement', ...firefoxOnly].map(
    (name): [string, unknown] => [name, (event as unknown as { [name: string]: unknown })[name]],
  ),
  ...event.composedPath().map((part): [string, unknown] => ['composedPath', part]),
];

/** Where it was, and by which key. */
export const placeAndKey = (event: Event): unknown[] => {
  const { clientX, clientY, screenX, screenY, key, code, detail } = event as MouseEvent &
    KeyboardEvent;
  return [clientX, clientY, screenX, screenY, key, code, detail].filter(Boolean);
};

/** What listeners of these places hear while something is done; all phases. */
export async function heard(
  places: readonly EventTarget[],
  act: (listening: () => void) => Promise<unknown>,
): Promise<Event[]> {
  const seen: Event[] = [];
  const told: { event: Event; tales: [string, unknown][] }[] = [];
  const listen = (event: Event) => {
    seen.push(event);
    // Now: afterwards an event knows less.
    told.push({ event, tales: tellTale(event) });
  };
  const all = (change: 'addEventListener' | 'removeEventListener') => {
    for (const place of places)
      for (const type of types)
        for (const capture of [true, false]) place[change](type, listen, capture);
  };
  await act(() => all('addEventListener'));
  all('removeEventListener');
  for (const { event, tales } of told)
    talesOf.set(event, [...(talesOf.get(event) ?? []), ...tales]);
  return [...new Set(seen)].filter(({ type }) => !left.test(type));
}

/** What was told by an event when it was heard. */
const talesOf = new WeakMap<Event, [string, unknown][]>();

/** By which properties events led inside. */
export const leaks = (check: Element, events: readonly Event[]): string[] => [
  ...new Set(
    events
      .flatMap((event) => talesOf.get(event)!)
      .filter(([, value]) => value instanceof Node && value.getRootNode() === rootOf(check))
      .map(([name]) => name),
  ),
];

/** Puts a function of its own in the place of each that nodes and events have, as scripts of a page may. */
export function replaceAll(note: (name: string, values: unknown[]) => void): () => void {
  const undo: (() => void)[] = [];
  for (const type of [
    ...[Event, UIEvent, MouseEvent, EventTarget, Node, Element, HTMLElement],
    ...[
      HTMLInputElement,
      HTMLFormElement,
      HTMLLabelElement,
      DocumentFragment,
      ShadowRoot,
      CharacterData,
    ],
  ]) {
    const holder = type.prototype;
    for (const [name, one] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      if (name === 'constructor' || !one.configurable) continue;
      const over = <T extends ((...given: never[]) => unknown) | undefined>(real: T): T =>
        (typeof real === 'function'
          ? function (this: unknown, ...given: never[]) {
              note(`${type.name}.${name}`, [this, ...given]);
              return real.apply(this, given);
            }
          : real) as T;
      Object.defineProperty(
        holder,
        name,
        'value' in one
          ? { ...one, value: over(one.value) }
          : { ...one, get: over(one.get), set: over(one.set) },
      );
      undo.push(() => Object.defineProperty(holder, name, one));
    }
  }
  return () => {
    for (const one of undo) one();
  };
}
