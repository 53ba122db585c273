// Pages, built files and feeds with faults, for tests in browsers: as middleware of the test
// runner and as a server of its own. Node builtins only. Knows how feeds fail on the network,
// never what a widget should make of it.
import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { dirname, extname, join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spoiled } from './spoiled-files.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = {
  pages: join(root, 'test/pages'),
  cdn: join(root, 'dist/cdn'),
  // Framework pages: test/hosts/build.mjs makes them.
  hosts: join(root, 'dist/test-hosts'),
  'feeds/file': join(root, 'test/fixtures/feeds'),
};

/** What a careful host page sends; the strictest one under which Lit can work at all. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** The same for a page of ours that has a style sheet, and another page of ours in a frame. */
const policies = {
  strict: strictPolicy,
  page: `${strictPolicy}; style-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'`,
};

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const emptyFeed = {
  version: 1,
  name: 'Test feed',
  publisher: { name: 'Test publisher' },
  dateModified: '2024-01-01T00:00:00Z',
};

/**
 * What `/feeds/<name>` answers. A name may end in `.json`, because people name feeds so.
 *
 *   slow?ms=3000&file=good.json   that file, later
 *   hang                          nothing, ever; the request ends when the client gives up
 *   status?code=500               that status, with a valid feed as its body
 *   empty                         200 and no byte
 *   array, html                   JSON that is no feed; a page where a feed should be
 *   newer                         version 2
 *   huge?mb=6                     a valid feed of that size, in pieces
 *   deep?levels=100000            arrays in arrays
 *   reset                         the connection breaks
 *   moved?to=https://…            leads on to that address
 *   tagged?files=a.json,b.json    with an ETag, asked for anew each time; from the third time on the last
 *   file/<name>                   test/fixtures/feeds/<name>
 */
const feeds = {
  async slow({ query, response, signal, request }) {
    await wait(Number(query.get('ms') ?? 3000), undefined, { signal });
    await sendFile(request, response, 'feeds/file', query.get('file') ?? 'good.json');
  },
  hang: ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', resolve)),
  status: ({ query, response }) =>
    sendJson(response, emptyFeed, { status: Number(query.get('code') ?? 500) }),
  empty: ({ response }) => send(response, '', { type: '.json' }),
  array: ({ response }) => sendJson(response, []),
  html: ({ response }) =>
    send(response, '<!doctype html><title>Sign in</title><p>Sign in', { type: '.html' }),
  newer: ({ response }) => sendJson(response, { ...emptyFeed, version: 2 }),
  async huge({ query, response, signal }) {
    const size = Number(query.get('mb') ?? 6) * 1024 * 1024;
    response.writeHead(200, { 'content-type': types['.json'] });
    let sent = 0;
    const write = async (text) => {
      sent += text.length;
      if (!response.write(text)) await once(response, 'drain', { signal });
    };
    await write(`${JSON.stringify(emptyFeed).slice(0, -1)},"resources":[`);
    const description = 'x'.repeat(10_000);
    for (let index = 0; sent < size; index++) {
      const resource = { id: `r${index}`, name: `Resource ${index}`, description };
      await write((index > 0 ? ',' : '') + JSON.stringify(resource));
    }
    response.end(']}');
  },
  deep({ query, response }) {
    const levels = Number(query.get('levels') ?? 100_000);
    send(response, '['.repeat(levels) + ']'.repeat(levels), { type: '.json' });
  },
  moved: ({ query, response }) => response.writeHead(302, { location: query.get('to') }).end(),
  reset: ({ request }) => request.socket.destroy(),
  tagged({ query, request, response, nth }) {
    const name = query
      .get('files')
      .split(',')
      .at(nth < 3 ? 0 : -1);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('etag', `"${name}"`);
    if (request.headers['if-none-match'] === `"${name}"`) response.writeHead(304).end();
    else send(response, readFileSync(join(folders['feeds/file'], name)), { type: '.json' });
  },
};

/** Every request for a feed or a built file since the last clearing, newest last. */
function createLog() {
  let entries = [];
  return {
    add(entry) {
      entries.push(entry);
    },
    /** The requests of one run, or all of them; `clear` forgets what it hands out. */
    read(run, clear = false) {
      const mine = (entry) => run === undefined || entry.run === run;
      const answer = entries.filter(mine);
      if (clear) entries = entries.filter((entry) => !mine(entry));
      return answer;
    },
  };
}

/**
 * Answers a request if it is ours. Returns false, with nothing written, if it is not.
 *
 * Three engines share one server, so a test names its run: `?run=<id>` on the page, on the
 * feed, or `/run/<id>/…` in front of any path. The prefix also catches modules that are
 * imported by modules, because relative addresses keep it.
 */
