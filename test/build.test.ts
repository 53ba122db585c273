/**
 * The build's own plugins, on small pieces of code, and that a build comes out the same twice.
 * What a finished build holds is in package.test.ts.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Plugin } from 'rollup';
import { parseAst } from 'rollup/parseAst';

const at = (path: string) => new URL(`../${path}`, import.meta.url);
const load = (path: string) => import(at(path).href);

interface Step {
  transform(code: string, id: string): unknown;
}

const context = {
  parse: parseAst,
  error(problem: unknown) {
    throw new Error(String(problem));
  },
  addWatchFile() {},
  emitFile: () => 'REF',
};

/** What a plugin makes of a module. */
async function transformed(plugin: Step, code: string, id = '/x/dist/elements/x.js') {
  const result = (await plugin.transform.call(context, code, id)) as { code: string } | null;
  return result?.code ?? code;
}

const words = "import { msg, str } from '../i18n/words.js';\n";
const { generateMsgId } = await import('@lit/localize/internal/id-generation.js');
const messages = [
  { source: 'Leave', id: generateMsgId('Leave', false) },
  { source: 'Call', id: generateMsgId('Call', false) },
  { source: 'Show … more', id: generateMsgId(['Show ', ' more'], false) },
  { source: 'In danger?', id: generateMsgId('In danger?', false) },
  { source: 'Named', id: 'by-hand' },
];
// In the order of the texts: Call 0, In 1, Leave 2, Named 3, Show 4.

test('every kind of message gets its place in the list', async () => {
  const { messageIds } = await load('tools/rollup/message-ids.mjs');
  const code = [
    "msg('Call')",
    'msg(`Leave`)',
    'msg(str`Show ${n} more`)',
    'msg(`In danger?`)',
    "msg('Leave', { desc: 'A note for translators' })",
    "msg('Anything', { id: 'by-hand' })",
    'f(msg("Call"), g(msg("Leave")))',
  ].join(';\n');
  const result = await transformed(messageIds({ messages }), words + code);
  assert.equal(
    result.slice(words.length),
    [
      "msg('Call', 0)",
      'msg(`Leave`, 2)',
      'msg(str`Show ${n} more`, 4)',
      'msg(`In danger?`, 1)',
      "msg('Leave', 2)",
      "msg('Anything', 3)",
      'f(msg("Call", 0), g(msg("Leave", 2)))',
    ].join(';\n'),
  );
});

test('in the file of all elements English stands beside the other languages', async () => {
  const { messageIds } = await load('tools/rollup/message-ids.mjs');
  const units = messages.map(({ id, source }) => ({
    id,
    source: source.replace('…', '<x id="0" equiv-text="${n}"/>'),
  }));
  const plugin = messageIds({ messages: units, together: true });
  const code = [
    "msg('Call')",
    'msg(str`Show ${n} more`)',
    "msg('Leave', { desc: 'A note' })",
    'msg(str`Show ${msg("Call")} more`)',
  ].join(';\n');
  assert.equal(
    (await transformed(plugin, words + code)).slice(words.length),
    ['msg(0, 0)', 'msg([n], 4)', 'msg(0, 2)', 'msg([msg(0, 0)], 4)'].join(';\n'),
  );
  assert.match(
    await transformed(plugin, '', '/x/dist/i18n/english.js'),
    /"Call\|.*\|Leave\|Named\|Show \{0\} more"\.split\('\|'\)/,
  );
  // Where a language has no words for a message there are none, so that English can be told apart.
  const locale = `export const templates = { '${messages[0]?.id}': \`Salir\` };`;
  assert.match(
    await transformed(plugin, locale, '/x/dist/i18n/generated/es.js'),
    /"\|\|Salir\|\|"\.split/,
  );
  const made = await transformed(plugin, '', '/x/dist/i18n/compose.js');
  const { compose } = await import(`data:text/javascript,${encodeURIComponent(made)}`);
  assert.equal(compose(['a', 2], '{1} of {0}'), '2 of a');
  assert.equal(compose(0, 'Call'), 'Call');
});

