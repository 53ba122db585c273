// WebKit: WebKitGTK's own driver and small browser on a screen that exists in memory only.
// Plain WebDriver over fetch, no client library. Nothing about any test may come in.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

// WebDriver's code points for keys that write no character, by the names that puppeteer uses.
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
  ShiftLeft: '\uE008',
  ShiftRight: '\uE050',
  ControlLeft: '\uE009',
  AltLeft: '\uE00A',
  MetaLeft: '\uE03D',
};
const buttons = { left: 0, middle: 1, right: 2 };

/** The code point for a key, or the character itself; a name that is neither is a mistake in the test. */
function keyValue(name) {
  if (name in keys) return keys[name];
  if ([...name].length === 1) return name;
  throw new Error(`The WebKit launcher knows no key named "${name}".`);
}

export function webkit({ executable, env = process.env }) {
  let starting;
  let browser;
  const active = new Set();

  const call = async (method, path, body) => {
    const response = await fetch(`${browser.url}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
    return value;
  };
  const act = (source) => call('POST', '/actions', { actions: [source] });
  const press = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  const point = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const moveTo = ([x, y]) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });

  // The shape of a puppeteer page, as far as the commands of the test runner reach. With
  // `type: 'webdriver'` they would offer only "type" and "press": no Shift+Tab, no viewport.
  const page = {
    keyboard: {
      type: (text) =>
        press(
          ...[...text].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        ),
      press: (name) =>
        press({ type: 'keyDown', value: keyValue(name) }, { type: 'keyUp', value: keyValue(name) }),
      down: (name) => press({ type: 'keyDown', value: keyValue(name) }),
      up: (name) => press({ type: 'keyUp', value: keyValue(name) }),
    },
    mouse: {
      move: (x, y) => point(moveTo([x, y])),
      click: (x, y, { button = 'left' } = {}) =>
        point(
          moveTo([x, y]),
          { type: 'pointerDown', button: buttons[button] },
          { type: 'pointerUp', button: buttons[button] },
        ),
      down: ({ button = 'left' } = {}) => point({ type: 'pointerDown', button: buttons[button] }),
      up: ({ button = 'left' } = {}) => point({ type: 'pointerUp', button: buttons[button] }),
      reset: () => call('DELETE', '/actions'),
    },
    async setViewport({ width, height }) {
      // The window has a toolbar; what it takes away is found by asking.
      const inside = () =>
        call('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
      const rect = await call('GET', '/window/rect');
      const [innerWidth, innerHeight] = await inside();
      await call('POST', '/window/rect', {
        width: rect.width + width - innerWidth,
        height: rect.height + height - innerHeight,
      });
      for (let turn = 0; turn < 50; turn++) {
        const [nowWidth, nowHeight] = await inside();
        if (nowWidth === width && nowHeight === height) return;
        await wait(20);
      }
      throw new Error(
        `The WebKit window is ${await inside()} and cannot be ${width},${height}: its toolbar ` +
          'needs about 450. For a narrow page use page() from helpers.ts.',
      );
    },
    emulateMediaFeatures: cannotEmulate,
    emulateMediaType: cannotEmulate,
  };

  async function start() {
    const home = await mkdtemp(join(tmpdir(), 'aht-webkit-'));
    const children = [];
    // If this process is cut short, nothing it began may stay behind.
    process.once('exit', () => {
      for (const child of children) child.kill('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    });
    try {
      // -displayfd lets the server choose a free number, so that two runs never meet.
      const xvfb = spawn(
        executable.xvfb,
        ['-displayfd', '3', '-screen', '0', '2000x2000x24', '-nolisten', 'tcp'],
        {
          stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        },
      );
      children.push(xvfb);
      const display = await firstLine(xvfb, xvfb.stdio[3], 'Xvfb');

      const port = await freePort();
      const driver = spawn(executable.driver, [`--port=${port}`], {
        stdio: 'ignore',
        // A home of its own, so that nothing of a person's profile comes in or is left behind.
        env: {
          ...env,
          DISPLAY: `:${display}`,
          GDK_BACKEND: 'x11',
          HOME: home,
          XDG_DATA_HOME: home,
          XDG_CACHE_HOME: home,
          XDG_CONFIG_HOME: home,
        },
      });
      children.push(driver);
      const root = `http://127.0.0.1:${port}`;
      await answers(`${root}/status`, driver);

      const response = await fetch(`${root}/session`, {
        method: 'POST',
        body: JSON.stringify({
          capabilities: {
            alwaysMatch: {
              browserName: 'MiniBrowser',
              'webkitgtk:browserOptions': {
                binary: executable.miniBrowser,
                args: ['--automation'],
              },
            },
          },
        }),
      });
      const { value } = await response.json();
      if (!response.ok) throw new Error(`WebKit did not start: ${value?.message}`);
      browser = { url: `${root}/session/${value.sessionId}`, children, home };
    } catch (error) {
      await end(children, home);
      throw error;
    }
  }

  return {
    name: 'WebKit',
    type: 'puppeteer',
    // One window: WebDriver's commands go to the one that is in front.
    concurrency: 1,
    async startSession(id, url) {
      starting ??= start();
      await starting;
      await page.setViewport({ width: 800, height: 600 });
      active.add(id);
      await call('POST', '/url', { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: () => call('GET', '/url'),
    getPage: () => page,
    emulate: cannotEmulate,
    async stopSession(id) {
      active.delete(id);
      await call('DELETE', '/actions');
      // Leaving the page ends its timers and requests before the next file starts.
      await call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKit has no debug session here: use Chromium or Firefox.');
    },
    async stop() {
      if (!browser) return;
      const { url, children, home } = browser;
      browser = undefined;
      starting = undefined;
      await fetch(url, { method: 'DELETE' }).catch(() => {});
      await end(children, home);
    },
  };
}

async function cannotEmulate() {
  throw new Error('WebKit cannot emulate media or time zones over WebDriver.');
}

/** Ends what start() began, newest first: the driver takes its browser with it, then the screen goes. */
async function end(children, home) {
  for (const child of children.reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill();
    const late = setTimeout(() => child.kill('SIGKILL'), 3000);
    await gone;
    clearTimeout(late);
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

async function firstLine(child, stream, name) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with code ${code}.`)));
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url, child) {
  for (let turn = 0; turn < 200; turn++) {
    if (child.exitCode !== null)
      throw new Error(`The WebKit driver ended with code ${child.exitCode}.`);
    try {
      const { value } = await (await fetch(url)).json();
      if (value.ready) return;
    } catch {
      // Not listening yet.
    }
    await wait(50);
  }
  throw new Error('The WebKit driver did not get ready within 10 s.');
}
