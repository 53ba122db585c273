/** What `aht-widgets import` does to the file: it is shown first, and all else in it stays as it was. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { processWorld } from '../../src/cli/process-world.js';
import { rewritten } from '../../src/cli/import/rewrite.js';
import { feedText, imported } from './import-feed.js';
import { command } from './world.js';

const sheet =
  'training,id,start,end,url\r\nbasics,,2027-02-01 9:00,2027-02-01 10:00,\r\nbasics,basics-1,,,https://example.org/r\r\n';

describe('the file', () => {
  it('is not written unless asked for, and what would be different is shown', async () => {
    const { code, printed, said, written } = await command(
      ['import', 'a.csv', '--into', 'feed.json'],
      { 'a.csv': sheet, 'feed.json': feedText },
    );
    assert.equal(code, 0);
    assert.deepEqual(written, {});
    assert.match(printed, /\+ The basics: added: Monday, February 1, 2027, 9 to 10 a\.m\. CST\n/);
    assert.match(printed, /link added: “https:\/\/example\.org\/r”/);
    assert.match(said, /Nothing was written.*--write/);
    const other = await command(['import', 'a.csv', '--into', 'feed.json', '--out', 'b.json'], {
      'a.csv': sheet,
      'feed.json': feedText,
    });
    assert.deepEqual(Object.keys(other.written), ['b.json']);
  });

  it('keeps every line that has nothing to do with it: order, blanks, unknown fields', async () => {
    const { text, feed } = await imported('a.csv', sheet);
    const [before, after] = [feedText, text].map((one) => one.split('\n'));
    const gone = before!.filter((line) => !after!.includes(line));
    assert.deepEqual(
      gone.map((line) => line.trim().slice(0, 16)),
      ['"dateModified": ', '"x-room-key": "B'],
    );
    assert.equal(feed['dateModified'], '2026-11-22T06:00:00-06:00');
    assert.match(text, /"x-room-key": "B", {3}"note"/);
    assert.match(text, /"x-office": \[1,2, {3}3\]/);
    const windows = await imported('a.csv', sheet, [], feedText.replaceAll('\n', '\r\n'));
    assert.equal(windows.text.replaceAll('\r\n', '\n'), text);
    assert.doesNotMatch(windows.text.replaceAll('\r\n', ''), /\n/);
    const short = await imported('a.csv', sheet, [], JSON.stringify(JSON.parse(feedText)));
    assert.doesNotMatch(short.text, /\n/);
    assert.deepEqual(short.feed, feed);
  });

  it('is never made worse: what a widget would leave out stays out (S-44)', async () => {
    const { text, code, said } = await imported(
      'a.csv',
      'training,date,start time,phone\r\nbasics,2027-02-01,9 am,call us\r\n',
    );
    assert.equal(code, 1);
    assert.equal(text, feedText);
    assert.match(said, /row 2: contact\.name is missing/);
    const broken = feedText.replace('"2027-01-12T09:00:00-06:00"', '"soon"');
    const beside = await imported('a.csv', sheet.replace('basics-1', ''), [], broken);
    assert.match(beside.text, /"soon"/);
    assert.match(
      beside.said,
      /feed\.json: it stays in the file, but widgets leave out \/trainings\/0\/sessions\/0/,
    );
  });

  it('refuses in words what it cannot do, and writes nothing then', async () => {
    const files = {
      'a.csv': sheet,
      'feed.json': feedText,
      'no.json': '[]',
      'big.csv': `training,date,time,note\r\n${`basics,2027-02-01,9 am,${'x'.repeat(9_000)}\r\n`.repeat(700)}`,
    };
    for (const [line, words] of [
      [['a.csv'], /--into FEED/],
      [['--into', 'feed.json'], /Give one or several files/],
      [['a.csv', '--into', 'none.json', '--write'], /none\.json cannot be read/],
      [['a.csv', '--into', 'no.json', '--write'], /no feed/],
      [['b.csv', '--into', 'feed.json', '--write'], /b\.csv cannot be read/],
      [['a.csv', '--into', 'https://example.org/feed.json'], /must be a file/],
      [
        ['a.csv', '--into', 'feed.json', '--training', 'x', '--write'],
        /--training x.*basics, course/,
      ],
      [['a.csv', '--into', 'feed.json', '--from', 'soon', '--write'], /--from soon/],
      [['a.csv', '--into', 'feed.json', '--as', 'people', '--write'], /sessions, resources/],
      [['a.csv', '--into', 'feed.json', '--dates', 'year', '--write'], /month-day, day-month/],
      [['big.csv', '--into', 'feed.json', '--write'], /more than 5 MB/],
    ] as const) {
      const { code, said, written } = await command(['import', ...line], files);
      assert.equal(code, 2, line.join(' '));
      assert.match(said, words);
      assert.deepEqual(written, {});
    }
    const { printed } = await command(['import', '--help']);
    for (const option of [
      '--into',
      '--write',
      '--out',
      '--training',
      '--from',
      '--until',
      '--join-links',
      '--as',
      '--dates',
      '--ignore',
      '--template',
    ])
      assert.ok(printed.includes(option), option);
  });

  it('takes 10,000 rows in seconds, and the same again', async () => {
    const row = (index: number) =>
      `basics,s-${index},${new Date(Date.UTC(2027, 0, 1) + index * 3_600_000).toISOString().slice(0, 16)}Z,${new Date(Date.UTC(2027, 0, 1) + index * 3_600_000 + 3_600_000).toISOString().slice(0, 16)}Z,Nr. ${index}`;
    const file = [
      'training,id,start,end,name',
      ...Array.from({ length: 10_000 }, (_, index) => row(index)),
    ].join('\n');
    const began = process.cpuUsage();
    const first = await imported('a.csv', file);
    assert.equal(first.sessions.length, 10_001, first.said);
    const again = await imported('a.csv', file.replaceAll('Nr.', 'No.'), [], first.text);
    assert.equal(again.sessions.length, 10_001);
    assert.equal(again.sessions[10_000]!['name'], 'No. 9999');
    // Not by the clock on the wall: others may be at work on the same machine.
    const took = process.cpuUsage(began).user / 1000;
    assert.ok(took < 20_000, `${Math.round(took)} ms`);
  });
});

describe('values written into a text', () => {
  const value = (text: string) => JSON.parse(text);
  it('stand in the manner of the file', () => {
    for (const [text, of, wanted] of [
      ['{\n  "a": 1\n}\n', { a: 1, b: [1] }, '{\n  "a": 1,\n  "b": [\n    1\n  ]\n}\n'],
      ['{ "a": 1 }', { a: 1, b: 2 }, '{"a":1,"b":2}'.replace('{"a":1,"b":2}', '{ "a": 1,"b":2 }')],
      ['{\n\t"a": {}\n}', { a: { b: 'x' } }, '{\n\t"a": {\n\t\t"b": "x"\n\t}\n}'],
      ['{\n  "a": 1,\n  "b": 2\n}', { b: 2 }, '{\n  "b": 2\n}'],
      ['{\n  "a": 1,\n  "b": 2\n}', { a: 1 }, '{\n  "a": 1\n}'],
      [
        '{\n  "a": []\n}',
        { a: [{ id: 'x' }] },
        '{\n  "a": [\n    {\n      "id": "x"\n    }\n  ]\n}',
      ],
      [
        '{\n  "a": [\n    { "id": "x" }\n  ]\n}',
        { a: [{ id: 'x' }, { id: 'y' }] },
        '{\n  "a": [\n    { "id": "x" },\n    { "id": "y" }\n  ]\n}',
      ],
    ] as const)
      assert.equal(rewritten(text, of), wanted);
  });

  it('are right whatever they are: random documents, random changes', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const made = (depth: number): unknown => {
      const kind = random(depth > 0 ? 6 : 4);
      if (kind === 4) return Array.from({ length: random(4) }, () => made(depth - 1));
      if (kind === 5)
        return Object.fromEntries(
          Array.from({ length: random(4) }, (_, index) => [
            `k${index}${random(2)}`,
            made(depth - 1),
          ]),
        );
      return [random(9), `t"${random(9)}`, true, null][kind];
    };
    for (let round = 0; round < 3000; round++) {
      const [before, after] = [
        { a: made(3), b: made(2) },
        { a: made(3), c: made(3) },
      ];
      for (const text of [
        JSON.stringify(before),
        JSON.stringify(before, null, 2),
        JSON.stringify(before, null, '\t'),
      ])
        assert.deepEqual(value(rewritten(text, after)), after);
    }
  });
});

describe('a write that is interrupted', () => {
  it('leaves the old file or the new one, never a part', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aht-'));
    const file = join(folder, 'feed.json');
    const size = 40_000_000;
    writeFileSync(file, 'old');
    const script = `import { processWorld } from ${JSON.stringify(new URL('../../src/cli/process-world.ts', import.meta.url).href)};
      process.stdout.write('!'); await processWorld().write(${JSON.stringify(file)}, 'n'.repeat(${size}));`;
    let whole = 0;
    for (const wait of [0, 5, 20, 60]) {
      writeFileSync(file, 'old');
      const child: ChildProcess = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', script],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await new Promise((done) => child.stdout!.once('data', done));
      await new Promise((done) => setTimeout(done, wait));
      child.kill('SIGKILL');
      await new Promise((done) => child.once('close', done));
      const text = readFileSync(file, 'utf8');
      if (text === 'old') whole++;
      else assert.equal(text.length, size);
    }
    assert.ok(whole > 0, 'no write was interrupted');
    // One that goes wrong leaves nothing beside it.
    for (const name of readdirSync(folder)) if (name !== 'feed.json') rmSync(join(folder, name));
    await assert.rejects(processWorld().write(join(file, 'below.json'), 'x'), /cannot be written/);
    assert.deepEqual(readdirSync(folder), ['feed.json']);
    rmSync(folder, { recursive: true });
  });
});