test('the places do not depend on the order of the XLIFF file', async () => {
  const { messageIds } = await load('tools/rollup/message-ids.mjs');
  const turned = messageIds({ messages: [...messages].reverse() });
  assert.match(await transformed(turned, `${words}msg('Leave')`), /msg\('Leave', 2\)/);
});

test('a message under another name is a message; another msg is not', async () => {
  const { messageIds } = await load('tools/rollup/message-ids.mjs');
  const renamed = "import { msg as say } from '../../i18n/words.js';\nsay('Call')";
  assert.match(await transformed(messageIds({ messages }), renamed), /say\('Call', 0\)/);
  const other = "import { msg } from './errors.js';\nmsg(code)";
  assert.equal(await transformed(messageIds({ messages }), other), other);
});

test('an unknown message, or one that cannot be read, ends the build', async () => {
  const { messageIds } = await load('tools/rollup/message-ids.mjs');
  const fails = (code: string, why: RegExp) =>
    assert.rejects(transformed(messageIds({ messages }), words + code), why);
  await fails("msg('Never heard of')", /"Never heard of".*npm run generate/);
  await fails('msg(text)', /a text that stands in the code/);
  await fails('msg(`Call ${x}`)', /a text that stands in the code/);
  await fails('msg(html`Call`)', /without markup/);
  await fails("msg('Call', options)", /must be written in place/);
});

test('a locale module becomes a list in the same order, with holes for what is missing', async () => {
  const { messageIds } = await load('tools/rollup/message-ids.mjs');
  const code =
    `export const templates = { '${messages[0]?.id}': \`Salir\`, ` +
    `'${messages[2]?.id}': str\`Mostrar \${0} más\`, 'by-hand': \`Nombre\` };`;
  const id = '/x/dist/i18n/generated/es.js';
  assert.equal(
    await transformed(messageIds({ messages }), code, id),
    `export const templates = "||Salir|Nombre|Mostrar {0} más".split('|');`,
  );
  const marked = code.replace('Salir', '<b>Salir</b>');
  await assert.rejects(transformed(messageIds({ messages }), marked, id), /nor markup/);
  const unknown = "export const templates = { 's0': `?` };";
  await assert.rejects(transformed(messageIds({ messages }), unknown, id), /npm run generate/);
});

test('the hashing of texts is taken out: the keys are in the code', async () => {
  const { messageIds } = await load('tools/rollup/message-ids.mjs');
  const plugin = messageIds({ messages });
  const file = at('dist/i18n/message-key.js');
  const result = await transformed(plugin, readFileSync(file, 'utf8'), file.pathname);
  assert.equal(result, 'export const keyOf = (message, key) => key;');
  const texts = at('dist/i18n/plain-words.js');
  assert.equal(
    await transformed(plugin, readFileSync(texts, 'utf8'), texts.pathname),
    'export const plain = (texts) => texts;',
  );
});

test('descriptions and titles leave the pipes, validations stay', async () => {
  const { stripDescriptions } = await load('tools/rollup/strip-descriptions.mjs');
  const result = async (code: string, head = "import * as v from 'valibot';\n") =>
    (await transformed(stripDescriptions(), head + code)).slice(head.length);

  assert.equal(await result("v.pipe(v.string(), v.description('Text'))"), 'v.string()');
  assert.equal(await result("v.pipe(a, v.title('A'), v.description('B'),)"), 'a');
  assert.equal(
    await result("v.pipe(a, v.description('A'), v.regex(/x/, 'why'), v.title('B'))"),
    "v.pipe(a, v.regex(/x/, 'why'))",
  );
  assert.equal(
    await result("v.pipe(v.object({ n: v.pipe(t, v.description('N')) }), v.title('O'))"),
    'v.object({ n: t })',
  );
  assert.equal(await result('v.pipe(a, v.minValue(1))'), 'v.pipe(a, v.minValue(1))');
  const named = "import { pipe, description as about } from 'valibot';\n";
  assert.equal(await result("pipe(a, about('A'))", named), 'a');
  const stranger = "import { pipe, description } from './pipes.js';\n";
  assert.equal(await result("pipe(a, description('A'))", stranger), "pipe(a, description('A'))");
});

