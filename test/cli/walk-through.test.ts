/**
 * docs/keeping-a-feed.md, done word by word as a clerk does it: each file written, each command typed, in a
 * new folder with the command line as it is published. The texts after a command are what it must say.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'docs/keeping-a-feed.md'), 'utf8');
const steps = text.split(/^## /m).slice(1);

/** The dates in the text are of a certain day on. */
const clock = "data:text/javascript,const now=Date.parse('2026-11-22T12:00:00Z');Date.now=()=>now";

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** The words of a line, quotes taken off as a shell does. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

describe('the walk-through for the keeper of a feed', () => {
  let folder: string;
  let site: Server;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aht-clerk-'));
    // The web server that step 11 copies to.
    site = createServer((request, response) =>
      response.end(readFileSync(join(folder, request.url!.slice(1)))),
    );
    await new Promise<void>((done) => void site.listen(0, 'localhost', done));
  });
  after(() => {
    site.close();
    rmSync(folder, { recursive: true });
  });

  function type(line: string): Promise<Ended> {
    const [program, ...rest] = wordsOf(line);
    if (program === 'cp') {
      copyFileSync(join(folder, rest[0]!), join(folder, rest[1]!));
      return Promise.resolve({ code: 0, said: '' });
    }
    assert.deepEqual([program, rest[0]], ['npx', 'aht-widgets'], line);
    const isServe = rest[1] === 'serve';
    const { port } = site.address() as AddressInfo;
    const args = rest
      .slice(1)
      .map((word) =>
        word.replace(/^https:\/\/example\.org(?=\/feed\.json$)/, `http://localhost:${port}`),
      );
    const child = spawn(
      process.execPath,
      [
        '--import',
        clock,
        join(root, 'dist/command-line/main.js'),
        ...args,
        ...(isServe ? ['--port', '0'] : []),
      ],
      { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => {
        said += piece;
        if (isServe && said.includes('Ctrl+C ends it.')) child.kill('SIGINT');
      });
    return new Promise((done) => child.on('close', (code) => done({ code, said })));
  }

  it('has twelve steps at most, each with a command or a file', () => {
    assert.ok(steps.length >= 8 && steps.length <= 12, `${steps.length} steps`);
    for (const step of steps) assert.match(step, /```(sh|json)/);
  });

  for (const step of steps) {
    const [title] = step.split('\n');
    it(`${title} (L-07)`, async () => {
      let last: Ended = { code: 0, said: '' };
      for (const [, above, kind, block] of step.matchAll(/([^\n]*)\n+```(\w+)\n([\s\S]*?)```/g)) {
        if (kind === 'sh') last = await type(block!.trim());
        if (kind === 'sh') {
          // With 1 ends what has left something out or found errors, as the text says of two steps.
          assert.ok(
            last.code === 0 || (last.code === 1 && /TBD|leads nowhere|--write/.test(step)),
            last.said,
          );
          assert.doesNotMatch(last.said, /\n {4}at /);
        }
        if (kind === 'text') {
          const { port } = site.address() as AddressInfo;
          const said = last.said
            .replaceAll(`http://localhost:${port}`, 'https://example.org')
            .split('\n');
          for (const line of block!.trimEnd().split('\n'))
            assert.ok(said.includes(line), `${line}\n— and not —\n${last.said}`);
        }
        const [, line, file] = /(?:line (\d+) of )?`([\w-]+\.(?:json|csv))`:$/.exec(above!) ?? [];
        if (!file) continue;
        const path = join(folder, file);
        if (!line) {
          writeFileSync(path, block!);
          continue;
        }
        const lines = readFileSync(path, 'utf8').split('\n');
        lines[Number(line) - 1] = block!.trimEnd();
        writeFileSync(path, lines.join('\n'));
      }
    });
  }

  it('ends with all the files that it speaks of, and the dates in them', () => {
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    assert.equal(JSON.parse(read('feed.json')).trainings[0].sessions.length, 2);
    assert.match(read('trainings.ics'), /DTSTART;TZID=America\/Chicago:20270318T130000/);
    assert.match(read('poster.html'), /1-888-373-7888/);
    assert.doesNotMatch(read('feed.json'), /key at the desk/);
  });
});
