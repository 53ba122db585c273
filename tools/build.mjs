/**
 * Builds both faces (npm run build): dist/ for people who bundle, dist/cdn/ for a script tag.
 * With --words it only makes src/i18n/generated/, which tests and stories on the sources need.
 * With --untranslated it goes on when translations are missing, to look at work in progress.
 * It installs nothing, asks no network and writes nothing outside dist/ and src/i18n/generated/.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compress } from './compress.mjs';
import { writeIntegrity } from './integrity.mjs';
import { makeWords, wordProblems } from './words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'dist/cdn');

/** A mistake of the sources: its message says all, a stack would only hide it. */
class BuildError extends Error {}

/** Makes src/i18n/generated/ from the XLIFF files. */
export async function buildWords() {
  await makeWords();
}

/** Sources → dist/. */
function compile() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(execPath, [tsc, '-p', 'tsconfig.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new BuildError('TypeScript found errors.');
  for (const name of ['wisconsin.json', 'feed.schema.json'])
    copy(`src/feed/${name}`, `dist/feed/${name}`);
}

/** dist/ → dist/cdn/. */
async function bundle() {
  const { rollup } = await import('rollup');
  // Asked for anew each time: which files there are is found when it is loaded.
  const { default: faces } = await import(`../rollup.config.mjs?${Date.now()}`);
  for (const { output, ...input } of faces) {
    const made = await rollup(input);
    const { output: files } = await made.write(output);
    await made.close();
    if (output.dir.endsWith('command-line'))
      writeFileSync(join(output.dir, 'LICENSES.txt'), licensesOf(files));
  }
}

/** What is no script: pages with their style sheets, and the schema. */
function copyPages() {
  const pages = readdirSync(join(root, 'src/site')).filter((name) => /\.(html|css)$/.test(name));
  for (const name of pages) {
    // The demo is what a visitor of the folder sees.
    copy(`src/site/${name}`, `dist/cdn/${name === 'demo.html' ? 'index.html' : name}`);
  }
  copy('src/feed/feed.schema.json', 'dist/cdn/feed.schema.json');
}

const licenseIn = (folder) => {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (name) return readFileSync(join(folder, name), 'utf8').trim();
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${license}. Copyright ${author?.name ?? author ?? 'its authors'}.`;
};

/** The licences of the packages that a bundle holds, in full, and where their sources are. */
function licensesOf(chunks) {
  const ids = chunks
    .flatMap(({ modules }) => Object.keys(modules ?? {}))
    // What the plugins make of a module of another kind is named with a mark before it.
    .map((id) => id.replace(/^\0/, ''));
  const packages = new Set(
    ids.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []),
  );
  const texts = [...packages].sort().map((folder) => {
    const { name, version, repository } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const source = String(repository?.url ?? repository ?? '').replace(/^git\+/, '');
    return `${name} ${version} ${source}\n\n${licenseIn(folder)}`;
  });
  return `${[`aht-widgets\n\n${licenseIn(root)}`, ...texts].join('\n\n\n')}\n`;
}

/** What the builder page knows of the widgets: the part of the manifest that it asks for. */
async function writeBuilderData() {
  const module = pathToFileURL(join(root, 'dist/site/builder/manifest.js')).href;
  const { widgetsOf } = await import(`${module}?${Date.now()}`);
  const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const { version } = json('package.json');
  const widgets = widgetsOf(json('custom-elements.json'));
  writeFileSync(join(cdn, 'builder.json'), `${JSON.stringify({ version, widgets })}\n`);
}

/** The licences of all that is in the scripts, in full. */
function writeLicenses() {
  const [own, lit, jsonc] = ['.', 'node_modules/lit', 'node_modules/jsonc-parser'].map((path) =>
    licenseIn(join(root, path)),
  );
  const content = readFileSync(join(root, 'docs/content-licence.md'), 'utf8').trim();
  writeFileSync(
    join(cdn, 'LICENSES.txt'),
    `aht-widgets\n\n${own}\n\n\nlit-html, a part of Lit\n\n${lit}\n\n\njsonc-parser, in builder-check.js\n\n${jsonc}\n\n\n${content}\n`,
  );
}

function copy(from, to) {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  copyFileSync(join(root, from), join(root, to));
}

/** The whole build. English in the middle of a Spanish page is a fault, unless it is asked for. */
export async function build({ untranslated = false } = {}) {
  const problems = wordProblems();
  if (problems.length > 0 && !untranslated) throw new BuildError(problems.join('\n'));
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await makeWords();
  compile();
  await bundle();
  copyPages();
  await writeBuilderData();
  writeLicenses();
  writeIntegrity(cdn);
  compress(cdn);
  // Only now: what it is made with reads the package.json of the folder that it is imported in.
  const { writeEditorData } = await import('./editor-data.mjs');
  writeEditorData();
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    if (argv.includes('--words')) {
      await buildWords();
    } else {
      await build({ untranslated: argv.includes('--untranslated') });
      const { sizeTable } = await import('./sizes.mjs');
      console.log(sizeTable().text);
    }
  } catch (error) {
    console.error(error instanceof BuildError ? error.message : error);
    exit(1);
  }
}
