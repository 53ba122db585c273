/// <reference types="node" />
/**
 * One request for one address: bounded in time and size, never into a private network, never with
 * what a browser would keep (cookies, passwords). It follows no redirect and judges nothing. What goes
 * wrong comes back as a code, never as an exception.
 *
 * `fetch` cannot do this: it neither tells where it connects to nor lets that be decided.
 */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { rootCertificates } from 'node:tls';
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { isPrivate } from './private-address.js';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** The network, handed in: a test answers for all names itself. */
export interface Net {
  /** The addresses of a name; it throws what node:dns throws. */
  readonly lookup: (name: string) => Promise<readonly Address[]>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isPrivate: (address: string) => boolean;
  /** Certificates to trust besides those of Node. */
  readonly ca?: readonly string[];
}

export const nodeNet: Net = {
  lookup: (name) => lookup(name, { all: true }),
  wait: async (milliseconds) => void (await wait(milliseconds)),
  isPrivate,
};

export interface Asked {
  readonly method: 'HEAD' | 'GET';
  readonly url: URL;
  /** Milliseconds for all of it. */
  readonly timeout: number;
  readonly agent: string;
  /** Whether private networks may be asked. */
  readonly privately: boolean;
}

/** Those that are looked at, by their names in small letters. Node's own type is not for who has no types of Node. */
type Headers = Readonly<Partial<Record<'content-type' | 'location' | 'retry-after', string>>> & {
  readonly 'set-cookie'?: readonly string[] | undefined;
};

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The beginning of the body; '' for HEAD. */
  readonly body: string;
}

/** Why there is no reply: a code of Node's, or one of `ours`. */
export interface Failure {
  readonly failure: string;
}

export const ours = { private: 'PRIVATE', timeout: 'TIMEOUT' } as const;

/** As much of a page as is read: its title and first heading stand well before that. */
const limit = 256 * 1024;

class PrivateError extends Error {
  readonly code = ours.private;
}

export async function request(asked: Asked, net: Net): Promise<Reply | Failure> {
  const { url, method, agent } = asked;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Of an IP address Node asks no lookup.
  if (!asked.privately && isIP(host) && net.isPrivate(host)) return { failure: ours.private };
  const signal = AbortSignal.timeout(asked.timeout);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = {
        method,
        host,
        port: url.port,
        path: url.pathname + url.search,
        signal,
        agent: false,
        lookup: guarded(asked.privately, net),
        ...(net.ca ? { ca: [...rootCertificates, ...net.ca] } : {}),
        headers: {
          'user-agent': agent,
          accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
          'accept-language': 'en, es;q=0.8',
          'accept-encoding': 'identity',
        },
      };
      const send = url.protocol === 'https:' ? secureRequest : plainRequest;
      send(options, resolve).on('error', reject).end();
    });
    const { statusCode: status = 0, headers } = response;
    return {
      status,
      headers,
      body: method === 'GET' ? await beginning(response) : leave(response),
    };
  } catch (error) {
    return { failure: signal.aborted ? ours.timeout : codeOf(error) };
  }
}

/** The connection goes to the very addresses that were looked at: no second answer can slip in. */
const guarded =
  (privately: boolean, net: Net): LookupFunction =>
  (name, options, done) => {
    net.lookup(name).then(
      (found) => {
        if (!privately && found.some(({ address }) => net.isPrivate(address)))
          return done(new PrivateError(name), '', 0);
        const [first] = found;
        if (!first) return done(Object.assign(new Error(name), { code: 'ENOTFOUND' }), '', 0);
        if (options.all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error) => done(error, '', 0),
    );
  };

const leave = (response: IncomingMessage): string => {
  // What is cut off may complain; nobody listens any more.
  response.on('error', () => {}).destroy();
  return '';
};

async function beginning(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length >= limit) break;
  }
  leave(response);
  const bytes = unpacked(Buffer.concat(pieces), response.headers['content-encoding']);
  return decoded(bytes, response.headers['content-type'] ?? '');
}

/** Some servers pack what was asked for unpacked. What cannot be unpacked in bounds counts as empty. */
function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  const bounds = { maxOutputLength: 8 * limit };
  const cut = { ...bounds, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (encoding === 'gzip') return gunzipSync(bytes, cut);
    if (encoding === 'deflate') return inflateSync(bytes, cut);
    if (encoding === 'br')
      return brotliDecompressSync(bytes, {
        ...bounds,
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      });
    return bytes;
  } catch {
    return Buffer.alloc(0);
  }
}

function decoded(bytes: Buffer, type: string): string {
  const said = /charset=["']?([\w-]+)/i;
  const label = (said.exec(type) ?? said.exec(bytes.toString('latin1', 0, 1024)))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Several addresses of one name can each fail: the first says why. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: string; errors?: { code?: string }[] };
  return code ?? errors?.[0]?.code ?? 'UNKNOWN';
}
