// Which lines of src/ ran in Chromium, for the whole run at once. The launcher's own way turns what
// V8 tells into lines after every test file, through the source maps of all that was loaded; that
// took longer than the tests and held up the server for the other engines too.
import { mergeProcessCovs } from '@bcoe/v8-coverage';
import { v8ToIstanbul } from '@web/test-runner-coverage-v8';

/**
 * @param {() => {file: string, text: string}[]} mustLoad source files that count as not covered when
 *   no test loads them; V8 reports only what it has seen
 */
export function coverage(mustLoad) {
  let config;
  let testFiles = [];
  let ended = 0;
  let counted = { result: [] };
  return {
    prepare(runConfig, files) {
      config = runConfig;
      testFiles = files;
    },
    async begin(session) {
      if (!config.coverage) return;
      await session.send('Profiler.enable');
      await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    },
    /** Adds what ran since the last time; after the last test file, what the whole run covered. */
    async end(session) {
      if (!config.coverage) return undefined;
      // A page that broke has nothing to tell; the others still count.
      const { result } = await session
        .send('Profiler.takePreciseCoverage')
        .catch(() => ({ result: [] }));
      const ours = { result: result.filter(({ url }) => url.includes('/src/')) };
      counted = mergeProcessCovs([counted, ours]);
      ended += 1;
      if (ended < testFiles.length) return undefined;
      const covered = await v8ToIstanbul(config, testFiles, counted.result);
      return { ...nothingCovered(mustLoad()), ...covered };
    },
  };
}

/** Coverage of files in which no line ran. */
function nothingCovered(files) {
  return Object.fromEntries(
    files.map(({ file, text }) => {
      const lines = text.replace(/\n$/, '').split(/\r?\n/);
      const place = (line, index) => ({
        start: { line: index + 1, column: 0 },
        end: { line: index + 1, column: line.length },
      });
      return [
        file,
        {
          path: file,
          statementMap: { ...lines.map(place) },
          s: { ...lines.map(() => 0) },
          fnMap: {},
          f: {},
          branchMap: {},
          b: {},
        },
      ];
    }),
  );
}
