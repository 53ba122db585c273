/** Files as the command line writes them: whole or not at all, where a link leads, and with the rights that they had. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { processWorld } from '../../src/cli/process-world.js';

/* Windows has one right alone, and links only for administrators. */
const skip = platform() === 'win32' && 'Windows has neither these rights nor these links';

describe('a file that is written', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'aht-write-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const { write } = processWorld();
  const at = (name: string) => join(folder, name);

  it('keeps its rights (S-44)', { skip }, async () => {
    for (const mode of [0o600, 0o664, 0o640]) {
      writeFileSync(at('feed.json'), 'old');
      chmodSync(at('feed.json'), mode);
      await write(at('feed.json'), 'new');
      assert.equal(statSync(at('feed.json')).mode & 0o777, mode, mode.toString(8));
      assert.equal(readFileSync(at('feed.json'), 'utf8'), 'new');
    }
    rmSync(at('feed.json'));
    await write(at('feed.json'), 'first');
    writeFileSync(at('other.json'), '');
    assert.equal(statSync(at('feed.json')).mode, statSync(at('other.json')).mode);
  });

  it('is left alone where it must not be written, also by root (S-44)', { skip }, async () => {
    writeFileSync(at('locked.json'), 'old');
    chmodSync(at('locked.json'), 0o400);
    await assert.rejects(write(at('locked.json'), 'new'), /cannot be written: you are not allowed/);
    assert.equal(readFileSync(at('locked.json'), 'utf8'), 'old');
  });

  it('is the one that a link leads to, and the link stays (S-44)', { skip }, async () => {
    mkdirSync(at('site'));
    writeFileSync(at('site/real.json'), 'old');
    symlinkSync('site/real.json', at('link.json'));
    await write(at('link.json'), 'new');
    assert.ok(lstatSync(at('link.json')).isSymbolicLink());
    assert.equal(readFileSync(at('site/real.json'), 'utf8'), 'new');
    assert.deepEqual(readdirSync(at('site')), ['real.json']);
    rmSync(at('site/real.json'));
    await assert.rejects(write(at('link.json'), 'x'), /it is a link, and the file .* is gone/);
    assert.ok(lstatSync(at('link.json')).isSymbolicLink());
  });

  it('may be no file at all: a pipe or a screen is written to, and stays (S-44)', {
    skip,
  }, async () => {
    // In a folder of its own: a device of the system must never be what a test writes over.
    execFileSync('mkfifo', [at('pipe')]);
    const reader = openSync(at('pipe'), constants.O_RDONLY | constants.O_NONBLOCK);
    await write(at('pipe'), 'new');
    assert.ok(statSync(at('pipe')).isFIFO());
    const bytes = Buffer.alloc(10);
    assert.equal(bytes.toString('utf8', 0, readSync(reader, bytes)), 'new');
    closeSync(reader);
  });

  it('is no folder, and leaves nothing beside it', async () => {
    await assert.rejects(write(folder, 'x'), /it is a folder and not a file/);
    await assert.rejects(write(at('none/feed.json'), 'x'), /there is no folder/);
    assert.ok(!readdirSync(folder).some((name) => name.startsWith('.')));
  });
});
