// Serves what the bench measures: pages made here, the floors, built files and feeds, all from one
// origin and without a cache. Keeps count of what was asked for. Knows nothing of times.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { minifySync } from '@swc/core';
import { rollup } from 'rollup';
import { feeds } from './feeds.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** The hand-written script of one floor in one file, made as small as ours are. */
async function floorScript(name) {
  const bundle = await rollup({ input: join(here, 'floor', `${name}.js`) });
  const { output } = await bundle.generate({ format: 'es' });
  const compress = { module: true, passes: 2 };
  return minifySync(output[0].code, { module: true, compress, mangle: true }).code;
}

const floorStyle = (name) =>
  ['tools.css', `${name}.css`]
    .map((file) => readFileSync(join(here, 'floor', file), 'utf8'))
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*([{};:,>])\s*/g, '$1')
    .trim();

export const brotli = (text) =>
  brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    .length;

/**
 * @param {Record<string, string>} folders built files by the first part of their address
 * @param {(path: string) => string | undefined} pageAt the page at an address, if there is one
 */
export async function startServer(folders, pageAt) {
  const kept = new Map();
  let asked = [];

  /** The text of a script or style, as it is sent. */
  async function fileAt(path) {
    if (!kept.has(path)) kept.set(path, await readAt(path));
    return kept.get(path);
  }

  function readAt(path) {
    const [, room, name] = /^\/([a-z]+)\/(.+)$/.exec(path) ?? [];
    if (room === 'floor') {
      const [floor] = name.split('.');
      if (!existsSync(join(here, 'floor', `${floor}.js`))) return undefined;
      return name.endsWith('.css') ? floorStyle(floor) : floorScript(floor);
    }
    const file = folders[room] && join(folders[room], normalize(`/${name}`));
    return file && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  const texts = new Map();
  function feedAt(path) {
    const name = /^\/feed\/([a-z0-9-]+)\.json$/.exec(path)?.[1];
    if (!name || !feeds[name]) return undefined;
    if (!texts.has(name)) texts.set(name, JSON.stringify(feeds[name]()));
    return texts.get(name);
  }

  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://bench');
    const page = pageAt(pathname);
    if (!page) asked.push(pathname);
    if (searchParams.has('delay')) await wait(Number(searchParams.get('delay')));
    const text = page ?? feedAt(pathname) ?? (await fileAt(pathname));
    const type = page ? 'text/html' : (types[extname(pathname)] ?? 'text/plain');
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    response.end(text ?? 'Not found');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${server.address().port}`,
    /** The addresses asked for since the last call, pages aside. */
    takeAsked() {
      const answer = asked;
      asked = [];
      return answer;
    },
    /** Bytes of brotli 11 of a script or style. */
    bytesOf: async (path) => brotli((await fileAt(path)) ?? ''),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
