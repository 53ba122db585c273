// Runs the tests that need no browser: node:test, TypeScript as it is through tsx, coverage by c8.
//
//   node test/node-test-runner.mjs                    all of them, with coverage and its threshold
//   node test/node-test-runner.mjs --no-coverage      all of them, faster
//   node test/node-test-runner.mjs test/feed/x.test.ts    these files only, without coverage
//
// Other options are passed on to node, such as --test-name-pattern=merge or --watch.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rooms = ['feed', 'model', 'i18n', 'lint', 'cli', 'site', 'cms'];

const given = process.argv.slice(2);
const files = given.filter((argument) => !argument.startsWith('-'));
const options = given.filter(
  (argument) => argument.startsWith('-') && argument !== '--no-coverage',
);
const withCoverage = given.length === 0;

// Node 20 takes no patterns, so the files are found here.
function allTests() {
  const isTest = (name) => name.endsWith('.test.ts');
  const list = (folder, recursive) => {
    try {
      return readdirSync(join(root, folder), { recursive })
        .filter(isTest)
        .map((name) => join(folder, name));
    } catch (error) {
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  };
  return [
    ...list('test', false),
    ...rooms.flatMap((room) => list(join('test', room), true)),
  ].sort();
}

const tests = files.length > 0 ? files : allTests();
if (tests.length === 0) {
  console.error('No test file found for Node.');
  process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), 'aht-tests-'));
const tap = join(scratch, 'results.tap');
const node = [
  process.execPath,
  '--import',
  'tsx',
  '--test',
  // For people on the screen, for `npm test` to a file.
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=tap',
  `--test-reporter-destination=${tap}`,
  ...options,
  ...tests,
];
const c8 = [
  process.execPath,
  createRequire(import.meta.url).resolve('c8/bin/c8.js'),
  '--all',
  '--src=src',
  '--include=src/feed/**/*.ts',
  '--include=src/model/**/*.ts',
  '--include=src/i18n/**/*.ts',
  '--include=src/cli/**/*.ts',
  '--exclude=src/i18n/generated/**',
  '--exclude=**/*.d.ts',
  '--reporter=text-summary',
  '--reporter=lcov',
  '--reports-dir=coverage/node',
  '--check-coverage',
  '--lines=90',
];

const [command, ...rest] = withCoverage ? [...c8, ...node] : node;
const { status, error } = spawnSync(command, rest, {
  cwd: root,
  stdio: 'inherit',
  // As the browsers: far from UTC and from the zone of the default feed, the same everywhere.
  env: { ...process.env, TZ: 'America/Denver' },
});
if (error) console.error(error.message);

if (process.env.TEST_TOTALS) writeFileSync(process.env.TEST_TOTALS, JSON.stringify(totals()));
rmSync(scratch, { recursive: true, force: true });
process.exit(status ?? 1);

/** Node writes its sums as comments at the end: `# pass 12`. */
function totals() {
  const text = readFileSync(tap, 'utf8');
  const sum = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: sum('pass'),
    failed: sum('fail') + sum('cancelled'),
    skipped: sum('skipped') + sum('todo'),
  };
}
