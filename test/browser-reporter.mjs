// What a run of the browser tests says: a line for each file, the failures as they come, and once
// more as a list for `npm test`. How tests run is in web-test-runner.config.mjs.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Puts the engine's name on every line a page wrote, and leaves the sums and the failures in the
 * file that TEST_TOTALS names: `{passed, failed, skipped, covered, failures: [{file, engine, test, reason}]}`.
 *
 * @param {{root: string, lines: boolean}} options `lines`: a line for each file, for a log that nobody
 * watches; on a person's screen there is a moving bar instead.
 */
export function browserReporter({ root, lines }) {
  const began = new Map();
  const took = new Map();
  return {
    start({ sessions, startTime }) {
      // The first file of each engine is on its way before anybody can listen.
      const first = performance.now() - (Date.now() - startTime);
      sessions.on('session-status-updated', ({ id, status }) => {
        if (status === 'INITIALIZING') began.set(id, performance.now());
        if (status === 'TEST_FINISHED') took.set(id, performance.now() - (began.get(id) ?? first));
      });
    },
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const { browser, logs } of sessionsForTestFile) {
        for (const line of logs) line.unshift(`[${browser.name}]`);
      }
      if (!lines) return;
      const times = sessionsForTestFile.map(
        ({ id, browser }) => `${browser.name} ${(took.get(id) / 1000).toFixed(1)} s`,
      );
      logger.log(`${relative(root, testFile)}  ${times.join(', ')}`);
    },
    onTestRunFinished({ sessions, testCoverage }) {
      const covered = testCoverage?.passed ?? true;
      if (lines && !covered) {
        console.log('Less of src/ is covered than coverageConfig.threshold asks for.');
      }
      if (process.env.TEST_TOTALS) {
        writeFileSync(
          process.env.TEST_TOTALS,
          JSON.stringify({ ...totals(sessions, root), covered }),
        );
      }
    },
  };
}

function totals(sessions, root) {
  const sums = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const { testFile, browser, passed, testResults, errors } of sessions) {
    const at = { file: relative(root, testFile), engine: browser.name };
    const before = sums.failed;
    count(testResults, [], at, sums);
    // A file that does not load has no test to fail; it must not look like success.
    if (!passed && sums.failed === before) {
      sums.failed += 1;
      sums.failures.push({ ...at, test: 'the file itself', reason: errors[0]?.message ?? '' });
    }
  }
  return sums;
}

function count(suite, path, at, sums) {
  for (const { name, skipped, passed, error } of suite?.tests ?? []) {
    sums[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
    if (skipped || passed) continue;
    sums.failures.push({ ...at, test: [...path, name].join(' > '), reason: error?.message ?? '' });
  }
  for (const child of suite?.suites ?? []) {
    count(child, child.name ? [...path, child.name] : path, at, sums);
  }
}
