/**
 * Holds a value against a schema. The schemas are valibot's, and so are their types and the JSON
 * Schema; only the walk is ours: it leaves out one wrong item of a list and keeps its neighbours,
 * makes addresses absolute, knows JSON Pointers, and takes 1.2 kB less of every page. A test compares its
 * verdicts with valibot's own.
 */
import { resolveAddress } from './address.js';
import type { SkipReason, Skipped } from './problem.js';
import type { Rule } from './section.js';

/** What a valibot schema is made of, as far as we use it. */
export interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly key?: Shape;
  readonly value?: Shape;
  readonly pipe?: readonly [Shape, ...Action[]];
}

interface Action {
  readonly kind: string;
  readonly type: string;
  readonly requirement: unknown;
  readonly message: SkipReason;
}

/** Where a value is wrong, and why. Thrown within this file and its reader only. */
export class Fault {
  constructor(
    readonly reason: SkipReason,
    readonly at: string,
  ) {}
}

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is of the schema's type, its parts aside. */
function isOfType({ type, literal, options }: Shape, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object' || type === 'record') return isObject(value);
  if (type === 'picklist') return options!.includes(value);
  // What is left is a string, a number, a boolean, or one literal value.
  return typeof value === type || value === literal;
}

function passes({ type, requirement }: Action, value: unknown): boolean {
  if (type === 'regex') return (requirement as RegExp).test(value as string);
  if (type === 'integer') return Number.isInteger(value);
  // The length of a list, or the number of entries.
  const amount = type === 'min_value' ? (value as number) : Object.keys(value as object).length;
  return amount >= (requirement as number);
}

/** Reads values of one document. */
export class Reader {
  /** What was left out so far. */
  readonly skipped: Skipped[] = [];

  constructor(
    readonly feed: string,
    readonly base: string,
    readonly timeZone?: string,
    readonly rules: Readonly<Record<string, Rule>> = {},
  ) {}

  /** The keys that lead to the value that is being read. */
  readonly #way: (string | number)[] = [];

  /** Where that is, as a JSON Pointer: only made for what is wrong. */
  get #pointer(): string {
    return this.#way.map((key) => `/${`${key}`.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
  }

  #fail(reason: SkipReason, ...field: string[]): never {
    this.#way.push(...field);
    throw new Fault(reason, this.#pointer);
  }

  /**
   * The valid part of the value of a key, or nothing; what is wrong of it is noted. In a list, `seen`
   * holds the ids so far.
   */
  attempt(
    schema: object,
    value: unknown,
    key: string | number,
    seen?: Set<unknown>,
    list = '',
    parent: Json = {},
  ): unknown {
    const way = this.#way;
    const length = way.push(key);
    try {
      const read = this.read(schema, value);
      const broken = this.rules[list]?.(read as never, { timeZone: this.timeZone, parent });
      if (broken) this.#fail(broken.reason, broken.field);
      const id = isObject(read) && read.id;
      if (id && seen?.has(id)) this.#fail('duplicate-id', 'id');
      seen?.add(id);
      return read;
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      way.length = length;
      this.skipped.push({ feed: this.feed, pointer: this.#pointer, ...fault });
      return undefined;
    } finally {
      way.length = length - 1;
    }
  }

  /**
   * The valid part of a value. Throws a fault when there is none. A feed of a thousand sessions comes
   * here thirty thousand times before anything is drawn, so nothing is made that is not needed.
   */
  read(schemaOfValibot: object, value: unknown, list?: string, parent?: Json): unknown {
    const schema = schemaOfValibot as Shape;
    const { pipe, wrapped, item, entries } = schema;
    if (pipe) {
      let read = this.read(pipe[0], value, list, parent);
      for (const action of pipe as readonly unknown[] as readonly Action[]) {
        if (action.kind !== 'validation') continue;
        const { message } = action;
        if (!passes(action, read)) this.#fail(message);
        if (message !== 'not-a-url') continue;
        read = resolveAddress(read as string, this.base);
        if (!read) this.#fail(message);
      }
      return read;
    }
    if (wrapped) return value === undefined ? value : this.read(wrapped, value, list, parent);
    if (value === undefined) this.#fail('missing');
    if (schema.type === 'union') {
      const option = (schema.options as Shape[]).find((one) => isOfType(one, value));
      if (!option) this.#fail('wrong-type');
      return this.read(option, value);
    }
    if (!isOfType(schema, value)) {
      this.#fail(schema.literal || schema.options ? 'not-in-list' : 'wrong-type');
    }
    const way = this.#way;
    if (item) {
      const seen = new Set<unknown>();
      return (value as unknown[]).flatMap(
        (one, index) => this.attempt(item, one, index, seen, list, parent) ?? [],
      );
    }
    if (!isObject(value)) return value;
    const copy: Json = {};
    if (entries) {
      // By known names: nothing else of the document is touched, `__proto__` least of all.
      for (const key in entries) {
        const entry = entries[key]!;
        const there = Object.hasOwn(value, key);
        if (!there && entry.wrapped) continue;
        way.push(key);
        const read = this.read(entry, there ? value[key] : undefined, key, copy);
        way.pop();
        if (read !== undefined) copy[key] = read;
      }
    } else {
      for (const key of Object.keys(value)) {
        if (key === '__proto__') continue;
        way.push(key);
        this.read(schema.key!, key);
        copy[key] = this.read(schema.value!, value[key]);
        way.pop();
      }
    }
    return copy;
  }
}
