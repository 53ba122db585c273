/**
 * docs/hosting.md, held against real servers on loopback with the very configuration that it hands
 * out: types, packing, 304s, who may read, how long it is kept. Where a server is not installed its
 * tests are skipped by name, and with CI=true they fail.
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'dist/cdn');
const docs = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');
const { packages, servers, start } = await import(
  new URL('./hosting/servers.mjs', import.meta.url).href
);

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Asked the plain way: nothing is unpacked, followed or kept. */
const ask = (url: string, headers = {}, agent?: Agent) =>
  new Promise<Answer>((resolve, reject) => {
    request(url, { headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .once('error', reject)
      .end();
  });

function fill(site: string): void {
  cpSync(cdn, join(site, 'aht/1.2.3'), { recursive: true });
  cpSync(cdn, join(site, 'aht/1'), { recursive: true });
  // As somebody does who leaves the folder of the version out.
  copyFileSync(join(cdn, 'frame.html'), join(site, 'aht/frame.html'));
  copyFileSync(join(root, 'test/fixtures/feeds/five.json'), join(site, 'aht/our-feed.json'));
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name.replaceAll('\\', '/')}`);

test('the docs name one address for the files, with this version in it (L-19)', () => {
  const files = readdirSync(cdn).filter((name) => !/\.(br|gz)$/.test(name));
  let named = 0;
  for (const page of ['README.md', ...pages]) {
    const text = readFileSync(join(root, page), 'utf8');
    // What a release brings, wherever it is said to lie; own feeds and the like may lie beside it.
    for (const [address, folder, file] of text.matchAll(/\/aht\/([\w.]+\/)?([\w-]+(?:\.\w+)*)/g)) {
      if (!files.includes(file!) && folder !== 'elements/' && folder !== 'feeds/') continue;
      assert.equal(folder, `${version}/`, `${page}: ${address}`);
      named += 1;
    }
    // Where the folder is put.
    for (const [step] of text.matchAll(/^.*\bfolder `.*\bas `.*$/gm)) {
      assert.match(step, new RegExp(`folder \`${version}\`.* as \`/aht/${version}/\``), page);
      named += 1;
    }
  }
  assert.ok(named > 50, `${named} addresses`);
  const rule = pages.filter((page) => docs(page.slice(5)).includes('**The rule: the folder of a'));
  assert.deepEqual(rule, ['docs/releases.md']);
});

