/** What is known of an address once it has been asked. Types only: how it is told is in findings.ts. */

export type Verdict =
  | 'ok'
  /** 404 or 410. */
  | 'gone'
  /** A page that says "not found" without the number for it. */
  | 'soft-404'
  /** The name belongs to somebody else now, or is for sale. */
  | 'parked'
  /** The name does not exist (DNS). */
  | 'no-host'
  | 'certificate'
  | 'refused'
  | 'timeout'
  /** It redirects in a circle, too often, or to what is no web page. */
  | 'redirects'
  /** It redirects from https to http. */
  | 'insecure'
  /** It redirects for good: the feed should have the new address. */
  | 'moved'
  /** It redirects to another site, for the time being. */
  | 'other-site'
  /** It lies in a private network, and was not asked. */
  | 'private'
  /** A program cannot tell: a person should look. */
  | 'unsure';

export type Reason =
  // certificate
  | 'expired'
  | 'not-yet-valid'
  | 'self-signed'
  | 'wrong-name'
  | 'incomplete'
  | 'handshake'
  // soft-404
  | 'words'
  | 'home-page'
  | 'neighbour'
  // redirects
  | 'circle'
  | 'too-many'
  | 'long-way'
  | 'no-web-page'
  // unsure
  | 'status'
  | 'person-wanted'
  | 'sign-in'
  | 'come-back-later'
  | 'same-for-all'
  | 'cookies';

export interface LinkAnswer {
  /** As it was asked: without a fragment. */
  readonly address: string;
  readonly verdict: Verdict;
  readonly reason?: Reason | undefined;
  /** The status of the last answer, if there was any. */
  readonly status?: number | undefined;
  /** Where it leads; for `moved` the address to write. */
  readonly location?: string | undefined;
  /** When it was asked, in milliseconds since 1970. */
  readonly asked: number;
}

/** Nothing to do about it. */
export const isGood = ({ verdict }: LinkAnswer): boolean =>
  ['ok', 'moved', 'other-site', 'insecure'].includes(verdict);

/**
 * Readers surely do not get there: their link may be taken out by a program. A page that only reads like
 * one that is not found, or a way that ends on a home page, is a guess: for that a person looks.
 */
export const isBroken = ({ verdict }: LinkAnswer): boolean =>
  ['gone', 'parked', 'no-host'].includes(verdict);
