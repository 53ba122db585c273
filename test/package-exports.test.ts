/**
 * The npm package as a stranger gets it: packed, unpacked elsewhere, looked at by the tools that
 * others judge packages with, and imported where there is no page.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface Packed {
  filename: string;
  files: { path: string; size: number }[];
}

const folder = mkdtempSync(join(tmpdir(), 'aht-pack-'));
let packed: Packed;
let tarball: Buffer;
/** A project that has installed the package: what it imports comes out of the tarball alone. */
const project = join(folder, 'project');

before(() => {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  assert.equal(status, 0, stderr);
  packed = JSON.parse(stdout)[0];
  tarball = readFileSync(join(folder, packed.filename));
  const files = createPackageFromTarballData(tarball);
  assert.ok(files.listFiles().length > 0);
  const home = join(project, 'node_modules', manifest.name);
  mkdirSync(home, { recursive: true });
  for (const { path } of packed.files) cpSync(join(root, path), join(home, path));
  // Only what package.json asks for stands beside it.
  for (const name of Object.keys(manifest.dependencies)) {
    const place = join(project, 'node_modules', name);
    mkdirSync(join(place, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** What a pattern of the export map stands for, among the files that are packed. */
const paths = () => packed.files.map(({ path }) => path);
const targetOf = (value: string | { default: string }) =>
  (typeof value === 'string' ? value : value.default).replace('./', '');

function entrances(): string[] {
  return Object.entries(manifest.exports as Record<string, string | { default: string }>).flatMap(
    ([name, value]) => {
      const [start, end] = targetOf(value).split('*') as [string, string?];
      if (end === undefined) return [name];
      return paths()
        .filter((path) => path.startsWith(start) && path.endsWith(end))
        .map((path) => name.replace('*', path.slice(start.length, path.length - end.length)));
    },
  );
}

test('publint finds nothing (L-60)', async () => {
  const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
});

test('the types of every entrance are found, and are those of its script (L-60)', async () => {
  const result = await checkPackage(createPackageFromTarballData(tarball), {
    entrypoints: entrances().filter(
      (name) => name === '.' || (name.endsWith('.js') && !name.startsWith('./cdn/')),
    ),
  });
  assert.ok(result.types, 'no types');
  const problems = result.problems
    // An ES module package: `require` has to be import(), and the resolution of Node 10, which
    // knows no export maps, finds the main entrance alone.
    .filter((problem) => problem.kind !== 'CJSResolvesToESM')
    .filter((problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'));
  assert.deepEqual(problems, []);
});

test('every script among them can be imported in Node, without a page (L-63)', () => {
  const names = entrances()
    .filter((name) => name === '.' || (name.endsWith('.js') && !name.startsWith('./cdn/')))
    .map((name) => join(manifest.name, name).replaceAll('\\', '/'));
  assert.ok(names.length > 30 && names.includes('aht-widgets/aht-resource-grid.js'), `${names}`);
  const code = `for (const name of ${JSON.stringify(names)}) {
    try { await import(name); } catch (error) { console.error(name + ': ' + error); process.exitCode = 1; }
  }`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
});

test('the command line runs out of the package alone', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'node_modules', manifest.name, manifest.bin['aht-widgets']), '--version'],
    { cwd: project, encoding: 'utf8' },
  );
  assert.equal(stdout.trim(), manifest.version, stderr);
});

test('what is packed is what is meant to be, with licence and papers (L-70)', () => {
  const top = [...new Set(paths().map((path) => path.split('/')[0]!))].sort();
  assert.deepEqual(top, [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'custom-elements.json',
    'dist',
    'package.json',
  ]);
  for (const path of ['dist/cdn/LICENSES.txt', 'dist/cdn/aht-widgets.js', 'dist/web-types.json'])
    assert.ok(paths().includes(path), `${path} is missing`);
  const strange = paths().filter((path) =>
    /storybook|\.test\.|\.tsbuildinfo|node_modules|\.env|\/test\//.test(path),
  );
  assert.deepEqual(strange, []);
  const bytes = packed.files.reduce((sum, { size }) => sum + size, 0);
  assert.ok(bytes < 4_000_000, `${bytes} bytes unpacked`);
});
