/**
 * npm run release: dist/release/aht-widgets-<version>.zip, all that a site needs to host the widgets
 * itself and to read about them without a network: the folder of the script tag under its version, the
 * docs, the licences, the papers, and the checksums of it all. The same sources give the same bytes.
 * It publishes nothing and asks no network.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { build } from './build.mjs';
import { filesBelow } from './integrity.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The name of the zip and of the one folder in it. */
export const releaseName = `aht-widgets-${version}`;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Where a file of the project is in the release; undefined for what is not in it. */
function places() {
  const found = new Map();
  const add = (from, to = from) => found.set(from, to);
  for (const name of filesBelow(join(root, 'dist/cdn')))
    add(`dist/cdn/${name}`, `${version}/${name}`);
  for (const name of filesBelow(join(root, 'docs'))) add(`docs/${name}`);
  for (const name of [
    'README.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'LICENSE',
    'custom-elements.json',
  ])
    add(name);
  for (const name of readdirSync(join(root, 'dist')).filter((name) => /^sbom\..*json$/.test(name)))
    add(`dist/${name}`, name);
  return found;
}

/**
 * The same file has another place in the release than in the sources; what a link leads to and is not
 * there at all becomes plain text.
 */
export function relinked(text, from, at) {
  const moved = new Map([
    ...at,
    ['src/feed/wisconsin.json', `${version}/feeds/wisconsin.json`],
    ['src/feed/feed.schema.json', `${version}/feed.schema.json`],
    ['dist/cdn', version],
  ]);
  return text.replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, image, words, target) => {
    if (/^([a-z]+:|#)/.test(target)) return whole;
    const [path, hash = ''] = target.split(/(?=#)/);
    const to = moved.get(posix.join(posix.dirname(from), path).replace(/\/$/, ''));
    if (!to) return words;
    return `${image}[${words}](${posix.relative(posix.dirname(at.get(from)), to)}${hash})`;
  });
}

/** Every file of the release by its path, and the checksums of all of them. */
export function releaseFiles() {
  const at = places();
  const files = new Map();
  for (const [from, to] of at) {
    const bytes = readFileSync(join(root, from));
    files.set(to, from.endsWith('.md') ? Buffer.from(relinked(bytes.toString(), from, at)) : bytes);
  }
  const sums = [...files].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).sort();
  return files.set('SHA256SUMS', Buffer.from(sums.join('')));
}

/** One zip, with nothing in it that differs from day to day or from machine to machine. */
export function zip(files = releaseFiles()) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  // What is packed already would only grow.
  const entries = sorted.map(([path, bytes]) => [
    `${releaseName}/${path}`,
    [bytes, { level: /\.(br|gz|png)$/.test(path) ? 0 : 9 }],
  ]);
  // A zip knows local time only: the oldest day that it can say, in every zone.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

function main() {
  if (existsSync(join(root, 'tools/sbom.mjs'))) {
    const { status } = spawnSync(execPath, ['tools/sbom.mjs'], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error('There is no release without its bill of materials.');
  }
  const folder = join(root, 'dist/release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bytes = zip();
  const name = `${releaseName}.zip`;
  writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, `${name}.sha256`), `${sha256(bytes)}  ${name}\n`);
  console.log(
    `dist/release/${name}: ${bytes.length.toLocaleString('en-US')} bytes\n${sha256(bytes)}`,
  );
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    await build();
    main();
  } catch (error) {
    console.error(error.message);
    exit(1);
  }
}
