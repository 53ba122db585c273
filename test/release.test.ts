/**
 * The release and what lies packed in the script-tag folder: the same bytes each time, complete, with
 * true checksums. That it runs is in entry/release.test.ts.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'dist/cdn');
const load = (path: string) => import(new URL(`../${path}`, import.meta.url).href);
const { relinked, releaseName, zip } = await load('tools/release.mjs');
const { filesBelow } = await load('tools/integrity.mjs');
const { brotli, gzip } = await load('tools/compress.mjs');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

assert.ok(existsSync(join(cdn, 'integrity.json')), 'dist is not built: run npm run build');
const bytes: Uint8Array = zip();
const files = new Map(
  Object.entries(unzipSync(bytes)).map(([path, content]) => [
    path.slice(releaseName.length + 1),
    Buffer.from(content),
  ]),
);

test('a release made again, elsewhere and another day, is the same byte for byte (L-37)', () => {
  const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  const script = `
    const { zip } = await import(${JSON.stringify(new URL('../tools/release.mjs', import.meta.url).href)});
    const { createHash } = await import('node:crypto');
    const now = Date.now(); Date.now = () => now + 1e10;
    process.stdout.write(createHash('sha256').update(zip()).digest('hex'));`;
  for (const TZ of ['Asia/Kolkata', 'America/Los_Angeles']) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { cwd: tmpdir(), env: { ...process.env, TZ }, encoding: 'utf8' },
    );
    assert.equal(stdout, sha256(bytes), stderr);
  }
});

test('it holds the folder under its version, the docs and the licences, all in one folder (L-19, L-20)', () => {
  for (const path of Object.keys(unzipSync(bytes)))
    assert.ok(path.startsWith(`aht-widgets-${version}/`), path);
  for (const name of filesBelow(cdn)) {
    const [packed, built] = [files.get(`${version}/${name}`), readFileSync(join(cdn, name))];
    assert.ok(packed?.equals(built), name);
  }
  for (const name of [
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'SECURITY.md',
    'docs/hosting.md',
    'docs/hosting/nginx.conf',
    'docs/demo.png',
    `${version}/LICENSES.txt`,
  ])
    assert.ok(files.has(name), name);
});

test('its checksums are true and leave nothing out (L-20)', () => {
  const sums = files.get('SHA256SUMS')!.toString().trim().split('\n');
  const listed = sums.map((line) => line.slice(66)).sort();
  assert.deepEqual(listed, [...files.keys()].filter((path) => path !== 'SHA256SUMS').sort());
  const folder = mkdtempSync(join(tmpdir(), 'aht-release-'));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const check = () =>
    spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  const { status, stdout, error } = check();
  // Not on every system; the values were compared with the same list in any case.
  if (!error) {
    assert.equal(status, 0, stdout);
    writeFileSync(join(folder, version, 'embed.js'), '// not ours');
    assert.match(check().stdout, /embed\.js: FAILED/);
  }
  for (const line of sums) {
    const [sum, path] = [line.slice(0, 64), line.slice(66)];
    assert.equal(createHash('sha256').update(files.get(path)!).digest('hex'), sum, path);
  }
  rmSync(folder, { recursive: true });
});

test('the docs in it lead only to what is in it (L-20)', () => {
  let links = 0;
  for (const [path, content] of files) {
    if (!path.endsWith('.md')) continue;
    for (const [, target = ''] of content.toString().matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^([a-z]+:|#)/.test(target)) continue;
      const to = posix.join(posix.dirname(path), target.replace(/#.*/, ''));
      const found = [...files.keys()].some((file) => file === to || file.startsWith(`${to}/`));
      assert.ok(found, `${path} leads to ${target}`);
      links += 1;
    }
  }
  assert.ok(links > 20);
  const at = new Map([
    ['docs/a.md', 'docs/a.md'],
    ['README.md', 'README.md'],
  ]);
  const text =
    '[here](../README.md#top), [code](../src/a.ts), [feed](../src/feed/wisconsin.json), [x](https://x.y)';
  assert.equal(
    relinked(text, 'docs/a.md', at),
    `[here](../README.md#top), code, [feed](../${version}/feeds/wisconsin.json), [x](https://x.y)`,
  );
});

test('scripts and what else nobody edits lie there packed; pages and feeds do not', () => {
  const names: string[] = filesBelow(cdn);
  const plain = names.filter((name) => !/\.(br|gz)$/.test(name));
  for (const name of plain) {
    const edited = name.startsWith('feeds/') || name.endsWith('.html');
    for (const end of ['br', 'gz'])
      assert.equal(names.includes(`${name}.${end}`), !edited, `${name}.${end}`);
    if (edited) continue;
    const content = readFileSync(join(cdn, name));
    const [br, gz] = ['br', 'gz'].map((end) => readFileSync(join(cdn, `${name}.${end}`)));
    assert.ok(brotliDecompressSync(br!).equals(content), name);
    assert.ok(gunzipSync(gz!).equals(content), name);
    // Made again, they are the same.
    assert.ok(br!.equals(brotli(content)) && gz!.equals(Buffer.from(gzip(content))), name);
  }
  assert.ok(plain.length > 25);
});

