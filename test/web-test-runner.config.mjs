// How the browser tests run: src/ as it is, one file after the other, in three real engines at once.
// Nothing about a single test may come in; what tests share is in helpers.ts and fixture-server.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserReporter } from './browser-reporter.mjs';
import { fixtureMiddleware } from './fixture-server.mjs';
import { hostPages } from './hosts/build.mjs';
import { availableBrowsers } from './launchers/browsers.mjs';
import { chromium } from './launchers/chromium.mjs';
import { firefox } from './launchers/firefox.mjs';
import { webkit } from './launchers/webkit.mjs';
import { smallLit } from '../tools/rollup/small-lit.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const watched = process.stdout.isTTY === true;
const launchers = { chromium, firefox, webkit };

// Far from UTC and from the zone of the default feed, the same on every machine: a time that
// is right only where the author sits shows here.
const env = { ...process.env, TZ: 'America/Denver', LANGUAGE: 'en', LANG: 'en_US.UTF-8' };

const browsers = (await availableBrowsers()).map(({ name, executable }) =>
  launchers[name]({ executable, env, mustLoad }),
);

/** Source files that a browser test has to load; the ones it forgets count as not covered. */
function mustLoad() {
  const rooms = ['ui', 'elements', 'entry', 'styles', 'i18n'];
  return rooms
    .flatMap((room) => {
      const folder = join(root, 'src', room);
      return readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
    })
    .filter((file) => file.endsWith('.ts') && !isExempt(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ text }) =>
      /^(export\s+)?(default\s+)?(async\s+)?(const|let|class|function|abstract|@)/m.test(text),
    );
}

const isExempt = (file) => file.includes('/i18n/generated/') || file.endsWith('/entry/embed.ts');

/**
 * The command behind `emulate()` in helpers.ts. The test runner's own one knows two media
 * features; what else an engine can pretend, its launcher knows.
 */
function emulatePlugin() {
  return {
    name: 'emulate',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate') return undefined;
      try {
        await session.browser.emulate(session.id, payload);
        return {};
      } catch (error) {
        // As a value: the runner would print a thrown one with its stack, asked for or not.
        return { error: error.message };
      }
    },
  };
}

/** The command behind `accessibilityTree()` in helpers.ts; one engine hands it out. */
function accessibilityTreePlugin() {
  return {
    name: 'accessibility-tree',
    executeCommand: ({ command, session }) =>
      command === 'accessibility-tree' ? session.browser.accessibilityTree(session.id) : undefined,
  };
}

/** Gives src/ what the script-tag files have in the place of lit-html; tests themselves have that whole. */
function smallLitPlugin() {
  const path = `/${relative(root, smallLit)}`;
  return {
    name: 'small-lit',
    resolveImport: ({ source, context }) =>
      source === 'lit/html.js' && context.path.startsWith('/src/') ? path : undefined,
  };
}

export default {
  rootDir: root,
  files: ['test/{ui,elements,entry}/**/*.test.ts'],
  browsers,
  // Every engine has one page; three at once keep two cores busy, as much of a test is waiting.
  concurrentBrowsers: 3,
  concurrency: 1,
  browserStartTimeout: 60_000,
  // For one file. The table of all pictures takes half a minute, and far longer on a busy machine.
  testsFinishTimeout: 400_000,
  // Lit's production build: no development warnings in the logs, and the code that people get.
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [
    // tsconfig matters: without it decorators and class fields would mean something else than in the build.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: join(root, 'tsconfig.json') }),
    smallLitPlugin(),
    emulatePlugin(),
    accessibilityTreePlugin(),
  ],
  middleware: [hostPages(), fixtureMiddleware()],
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Tests</title>
    <script>
      // First in line, before the test framework: consoleSpy() in helpers.ts takes this place.
      window.onComplaint = null;
      for (const type of ['error', 'unhandledrejection']) {
        addEventListener(type, (event) => window.onComplaint?.(event));
      }
    </script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  // Ours comes first, so that the default one prints the engines' names.
  reporters: [
    browserReporter({ root, lines: !watched }),
    defaultReporter({ reportTestProgress: watched }),
  ],
  staticLogging: !watched,
  coverageConfig: {
    include: ['src/**/*.ts'],
    // embed.ts runs only as a built file; generated words are checked where they are made.
    exclude: ['**/node_modules/**', 'src/i18n/generated/**', 'src/entry/embed.ts'],
    threshold: { lines: 90, statements: 0, branches: 0, functions: 0 },
    reportDir: join(root, 'coverage/browser'),
    reporters: ['text-summary', 'lcov'],
  },
};
