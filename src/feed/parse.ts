/**
 * From unknown JSON to what a widget may rely on. The head of a feed is read strictly, because
 * without it nothing can be trusted; the rest item by item, because one wrong session must not hide
 * a help line. Nothing here throws.
 */
import * as v from 'valibot';
import { isAddressField, resolveAddress } from './address.js';
import type { FeedProblem, FeedProblemCode, Skipped, SkipReason } from './problem.js';
import type { Schema, Section } from './section.js';
import { type Header, feedVersion, header, headerOptions } from './sections/header.js';
import { isTimeZone } from './time.js';

type Json = Record<string, unknown>;

/** A document that is a feed, its sections not yet read. */
export interface FeedDocument {
  /** The address as it was asked for: an absolute URL or `#id`. */
  readonly feed: string;
  /** What its relative addresses are resolved against. */
  readonly base: string;
  readonly header: Header;
  readonly raw: Json;
  /** What of the head was left out. */
  readonly skipped: readonly Skipped[];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema inside `v.optional(…)`. */
const inner = (schema: Schema): Schema & { item?: Schema; entries?: Record<string, Schema> } =>
  'wrapped' in schema ? inner(schema.wrapped as Schema) : schema;

const problem = (feed: string, code: FeedProblemCode, detail?: string): FeedProblem => ({
  feed,
  code,
  ...(detail === undefined ? {} : { detail }),
});

/** The text of a feed, read as far as its head. */
export function parseFeed(text: string, feed: string, base = feed): FeedDocument | FeedProblem {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return problem(feed, 'not-json');
  }
  return readDocument(raw, feed, base);
}

/** A feed that is JSON already, read as far as its head. */
export function readDocument(raw: unknown, feed: string, base = feed): FeedDocument | FeedProblem {
  if (!isObject(raw)) return problem(feed, 'not-a-feed', '');
  const { version } = raw;
  if (typeof version === 'number' && version > feedVersion) {
    return problem(feed, 'newer-version', String(version));
  }
  const head = v.safeParse(header, raw, { abortEarly: true });
  if (!head.success) return problem(feed, 'not-a-feed', pathOf(head.issues[0], ''));
  const skipped: Skipped[] = [];
  const options: Json = {};
  for (const [key, schema] of Object.entries(headerOptions.entries)) {
    options[key] = new Reader(feed, base, skipped).read(schema, raw[key], `/${key}`);
  }
  const { timeZone } = options as { timeZone?: string };
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    delete options.timeZone;
    skipped.push({ feed, pointer: '/timeZone', reason: 'not-a-time-zone', at: '/timeZone' });
  }
  return { feed, base, header: { ...head.output, ...options } as Header, raw, skipped };
}

/** Whether a reading went wrong. */
export const isProblem = (value: FeedDocument | FeedProblem): value is FeedProblem => 'code' in value;

/** One section of a document: what is valid of it, and what was left out. */
export function readSection<T>(
  document: FeedDocument,
  section: Section<T>,
): { value: T; skipped: readonly Skipped[] } {
  const skipped: Skipped[] = [];
  const { raw, feed, base, header } = document;
  const reader = new Reader(feed, base, skipped, section.rules, header.timeZone);
  const value = Object.hasOwn(raw, section.key)
    ? reader.read(section.schema, raw[section.key], `/${section.key}`)
    : undefined;
  return { value: (value ?? section.none) as T, skipped };
}

/** Reads one value by its schema; lists inside are read item by item. */
class Reader {
  constructor(
    readonly feed: string,
    readonly base: string,
    readonly skipped: Skipped[],
    readonly rules: Section<unknown>['rules'] = {},
    readonly timeZone?: string,
  ) {}

  /** The valid part of `value`, or nothing; what is wrong is noted. */
  read(schema: Schema, value: unknown, pointer: string, parent: Json = {}, list = ''): unknown {
    const { type, item, entries } = inner(schema);
    if (type === 'array' && item && Array.isArray(value)) {
      value = this.#readList(item, value, pointer, parent, list);
    } else if (entries && isObject(value)) {
      // A copy by known names: nothing else of the document is touched, `__proto__` least of all.
      const copy: Json = {};
      for (const key of Object.keys(entries)) {
        if (!Object.hasOwn(value, key)) continue;
        const entry = entries[key]!;
        const held = value[key];
        copy[key] =
          Array.isArray(held) && inner(entry).type === 'array'
            ? this.#readList(inner(entry).item!, held, `${pointer}/${key}`, copy, key)
            : held;
      }
      value = copy;
    }
    const result = v.safeParse(schema, value, { abortEarly: true });
    if (!result.success) {
      const issue = result.issues[0];
      this.#skip(pointer, reasonOf(issue), pathOf(issue, pointer));
      return undefined;
    }
    const wrong = this.#resolve(result.output, pointer);
    if (wrong) {
      this.#skip(pointer, 'not-a-url', wrong);
      return undefined;
    }
    const broken = this.rules?.[list]?.(result.output as never, { timeZone: this.timeZone, parent });
    if (broken) {
      this.#skip(pointer, broken.reason, `${pointer}/${broken.field}`);
      return undefined;
    }
    return result.output;
  }

  #readList(item: Schema, values: unknown[], pointer: string, parent: Json, list: string): unknown[] {
    const seen = new Set<unknown>();
    const read: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const here = `${pointer}/${index}`;
      const output = this.read(item, value, here, parent, list);
      if (output === undefined) continue;
      const id = isObject(output) ? output.id : undefined;
      if (id !== undefined && seen.has(id)) {
        this.#skip(here, 'duplicate-id', `${here}/id`);
        continue;
      }
      seen.add(id);
      read.push(output);
    }
    return read;
  }

  /** Makes the addresses of an item absolute; returns the pointer of one that cannot be. */
  #resolve(value: unknown, pointer: string): string | undefined {
    if (!isObject(value)) return undefined;
    for (const [key, held] of Object.entries(value)) {
      if (isAddressField(key) && typeof held === 'string') {
        const address = resolveAddress(held, this.base);
        if (address === undefined) return `${pointer}/${key}`;
        value[key] = address;
      } else {
        const wrong = this.#resolve(held, `${pointer}/${key}`);
        if (wrong) return wrong;
      }
    }
    return undefined;
  }

  #skip(pointer: string, reason: SkipReason, at: string): void {
    this.skipped.push({ feed: this.feed, pointer, reason, at });
  }
}

type Issue = v.BaseIssue<unknown>;

/** Validations carry their reason as message; a wrong type or a missing field says so itself. */
function reasonOf(issue: Issue): SkipReason {
  if (issue.kind === 'validation') return issue.message as SkipReason;
  if (issue.received === 'undefined') return 'missing';
  return issue.type === 'picklist' || issue.type === 'literal' ? 'not-in-list' : 'wrong-type';
}

/** The JSON Pointer of the field that an issue is about. */
const pathOf = (issue: Issue, pointer: string): string =>
  (issue.path ?? []).reduce(
    (path, { key }) => `${path}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`,
    pointer,
  );
