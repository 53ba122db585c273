/**
 * What is published, as it lies in dist/ after a build: that the files are there, hold what they
 * must and nothing else, and stay small. How they are made is in build.test.ts.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { parseAst } from 'rollup/parseAst';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'dist/cdn');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const load = (path: string) => import(new URL(`../${path}`, import.meta.url).href);

/** All files below a folder of the project, by their path from the root. */
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    // The stories lie in dist too, but are not ours to publish.
    .filter((path) => !path.startsWith('dist/storybook/'))
    .sort();

const scripts = () => filesOf('dist/cdn').filter((path) => path.endsWith('.js'));
const tags = () =>
  readdirSync(join(root, 'src/entry'))
    .filter((name) => /^aht-.*\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''));

before(() => {
  assert.ok(existsSync(join(cdn, 'integrity.json')), 'dist is not built: run npm run build');
});

test('the folder for a script tag is complete', () => {
  const expected = [
    'aht-widgets.js',
    'builder-check.js',
    'builder.css',
    'builder.html',
    'builder.js',
    'builder.json',
    'embed.js',
    'feed.schema.json',
    'feeds/wisconsin.json',
    'frame-parent.js',
    'frame.html',
    'frame.js',
    'importmap.json',
    'index.html',
    'integrity.json',
    'words.js',
    ...tags().map((tag) => `elements/${tag}.js`),
  ];
  for (const name of expected)
    assert.ok(existsSync(join(cdn, name)), `dist/cdn/${name} is missing`);
});

test('there is one copy of the default feed, and it is the one of the sources', () => {
  const copies = filesOf('dist/cdn').filter((path) => /wisconsin.*\.json$/.test(path));
  assert.deepEqual(copies, ['dist/cdn/feeds/wisconsin.json']);
  assert.equal(read('dist/cdn/feeds/wisconsin.json'), read('src/feed/wisconsin.json'));
});

test('an element is its own file and the one that all share', async () => {
  const { sizes } = await load('tools/sizes.mjs');
  const elements = sizes().elements as Record<string, { files: string[] }>;
  const core = new Set<string>();
  for (const [tag, { files }] of Object.entries(elements)) {
    assert.equal(files.length, 2, `${tag}: ${files}`);
    core.add(files[1]!);
  }
  assert.equal(core.size, 1);
});

test('every script has its true integrity value', () => {
  const values = json('dist/cdn/integrity.json');
  const names = scripts().map((path) => path.replace('dist/cdn/', ''));
  assert.deepEqual(Object.keys(values), names);
  for (const name of names) {
    const hash = createHash('sha384')
      .update(readFileSync(join(cdn, name)))
      .digest('base64');
    assert.equal(values[name], `sha384-${hash}`, name);
  }
});

test('the single file imports nothing (L-16)', () => {
  const code = read('dist/cdn/aht-widgets.js');
  assert.doesNotMatch(code, /\bimport\s*\(/);
  const imports = parseAst(code).body.filter(
    (node) => node.type === 'ImportDeclaration' || ('source' in node && node.source),
  );
  assert.equal(imports.length, 0);
});

test('embed.js is a classic script as well as a module, and leaves no name behind', () => {
  const code = read('dist/cdn/embed.js');
  assert.doesNotThrow(() => new Script(code));
  assert.doesNotMatch(code, /import\.meta|\bexport\b/);
  const [statement, ...rest] = parseAst(code).body;
  assert.equal(statement?.type, 'ExpressionStatement');
  assert.equal(rest.length, 0);
  // Read in the encoding of its page, which may be an old one.
  assert.match(code, /^[\x20-\x7e\n]*$/);
});

test('the only comment in a script is the line about licences', () => {
  const { version } = json('package.json');
  const banner = `/*! aht-widgets ${version}: LICENSES.txt */\n`;
  for (const path of scripts()) {
    // What entries share, a language, a part of an element: never loaded without an entry.
    const part = /\/elements\/(?!aht-)/.test(path);
    assert.equal(read(path).startsWith(banner), !part, path);
    assert.doesNotMatch(
      read(path).slice(part ? 0 : banner.length),
      /@license|sourceMappingURL|\/\*!/,
      path,
    );
  }
  const licenses = read('dist/cdn/LICENSES.txt');
  assert.match(licenses, /MIT License/);
  assert.match(licenses, /BSD 3-Clause License[\s\S]+Google/);
});

test('what is only for the JSON Schema is in no script', () => {
  const schema = read('src/feed/feed.schema.json');
  const descriptions = [...schema.matchAll(/"description": ("(?:[^"\\]|\\.)+")/g)]
    .map(([, text = '']) => JSON.parse(text) as string)
    .filter((text) => text.length > 25);
  assert.ok(descriptions.length > 0);
  for (const path of scripts()) {
    const code = read(path);
    for (const text of descriptions) assert.ok(!code.includes(text), `${path} holds "${text}"`);
  }
});

test('the single file speaks every language, whatever minifying did to the templates', async () => {
  const { locales, readUnits } = await load('tools/words.mjs');
  const code = read('dist/cdn/aht-widgets.js');
  for (const locale of locales) {
    const plain = readUnits(locale)
      .map(({ target = '' }: { target?: string }) => target)
      .filter((target: string) => target !== '' && !/[<&'"`\\]/.test(target));
    assert.ok(plain.length > 0, `locales/${locale}.xlf has no translations`);
    for (const target of plain)
      assert.ok(code.includes(target), `${locale}: "${target}" is missing`);
  }
  assert.doesNotMatch(code, /\b[sh][0-9a-f]{16}\b/, 'ids of lit-localize are left');
});

test('the addresses in the export map lead somewhere', () => {
  const { exports, main, types, customElements } = json('package.json');
  for (const path of [main, types, customElements]) {
    assert.ok(existsSync(join(root, path)), `${path} is missing`);
  }
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target as Record<string, string>),
  );
  const files = [...filesOf('dist'), 'custom-elements.json', 'package.json'].map(
    (path) => `./${path}`,
  );
  for (const target of targets) {
    const [start = '', end = ''] = target.split('*');
    const found = target.includes('*')
      ? files.some((path) => path.startsWith(start) && path.endsWith(end))
      : files.includes(target);
    assert.ok(found, `nothing is at ${target}`);
  }
});

test('custom-elements.json names modules that can be imported', () => {
  const { modules } = json('custom-elements.json') as {
    modules: { path: string; declarations: { tagName?: string }[] }[];
  };
  for (const { path } of modules) assert.ok(existsSync(join(root, path)), `${path} is missing`);
  const described = modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName }) => tagName ?? []);
  assert.deepEqual(described.sort(), tags().sort());
});

