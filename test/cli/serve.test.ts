/** `aht-widgets serve`, asked as a browser asks it. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { processWorld } from '../../src/cli/process-world.js';
import { startServer } from '../../src/cli/serve/server.js';
import { command } from './world.js';

describe('serve', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'aht-serve-'));
    writeFileSync(
      join(folder, 'index.html'),
      '<script type="module" src="aht-widgets.js"></script><aht-hotline-banner></aht-hotline-banner>',
    );
    writeFileSync(join(folder, 'feed.json'), '{"version":1}');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('serves a folder as it is, to pages of every origin, and keeps nothing', async () => {
    const server = await startServer({ folder });
    try {
      const answer = await fetch(server.url);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.match(await answer.text(), /<script type="module" src="aht-widgets\.js"><\/script>/);
      assert.equal((await fetch(`${server.url}nothing.js`)).status, 404);
      assert.equal((await fetch(`${server.url}%2e%2e/%2e%2e/etc/passwd`)).status, 404);
    } finally {
      await server.close();
    }
  });

  it('keeps a feed that is being written from pages of others, and answers to no other name', async () => {
    const server = await startServer({ folder, feed: async () => '{"version":1}' });
    try {
      for (const path of ['', 'feed.json', 'changes.js', 'changes']) {
        const stop = new AbortController();
        const answer = await fetch(server.url + path, { signal: stop.signal });
        assert.equal(answer.status, 200, path);
        assert.equal(answer.headers.get('access-control-allow-origin'), null, path);
        stop.abort();
      }
      const { port } = new URL(server.url);
      const statusFor = (host: string) =>
        new Promise((resolve, reject) => {
          const headers = { host };
          get(`${server.url}feed.json`, { headers }, (answer) => {
            answer.resume();
            resolve(answer.statusCode);
          }).once('error', reject);
        });
      for (const host of ['localhost', '127.0.0.1', '[::1]'])
        assert.equal(await statusFor(`${host}:${port}`), 200, host);
      for (const host of [
        'rebound.example',
        'localhost.evil.example',
        'a.localhost@evil',
        '10.0.0.1',
      ])
        assert.equal(await statusFor(`${host}:${port}`), 403, host);
    } finally {
      await server.close();
    }
  });

  it('serves nothing outside of its folder, however it is asked for', async () => {
    const site = join(folder, 'site');
    mkdirSync(site);
    mkdirSync(join(folder, 'site-inner'));
    writeFileSync(join(folder, 'secret.txt'), 'SECRET');
    writeFileSync(join(folder, 'site-inner', 'secret.txt'), 'SECRET');
    const server = await startServer({ folder: site });
    try {
      const { port } = new URL(server.url);
      for (const path of [
        '/../secret.txt',
        '/%2e%2e/secret.txt',
        '/..%2fsecret.txt',
        '/..%5csecret.txt',
        '/../site-inner/secret.txt',
        '/..%2fsite-inner%2fsecret.txt',
        '//../secret.txt',
        '/%00',
        '/%',
      ]) {
        // As it is written: `fetch` would tidy it up.
        const status = await new Promise((resolve, reject) => {
          get({ host: 'localhost', port, path }, (answer) => {
            answer.resume();
            resolve(answer.statusCode);
          }).once('error', reject);
        });
        assert.equal(status, 404, path);
      }
    } finally {
      await server.close();
    }
  });

  it('shows a feed in the demo, and tells the page each time that it has changed', async () => {
    const file = join(folder, 'mine.json');
    writeFileSync(file, '{"version":1,"name":"First"}');
    const server = await startServer({ folder, feed: () => readFile(file, 'utf8') });
    const world = processWorld();
    const stop = world.watch(file, server.changed);
    try {
      assert.match(await (await fetch(server.url)).text(), /data-feed="\/feed\.json"/);
      const feed = async () => (await fetch(`${server.url}feed.json`)).json();
      assert.equal((await feed()).name, 'First');
      const changes = (await fetch(`${server.url}changes`)).body!.getReader();
      await changes.read();
      await wait(400);
      writeFileSync(file, '{"version":1,"name":"Second"}');
      const { value } = await changes.read();
      assert.equal(new TextDecoder().decode(value), 'data: changed\n\n');
      assert.equal((await feed()).name, 'Second');
      await changes.cancel();
    } finally {
      stop();
      await server.close();
    }
  });

  it('shows a theme in the demo, and says in the terminal what is too close (L-47)', async () => {
    const theme = async () => ':root { --aht-accent: #8ce }';
    writeFileSync(
      join(folder, 'index.html'),
      '<head><link rel="stylesheet" href="demo.css" /></head><script type="module" src="aht-widgets.js"></script>',
    );
    const server = await startServer({ folder, theme });
    try {
      const page = await (await fetch(server.url)).text();
      // After the page's own, so that it wins, and without a feed of one's own.
      assert.match(page, /demo\.css" \/><link rel="stylesheet" href="\/theme\.css" \/>\s*<\/head>/);
      assert.match(
        page,
        /"\/changes\.js"><\/script>\s*<script type="module" src="aht-widgets\.js">/,
      );
      const sheet = await fetch(`${server.url}theme.css`);
      assert.equal(sheet.headers.get('content-type'), 'text/css; charset=utf-8');
      assert.equal(sheet.headers.get('access-control-allow-origin'), null);
      assert.equal(await sheet.text(), await theme());
    } finally {
      await server.close();
    }
    const files = { 'my site.css': await theme(), 'dist/cdn/index.html': '' };
    const { said } = await command(['serve', '--theme', 'my site.css', '--port', '0'], files);
    assert.match(said, /The demo shows my site\.css and reloads when it changes\./);
    assert.match(said, /1 warning about its colours: aht-widgets check --theme "my site\.css"/);
  });

  it('shows a feed that is being written as of now, and the default one as of its day (L-07)', async () => {
    const site = join(folder, 'demo');
    mkdirSync(site);
    copyFileSync(new URL('../../src/site/demo.html', import.meta.url), join(site, 'index.html'));
    for (const feed of [undefined, async () => '{"version":1}']) {
      const server = await startServer({ folder: site, feed });
      try {
        const page = await (await fetch(server.url)).text();
        assert.equal(page.match(/<aht-upcoming-sessions/g)?.length, 2);
        const dated = page.match(/as-of|as of September|como se veía/g)?.length ?? 0;
        assert.equal(dated, feed ? 0 : 6, page);
        assert.match(page, /<p class="label" aria-hidden="true">Español/);
      } finally {
        await server.close();
      }
    }
  });

  it('says how much of a feed with faults is shown: all but the faults, or nothing (L-07)', async () => {
    const good = {
      version: 1,
      name: 'Feed',
      publisher: { name: 'Agency' },
      dateModified: '2026-10-01T12:00:00Z',
    };
    const files = {
      'good.json': good,
      'some.json': { ...good, hotlines: [{ id: 'x' }] },
      'text.json': `${JSON.stringify(good).slice(0, -1)},,}`,
      'none.json': { ...good, dateModified: 'today' },
    };
    const said = async (name: string) =>
      (await command(['serve', '--feed', name, '--port', '0'], files)).said;
    assert.doesNotMatch(await said('good.json'), /error/);
    assert.match(
      await said('some.json'),
      /errors?, so not all of it is shown: .* check some\.json/,
    );
    assert.match(
      await said('text.json'),
      /errors?, so nothing of it is shown: .* check text\.json/,
    );
    assert.match(await said('none.json'), /so nothing of it is shown/);
  });

  it('says what is wrong with what it was asked for, and the way out', async () => {
    const server = await startServer({ folder });
    try {
      const port = new URL(server.url).port;
      const taken = await command(['serve', '--port', port]);
      assert.equal(taken.code, 2);
      assert.match(taken.said, new RegExp(`Port ${port} is taken. Take another one: --port`));
    } finally {
      await server.close();
    }
    const no = await command(['serve', '--feed', 'none.json', '--port', '0']);
    assert.match(no.said, /none\.json cannot be read: there is no such file/);
    assert.match((await command(['serve', '--port', 'x'])).said, /--port x: a number from 0/);
    assert.match((await command(['serve', 'a', 'b'])).said, /Give one folder, or none\./);
  });
});
