/**
 * A web server for trying things out on this machine: the folder of the script tag, and a feed and a style
 * sheet of one's own in the demo. It answers this machine alone, and nothing is kept. Pages of
 * other origins may read the files, which are made to be published, but not what is being written.
 */
import { readFile } from 'node:fs/promises';
import { type ServerResponse, createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Served {
  /** The folder that is served. */
  readonly folder: string;
  /** Default: 0, any that is free. */
  readonly port?: number | undefined;
  /** The text of a feed that the demo shows in the place of the default one, asked anew each time. */
  readonly feed?: (() => Promise<string>) | undefined;
  /** The text of a style sheet that the demo has after its own. */
  readonly theme?: (() => Promise<string>) | undefined;
}

export interface Server {
  /** With a slash at its end. */
  readonly url: string;
  /** Tells the pages that what they show has changed. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

const fresh = { 'Cache-Control': 'no-store' };
const forAll = { ...fresh, 'Access-Control-Allow-Origin': '*' };

/* A page of another name that leads to this machine (DNS rebinding) would else count as ours. */
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/* Only for a page that is shown with something at hand: nothing of it is published. */
const reload = "new EventSource('/changes').onmessage = () => location.reload();\n";

/** The demo with a feed in the place of the default one, as of now and not of the day that suits that one; or with a theme. */
const withOwn = (page: string, { feed, theme }: Pick<Served, 'feed' | 'theme'>): string =>
  page
    .replace(
      /(<script type="module" src="aht-widgets\.js")>/,
      `<script type="module" src="/changes.js"></script>\n    $1${feed ? ' data-feed="/feed.json"' : ''}>`,
    )
    .replace(/(?=<\/head>)/, theme ? '<link rel="stylesheet" href="/theme.css" />\n  ' : '')
    .replace(/ as-of="[^"]*"|<span data-as-of>[^<]*<\/span>/g, (dated) => (feed ? '' : dated));

/** Rejects with the code EADDRINUSE when the port is taken. */
export async function startServer({ folder, port = 0, feed, theme }: Served): Promise<Server> {
  const files = sirv(folder, {
    dev: true,
    etag: false,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(forAll)) response.setHeader(name, value);
    },
  });
  const isOwn = feed !== undefined || theme !== undefined;
  const made: Record<string, readonly [type: string, text: () => string | Promise<string>]> = {
    ...(isOwn && {
      '/': [
        'text/html',
        async () => withOwn(await readFile(join(folder, 'index.html'), 'utf8'), { feed, theme }),
      ],
      '/changes.js': ['text/javascript', () => reload],
    }),
    ...(feed && { '/feed.json': ['application/json', feed] }),
    ...(theme && { '/theme.css': ['text/css', theme] }),
  };
  const send = (response: ServerResponse, status: number, type: string, text: string): void => {
    response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...fresh });
    response.end(text);
  };
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!thisMachine.test(request.headers.host ?? '')) {
      send(response, 403, 'text/plain', `Ask for http://localhost:${request.socket.localPort}/`);
      return;
    }
    const path = request.url!.split('?')[0]!;
    if (isOwn && path === '/changes') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', ...fresh });
      response.write(':\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    const one = Object.hasOwn(made, path) ? made[path] : undefined;
    if (!one) {
      files(request, response, () => send(response, 404, 'text/plain', 'Not found'));
      return;
    }
    Promise.resolve(one[1]()).then(
      (text) => send(response, 200, one[0], text),
      (error: Error) => send(response, 500, 'text/plain', error.message),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as { port: number }).port}/`,
    changed: () => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open.
        server.closeAllConnections();
      }),
  };
}
