/** Where values stand in a text. It is read only for what is asked, so that a long feed needs little memory. */
import { visit } from 'jsonc-parser';
import type { Place } from './finding.js';
import { holderOf, within } from './pointer.js';

/** From where to where something stands; a list or an object: its opening bracket. */
export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** A value, and the name of the field that it stands in. */
export interface Spot {
  readonly value: Stretch;
  readonly name: Stretch | undefined;
}

/** On one line: nothing in JSON that is looked for goes on to another. */
export const stretch = (line: number, column: number, length: number): Stretch => ({
  start: { line: line + 1, column: column + 1 },
  end: { line: line + 1, column: column + 1 + length },
});

/** Goes through a text and tells each value with its pointer. */
export function walk(
  text: string,
  at: (pointer: string, spot: Spot) => void,
  property?: (pointer: string, name: Stretch, isSecond: boolean) => void,
): void {
  /** The lists and objects that are open, the innermost last. */
  const open: { pointer: string; index: number; key: string; names: Set<string> | undefined }[] =
    [];
  let name: Stretch | undefined;

  const value = (length: number, line: number, column: number): string => {
    const inside = open.at(-1);
    const pointer = inside
      ? within(inside.pointer, inside.names ? inside.key : inside.index++)
      : '';
    at(pointer, {
      value: stretch(line, column, length),
      name: inside?.names ? name : undefined,
    });
    return pointer;
  };

  visit(text, {
    onObjectBegin: (_, __, line, column) =>
      void open.push({ pointer: value(1, line, column), index: 0, key: '', names: new Set() }),
    onArrayBegin: (_, __, line, column) =>
      void open.push({ pointer: value(1, line, column), index: 0, key: '', names: undefined }),
    onObjectEnd: () => void open.pop(),
    onArrayEnd: () => void open.pop(),
    onObjectProperty: (key, _, length, line, column) => {
      const inside = open.at(-1)!;
      name = stretch(line, column, length);
      property?.(within(inside.pointer, key), name, inside.names!.has(key));
      inside.names!.add(key);
      inside.key = key;
    },
    onLiteralValue: (_, __, length, line, column) => void value(length, line, column),
  });
}

/**
 * Where these pointers stand; for what is not there, what should hold it. Of two fields of one name
 * the later counts, as it does for JSON.
 */
export function spotsOf(text: string, wanted: readonly string[]): (pointer: string) => Spot {
  const found = new Map<string, Spot | undefined>([['', undefined]]);
  for (let pointer of wanted)
    for (; !found.has(pointer); pointer = holderOf(pointer)) found.set(pointer, undefined);
  // What is asked for by nobody need not be looked for; a text that is no JSON may be deeper than can be.
  if (wanted.length > 0)
    walk(text, (pointer, spot) => {
      if (found.has(pointer)) found.set(pointer, spot);
    });
  const nowhere: Spot = { value: stretch(0, 0, 0), name: undefined };
  return (place) => {
    for (let pointer = place; ; pointer = holderOf(pointer)) {
      const spot = found.get(pointer);
      if (spot || !pointer) return spot ?? nowhere;
    }
  };
}
