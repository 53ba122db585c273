/** What a rule is given, and how it tells what it has found. */
import type { Json, Shape } from '../feed/check.js';
import type { RuleId } from './rules.js';
import type { Kind } from './shapes.js';

export interface Context {
  /** The document, of which only this much is known: it is an object. */
  readonly root: Json;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where relative addresses start from. */
  readonly base: string;
  /** Tells what is wrong: `says` follows the name of the place, and ends with no full stop. */
  note(rule: RuleId, pointer: string, says: string, mend: string, ofName?: boolean): void;
  /** A place in words: `"name" of the training “basics”`. */
  name(pointer: string): string;
}

/** A rule that looks at the document as a whole. */
export type DocumentRule = (context: Context) => void;

/** One value of the document that is where the schema has a place for it. */
export interface Seen {
  /** `object`: any object of the format; `string`: one that is none of the other kinds. */
  readonly kind: Kind | 'object' | 'string';
  readonly value: unknown;
  readonly pointer: string;
  /** The field that it stands in; of an item of a list, the list's. */
  readonly field: string;
  /** The field in which the object stands that holds it; '' for the feed. */
  readonly holder: string;
  /** The pointer of the item, or of the object at the top, that it belongs to. */
  readonly item: string;
  readonly shape: Shape;
}

/** A text in one language. */
export interface Wording {
  readonly value: string;
  /** '' for a plain string. */
  readonly language: string;
  readonly pointer: string;
}

/** A rule that looks at each value by itself. */
export type ValueRule = (seen: Seen, context: Context) => void;
