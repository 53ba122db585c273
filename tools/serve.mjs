/**
 * Serves a folder the way a plain static host would, for trying things out on this machine: right
 * types, open to other origins, nothing cached. No page is made here.
 */
import { createServer, get } from 'node:http';

/**
 * @param {{ dir: string, port: number, host?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with code EADDRINUSE when
 *   the port is taken; resolves once the first page was answered
 */
export async function serve({ dir, port, host = 'localhost' }) {
  const { default: sirv } = await import('sirv');
  const files = sirv(dir, {
    dev: true,
    etag: false,
    setHeaders(response) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cache-Control', 'no-store');
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Access-Control-Allow-Origin': '*',
      });
      response.end('Not found');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const url = `http://${host}:${server.address().port}/`;
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      // A browser keeps its connections open.
      server.closeAllConnections();
    });
  // Asked the plain way: `fetch` refuses some ports that a server may well have.
  const status = await new Promise((resolve, reject) => {
    get(url, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).once('error', reject);
  });
  if (status !== 200) {
    await close();
    throw new Error(`${url} answered ${status}: there is no index.html in ${dir}`);
  }
  return { url, close };
}
