/**
 * What goes wrong for a clerk at a desk: the wrong file, the wrong word, a folder in the place of a file. Each
 * is told in words that can be read aloud, ends with the right number, and loses nothing. The command line runs
 * here as a process of its own, on a disk.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addressOfPath } from '../../src/cli/paths.js';
import { command } from './world.js';

const main = fileURLToPath(new URL('../../dist/command-line/main.js', import.meta.url));
const feed = {
  version: 1,
  name: 'Our agency',
  publisher: { name: 'Example Agency' },
  dateModified: '2026-11-22T09:00:00-06:00',
  timeZone: 'America/Chicago',
  trainings: [{ id: 'staff-basics', name: 'The basics', sessions: [] }],
};
const text = JSON.stringify(feed, null, 2);

const folder = mkdtempSync(join(tmpdir(), 'aht mishaps '));
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  writeFileSync(join(folder, 'feed.json'), text);
  writeFileSync(join(folder, 'dates.csv'), 'date,time\n2/18/2099,9-11 am\n');
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.doesNotMatch(stderr, /\n {4}at |ENOENT|EISDIR|EACCES|EBUSY/, args.join(' '));
  return { status, stdout, stderr };
}

/** Refused: with these words and a 2. */
function refused(words: RegExp, ...args: string[]) {
  const { status, stderr } = run(...args);
  assert.match(stderr, words, args.join(' '));
  assert.equal(status, 2, args.join(' '));
}

