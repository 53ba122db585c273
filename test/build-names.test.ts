/** The build's plugins that give names anew: no page may tell, but by what it loads. */
import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Plugin, rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';

const load = (path: string) => import(new URL(`../${path}`, import.meta.url).href);

const context = {
  parse: parseAst,
  error(problem: string) {
    throw new Error(problem);
  },
};

test('the private names of each class begin anew, and it does what it did', async () => {
  const { privateNames } = await load('tools/rollup/private-names.mjs');
  const plugin = privateNames();
  const given = (code: string): string => plugin.renderChunk.call(context, code)?.code ?? code;

  const code = `class A { #first = 1; #second = 2; get sum() { return this.#first + this.#second; } }
    class B extends A {
      #third = 3;
      static #made = 0;
      inner = (outer => class { #own = 5; get all() { return this.#own + outer.#third; } })(this);
      constructor() { super(); B.#made++; }
      has(it) { return #third in it; }
      get sum() { return super.sum + this.#third * B.#made; }
    }
    export const told = () => {
      const b = new B();
      return [b.sum, b.has(b), b.has({}), new b.inner().all];
    };`;
  const short = given(code);
  // In each class as they come, and none of one class twice, the class within it included.
  assert.deepEqual(
    [...short.matchAll(/#\w+/g)].join(' '),
    '#e #t #e #t #e #t #a #a #e #t #e #e #t',
  );
  const run = async (text: string) =>
    (await import(`data:text/javascript,${encodeURIComponent(text)}`)).told();
  const told = await run(code);
  assert.deepEqual(told, [6, true, false, 8]);
  assert.deepEqual(await run(short), told);

  assert.equal(given('class A { open = 1 }'), 'class A { open = 1 }');
  const many = Array.from({ length: 60 }, (_, at) => `#p${at};`).join('');
  assert.throws(() => given(`class A { ${many} }`), /no letters left/);
});

test('our files take from each other by the names inside, a page by those of the source', async () => {
  const { exportNames } = await load('tools/rollup/export-names.mjs');
  const modules: Record<string, string> = {
    core: 'export const coreOne = { is: "one" }; export const coreTwo = { is: "two" };',
    one: `import { coreOne, coreTwo } from 'core';
      export const helper = () => coreTwo.is;
      export const later = () => import('part');
      export class One { told = [coreOne.is, helper()]; }`,
    other: `import { coreOne } from 'core'; export class Other { told = coreOne.is; }`,
    part: `import { helper } from 'one'; import { coreOne } from 'core';
      export const write = () => coreOne.is + helper();`,
    // What a page is given: one name of each.
    'entry-one': `export { One, later } from 'one';`,
    'entry-other': `export { Other } from 'other';`,
  };
  const fromHere: Plugin = {
    name: 'from-here',
    resolveId: (source) => (modules[source] ? source : null),
    load: (id) => modules[id],
  };
  const build = await rollup({
    input: ['entry-one', 'entry-other'],
    plugins: [fromHere, exportNames()],
    preserveEntrySignatures: 'allow-extension',
  });
  const { output } = await build.generate({
    format: 'es',
    minifyInternalExports: true,
    manualChunks: (id) => (id === 'core' ? 'core' : undefined),
  });
  const folder = await mkdtemp(join(tmpdir(), 'names-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const codes = new Map<string, string>();
  for (const file of output) {
    assert.ok(file.type === 'chunk');
    codes.set(file.name, file.code);
    await writeFile(join(folder, file.fileName), file.code);
  }
  const all = [...codes.values()].join('\n');
  assert.doesNotMatch(all, / as /, 'something goes by two names');
  assert.match(codes.get('core')!, /export \{ core(One, coreTwo|Two, coreOne) \}/);
  assert.match(codes.get('part')!, /import \{ helper \}/);

  const page = await import(pathToFileURL(join(folder, 'entry-one.js')).href);
  assert.deepEqual(new page.One().told, ['one', 'two']);
  assert.equal((await page.later()).write(), 'onetwo');
  const { Other } = await import(pathToFileURL(join(folder, 'entry-other.js')).href);
  assert.equal(new Other().told, 'one');
});

test('a name of the source stays, whatever it is called inside', async () => {
  const { exportNames } = await load('tools/rollup/export-names.mjs');
  const plugin = exportNames();
  const file = (fileName: string, code: string, facadeModuleId: string | null = null) => ({
    type: 'chunk',
    fileName,
    code,
    facadeModuleId,
  });
  const files = {
    core: file('elements/core.js', 'let e=1,t=2;export{e as a,t as b}'),
    one: file(
      'elements/one.js',
      'import{a as t,b as e}from"./core.js";let n=t+e,r=0;export{n as One,r as c}',
      'one',
    ),
    part: file(
      'elements/part.js',
      'import{c as r,One as x}from"./one.js";import*as y from"z";r(x,y)',
    ),
  };
  plugin.generateBundle.call(
    { ...context, getModuleInfo: () => ({ exports: ['One'] }) },
    {},
    { ...files, asset: { type: 'asset', fileName: 'a.json' } },
  );
  assert.equal(files.core.code, 'let e=1,t=2;export{e,t}');
  assert.equal(
    files.one.code,
    'import{e as t,t as e}from"./core.js";let n=t+e,r=0;export{n as One,r}',
  );
  assert.equal(files.part.code, 'import{r,One as x}from"./one.js";import*as y from"z";r(x,y)');
  assert.throws(
    () =>
      plugin.generateBundle.call(
        { ...context, getModuleInfo: () => ({ exports: [] }) },
        {},
        { pass: file('elements/pass.js', 'export{e as a}from"./core.js"') },
      ),
    /pass\.js passes on another's/,
  );
});