test('no address is invented: what is not published yet says so, with the way there is (L-65, L-38)', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const { repository, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // Once there is an address, these lines are to go.
  assert.equal(repository, undefined);
  assert.ok(scripts.release);
  const [, webmaster, keeper] = readme.split(/^## For the .+$/m);
  assert.match(webmaster!, /^\s*Nothing is published yet/);
  assert.match(webmaster!.split('Unzip it')[0]!, /npm ci\nnpm run release /);
  assert.ok(webmaster!.includes(`dist/release/aht-widgets-${version}.zip`));
  assert.match(keeper!, /not published[\s\S]+npm install --global \./);
  for (const page of ['docs/releases.md', 'docs/command-line.md', 'docs/keeping-a-feed.md'])
    assert.match(readFileSync(join(root, page), 'utf8'), /(nothing|not) (is )?published/i, page);
  const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  assert.match(security, /no address for that yet/);
});

const forever = 'public, max-age=31536000, immutable';
const fresh = 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800';
const short = 'public, max-age=300';

for (const name of ['nginx', 'apache'] as const) {
  const here = Boolean(servers[name].executable);
  const missing = `${name} is not installed. On Debian or Ubuntu: apt-get install ${packages.join(' ')}`;
  if (!here && process.env.CI !== 'true') {
    test(`${name} with the file of docs/hosting`, { skip: missing });
    continue;
  }

  describe(`${name} with the file of docs/hosting`, () => {
    let server: { origin: string; site: string; stop: () => Promise<void> };
    const at = (path: string) => `${server.origin}/aht/${path}`;
    before(async () => {
      assert.ok(here, missing);
      assert.ok(existsSync(join(cdn, 'embed.js.br')), 'dist is not built: run npm run build');
      server = await start(name, fill);
    });
    after(() => server?.stop());

    test('sends the right types, open to every page, for as long as each may be kept (L-19)', async () => {
      const expected: [path: string, type: RegExp, cache: string][] = [
        ['1.2.3/embed.js', /^(text|application)\/javascript; charset=utf-8$/i, forever],
        ['1.2.3/elements/aht-hotline-banner.js', /javascript; charset=utf-8$/i, forever],
        ['1.2.3/feed.schema.json', /^application\/json/, forever],
        ['1.2.3/LICENSES.txt', /^text\/plain; charset=utf-8$/i, forever],
        ['1.2.3/feeds/wisconsin.json', /^application\/json/, fresh],
        ['our-feed.json', /^application\/json/, fresh],
        ['1.2.3/index.html', /^text\/html; charset=utf-8$/i, short],
        ['1/embed.js', /javascript; charset=utf-8$/i, short],
      ];
      for (const [path, type, cache] of expected)
        for (const packed of ['', 'gzip', 'br']) {
          const { status, headers } = await ask(at(path), { 'accept-encoding': packed });
          assert.equal(status, 200, path);
          assert.match(headers['content-type']!, type, path);
          assert.equal(headers['cache-control'], cache, path);
          assert.equal(headers['access-control-allow-origin'], '*', path);
          assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
          assert.equal(headers['x-content-type-options'], 'nosniff', path);
          assert.equal(headers['x-frame-options'], undefined, path);
          // Apache would take .br for Breton.
          assert.equal(headers['content-language'], undefined, path);
        }
    });

    test('tells every page of a fault, and has it remembered by nobody', async () => {
      for (const path of ['1.2.3/elements/aht-nothing.js', 'no-feed.json']) {
        const { status, headers } = await ask(at(path));
        assert.equal(status, 404);
        assert.equal(headers['access-control-allow-origin'], '*');
        assert.equal(headers['cache-control'], undefined);
      }
    });

    test('sends what was packed at build as it lies there, to those who can read it', async () => {
      const plain = readFileSync(join(cdn, 'aht-widgets.js'));
      const read = { gzip: gunzipSync, br: brotliDecompressSync, '': (bytes: Buffer) => bytes };
      for (const [accepted, wanted] of [
        ['', ''],
        ['gzip', 'gzip'],
        ['gzip, deflate, br', servers[name].brotli ? 'br' : 'gzip'],
      ] as const) {
        const { headers, body } = await ask(at('1.2.3/aht-widgets.js'), {
          'accept-encoding': accepted,
          // As a CDN asks.
          via: '1.1 cdn',
        });
        assert.equal(headers['content-encoding'] ?? '', wanted);
        assert.match(headers.vary ?? '', /accept-encoding/i);
        const file = { gzip: '.gz', br: '.br', '': '' }[wanted];
        assert.ok(body.equals(readFileSync(join(cdn, `aht-widgets.js${file}`))), wanted);
        assert.ok(read[wanted](body).equals(plain));
      }
    });

    test('packs a feed as it is sent, and never sends an old one (L-73)', async () => {
      const file = join(server.site, 'aht/our-feed.json');
      for (const text of [readFileSync(file, 'utf8'), `${readFileSync(file, 'utf8')}\n\n`]) {
        writeFileSync(file, text);
        const { headers, body } = await ask(at('our-feed.json'), {
          'accept-encoding': 'gzip, deflate, br',
          via: '1.1 cdn',
        });
        assert.equal(headers['content-encoding'], 'gzip');
        assert.match(headers.vary ?? '', /accept-encoding/i);
        assert.equal(gunzipSync(body).toString(), text);
      }
    });

    test('answers 304 to whoever has it, packed or not, until it changes (L-73)', async () => {
      const file = join(server.site, 'aht/our-feed.json');
      for (const path of ['our-feed.json', '1.2.3/feeds/wisconsin.json', '1.2.3/embed.js'])
        for (const packed of ['', 'gzip', 'br']) {
          const first = await ask(at(path), { 'accept-encoding': packed });
          assert.ok(first.headers.etag, path);
          const again = { 'accept-encoding': packed, 'if-none-match': first.headers.etag };
          const second = await ask(at(path), again);
          assert.equal(second.status, 304, `${path} ${packed}`);
          assert.equal(second.body.length, 0);
          assert.equal(second.headers['access-control-allow-origin'], '*');
          assert.equal(second.headers['cache-control'], first.headers['cache-control']);
          if (path !== 'our-feed.json') continue;
          writeFileSync(file, `${readFileSync(file, 'utf8')} `);
          assert.equal((await ask(at(path), again)).status, 200);
        }
    });

    test('sends frame.html with the policy of the docs, and to be framed by anyone (L-22)', async () => {
      const policy = /^\| `frame\.html` itself \| `(.+)` \|$/m.exec(docs('policies.md'))?.[1];
      assert.ok(policy);
      for (const path of ['1.2.3/frame.html', '1/frame.html', 'frame.html']) {
        const { status, headers } = await ask(at(`${path}?widget=resource-grid`));
        assert.equal(status, 200, path);
        assert.equal(headers['content-security-policy'], policy, path);
        assert.equal(headers['cache-control'], short, path);
        assert.equal(headers['x-frame-options'], undefined, path);
      }
      const script = await ask(at('1.2.3/embed.js'));
      assert.equal(script.headers['content-security-policy'], undefined);
    });

    test('a bounded load on loopback: every answer is what lies on the disk', async (context) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 16 });
      const asked = ['1.2.3/embed.js', '1.2.3/elements/aht-hotline-banner.js', 'our-feed.json'];
      const files = new Map(
        asked.map((path) => [path, readFileSync(join(server.site, 'aht', path))]),
      );
      const unpacked = { br: brotliDecompressSync, gzip: gunzipSync };
      const answers: [path: string, answer: Answer][] = [];
      const begin = performance.now();
      await Promise.all(
        Array.from({ length: 2000 }, async (_, nth) => {
          const path = asked[nth % asked.length]!;
          const answer = await ask(at(path), { 'accept-encoding': 'br, gzip' }, agent);
          answers.push([path, answer]);
        }),
      );
      const seconds = (performance.now() - begin) / 1000;
      agent.destroy();
      assert.equal(answers.length, 2000);
      let bytes = 0;
      for (const [path, { status, headers, body }] of answers) {
        assert.equal(status, 200);
        const packing = headers['content-encoding'] as keyof typeof unpacked;
        assert.ok(unpacked[packing](body).equals(files.get(path)!), path);
        bytes += body.length;
      }
      context.diagnostic(
        `${name}: 2,000 requests over 16 connections in ${seconds.toFixed(2)} s, ` +
          `${Math.round(2000 / seconds)} a second, ${(bytes / 1e6).toFixed(1)} MB`,
      );
    });
  });
}
