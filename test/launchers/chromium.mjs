// Chromium over the DevTools protocol. Also the one engine that measures coverage.
// Nothing about any test may come in: a launcher starts a browser and hands out clean pages.
import { chromeLauncher } from '@web/test-runner-chrome';
import { coverage } from './coverage.mjs';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `mustLoad`: see coverage.mjs. */
export function chromium({ executable, env = process.env, mustLoad = () => [] }) {
  // Chromium refuses its sandbox to root, and containers usually run as root.
  const isRoot = process.getuid?.() === 0;
  const counting = coverage(mustLoad);
  const launcher = chromeLauncher({
    launchOptions: {
      executablePath: executable,
      args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
      env,
    },
    // One page at a time: a page in the background has no focus, and its timers are slowed.
    concurrency: 1,
    async createPage({ context }) {
      const page = await context.newPage();
      await counting.begin(await sessionOf(page));
      return page;
    },
  });
  launcher.name = 'Chromium';

  // What is emulated lasts as long as the session that asked for it, so each page keeps one.
  const sessions = new WeakMap();
  const sessionOf = async (page) => {
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    return sessions.get(page);
  };

  launcher.emulate = async (id, { media = '', features = {}, timeZone = '' } = {}) => {
    const cdp = await sessionOf(launcher.getPage(id));
    await cdp.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
  };

  // The tree that a screen reader is given, with what stands in closed shadow roots too.
  launcher.accessibilityTree = async (id) => {
    const { nodes } = await (await sessionOf(launcher.getPage(id))).send(
      'Accessibility.getFullAXTree',
    );
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

  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config, testFiles) => {
    counting.prepare(config, testFiles);
    return initialize({ ...config, coverage: false }, testFiles);
  };

  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    // Pages are used again for the next file, and what is emulated would stay on them.
    await launcher.emulate(id).catch(() => {});
    const testCoverage = await counting.end(await sessionOf(launcher.getPage(id)));
    return { ...(await stopSession(id)), testCoverage };
  };
  return launcher;
}
