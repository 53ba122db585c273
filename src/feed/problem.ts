/**
 * The closed list of what can go wrong with a feed, as codes. The words for people are made where
 * they are shown: the page's console in `ui`, the keeper's messages in `cli`.
 */

/** Why a whole feed could not be used. */
export type FeedProblemCode =
  /** No answer: the network, CORS, a content security policy or a blocker is in the way. */
  | 'unreachable'
  /** No complete answer in time. */
  | 'timeout'
  /** The server answered with an HTTP error; `detail` is the status. */
  | 'http-error'
  /** More than the allowed number of bytes. */
  | 'too-large'
  /** `#id` names no element of the page. */
  | 'not-found'
  /** The address is not an http(s) one. */
  | 'not-a-url'
  /** The text is not JSON. */
  | 'not-json'
  /** JSON, but not a feed; `detail` is the JSON Pointer of the first field that is wrong. */
  | 'not-a-feed'
  /** A `version` that these elements do not know; `detail` is that version. */
  | 'newer-version';

/** A feed that could not be used. */
export interface FeedProblem {
  /** The address as it was asked for: an absolute URL or `#id`. */
  readonly feed: string;
  readonly code: FeedProblemCode;
  readonly detail?: string;
}

/** Why one item of a feed was left out. */
export type SkipReason =
  | 'missing'
  | 'wrong-type'
  | 'not-in-list'
  | 'not-an-id'
  | 'duplicate-id'
  | 'empty'
  | 'not-a-url'
  | 'not-a-language'
  | 'not-a-telephone'
  | 'not-an-email'
  | 'not-a-date'
  | 'not-a-duration'
  | 'not-a-time-zone'
  | 'no-time-zone'
  | 'ends-before-it-starts'
  | 'unknown-level'
  | 'out-of-range';

/** One item that was left out. Its neighbours are shown. */
export interface Skipped {
  /** The feed it stands in. */
  readonly feed: string;
  /** JSON Pointer (RFC 6901) of the item that was left out. */
  readonly pointer: string;
  readonly reason: SkipReason;
  /** JSON Pointer of the very field that is wrong; the same as `pointer` when it is the item itself. */
  readonly at: string;
}
