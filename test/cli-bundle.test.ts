/** The command line as it is published: one folder that needs no other package. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
let alone: string;

before(() => {
  alone = mkdtempSync(join(tmpdir(), 'aht-alone-'));
  for (const path of ['package.json', 'dist/command-line', 'dist/cdn'])
    cpSync(join(root, path), join(alone, path), { recursive: true });
});
after(() => rmSync(alone, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(alone, 'dist/command-line/main.js'), ...args], {
    encoding: 'utf8',
  });

test('every command runs where no package is installed', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal(run('--version').stdout, `${version}\n`);
  const { stdout, status } = run('--help');
  assert.equal(status, 0);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name!);
  assert.ok(commands.includes('export') && commands.includes('serve'), stdout);
  for (const name of commands) {
    const help = run(name, '--help');
    assert.equal(help.stderr, '');
    assert.match(help.stdout, new RegExp(`^Usage: aht-widgets ${name}`));
  }
  const feed = join(alone, 'dist/cdn/feeds/wisconsin.json');
  const exported = run('export', feed, '--jsonfeed', '--base', 'https://example.org/feed.json');
  assert.equal(exported.stderr, '');
  assert.ok(JSON.parse(exported.stdout).items.length > 0);
});

test('the licence of every package in it comes with it', () => {
  const code = readdirSync(join(root, 'dist/command-line'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(root, 'dist/command-line', name), 'utf8'))
    .join('\n');
  assert.doesNotMatch(code, /^import .* from '(?!node:|\.\/|[a-z/]+';$)/m);
  const texts = readFileSync(join(root, 'dist/command-line/LICENSES.txt'), 'utf8');
  assert.match(texts, /\nvalibot \d/);
  assert.match(texts, /\nsirv \d/);
});