function createHandler() {
  const log = createLog();

  async function handle(request, response) {
    const url = new URL(request.url, 'http://fixtures');
    const prefix = /^\/run\/([^/]+)(?=\/)/.exec(url.pathname);
    const path = decodeURIComponent(url.pathname.slice(prefix?.[0].length ?? 0));
    const run = prefix?.[1] ?? url.searchParams.get('run') ?? runOf(request.headers.referer);
    const query = url.searchParams;

    if (path === '/requests.json') {
      sendJson(response, log.read(run, query.get('clear') === '1'));
      return true;
    }
    const [, room, name] = /^\/(pages|cdn|feeds|spoiled|release|hosts)\/(.*)$/.exec(path) ?? [];
    if (room === undefined) return false;

    // Someone else's page may read all of it, as from any public host of widgets and feeds.
    if (room !== 'pages' && query.get('cors') !== 'off') {
      response.setHeader('access-control-allow-origin', '*');
    }
    response.statusCode = 200;
    response.setHeader('cache-control', 'no-store');
    const wanted = query.get('csp');
    const policy = policies[wanted] ?? wanted;
    if (policy) response.setHeader('content-security-policy', policy);

    const left = new AbortController();
    if (room !== 'pages') {
      const { referer, cookie } = request.headers;
      const entry = {
        run,
        method: request.method,
        url: request.url,
        referer,
        cookie,
        aborted: false,
      };
      log.add(entry);
      response.on('close', () => {
        entry.aborted = !response.writableFinished;
        entry.status = response.statusCode;
      });
    }
    response.on('close', () => left.abort());

    try {
      if (request.method === 'OPTIONS') {
        response.writeHead(204, { 'access-control-allow-headers': '*' }).end();
      } else if (path === '/pages/written.html') {
        // A page as a test writes it, for what only a header can say about it.
        send(response, query.get('html'), { type: '.html' });
      } else if (room === 'spoiled') {
        await sendSpoiled({ request, response, name, signal: left.signal });
      } else if (room === 'release') {
        const bytes = (await unzipped()).get(name);
        if (bytes) send(response, bytes, { type: extname(name) });
        else send(response, `Not in the release: ${name}`, { status: 404, type: '.txt' });
      } else if (room !== 'feeds') {
        await sendFile(request, response, room, name);
      } else if (name.startsWith('file/')) {
        await sendFile(request, response, 'feeds/file', name.slice('file/'.length));
      } else {
        const answer = feeds[name.replace(/\.json$/, '')];
        const nth = log.read(run).filter(({ url }) => url === request.url).length;
        if (answer) await answer({ request, response, query, nth, signal: left.signal });
        else send(response, `No feed named ${name}`, { status: 404, type: '.txt' });
      }
    } catch (error) {
      // A client that leaves in the middle is what some tests are about.
      if (!left.signal.aborted) throw error;
    }
    return true;
  }

  return { handle, requests: log.read };
}

function runOf(referer) {
  if (!referer) return undefined;
  const url = new URL(referer);
  return /^\/run\/([^/]+)\//.exec(url.pathname)?.[1] ?? url.searchParams.get('run') ?? undefined;
}

function send(response, body, { status = 200, type }) {
  response.writeHead(status, { 'content-type': types[type] });
  response.end(body);
}

function sendJson(response, value, { status } = {}) {
  send(response, JSON.stringify(value), { status, type: '.json' });
}

let release;
/** What is in the zip of a release, made of what is built, by its path below the one folder in it. */
const unzipped = () => (release ??= unzip());
async function unzip() {
  const { unzipSync } = await import('fflate');
  const { zip } = await import('../tools/release.mjs');
  const files = Object.entries(unzipSync(zip()));
  return new Map(files.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]));
}

/** A built file with what is wrong with it; see spoiled-files.mjs. */
async function sendSpoiled({ request, response, name, signal }) {
  const [, list, file] = /^([^/]+)\/(.*)$/.exec(name);
  const read = () => readFileSync(join(folders.cdn, file), 'utf8');
  const sent = await spoiled(list, { name: file, type: extname(file), read, signal });
  if (!sent) return sendFile(request, response, 'cdn', file);
  if (sent.policy) response.setHeader('content-security-policy', sent.policy);
  if ('body' in sent) send(response, sent.body, sent);
}

/** A file as it lies there: nothing injected, nothing transformed, nothing outside its folder. */
async function sendFile(request, response, folder, name) {
  const file = join(folders[folder], name);
  const inside = file.startsWith(folders[folder] + sep);
  const found = inside ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) {
    send(response, `Not found: ${folder}/${name}`, { status: 404, type: '.txt' });
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** The fixtures as koa middleware, for the test runner's own server. */
export function fixtureMiddleware() {
  const { handle } = createHandler();
  return async (context, next) => {
    // Koa must not touch an answer that hangs, breaks or streams on purpose. Whether it is
    // ours is known only by asking, so the flag is set first and taken back.
    context.respond = false;
    if (await handle(context.req, context.res)) {
      // The runner lists every 404 as a mistake of the page. A feed that is not there is a test.
      if (context.path.includes('/feeds/')) context.res.statusCode = 200;
      return;
    }
    context.respond = true;
    await next();
  };
}

/**
 * The fixtures as a server of their own, for tests that drive a browser from Node.
 * Two of them are two origins.
 */
export async function startFixtureServer({ port = 0, host = 'localhost' } = {}) {
  const { handle, requests } = createHandler();
  const server = createServer(async (request, response) => {
    try {
      if (await handle(request, response)) return;
      send(response, 'Not found', { status: 404, type: '.txt' });
    } catch (error) {
      console.error(error);
      response.destroy();
    }
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    origin: `http://${host}:${server.address().port}`,
    /** As `/requests.json`, without the network: the log of one run, or all of it. */
    requests,
    async close() {
      // Requests that hang on purpose would keep the server open for ever.
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
