// `npm test`: everything, in a fresh clone with nothing installed. Stops at the first step that
// fails. What a step does is in its own file; here is only the order, the time and the sum.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers, ensureDependencies, ensureServers } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'aht-test-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const unsteady = [];
// More than so many failures are not bad luck.
const askedTwice = 5;

const steps = [
  ['Dependencies', ensureDependencies],
  ['Build', () => run(['tools/build.mjs'])],
  ['Check', () => run(['tools/check.mjs'])],
  ['Web servers', ensureServers],
  ['Tests in Node', () => add(runTests(['test/node-test-runner.mjs']))],
  ['Browsers', ensureBrowsers],
  ['Tests in browsers', runBrowserTests],
  ['Storybook', buildStorybook],
];

const start = Date.now();
let failure;
for (const [name, work] of steps) {
  console.log(`\n== ${name}`);
  const before = Date.now();
  try {
    await work();
  } catch (error) {
    failure = `${name}: ${error.message}`;
  }
  console.log(`== ${name}: ${failure ? 'failed after' : 'done in'} ${seconds(before)}`);
  if (failure) break;
}
rmSync(scratch, { recursive: true, force: true });

console.log(failure ? `\nStopped at ${failure}` : `\nAll steps done in ${seconds(start)}.`);
for (const each of unsteady)
  console.log(`Failed at first, passed when asked again: ${named(each)}`);
for (const each of failures) console.log(`Failed: ${named(each)}`);
if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = failure || totals.failed > 0 ? 1 : 0;

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a script of this Node; throws when it fails. With `quiet`, its output shows only then. */
function run(command, { env = {}, quiet = false } = {}) {
  const { status, signal, error, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  if (status === 0) return;
  if (quiet) process.stderr.write(Buffer.concat([stdout, stderr]));
  throw new Error(error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`));
}

/** Runs a test runner, which leaves its counts in a file. */
function runTests(command, env = {}) {
  const file = join(scratch, 'totals.json');
  rmSync(file, { force: true });
  try {
    run(command, { env: { ...env, TEST_TOTALS: file } });
    return { counts: readCounts(file) };
  } catch (error) {
    return { counts: readCounts(file), error };
  }
}

function add({ counts, error }) {
  for (const name of Object.keys(totals)) totals[name] += counts?.[name] ?? 0;
  failures.push(...(counts?.failures ?? []));
  if (error) throw error;
  if (!counts || counts.passed === 0) throw new Error('no test ran');
}

/**
 * Three engines at once on a busy machine sometimes starve one another. What fails is asked once
 * more, its file alone in its engine, and is named at the end even when it passes then.
 */
function runBrowserTests() {
  const runner = [bin('@web/test-runner', 'wtr'), '--config', 'test/web-test-runner.config.mjs'];
  const whole = runTests([...runner, '--coverage']);
  const failed = whole.counts?.failures ?? [];
  // An error without a failed test: the runner broke.
  if (failed.length === 0 || failed.length > askedTwice || !whole.counts.covered) {
    return add(whole);
  }
  const still = stillFailing(failed, runner);
  unsteady.push(...failed.filter((each) => !still.includes(each)));
  const passed = whole.counts.passed + failed.length - still.length;
  add({
    counts: { ...whole.counts, passed, failed: still.length, failures: still },
    error: still.length > 0 ? whole.error : undefined,
  });
}

function stillFailing(failed, runner) {
  const files = new Set(failed.map(({ engine, file }) => `${engine.toLowerCase()} ${file}`));
  return [...files].flatMap((each) => {
    const [engine, file] = each.split(' ');
    console.log(`\nAsked again: ${file} in ${engine}`);
    const { error } = runTests([...runner, '--files', file], { ENGINES: engine });
    return error
      ? failed.filter((one) => one.file === file && one.engine.toLowerCase() === engine)
      : [];
  });
}

function named({ file, engine, test, reason }) {
  return `${engine}, ${file}: ${test}\n  ${reason.split('\n')[0].slice(0, 300)}`;
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner broke before its first test; its exit code says so.
    return undefined;
  }
}

function buildStorybook() {
  const { 'storybook:build': script } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ).scripts;
  const [name, ...args] = script.split(' ');
  // Nothing is sent anywhere, and no newer version is asked for.
  const env = { STORYBOOK_DISABLE_TELEMETRY: '1', CI: 'true' };
  run([bin('storybook', name), ...args, '--quiet'], { env, quiet: true });
}

/** The script behind a command of a package, to be run by this very Node without a shell. */
function bin(packageName, command) {
  const folder = join(root, 'node_modules', packageName);
  const { bin: file } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof file === 'string' ? file : file[command]);
}