test('npm start sends what is there now, not what was packed before', async () => {
  const { serve } = await load('tools/serve.mjs');
  const dir = mkdtempSync(join(tmpdir(), 'aht-serve-'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html>');
  writeFileSync(join(dir, 'a.js'), 'now');
  for (const end of ['br', 'gz']) writeFileSync(join(dir, `a.js.${end}`), 'before');
  const { url, close } = await serve({ dir, port: 0 });
  const sent = await fetch(`${url}a.js`, { headers: { 'accept-encoding': 'br, gzip' } });
  assert.equal(await sent.text(), 'now');
  await close();
  rmSync(dir, { recursive: true });
});

test('what is packed does not go to npm, where every host packs for itself', () => {
  const { files: wanted } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const pattern of ['!dist/release', '!dist/cdn/**/*.br', '!dist/cdn/**/*.gz'])
    assert.ok(wanted.includes(pattern), pattern);
});

test('the import map names every file of the elements with its true value (L-17)', () => {
  const { integrity } = JSON.parse(readFileSync(join(cdn, 'importmap.json'), 'utf8'));
  const values = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8'));
  const names: string[] = filesBelow(join(cdn, 'elements')).filter((name: string) =>
    name.endsWith('.js'),
  );
  assert.deepEqual(
    Object.keys(integrity),
    names.map((name) => `./elements/${name}`),
  );
  for (const name of names)
    assert.equal(integrity[`./elements/${name}`], values[`elements/${name}`], name);
});

test('the command in the docs gives the value of integrity.json (L-16)', (context) => {
  const docs = readFileSync(join(root, 'docs/releases.md'), 'utf8');
  const command = /^openssl dgst .+$/m.exec(docs)?.[0];
  assert.ok(command, 'docs/releases.md has no such command');
  if (spawnSync('openssl', ['version']).error) return context.skip('openssl is not here');
  const { stdout } = spawnSync('sh', ['-c', command], { cwd: cdn, encoding: 'utf8' });
  const values = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8'));
  assert.equal(`sha384-${stdout.trim()}`, values['aht-widgets.js']);
});

test('what the docs say of ten million page views follows from the sizes of this build', () => {
  const docs = readFileSync(join(root, 'docs/hosting.md'), 'utf8');
  const said = (pattern: RegExp) => {
    const found = pattern.exec(docs);
    assert.ok(found, `docs/hosting.md does not say ${pattern}`);
    return found.slice(1).map((text) => Number(text.replaceAll(',', '')));
  };
  const near = (value: number, real: number, what: string) =>
    assert.ok(Math.abs(value / real - 1) < 0.1, `${what}: ${value} in the docs, ${real} here`);
  const [script = 0, feed = 0, both = 0] = said(/2 requests, (\d+) kB \+ (\d+) kB = (\d+) kB/);
  near(script, readFileSync(join(cdn, 'aht-widgets.js.br')).length / 1000, 'the script');
  near(feed, gzipSync(readFileSync(join(cdn, 'feeds/wisconsin.json'))).length / 1000, 'the feed');
  assert.equal(script + feed, both);
  const [views = 0] = said(/\| ([\d,]+) first visits in a day/);
  const [requests = 0, gigabytes = 0] = said(/([\d,]+) requests, (\d+) GB/);
  assert.deepEqual([requests, gigabytes], [2 * views, (views * both) / 1e6]);
  const [average = 0, megabytes = 0] = said(/([\d,]+) requests, ([\d.]+) MB \|\n\| a second, in/);
  assert.deepEqual(
    [average, megabytes],
    [Math.round(requests / 86_400), Number(((gigabytes * 1e3) / 86_400).toFixed(1))],
  );
  const [peak = 0, line = 0, gigabits = 0] = said(/([\d,]+) requests, (\d+) MB \(([\d.]+) Gbit\)/);
  assert.deepEqual(
    [peak, line],
    [Math.round((requests * 5) / 86_400), Math.round((gigabytes * 5e3) / 86_400)],
  );
  assert.equal(gigabits, Number(((line * 8) / 1e3).toFixed(1)));
  const [places = 0, times = 0, origin = 0] = said(/(\d+) × (\d+) = ([\d,]+) requests a day/);
  assert.deepEqual([times, origin], [86_400 / 300, places * times]);
});

test('nothing that people copy says @latest (L-19)', () => {
  const copied = [
    ...filesBelow(join(root, 'docs')).map((name: string) => `docs/${name}`),
    ...filesBelow(join(root, 'src/site')).map((name: string) => `src/site/${name}`),
    'README.md',
    'SECURITY.md',
    'package.json',
  ].filter((path) => !path.endsWith('.png'));
  for (const path of copied)
    assert.doesNotMatch(readFileSync(join(root, path), 'utf8'), /@latest\b/, path);
});

test('no script hides a tag that is not defined yet, whatever the page (L-18)', () => {
  const scripts: string[] = filesBelow(cdn).filter((name: string) => name.endsWith('.js'));
  for (const name of scripts) {
    const code = readFileSync(join(cdn, name), 'utf8');
    // embed.js asks for them by that selector, and has no style of any sort.
    if (name === 'embed.js') assert.doesNotMatch(code, /style|adopted|hidden|\{[^}]*display/i);
    else assert.doesNotMatch(code, /:not\(:defined\)/, name);
  }
});
