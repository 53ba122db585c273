/**
 * The browser's storage as a guest may use it: it can be blocked, full or a trap that throws, and
 * none of that is a fault of the page. What cannot be written stays in the widget's memory.
 */

/** `session`: this tab, until it is closed. `local`: this device, until it is removed. */
export type Area = 'session' | 'local';

/* Looked up at each call, because looking it up is what throws where storage is blocked. */
const storage = (area: Area): Storage => globalThis[`${area}Storage`];

/** What is kept under a key; nothing when there is none or it cannot be read. */
export function readKept(area: Area, key: string): string | null | undefined {
  try {
    return storage(area).getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text under a key, or with none removes the key. Returns whether no text was refused. */
export function keep(area: Area, key: string, text?: string): boolean {
  try {
    if (text) storage(area).setItem(key, text);
    else storage(area).removeItem(key);
    return true;
  } catch {
    return !text;
  }
}
