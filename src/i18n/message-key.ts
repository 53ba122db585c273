/**
 * By which name a message is looked up: the id that lit-localize gives it, a hash of its English
 * text. The script-tag build writes short keys into the code instead and leaves this file out.
 */
import { generateMsgId } from '@lit/localize/internal/id-generation.js';

/** A message as it stands in the code: a string, or the parts of a template. */
export type Message =
  | string
  | { readonly strings: readonly string[]; readonly values: readonly unknown[] };

/* Hashing costs more than looking up; a template's parts are the same object at each drawing. */
const known = new Map<unknown, string>();

export function keyOf(message: Message, options?: { id?: string }): string {
  if (options?.id) return options.id;
  const parts = typeof message === 'string' ? message : message.strings;
  let key = known.get(parts);
  if (!key) {
    key = generateMsgId(parts as string | string[], false);
    known.set(parts, key);
  }
  return key;
}