describe('mishaps of a clerk', () => {
  it('never writes over a file that is read, however it is called (L-07)', () => {
    const lost = /would be lost\. Name another file/;
    refused(lost, 'export', 'feed.json', '--ics', '--out', 'feed.json');
    refused(lost, 'export', 'feed.json', '--ics', '--out', join(folder, 'feed.json'));
    refused(
      lost,
      'export',
      './feed.json',
      '--html',
      '--widget',
      'hotline-banner',
      '--css',
      'feed.json',
    );
    refused(
      lost,
      'export',
      'feed.json',
      '--html',
      '--widget',
      'hotline-banner',
      '--css',
      'a',
      '--out',
      'a',
    );
    refused(lost, 'diff', 'feed.json', 'feed.json', '--out', 'feed.json');
    const bring = ['import', 'dates.csv', '--into', 'feed.json', '--training', 'staff-basics'];
    refused(lost, ...bring, '--out', './dates.csv');
    assert.equal(readFileSync(join(folder, 'feed.json'), 'utf8'), text);
    assert.match(readFileSync(join(folder, 'dates.csv'), 'utf8'), /^date,time/);
    assert.equal(run(...bring, '--out', 'feed.json').status, 0);
  });

  it('says in words why a file cannot be read or written (L-07)', () => {
    mkdirSync(join(folder, 'a folder'), { recursive: true });
    refused(/none\.json cannot be read: there is no such file\./, 'check', 'none.json');
    refused(/a folder cannot be read: it is a folder and not a file\./, 'check', 'a folder');
    const calendar = ['export', 'feed.json', '--ics', '--out'];
    refused(
      /cannot be written: there is no folder no[\\/]such\. Make it first\./,
      ...calendar,
      'no/such/a.ics',
    );
    refused(/a folder cannot be written: it is a folder and not a file\./, ...calendar, 'a folder');
    refused(
      /large\.csv cannot be read: it has more than 50 MB/,
      'import',
      largeFile(),
      '--into',
      'feed.json',
    );
    // Nothing half-written is left behind.
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.')),
      [],
    );
  });

  it('says that it is not allowed to write (L-07)', () => {
    mkdirSync(join(folder, 'locked'), { recursive: true });
    chmodSync(join(folder, 'locked'), 0o555);
    chmodSync(folder, 0o755);
    // An administrator may write everywhere, so it is done as nobody.
    const as = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, stderr } = spawnSync(
      process.execPath,
      [main, 'export', 'feed.json', '--ics', '--out', 'locked/a.ics'],
      { cwd: folder, encoding: 'utf8', ...as },
    );
    assert.match(stderr, /locked\/a\.ics cannot be written: you are not allowed to\./);
    assert.equal(status, 2);
  });

  it('guesses the command and the option that were meant, and knows help by its names (L-07)', () => {
    refused(/There is no command "chek"\. Did you mean check\?/, 'chek', 'feed.json');
    refused(
      /There is no option --frmat\. Did you mean --format\?/,
      'check',
      'feed.json',
      '--frmat',
      'json',
    );
    refused(/There is no option --pdf\./, 'export', 'feed.json', '--pdf');
    refused(/--out needs a value after it\./, 'export', 'feed.json', '--ics', '--out');
    refused(/--ics stands alone, without a value after it\./, 'export', 'feed.json', '--ics=a');
    assert.match(run('help', 'import').stdout, /^Usage: aht-widgets import/);
    assert.match(run('help').stdout, /^Usage: aht-widgets <command>/);
    assert.match(run('-v').stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('takes paths with spaces and signs, line ends of Windows and what is piped in (L-07)', () => {
    mkdirSync(join(folder, 'my feeds #1'), { recursive: true });
    writeFileSync(join(folder, 'my feeds #1', 'our feed.json'), text.replace(/\n/g, '\r\n'));
    assert.equal(run('check', 'my feeds #1/our feed.json').status, 0);
    const made = run(
      'export',
      'my feeds #1/our feed.json',
      '--csv',
      '--out',
      'my feeds #1/a b.csv',
    );
    assert.equal(made.stderr, 'Written: my feeds #1/a b.csv.\n');
    const piped = spawnSync(process.execPath, [main, 'check', '-'], {
      input: text,
      encoding: 'utf8',
    });
    assert.equal(piped.status, 0);
  });

  it('finds a file by its path on Windows as on other systems', () => {
    const windows = { folder: 'file:///C:/Users/clerk/' };
    const file = 'file:///C:/Users/clerk/my%20feeds/a%23b.json';
    assert.equal(addressOfPath('my feeds\\a#b.json', windows), file);
    assert.equal(addressOfPath('C:\\Users\\clerk\\my feeds\\a#b.json', windows), file);
    assert.equal(addressOfPath('/srv/a.json', { folder: 'file:///work/' }), 'file:///srv/a.json');
    assert.equal(addressOfPath('9:30.json', { folder: 'file:///work/' }), 'file:///work/9:30.json');
  });

  it('tells a file that is not saved as UTF-8, once (L-07)', () => {
    for (const bytes of [Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(text, 'utf16le')]) {
      writeFileSync(join(folder, 'wide.json'), bytes);
      const { status, stdout } = run('check', 'wide.json');
      assert.match(stdout, /The file is not saved as UTF-8/);
      assert.match(stdout, /\nwide\.json: 1 error and no warnings\.\n$/);
      assert.equal(status, 1);
    }
    refused(
      /cannot be used: it is not JSON.*\naht-widgets check wide\.json tells/,
      'export',
      'wide.json',
      '--csv',
    );
  });

  it('understands a quotation mark inside of a text (L-07)', async () => {
    const { printed } = await command(['check', 'feed.json'], {
      'feed.json': text.replace('Our agency', 'Our "best" agency'),
    });
    assert.match(printed, /A text ends before the word best, because a quotation mark/);
    assert.match(printed, /Put \\ before each quotation mark inside of a text \(\\"best\)/);
  });

  it('bears it when nobody reads to the end (L-08)', async () => {
    const child = spawn(process.execPath, [main, 'check', 'none.json', '--format', 'json'], {
      cwd: folder,
    });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (piece) => (said += piece));
    const code = await new Promise((done) => child.on('close', done));
    assert.equal(said, 'none.json cannot be read: there is no such file.\n');
    assert.equal(code, 2);
  });

  it('asks for a language by its tag, and says when the feed does not speak it', async () => {
    const poster = (language: string) =>
      command(['export', 'feed.json', '--poster', '--language', language], { 'feed.json': feed });
    const name = await poster('Spanish');
    assert.match(
      name.said,
      /--language Spanish: a tag such as en, es or hmn is needed\. Did you mean es\?/,
    );
    assert.equal(name.code, 2);
    assert.match(
      (await poster('en so')).said,
      /--language so: the feed has no texts in this language/,
    );
    assert.equal((await poster('en')).said, '');
  });

  it('serves only what there is to show, and says what is wrong with the feed', async () => {
    refused(/nowhere is no folder with an index\.html/, 'serve', 'nowhere');
    refused(/Did you mean --feed feed\.json\?/, 'serve', 'feed.json');
    writeFileSync(join(folder, 'feed.json'), text.replace('Chicago', 'Nowhere'));
    const child = spawn(process.execPath, [main, 'serve', '--feed', 'feed.json', '--port', '0'], {
      cwd: folder,
    });
    let said = '';
    const until = (words: string) =>
      new Promise<void>((done) => {
        const look = () => {
          if (!said.includes(words)) return;
          child.stderr.off('data', look);
          done();
        };
        child.stderr.on('data', look);
        look();
      });
    child.stderr.on('data', (piece) => (said += piece));
    const ended = new Promise((done) => child.on('close', done));
    await until('Ctrl+C ends it.');
    assert.match(said, /It has 1 error, so not all of it is shown: aht-widgets check feed\.json/);
    writeFileSync(join(folder, 'feed.json'), text);
    await until('feed.json has changed.');
    child.kill('SIGINT');
    assert.equal(await ended, 0);
  });
});

function largeFile(): string {
  writeFileSync(join(folder, 'large.csv'), '');
  truncateSync(join(folder, 'large.csv'), 60 * 1024 * 1024);
  return 'large.csv';
}
