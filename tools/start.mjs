/**
 * npm start: from a fresh clone to the demo page. Installs when nothing is installed, builds when
 * the sources are newer than the build, serves dist/cdn and says where.
 * Before the dependencies are there, only what Node brings may be imported.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'src',
  'locales',
  'tools/rollup',
  'tools/build.mjs',
  'tools/words.mjs',
  'rollup.config.mjs',
  'tsconfig.json',
  'package.json',
];

/** When a file, or the newest file of a folder, was last written; 0 when there is none. */
function written(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) return 0;
  if (!about.isDirectory()) return about.mtimeMs;
  return (
    readdirSync(path)
      // Made by the build itself.
      .filter((name) => name !== 'generated')
      .reduce((newest, name) => Math.max(newest, written(join(path, name))), 0)
  );
}

/** The last file that a build writes tells how old the build is. */
const isStale = () => {
  const built = written(join(root, 'dist/cdn/integrity.json'));
  return sources.some((path) => written(join(root, path)) > built);
};

/** A port from 0 (any free one) to 65535, or undefined. */
function portFrom(text) {
  const port = Number(text);
  return text !== '' && Number.isInteger(port) && port >= 0 && port <= 65535 ? port : undefined;
}

async function main() {
  const port = portFrom(env.PORT ?? '4173');
  if (port === undefined) throw new Error(`PORT is "${env.PORT}", which is not a port number.`);
  await ensureDependencies();
  if (isStale()) {
    console.log('Building …');
    const { build } = await import('./build.mjs');
    await build();
  }
  const { serve } = await import('./serve.mjs');
  const { url, close } = await serve({ dir: join(root, 'dist/cdn'), port });
  console.log(`The demo page is at ${url} (Ctrl+C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await close();
      exit(0);
    });
  }
}

try {
  await main();
} catch (error) {
  const taken = error.code === 'EADDRINUSE';
  const other =
    taken &&
    `Port ${error.port} is taken. Take another one with PORT, such as PORT=${error.port + 1} npm start`;
  console.error(other || error.message);
  exit(1);
}