test('the doors can be imported where there is no page', async () => {
  const doors = await load('dist/entry/all.js');
  assert.deepEqual(
    Object.keys(doors).sort(),
    tags()
      .map((tag) => tag.replace(/(^|-)\w/g, (letter) => letter.replace('-', '').toUpperCase()))
      .sort(),
  );
});

test('the command line runs, writes whole files, and leaves the old one when it cannot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aht-cli-'));
  const at = (name: string) => join(folder, name);
  const cli = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, json('package.json').bin['aht-widgets']), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  assert.equal(cli('--version').stdout.trim(), json('package.json').version);
  writeFileSync(at('feed.json'), read('src/feed/wisconsin.json'));
  const made = cli('export', 'feed.json', '--ics', '--out', 'a.ics');
  assert.equal(made.status, 0, made.stderr);
  const calendar = readFileSync(at('a.ics'), 'utf8');
  assert.match(calendar, /^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/);
  writeFileSync(at('broken.json'), '{');
  const refused = cli('export', 'broken.json', '--ics', '--out', 'a.ics');
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /broken\.json cannot be used: it is not JSON/);
  assert.equal(readFileSync(at('a.ics'), 'utf8'), calendar);
  const nowhere = cli('export', 'feed.json', '--ics', '--out', 'no/where.ics');
  assert.equal(nowhere.status, 2);
  assert.match(nowhere.stderr, /no\/where\.ics cannot be written/);
  assert.deepEqual(readdirSync(folder).sort(), ['a.ics', 'broken.json', 'feed.json']);
  rmSync(folder, { recursive: true });
});

test('only the doors act when they are imported', () => {
  const { sideEffects } = json('package.json');
  assert.deepEqual(sideEffects, ['./dist/entry/*.js', './dist/cdn/**/*.js']);
  const define = /\bcustomElements\.define\(|^define\(/m;
  const actors = filesOf('dist')
    .filter((path) => path.endsWith('.js') && !/^dist\/(cdn|entry|site|test-hosts)\//.test(path))
    .filter((path) => /^(define|customElements\.define)\(/m.test(read(path)));
  assert.deepEqual(actors, []);
  for (const tag of tags()) assert.match(read(`dist/entry/${tag}.js`), define);
});

test('the scripts stay under their bars, or grow no further where they are over (L-15)', async () => {
  const { sizes, sizeTable } = await load('tools/sizes.mjs');
  const { held, text } = sizeTable(sizes());
  assert.ok(held, `\n${text}`);
});

/* Who answers a help line changes; code that said so would be wrong one day, and was elsewhere. */
test('no script names who runs a help line, and no file the machine it was made on', () => {
  const home = new RegExp(
    `${root.replace(/[^\w/]/g, '\\$&')}|file://|/home/\\w|/Users/\\w|/tmp/\\w`,
  );
  for (const path of filesOf('dist')) {
    const text = read(path);
    if (path.endsWith('.js')) assert.doesNotMatch(text, /polaris/i, path);
    assert.doesNotMatch(text, home, path);
  }
});

test('the lock file binds nobody to a registry', async () => {
  const { lockProblems } = await load('tools/check.mjs');
  assert.deepEqual(lockProblems(), []);
});
