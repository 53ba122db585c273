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
  const sessionOf = async (id) => {
    const page = launcher.getPage(id);
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    return sessions.get(page);
  };

  launcher.emulate = async (id, { media = '', features = {}, timeZone = '' } = {}) => {
    const cdp = await sessionOf(id);
    await cdp.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
  };

  // The tree that a screen reader is given, with what stands in closed shadow roots too.
  launcher.accessibilityTree = async (id) => {
    const { nodes } = await (await sessionOf(id)).send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const silent = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak']);
    const read = ({ ignored, role, name, description, properties = [], childIds = [] }) => {
      const children = childIds.flatMap((child) => (byId.has(child) ? read(byId.get(child)) : []));
      if (ignored || silent.has(role?.value)) return children;
      const states = properties.map(({ name: key, value }) => [key, value.value]);
      return [
        {
          role: role.value,
          name: name?.value ?? '',
          description: description?.value ?? '',
          states: Object.fromEntries(states),
          children,
        },
      ];
    };
    return read(nodes[0]);
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
