/**
 * Makes what is generated and committed (npm run generate):
 *   locales/*.xlf               from msg() in the sources
 *   src/feed/feed.schema.json   from src/feed/schema.ts
 *   custom-elements.json        from the class comments
 *   src/types/widgets.ts        from custom-elements.json: what JSX and templates are typed with
 * With --check nothing is written: it fails when a file has drifted or a translation is missing.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { widgetTypes } from './widget-types.mjs';
import { extract, locales, wordProblems } from './words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** The XLIFF files as they should be, made in a copy so that a check leaves no trace. */
async function freshLocales() {
  const copy = mkdtempSync(join(tmpdir(), 'aht-locales-'));
  try {
    if (existsSync(join(root, 'locales'))) cpSync(join(root, 'locales'), copy, { recursive: true });
    await extract(copy);
    return locales.map((locale) => ({
      path: `locales/${locale}.xlf`,
      content: readFileSync(join(copy, `${locale}.xlf`), 'utf8'),
    }));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The JSON Schema of the feed. A validation that cannot be said in JSON Schema ends it. */
async function freshSchema() {
  const { tsImport } = await import('tsx/esm/api');
  const { toJsonSchema } = await import('@valibot/to-json-schema');
  const { feedSchema } = await tsImport('../src/feed/schema.ts', import.meta.url);
  const { $schema, ...schema } = toJsonSchema(feedSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'throw',
    definitions: titled(feedSchema),
  });
  const content = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    // A name, not an address: the file lies beside whatever copy of the elements a site uses.
    $id: 'urn:aht-widgets:feed:1',
    title: 'aht-widgets feed, version 1',
    ...schema,
  };
  content.title = 'aht-widgets feed, version 1';
  return [{ path: 'src/feed/feed.schema.json', content: `${JSON.stringify(content, null, 2)}\n` }];
}

/** The shapes below a schema that have a title: each is written once, under that name. */
function titled(root) {
  const found = {};
  const seen = new Set();
  const visit = (schema) => {
    if (!schema || typeof schema !== 'object' || seen.has(schema)) return;
    seen.add(schema);
    const title = schema.pipe?.findLast(({ type }) => type === 'title')?.title;
    if (title && schema !== root) {
      if (found[title]) throw new Error(`two shapes of the feed are called ${title}`);
      found[title] = schema;
    }
    const {
      pipe = [],
      entries = {},
      options = [],
      items = [],
      item,
      wrapped,
      key,
      value,
      rest,
    } = schema;
    const parts = [
      ...Object.values(entries),
      ...options,
      ...items,
      item,
      wrapped,
      key,
      value,
      rest,
    ];
    // The first part of a pipe is the shape that it goes on from.
    for (const part of [...parts, ...pipe.filter(({ kind }) => kind === 'schema')]) {
      if (part !== schema) visit(part);
    }
  };
  visit(root);
  return found;
}

/** What is said of the elements, and the types that are made from it. */
export async function freshManifest() {
  const { cli } = await import('@custom-elements-manifest/analyzer/cli.js');
  const manifest = await cli({
    argv: [
      'analyze',
      '--config',
      'tools/custom-elements-manifest.config.mjs',
      '--litelement',
      '--quiet',
    ],
    cwd: root,
    noWrite: true,
  });
  return [
    { path: 'custom-elements.json', content: `${JSON.stringify(manifest, null, 2)}\n` },
    { path: 'src/types/widgets.ts', content: widgetTypes(manifest) },
  ];
}

/**
 * @param {{ check?: boolean }} [options]
 * @returns {Promise<{ changed: string[], problems: string[] }>} the files that were or would be
 *   written, and what is wrong with the translations
 */
export async function generate({ check = false } = {}) {
  const changed = [];
  // One after the other: each of them loads a compiler.
  for (const make of [freshLocales, freshSchema, freshManifest]) {
    for (const { path, content } of await make()) {
      if (textOf(join(root, path)) === content) continue;
      changed.push(path);
      if (!check) writeFileSync(join(root, path), content);
    }
  }
  return { changed, problems: wordProblems() };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const check = argv.includes('--check');
  const { changed, problems } = await generate({ check });
  for (const path of changed) {
    console.log(
      check ? `${path} has drifted from the sources: run npm run generate` : `wrote ${path}`,
    );
  }
  for (const problem of problems) console.log(problem);
  if (check && changed.length + problems.length > 0) exit(1);
  if (changed.length + problems.length === 0) console.log('All generated files are up to date.');
}