test('a template that asks for more than tools/small-lit.js has ends the build', async () => {
  const { smallLit, withSmallLit } = await load('tools/rollup/small-lit.mjs');
  assert.equal(await withSmallLit().resolveId('lit/html.js'), smallLit);

  const head = "import { html, svg } from 'lit/html.js';\n";
  const fails = (code: string, why: RegExp) =>
    assert.rejects(transformed(withSmallLit(), head.replace(', svg', '') + code), why);
  await fails('html`<input ?checked=${x}>`', /a boolean attribute/);
  await fails('html`<p ${ref(x)}>`', /in the place of an attribute/);
  await fails('html`<${tag}>`', /in the place of a tag/);
  await fails('html`<textarea>${x}</textarea>`', /a raw text element with a value/);
  await fails('html`<!-- ${x} -->`', /a comment/);
  await fails('html`<p class="a ${x}">`', /a part of an attribute/);
  await fails('html`<p class="${x} a">`', /a part of an attribute/);
  await fails('html`<p class="${x}${y}">`', /a part of an attribute/);
  await fails('html`<p class=${x}/>`', /a part of an attribute/);
  await fails('html`<p .aB=${x}>`', /a part of an attribute/);
  await fails('html`<p>1 + 1 =${x}</p>`', /an equals sign before one/);
  await fails("import { repeat } from 'lit/directives/repeat.js';", /lit\/directives\/repeat\.js/);
  await assert.rejects(transformed(withSmallLit(), head), /svg of Lit/);
  const fine = `${head.replace(', svg', '')}html\`<a href=\${x} class="\${y}" .z=\${z} @click=\${f}>\${x} ? \${y} = 1</a>\``;
  assert.equal(await transformed(withSmallLit(), fine), fine);
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Copies of a document, each with one place spoiled: gone, or of another kind. */
function* spoiled(document: Json): Generator<[string, Json]> {
  const wrong: (Json | undefined)[] = [undefined, null, 7, '', 'x y', [], {}, true, '2024-13-40'];
  const places: (string | number)[][] = [];
  const visit = (value: Json, path: (string | number)[]) => {
    if (path.length > 0) places.push(path);
    if (value === null || typeof value !== 'object') return;
    const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const key of keys)
      visit((value as Record<string | number, Json>)[key] as Json, [...path, key]);
  };
  visit(document, []);
  // Some, spread over the whole document, are enough and quick.
  const step = Math.max(1, Math.floor(places.length / 150));
  for (let i = 0; i < places.length; i += step) {
    const path = places[i] ?? [];
    const value = wrong[(i / step) % wrong.length];
    const copy = structuredClone(document);
    const parent = path.slice(0, -1).reduce<Json>((at, key) => (at as never)[key], copy) as never;
    const key = path.at(-1) as never;
    if (value === undefined && !Array.isArray(parent)) delete parent[key];
    else (parent as Record<string, Json>)[key] = value ?? null;
    yield [`${path.join('/')} = ${JSON.stringify(value)}`, copy];
  }
}

test('the slim checker of the scripts judges feeds as the whole one does', async () => {
  assert.ok(existsSync(at('dist/feed/index.js')), 'dist is not built: run npm run build');
  const { rollup } = await import('rollup');
  const { nodeResolve } = await import('@rollup/plugin-node-resolve');
  const { slimValibot } = await load('tools/rollup/slim-valibot.mjs');
  const { stripDescriptions } = await load('tools/rollup/strip-descriptions.mjs');
  const bundle = async (...plugins: Plugin[]) => {
    const build = await rollup({
      input: at('dist/feed/index.js').pathname,
      plugins: [nodeResolve(), ...plugins],
    });
    const [{ code }] = (await build.generate({ format: 'es' })).output;
    await build.close();
    return { code, feed: await import(`data:text/javascript,${encodeURIComponent(code)}`) };
  };
  const whole = await bundle();
  const slim = await bundle(stripDescriptions(), slimValibot());
  assert.ok(slim.code.length < whole.code.length - 5000, 'nothing was taken out');

  const document = JSON.parse(readFileSync(at('src/feed/wisconsin.json'), 'utf8'));
  const address = 'https://example.org/feed.json';
  let refused = 0;
  for (const [what, copy] of spoiled(document)) {
    const text = JSON.stringify(copy);
    const judged = ({ feed }: typeof whole) => {
      const { skipped, problem } = feed.parse(JSON.parse(text), address);
      return { skipped, problem };
    };
    const expected = judged(whole);
    assert.deepEqual(judged(slim), expected, what);
    if (expected.problem || expected.skipped.length > 0) refused += 1;
  }
  assert.ok(refused > 30, `only ${refused} of the spoiled feeds were refused`);
});

test('the default feed becomes a file of its own', async () => {
  const { feedAsset } = await load('tools/rollup/feed-asset.mjs');
  const id = at('src/feed/default-feed.js').pathname;
  const result = (code: string) => transformed(feedAsset(), code, id);
  assert.equal(
    await result("const url = new URL('./wisconsin.json', import.meta.url).href;"),
    'const url = import.meta.ROLLUP_FILE_URL_REF;',
  );
  assert.equal(
    await result("f(new URL('./wisconsin.json', import.meta.url))"),
    'f(new URL(import.meta.ROLLUP_FILE_URL_REF))',
  );
  const other = "new URL('./elements/', import.meta.url)";
  assert.equal(await result(other), other);
});

test('templates lose their layout, never a blank or a value that counts', async () => {
  const { minifyTemplates } = await load('tools/rollup/minify-templates.mjs');
  const result = (code: string) => transformed(minifyTemplates(), code);
  assert.equal(
    await result('html`\n  <!-- a note -->\n  <p class="a   ${b}">\n    ${c}\n  </p>\n`'),
    'html`<p class="a ${b}">${c}</p>`',
  );
  // Pieces of a sentence, put together by the caller.
  assert.equal(await result('html`<b>${a}</b> `'), 'html`<b>${a}</b> `');
  assert.equal(await result('html` ${a}`'), 'html` ${a}`');
  assert.equal(
    await result('html`${a} ${b} <i>c</i>\n  <i>d</i>`'),
    'html`${a} ${b} <i>c</i> <i>d</i>`',
  );
  assert.equal(
    await result('html`<x-y .aB=${c} ?d=${e} @f=${g} lang="" alt=""></x-y>`'),
    'html`<x-y .aB="${c}" ?d="${e}" @f="${g}" lang="" alt=""></x-y>`',
  );
  assert.equal(
    await result(
      'css`\n  /* why */\n  :host {\n    color: light-dark(#111, #eee);\n  }\n  ${a}\n`',
    ),
    'css`:host{color:light-dark(#111,#eee)}${a}`',
  );
  assert.equal(
    await result('svg`<path d="M1"/><path d="M2"/>`'),
    'svg`<path d="M1"/><path d="M2"/>`',
  );
  assert.equal(await result('const text = `  a  b  `;'), 'const text = `  a  b  `;');
});

test('properties are declared straight, as their decorator would', async () => {
  const { straightDecorators } = await load('tools/rollup/straight-decorators.mjs');
  const plugin = straightDecorators();
  const source = `import { __decorate } from "tslib";
    export const seen = [];
    export class Box {
      static declare(name, options = {}) {
        seen.push(this.name, name, options);
      }
    }
    const property = (options = {}) => (prototype, name) =>
      prototype.constructor.declare(name, options);
    __decorate([
        property({ attribute: 'a-b', type: Number })
    ], Box.prototype, "aB", void 0);
    __decorate([ property() ], Box.prototype, "other", void 0);`;
  const straight = await transformed(plugin, source);
  assert.doesNotMatch(straight, /__decorate|tslib/);
  const { seen } = await import(`data:text/javascript,${encodeURIComponent(straight)}`);
  assert.deepEqual(seen, ['Box', 'aB', { attribute: 'a-b', type: Number }, 'Box', 'other', {}]);
  const file = join(await mkdtemp(join(tmpdir(), 'decorators-')), 'box.mjs');
  await writeFile(file, source.replace('"tslib"', `"${import.meta.resolve('tslib')}"`));
  assert.deepEqual((await import(file)).seen, seen);
  const head = 'import { __decorate } from "tslib";';
  for (const odd of [
    'X = __decorate([a], X);',
    '__decorate([property(), b()], X.prototype, "field", void 0);',
    '__decorate([other()], X.prototype, "field", void 0);',
    '__decorate([property()], X.prototype, "method", null);',
  ])
    await assert.rejects(transformed(plugin, `${head}${odd}`), /knows @property\(\) alone/);
  await assert.rejects(
    async () => plugin.resolveId.call(context, 'tslib', 'a.js'),
    /no other helper: a.js/,
  );
});

test('code is minified under one line about licences', async () => {
  const { minifyCode } = await load('tools/rollup/minify-code.mjs');
  const plugin = minifyCode({ banner: '/*! licences */' });
  const code =
    '/** @license Lit */\nconst longName = 1;\n// why\nexport const other = longName + n;';
  const { code: result } = await plugin.renderChunk(code, { isEntry: true }, { format: 'es' });
  assert.match(result, /^\/\*! licences \*\/\n[^\n]+\n$/);
  assert.doesNotMatch(result, /longName|@license|why/);
  // What entries share is never loaded without one of them.
  const shared = await plugin.renderChunk(code, { isEntry: false }, { format: 'es' });
  assert.doesNotMatch(shared.code, /licences/);
  const classic = await plugin.renderChunk("f('más');", {}, { format: 'iife' });
  assert.match(classic.code, /m\\xe1s/i);
});

test('licences are judged by all their parts', async () => {
  const { isAllowed } = await load('tools/check.mjs');
  for (const fine of ['MIT', '(MIT OR GPL-3.0)', 'BSD-3-Clause AND MIT'])
    assert.ok(isAllowed(fine), fine);
  for (const bad of ['GPL-3.0', 'MIT AND CC-BY-NC-4.0', undefined])
    assert.ok(!isAllowed(bad), String(bad));
});

test('a registry in the lock file is found', async () => {
  const { lockProblems } = await load('tools/check.mjs');
  const lock = (entry: object) => JSON.stringify({ packages: { 'node_modules/a': entry } });
  assert.deepEqual(lockProblems(lock({ version: '1.0.0', integrity: 'sha512-x' })), []);
  assert.match(
    lockProblems(lock({ resolved: 'https://registry.example/a.tgz' }))[0],
    /node_modules\/a/,
  );
});

test('a second build is the same, byte for byte', async () => {
  assert.ok(existsSync(at('dist/cdn/integrity.json')), 'dist is not built: run npm run build');
  const { rollup } = await import('rollup');
  const { default: faces } = await load('rollup.config.mjs');
  let scripts = 0;
  for (const { output, ...input } of faces) {
    const build = await rollup(input);
    const { output: files } = await build.generate(output);
    await build.close();
    for (const file of files) {
      const before = join(output.dir, file.fileName);
      const now = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      assert.ok(existsSync(before), `${file.fileName} is new: is dist older than the sources?`);
      assert.ok(now.equals(readFileSync(before)), `${file.fileName} came out differently`);
      scripts += 1;
    }
  }
  assert.ok(scripts >= 3);
});
