/**
 * The way from an address to where it ends: HEAD first and GET where that does not settle it, redirects
 * followed by hand, so that each step is known. What it means is said in judge.ts.
 */
import type { Failure, Reply } from './request.js';

export interface Hop {
  readonly from: URL;
  readonly to: URL;
  /** Whether the old address is not meant to be used again. */
  readonly forGood: boolean;
}

export interface Walk {
  readonly hops: readonly Hop[];
  /** The last address. */
  readonly at: URL;
  /** What was found there, or why the way ends before. */
  readonly end: Reply | Failure | 'circle' | 'cookies' | 'too-many' | 'no-web-page';
}

/** Asks one address when its turn has come. */
export type Send = (method: 'HEAD' | 'GET', url: URL) => Promise<Reply | Failure>;

export const failed = (reply: Reply | Failure): reply is Failure => 'failure' in reply;

export const isPage = ({ headers }: Reply): boolean =>
  /html|^$/.test(headers['content-type'] ?? '');

/** As browsers have it. */
const most = 20;

const goesOn = ({ status, headers }: Reply): boolean =>
  [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;

/** Many servers answer HEAD wrongly or not at all: only what GET would not better is believed. */
function settled(reply: Reply | Failure): boolean {
  if (failed(reply)) return !/RESET|TIMEOUT|TIMEDOUT|^HPE_|PIPE|AGAIN/.test(reply.failure);
  const { status } = reply;
  return goesOn(reply) || status === 401 || status === 429 || (status < 300 && !isPage(reply));
}

async function look(url: URL, send: Send): Promise<Reply | Failure> {
  const head = await send('HEAD', url);
  return settled(head) ? head : send('GET', url);
}

/** Header bytes come as Latin 1, but people write UTF-8 into them. */
function target(location: string, from: URL): URL | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(location, 'latin1'));
    return new URL(text, from);
  } catch {
    return URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  }
}

export async function walk(address: string, send: Send): Promise<Walk> {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  let cookies = false;
  let at = new URL(address);
  for (;;) {
    const reply = await look(at, send);
    if (failed(reply) || !goesOn(reply)) return { hops, at, end: reply };
    cookies ||= reply.headers['set-cookie'] !== undefined;
    const to = target(reply.headers.location!, at);
    if (!to || !/^https?:$/.test(to.protocol)) return { hops, at, end: 'no-web-page' };
    hops.push({ from: at, to, forGood: reply.status === 301 || reply.status === 308 });
    seen.add(at.href.replace(/#.*/, ''));
    if (seen.has(to.href.replace(/#.*/, ''))) {
      // A browser that keeps the cookie may well get through.
      return { hops, at: to, end: cookies ? 'cookies' : 'circle' };
    }
    if (hops.length >= most) return { hops, at: to, end: 'too-many' };
    at = to;
  }
}
