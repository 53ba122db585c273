/** What it means how an address was answered. A function of the way alone; it asks nothing. */
import type { LinkAnswer, Reason, Verdict } from './answer.js';
import { isParkingHost, readPage, saysNotFound, saysParked, wantsPerson } from './page.js';
import { ours } from './request.js';
import { type Walk, failed, isPage } from './walk.js';

export type Judgement = Omit<LinkAnswer, 'address' | 'asked'>;

/** Codes of Node, by what they mean. What is in none of them could not be told. */
const failures: readonly [RegExp, Verdict, Reason?][] = [
  [/^PRIVATE$/, 'private'],
  [/^LATER$/, 'unsure', 'come-back-later'],
  [/^ENOTFOUND$|^ENODATA$/, 'no-host'],
  [/^CERT_HAS_EXPIRED$/, 'certificate', 'expired'],
  [/^CERT_NOT_YET_VALID$/, 'certificate', 'not-yet-valid'],
  [/SELF_SIGNED_CERT/, 'certificate', 'self-signed'],
  [/^ERR_TLS_CERT_ALTNAME/, 'certificate', 'wrong-name'],
  [/^UNABLE_TO_|^CERT_|^INVALID_CA$/, 'certificate', 'incomplete'],
  [/^EPROTO$|^ERR_SSL|^ERR_TLS/, 'certificate', 'handshake'],
  [/^TIMEOUT$|^ETIMEDOUT$|^EAI_AGAIN$/, 'timeout'],
];

/** Left alone: the host has asked for it, or is not to be asked. */
export const later = { failure: 'LATER' };

function ofFailure(code: string): Judgement {
  const [, verdict, reason] = failures.find(([codes]) => codes.test(code)) ?? [0, 'refused'];
  return { verdict: verdict as Verdict, reason: reason as Reason | undefined };
}

/** Whether no server was heard at all: then it may be our own network that is down. */
export const isSilent = ({ end }: Walk): boolean =>
  typeof end === 'object' && failed(end) && ![ours.private, 'LATER'].includes(end.failure);

/**
 * The part of a name that one owner holds: `dpi.wi.gov` and `dcf.wi.gov` are one site, two school
 * districts under `k12.wi.us` are two.
 */
export function siteOf(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const parts = /\.k12\.[a-z]{2}\.us$/.test(host)
    ? 4
    : top.length === 2 && /^(?:co|com|org|net|gov|edu|ac|gob)$/.test(second)
      ? 3
      : 2;
  return labels.slice(-parts).join('.');
}

export const isHome = ({ pathname, search }: URL): boolean =>
  !search && /^\/(?:(?:index|default|home)(?:\.\w+)?\/?|en\/?|es\/?)?$/i.test(pathname);

const isSignIn = ({ hostname, pathname }: URL): boolean =>
  /^(?:login|signin|sso|accounts?|auth|idp)\./.test(hostname) ||
  /\/(?:login|log-in|signin|sign-in|sso|saml2?|oauth2?|servicelogin)\b/i.test(pathname);

const bare = ({ host }: URL): string => host.replace(/^www\./, '');

/** A page deep in a site that leads to a home page is not there any more; a short name may. */
function isSentHome(from: URL, to: URL): boolean {
  if (isHome(from) || !isHome(to)) return false;
  return bare(from) === bare(to) || from.pathname.split('/').filter(Boolean).length > 1;
}

/** The address up to which all redirects are for good; nothing where the first is not. */
function newAddress({ hops }: Walk): URL | undefined {
  const end = hops.findIndex(({ forGood }) => !forGood);
  return hops[(end < 0 ? hops.length : end) - 1]?.to;
}

const noHash = (url: URL): string => url.href.replace(/#.*/, '');

/** What is to be said of an address. */
export function judge(way: Walk): Judgement {
  const { hops, at, end } = way;
  const from = hops[0]?.from ?? at;
  const location = hops[0] ? at.href : undefined;
  if (end === 'cookies') return { verdict: 'unsure', reason: 'cookies', location };
  if (typeof end === 'string') return { verdict: 'redirects', reason: end, location };
  if (hops.some(({ to }) => isParkingHost(to.hostname))) return { verdict: 'parked', location };
  if (failed(end)) return { ...ofFailure(end.failure), location };

  const { status } = end;
  if (status === 404 || status === 410) return { verdict: 'gone', status, location };
  if (hops[0] && isSignIn(at) && !isSignIn(from))
    return { verdict: 'unsure', reason: 'sign-in', status, location };
  if (status >= 300) return { verdict: 'unsure', reason: 'status', status, location };

  if (isPage(end)) {
    const page = readPage(end.body);
    if (wantsPerson(page)) return { verdict: 'unsure', reason: 'person-wanted', status, location };
    if (saysParked(page)) return { verdict: 'parked', status, location };
    if (saysNotFound(page)) return { verdict: 'soft-404', reason: 'words', status, location };
  }
  if (hops[0] && isSentHome(from, at))
    return { verdict: 'soft-404', reason: 'home-page', status, location };
  if (hops.some((hop) => hop.from.protocol === 'https:' && hop.to.protocol === 'http:'))
    return { verdict: 'insecure', status, location };
  const moved = newAddress(way);
  if (moved) return { verdict: 'moved', status, location: noHash(moved) };
  if (siteOf(from.hostname) !== siteOf(at.hostname))
    return { verdict: 'other-site', status, location };
  if (hops.length > 4) return { verdict: 'redirects', reason: 'long-way', status, location };
  return { verdict: 'ok', status, location };
}
