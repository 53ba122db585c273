// Chromium over the DevTools protocol. Also the one engine that measures coverage.
// Nothing about any test may come in: a launcher starts a browser and hands out clean pages.
import { chromeLauncher } from '@web/test-runner-chrome';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @param {() => {file: string, text: string}[]} options.mustLoad source files that count as
 *   not covered when no test loads them; V8 reports only what it has seen
 */
export function chromium({ executable, env = process.env, mustLoad = () => [] }) {
  // Chromium refuses its sandbox to root, and containers usually run as root.
  const isRoot = process.getuid?.() === 0;
  const launcher = chromeLauncher({
    launchOptions: {
      executablePath: executable,
      args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
      env,
    },
    // One page at a time: a page in the background has no focus, and its timers are slowed.
    concurrency: 1,
  });
  launcher.name = 'Chromium';

  // What is emulated lasts as long as the session that asked for it, so each page keeps one.
  const sessions = new WeakMap();
  launcher.emulate = async (id, { media = '', features = {}, timeZone = '' } = {}) => {
    const page = launcher.getPage(id);
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    const cdp = sessions.get(page);
    await cdp.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
  };

  const stopSession = launcher.stopSession.bind(launcher);
  let unloadedAdded = false;
  launcher.stopSession = async (id) => {
    // Pages are used again for the next file, and what is emulated would stay on them.
    await launcher.emulate(id).catch(() => {});
    const result = await stopSession(id);
    if (result.testCoverage && !unloadedAdded) {
      unloadedAdded = true;
      result.testCoverage = { ...nothingCovered(mustLoad()), ...result.testCoverage };
    }
    return result;
  };
  return launcher;
}

/** Coverage of files in which no line ran; real coverage of the same file is added on top. */
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
