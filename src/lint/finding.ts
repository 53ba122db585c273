/**
 * What the linter says of a feed. The words are for the keeper of the feed, who need not be a
 * programmer; nothing about files, terminals or pages comes in here.
 */

/**
 * `error`: a widget leaves something out because of it, or a link leads nowhere. `warning`: readers are
 * served worse by it.
 */
export type Severity = 'error' | 'warning';

/** A place in a text, counted as editors count: from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a feed, or could be better. */
export interface Finding {
  /** Which rule it breaks: small letters and hyphens, and never changes, for it can be switched off. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where in the document: a JSON Pointer (RFC 6901); '' for the whole. */
  readonly pointer: string;
  /** Where in the text it begins and ends. */
  readonly start: Place;
  readonly end: Place;
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** What to do about it, as one sentence. */
  readonly mend: string;
}
