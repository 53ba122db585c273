/**
 * The command line as a library: the example of docs/command-line.md, with types as a program has them that
 * installed this package alone, and run on the files that are published.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = /## As a library[\s\S]*?```ts\n([\s\S]*?)```/.exec(
  readFileSync(join(root, 'docs/command-line.md'), 'utf8'),
)![1]!;
const now = Date.parse('2026-11-22T12:00:00Z');

const feed = {
  version: 1,
  name: 'Our agency',
  publisher: { name: 'Example Agency' },
  dateModified: '2026-11-22T09:00:00-06:00',
  timeZone: 'America/Chicago',
  trainings: [{ id: 'staff-basics', name: 'The basics', sessions: [] }],
};

describe('the library', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'aht-library-'));
    // What npm installs with this package, and nothing else.
    const modules = join(folder, 'node_modules');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
    mkdirSync(join(modules, 'aht-widgets'));
    for (const name of ['package.json', 'dist'])
      symlinkSync(join(root, name), join(modules, 'aht-widgets', name));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'consumer.ts'), example);
  });
  after(() => rmSync(folder, { recursive: true }));

  const tsc = (...options: string[]) =>
    spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        ...'--strict --module nodenext --target es2022 --lib es2022,dom,dom.iterable'.split(' '),
        ...options,
        'consumer.ts',
      ],
      { cwd: folder, encoding: 'utf8' },
    );

  it('has types that need no package but those that come with it (L-60)', () => {
    const { status, stdout } = tsc(
      ...'--noEmit --skipLibCheck false --preserveSymlinks --types'.split(' '),
      '',
    );
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });

  it('does what its example says (L-07)', async () => {
    tsc('--preserveSymlinks', '--types', '');
    const { published, brokenLinks } = await import(
      pathToFileURL(join(folder, 'consumer.js')).href
    );
    const dates = new TextEncoder().encode(
      'date,time,link\n2/18/2027,9-11 am,https://example.org/register\nTBD,,\n',
    );
    const made = await published(JSON.stringify(feed), dates, now);
    assert.equal(JSON.parse(made.feed).trainings[0].sessions.length, 1);
    assert.match(made.refused.join(), /dates\.csv: left out, row 3.*TBD/);
    assert.match(made.difference, /The basics: added: Thursday, February 18, 2027/);
    assert.match(made.calendar, /DTSTART;TZID=America\/Chicago:20270218T090000/);
    assert.match(made.poster, /1-888-373-7888/);
    assert.match(made.html, /<aht-upcoming-sessions[^>]*><?[\s\S]*The basics/);
    // Nothing is asked where there is no link.
    assert.deepEqual(await brokenLinks(JSON.stringify(feed), () => now), []);
    await assert.rejects(published('{}', dates, now), /The feed cannot be used/);
  });

  it('prints nothing and ends no process when it is imported', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', "await import('aht-widgets/cli.js')"],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.deepEqual([stdout, stderr, status], ['', '', 0]);
  });
});
