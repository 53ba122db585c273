/**
 * All that is wrong with a document by its schema. The widgets' own walk (feed/check.ts) leaves an
 * item at its first fault; this one names every fault, and comes to the same verdict: a test holds
 * both against each other. Only what makes a widget leave something out comes in here.
 */
import { type Json, type Shape, isObject, isOfType, passes } from '../feed/check.js';
import { resolveAddress } from '../feed/address.js';
import type { SkipReason } from '../feed/problem.js';
import type { Rule } from '../feed/section.js';
import { within } from './pointer.js';

export interface Fault {
  readonly reason: SkipReason;
  /** The very value that is wrong, or the field that is missing. */
  readonly at: string;
  /** What is left out because of it. */
  readonly item: string;
  readonly value: unknown;
  /** What should stand there. */
  readonly shape: Shape;
}

/** Stands for a value of which nothing can be used. */
const nothing = Symbol();

interface Place {
  readonly at: string;
  readonly item: string;
  /** The field in whose value this is, and the object that has that field, as far as it was read. */
  readonly field: string;
  readonly parent: Json;
  /** What was asked for there, all that is wrapped around it included. */
  readonly shape: Shape;
}

export interface Situation {
  readonly base: string;
  readonly timeZone: string | undefined;
  readonly rules: Readonly<Record<string, Rule>>;
  /** Lists that are whole or nothing. */
  readonly whole?: readonly string[] | undefined;
}

/** The faults of a value that stands at `at`. */
export function faultsOf(
  shape: Shape,
  value: unknown,
  at: string,
  { base, timeZone, rules, whole = [] }: Situation,
): readonly Fault[] {
  const faults: Fault[] = [];

  function read(shape: Shape, value: unknown, place: Place): unknown {
    const note = (reason: SkipReason): typeof nothing => {
      faults.push({ reason, at: place.at, item: place.item, value, shape: place.shape });
      return nothing;
    };
    const { pipe, wrapped, item, entries } = shape;
    if (pipe) {
      const found = read(pipe[0], value, place);
      if (found === nothing) return nothing;
      for (const action of pipe.slice(1) as Parameters<typeof passes>[0][]) {
        if (action.kind !== 'validation') continue;
        if (!passes(action, found)) return note(action.message);
        if (action.message === 'not-a-url' && !resolveAddress(found as string, base))
          return note('not-a-url');
      }
      return found;
    }
    if (wrapped) return value === undefined ? value : read(wrapped, value, place);
    if (value === undefined) return note('missing');
    if (shape.type === 'union') {
      const option = (shape.options as Shape[]).find((one) => isOfType(one, value));
      return option ? read(option, value, place) : note('wrong-type');
    }
    if (!isOfType(shape, value))
      return note(shape.literal || shape.options ? 'not-in-list' : 'wrong-type');
    if (item) return list(item, value as unknown[], place);
    if (!isObject(value)) return value;
    return entries ? fields(entries, value, place) : words(shape, value, place);
  }

  function list(shape: Shape, values: readonly unknown[], around: Place): unknown {
    const { at, field, parent } = around;
    const seen = new Set<unknown>();
    const together = whole.includes(field);
    return values.flatMap((value, index) => {
      const pointer = within(at, index);
      const item = together ? around.item : pointer;
      const before = faults.length;
      const found = read(shape, value, { at: pointer, item, field, parent, shape });
      const rule = rules[field];
      if (rule && isObject(value)) byRule(rule, shape, value, pointer, parent, before);
      if (found === nothing || faults.slice(before).some((fault) => fault.item === item))
        // What costs the whole costs nothing more: nobody is sent to mend what refers to it.
        return together ? [value] : [];
      const id = isObject(found) && found['id'];
      if (id && seen.has(id)) {
        const one = within(pointer, 'id');
        faults.push({ reason: 'duplicate-id', at: one, item, value: id, shape });
        return [];
      }
      seen.add(id);
      return [found];
    });
  }

  /** The rule is asked again and again, each time without the field that it has found fault with. */
  function byRule(
    rule: Rule,
    shape: Shape,
    value: Json,
    pointer: string,
    parent: Json,
    before: number,
  ): void {
    const copy: Json = { ...value };
    const mend = (field: string) => {
      // With some zone the other fields can still be looked at.
      if (field === 'timeZone') copy[field] = 'UTC';
      else delete copy[field];
    };
    const known = new Set<string>();
    for (const { at, item } of faults.slice(before)) {
      if (item !== pointer) continue;
      const [field = ''] = at.slice(pointer.length + 1).split('/');
      known.add(field);
      mend(field);
    }
    for (;;) {
      const broken = rule(copy as never, { timeZone, parent });
      if (!broken || known.has(broken.field)) return;
      const at = within(pointer, broken.field);
      faults.push({ ...broken, at, item: pointer, value: value[broken.field], shape });
      known.add(broken.field);
      mend(broken.reason === 'no-time-zone' ? 'timeZone' : broken.field);
    }
  }

  function fields(
    entries: Readonly<Record<string, Shape>>,
    value: Json,
    { at, item }: Place,
  ): unknown {
    const copy: Json = {};
    let whole = true;
    for (const [key, entry] of Object.entries(entries)) {
      const there = Object.hasOwn(value, key);
      if (!there && entry.wrapped) continue;
      const place = { at: within(at, key), item, field: key, parent: copy, shape: entry };
      const found = read(entry, there ? value[key] : undefined, place);
      if (found === nothing) whole = false;
      else if (found !== undefined) copy[key] = found;
    }
    return whole ? copy : nothing;
  }

  /** A text in several languages. */
  function words({ key: tag, value: wording }: Shape, value: Json, place: Place): unknown {
    let whole = true;
    for (const key of Object.keys(value)) {
      if (key === '__proto__') continue;
      const one = { ...place, at: within(place.at, key), shape: wording! };
      if (read(tag!, key, one) === nothing) whole = false;
      if (read(wording!, value[key], one) === nothing) whole = false;
    }
    return whole ? value : nothing;
  }

  read(shape, value, { at, item: at, field: '', parent: {}, shape });
  return faults;
}
