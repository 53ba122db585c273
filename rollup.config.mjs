/**
 * Two faces, from the modules that tsc made in dist/: the script tags in dist/cdn/, and the command
 * line in dist/command-line/ with the libraries it needs, so that nobody who bundles an element installs them.
 * Elements and pages are found by folder, never listed here. TypeScript stays out: rollup reads
 * JavaScript only.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuiltin } from 'node:module';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { coreName } from './tools/rollup/core-name.mjs';
import { exportNames } from './tools/rollup/export-names.mjs';
import { feedAsset } from './tools/rollup/feed-asset.mjs';
import { messageIds } from './tools/rollup/message-ids.mjs';
import { minifyCode } from './tools/rollup/minify-code.mjs';
import { minifyTemplates } from './tools/rollup/minify-templates.mjs';
import { privateNames } from './tools/rollup/private-names.mjs';
import { withSmallLit } from './tools/rollup/small-lit.mjs';
import { slimValibot } from './tools/rollup/slim-valibot.mjs';
import { coreOf, ownCopies } from './tools/rollup/own-copies.mjs';

import { straightDecorators } from './tools/rollup/straight-decorators.mjs';
import { stylesFirst } from './tools/rollup/styles-first.mjs';
import { stripDescriptions } from './tools/rollup/strip-descriptions.mjs';
import { allMessages } from './tools/words.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const found = (folder, pattern) =>
  existsSync(at(folder))
    ? readdirSync(at(folder), { recursive: true })
        .filter((name) => pattern.test(name))
        .sort()
    : [];

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
// The texts of the licences are beside the files.
const banner = `/*! aht-widgets ${version}: LICENSES.txt */`;

// What all elements share, by its name: embed.js asks for it.
const name = coreName();

const plugins = (together = false, first = []) => [
  ...first,
  straightDecorators(),
  slimValibot(),
  withSmallLit(),
  // The ids come first: they are made from the texts as they stand in the source.
  messageIds({ messages: allMessages(), together }),
  // Without 'production', Lit's development build is taken.
  nodeResolve({ exportConditions: ['production'] }),
  stripDescriptions(),
  stylesFirst({
    entry: /\/entry\/all\.js$/,
    styles: ['styles', 'elements'].flatMap((room) =>
      found(`dist/${room}`, /\.styles\.js$/).map((name) => at(`dist/${room}/${name}`)),
    ),
  }),
  feedAsset(),
  minifyTemplates(),
  minifyCode({ banner }),
  privateNames(),
];

const shared = {
  plugins: plugins(),
  treeshake: {
    // These do nothing by themselves, but do not say so.
    moduleSideEffects: (id) => !/\/node_modules\/(@lit\/localize|tslib)\//.test(id),
  },
  onLog(level, log, handle) {
    // How many chunks were merged: of interest to nobody who starts or tests.
    if (log.code !== 'OPTIMIZE_CHUNK_STATUS') handle(level, log);
  },
  onwarn(warning, warn) {
    if (['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'CIRCULAR_DEPENDENCY'].includes(warning.code)) {
      throw new Error(warning.message);
    }
    warn(warning);
  },
};

const output = {
  dir: at('dist/cdn'),
  format: 'es',
  externalLiveBindings: false,
  freeze: false,
  generatedCode: { preset: 'es2015', symbols: false },
};

/** One file that imports nothing. */
const single = (input, name) => ({
  ...shared,
  input: { [name]: at(input) },
  output: { ...output, entryFileNames: '[name].js', inlineDynamicImports: true },
});

/** Any page may load it, with or without type="module": nothing may leak into its globals. */
const plain = (input, name) => ({
  ...shared,
  input: { [name]: at(input) },
  output: { ...output, format: 'iife', entryFileNames: '[name].js' },
});

const elements = found('dist/entry', /^aht-.*\.js$/);
// A page with a module of the same name beside it gets that module.
const pages = found('src/site', /\.html$/).map((name) => basename(name, '.html'));

// What the banner needs stands on nearly every page, so that is what the others share with it.
const entries = elements.map((name) => at(`dist/entry/${name}`));
const core = await coreOf(
  entries.find((entry) => entry.endsWith('/aht-hotline-banner.js')),
  entries.filter((entry) => !entry.endsWith('/aht-hotline-banner.js')),
  shared,
);

export default [
  { ...single('dist/entry/all.js', 'aht-widgets'), plugins: plugins(true) },
  {
    ...shared,
    plugins: [
      ...plugins(false, [name.read, ownCopies({ root: at('dist/'), core })]),
      exportNames(),
    ],
    // A part that comes later may take what it needs from its element's file.
    preserveEntrySignatures: 'allow-extension',
    input: Object.fromEntries(
      elements.map((name) => [basename(name, '.js'), at(`dist/entry/${name}`)]),
    ),
    output: {
      ...output,
      entryFileNames: 'elements/[name].js',
      manualChunks: (id) => (core.has(id) ? 'core' : undefined),
      // Named for what it is: a language, a part that comes later, or what all share.
      chunkFileNames: ({ isDynamicEntry }) =>
        `elements/${isDynamicEntry ? '[name]' : 'shared'}-[hash].js`,
      hashCharacters: 'base36',
    },
  },
  { ...plain('dist/entry/embed.js', 'embed'), plugins: plugins(false, [name.write]) },
  // Together with the list of all texts, by which a site names those that it says in its own way.
  { ...single('dist/entry/words.js', 'words'), plugins: plugins(true) },
  plain('dist/site/frame-parent.js', 'frame-parent'),
  {
    input: { main: at('dist/cli/main.js'), index: at('dist/cli/index.js') },
    external: isBuiltin,
    plugins: [nodeResolve({ exportConditions: ['node', 'production'] }), commonjs()],
    onwarn: shared.onwarn,
    output: {
      dir: at('dist/command-line'),
      format: 'es',
      chunkFileNames: '[name]-[hash].js',
      hashCharacters: 'base36',
    },
  },
  // The linter, which the builder fetches once a feed is to be checked.
  single('dist/site/builder/check.js', 'builder-check'),
  ...pages
    .filter((name) => existsSync(at(`dist/site/${name}.js`)))
    .map((name) => single(`dist/site/${name}.js`, name)),
];
