// Bundles the framework pages beside this file into dist/test-hosts, as a project that uses the npm
// modules would: once for what they are made of, when the first of them is asked for. Knows no test.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = fileURLToPath(new URL('pages', import.meta.url));
const ofEsbuild = fileURLToPath(new URL('esbuild', import.meta.url));
const outDir = join(root, 'dist/test-hosts');
const stamp = join(outDir, 'made-of.txt');

/** Single-file components of Vue: its own compiler, without a plugin of others. */
function vue() {
  return {
    name: 'vue',
    async transform(source, id) {
      if (!id.endsWith('.vue')) return undefined;
      const { compileScript, parse } = await import('vue/compiler-sfc');
      const { descriptor } = parse(source, { filename: id });
      const { content } = compileScript(descriptor, {
        id: 'page',
        inlineTemplate: true,
        templateOptions: {
          // What docs/frameworks.md tells people to set.
          compilerOptions: { isCustomElement: (tag) => tag.startsWith('aht-') },
        },
      });
      return { code: content, map: null };
    },
  };
}

function svelte() {
  return {
    name: 'svelte',
    async transform(source, id) {
      if (!id.endsWith('.svelte')) return undefined;
      const { compile } = await import('svelte/compiler');
      const { js } = compile(source, { filename: id, generate: 'client' });
      return { code: js.code, map: null };
    },
  };
}

/** What the pages are made of, as one number. */
function recipe() {
  const hash = createHash('sha256');
  for (const folder of ['test/hosts', ...npmFace()]) {
    for (const name of readdirSync(join(root, folder), { recursive: true }).map(String).sort()) {
      if (/\.(mjs|js|jsx|vue|svelte|html|json)$/.test(name))
        hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}

const npmFace = () =>
  ['entry', 'elements', 'ui', 'model', 'i18n', 'styles', 'feed'].map((room) => `dist/${room}`);

/**
 * esbuild leaves the address of the default feed as it is: beside the bundle. Once the file is put there,
 * as docs/frameworks.md says; once it is not, and the page names another feed.
 */
async function bundleWithEsbuild() {
  const require = createRequire(import.meta.url);
  // What another of our tools brings along.
  const { build: bundle } = createRequire(require.resolve('@web/dev-server-esbuild'))('esbuild');
  const to = join(outDir, 'esbuild');
  cpSync(ofEsbuild, to, { recursive: true, filter: (name) => !name.endsWith('.js') });
  for (const page of ['beside', 'feed'])
    await bundle({
      entryPoints: [join(ofEsbuild, 'main.js')],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      outfile: join(to, page, 'main.js'),
      logLevel: 'error',
    });
  copyFileSync(
    require.resolve('aht-widgets/feeds/wisconsin.json'),
    join(to, 'beside/wisconsin.json'),
  );
}

async function build() {
  if (!existsSync(join(root, 'dist/entry/all.js')))
    throw new Error('dist is not built: run npm run build');
  const wanted = recipe();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const vite = await import('vite');
  await vite.build({
    root: pages,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'aht-widgets': join(root, 'dist/entry/all.js') } },
    plugins: [vue(), svelte()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: readdirSync(pages)
          .filter((name) => name.endsWith('.html'))
          .map((name) => join(pages, name)),
      },
    },
  });
  await bundleWithEsbuild();
  writeFileSync(stamp, wanted);
}

let built;

/** As middleware in front of the one that serves the files. */
export const hostPages = () => async (context, next) => {
  if (/^(\/run\/[^/]+)?\/hosts\//.test(context.path)) await (built ??= build());
  await next();
};
