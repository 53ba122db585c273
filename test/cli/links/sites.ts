/**
 * Sites on this machine for the tests of `check --links`. All names lead to one server, which knows the
 * name that was meant; nothing outside of loopback is ever asked.
 */
import { readFileSync } from 'node:fs';
import {
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  createServer,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import type { AskOptions } from '../../../src/cli/links/ask.js';
import { isPrivate } from '../../../src/cli/links/private-address.js';
import type { Net } from '../../../src/cli/links/request.js';

const pem = (name: string): string =>
  readFileSync(new URL(`../../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');

export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly at: number;
}

export type Answer = (asked: Asked, response: ServerResponse) => void;

/** A page as people write them. */
export const page = (title: string, text = 'Something to read about it.'): string =>
  `<!doctype html><title>${title}</title><h1>${title}</h1><p>${text}</p>`;

export const html = (response: ServerResponse, body: string, status = 200): void =>
  void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);

export const redirect = (response: ServerResponse, location: string, status = 302): void =>
  void response.writeHead(status, { location }).end();

export const notFound = (response: ServerResponse): void => html(response, page('No'), 404);

export interface Sites {
  readonly asked: readonly Asked[];
  /** `at('a.example', '/x')`: an address that leads here. */
  at(host: string, path: string, certificate?: Certificate): string;
  readonly net: Net;
  close(): Promise<void>;
}

const certificates = ['good', 'expired', 'self-signed'] as const;
type Certificate = (typeof certificates)[number];

/** Opens them. `unknown` names do not exist. */
export async function openSites(answer: Answer): Promise<Sites> {
  const asked: Asked[] = [];
  const listener: RequestListener = (request, response) => {
    const [host = ''] = (request.headers.host ?? '').split(':');
    const one = {
      method: request.method!,
      host,
      path: request.url!,
      headers: request.headers,
      at: performance.now(),
    };
    asked.push(one);
    answer(one, response);
  };
  const secure = (name: Certificate) =>
    createSecureServer({ key: pem('test-key'), cert: pem(name) }, listener);
  const servers: Server[] = [createServer(listener), ...certificates.map(secure)];
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) =>
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
        ),
    ),
  );
  return {
    asked,
    at: (host, path, certificate) =>
      certificate
        ? `https://${host}:${ports[1 + certificates.indexOf(certificate)]}${path}`
        : `http://${host}:${ports[0]}${path}`,
    net: {
      async lookup(name) {
        if (name.startsWith('unknown'))
          throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
        return [{ address: '127.0.0.1', family: 4 }];
      },
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      isPrivate,
      ca: [pem('good'), pem('expired')],
    },
    close: async () => {
      for (const server of servers) {
        if ('closeAllConnections' in server) (server.closeAllConnections as () => void)();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/** In haste, and on loopback, which is private. */
export const hasty: AskOptions = {
  timeout: 2000,
  perHost: 4,
  overall: 8,
  pause: 0,
  privately: true,
};

export const world = { now: Date.now, version: '9.9.9' };

/** Links as `linksOf` finds them. */
export const linksTo = (...addresses: string[]) =>
  addresses.map((address, at) => ({
    address,
    places: [{ pointer: `/resources/${at}/url`, fragment: '' }],
  }));
