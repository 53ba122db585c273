/** `check --links --cache`: what is kept, for how long, and what a stopped run leaves. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { askLinks } from '../../../src/cli/links/ask.js';
import { openCache } from '../../../src/cli/links/cache.js';
import { Refusal, type World } from '../../../src/cli/world.js';
import {
  type Sites,
  hasty,
  html,
  linksTo,
  notFound,
  openSites,
  page,
  world as plainWorld,
} from './sites.js';

let sites: Sites | undefined;
afterEach(async () => {
  await sites?.close();
  sites = undefined;
});

const hour = 3_600_000;
const start = Date.parse('2026-11-22T12:00:00Z');

/** Files in memory, and a clock that is set by hand. */
function deskOf(files: Record<string, string> = {}) {
  const desk = { now: start, files };
  const world = {
    ...plainWorld,
    now: () => desk.now,
    read: async (path: string) => {
      if (path in files) return files[path]!;
      throw new Refusal(`${path} cannot be read: ENOENT: no such file or directory`);
    },
    write: async (path: string, text: string) => void (files[path] = text),
  } as unknown as World;
  return { desk, world };
}

describe('check --links keeps its answers', () => {
  it('good ones for a day, bad ones for an hour (R-26)', async () => {
    sites = await openSites(({ path }, response) =>
      path === '/good' ? html(response, page('Good')) : notFound(response),
    );
    const { at, asked, net } = sites;
    const { desk, world } = deskOf();
    const paths = async () => {
      const from = asked.length;
      const cache = await openCache('c.json', world);
      const links = linksTo(at('a.example', '/good'), at('a.example', '/bad'));
      const answers = await askLinks(links, { ...hasty, cache }, world, net);
      assert.deepEqual(
        answers.map(({ verdict }) => verdict),
        ['ok', 'gone'],
      );
      const seen = new Set(asked.slice(from).map(({ path }) => path));
      return ['/good', '/bad'].filter((path) => seen.has(path));
    };
    assert.deepEqual(await paths(), ['/good', '/bad']);
    assert.deepEqual(await paths(), []);
    desk.now = start + hour + 1;
    assert.deepEqual(await paths(), ['/bad']);
    desk.now = start + 24 * hour + 1;
    assert.deepEqual(await paths(), ['/good', '/bad']);
    // Of a clock that was wrong nothing is believed.
    desk.now = start - hour;
    assert.deepEqual(await paths(), ['/good', '/bad']);
  });

  it('never writes over a file of another kind (R-26)', async () => {
    for (const text of ['{"version":1}', '{"answers":[]}', 'half of {', '[]', 'null']) {
      const { desk, world } = deskOf({ 'feed.json': text });
      await assert.rejects(openCache('feed.json', world), /feed\.json: this file is no cache/);
      assert.equal(desk.files['feed.json'], text);
    }
  });

  it('says at once that the file cannot be written (R-26)', async () => {
    const { world } = deskOf();
    const locked = {
      ...world,
      write: async () => {
        throw new Refusal('c.json cannot be written');
      },
    };
    await assert.rejects(openCache('c.json', locked), /cannot be written/);
  });

  it('takes what is not whole in it for missing (R-26)', async () => {
    const answers = [{ address: 'http://a.example/', verdict: 'ok' }, null, 'x'];
    const { world } = deskOf({
      'c.json': JSON.stringify({ madeBy: 'aht-widgets check --links', answers }),
    });
    assert.equal((await openCache('c.json', world)).get('http://a.example/'), undefined);
  });

  it('believes and keeps nothing when no site at all is reached (R-26)', async () => {
    const { desk, world } = deskOf();
    const cache = await openCache('c.json', world);
    sites = await openSites((_, response) => html(response, page('Here')));
    const offline = {
      ...sites.net,
      lookup: async () => {
        throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
      },
    };
    const addresses = ['a', 'b', 'c'].map((name) => `http://${name}.example/`);
    await assert.rejects(
      askLinks(linksTo(...addresses), { ...hasty, cache }, world, offline),
      /Of 3 sites none was reached\. Is this computer on the internet\?/,
    );
    assert.deepEqual(JSON.parse(desk.files['c.json']!).answers, []);
    // One that answers shows that the others are meant.
    const one = sites.at('here.example', '/');
    const net = {
      ...offline,
      lookup: (name: string) =>
        name === 'here.example' ? sites!.net.lookup(name) : offline.lookup(),
    };
    const answers = await askLinks(linksTo(...addresses, one), { ...hasty, cache }, world, net);
    assert.deepEqual(
      answers.map(({ verdict }) => verdict),
      ['no-host', 'no-host', 'no-host', 'ok'],
    );
    assert.equal(JSON.parse(desk.files['c.json']!).answers.length, 4);
  });

  describe('in a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aht-links-'));
    after(() => rmSync(folder, { recursive: true }));

    it('so that a run that is stopped leaves what it found (R-26)', async () => {
      sites = await openSites(({ path }, response) =>
        setTimeout(() => (path.startsWith('/aht') ? notFound : html)(response, page(path)), 10),
      );
      const file = join(folder, 'cache.json');
      const program = fileURLToPath(new URL('interrupted.ts', import.meta.url));
      const root = sites.at('127.0.0.1', '').replace(/\/$/, '');
      const child = spawn(process.execPath, ['--import', 'tsx', program, root, file], {
        stdio: 'ignore',
      });
      const ended = new Promise<number | string | null>((resolve) =>
        child.on('exit', (code, signal) => resolve(signal ?? code)),
      );
      const kept = () => {
        try {
          return JSON.parse(readFileSync(file, 'utf8')).answers.length as number;
        } catch {
          return 0;
        }
      };
      while (!kept() && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 50));
      child.kill('SIGINT');
      // The loader that reads TypeScript answers for the signal.
      assert.match(String(await ended), /^(SIGINT|130)$/);
      const found = kept();
      assert.ok(found > 10 && found < 200, `${found} answers`);

      // The next run goes on from there.
      const before = sites.asked.length;
      const world = {
        ...deskOf().world,
        now: Date.now,
        read: async () => readFileSync(file, 'utf8'),
      };
      const cache = await openCache(file, world);
      const links = linksTo(...Array.from({ length: 200 }, (_, at) => `${root}/${at}`));
      await askLinks(links, { ...hasty, cache }, world, sites.net);
      const again = new Set(sites.asked.slice(before).map(({ path }) => path));
      again.delete('/aht-widgets-asks-for-a-page-that-is-not-there');
      again.delete('/');
      assert.equal(again.size, 200 - found);
    });
  });
});
