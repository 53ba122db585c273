// Finds the three engines on this machine and says plainly which ones are missing.
// Node builtins and chrome-launcher only: setup asks this file before any test code runs.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What each engine is called, where to point at it by hand, and what Debian calls its packages. */
export const engines = {
  chromium: { label: 'Chromium', variable: 'CHROME_PATH', packages: ['chromium'] },
  firefox: { label: 'Firefox', variable: 'FIREFOX_PATH', packages: ['firefox-esr'] },
  webkit: { label: 'WebKit', variable: 'WEBKIT_DRIVER', packages: ['webkit2gtk-driver', 'xvfb'] },
};

/** The engines that `ENGINES=chromium,firefox` asks for; all three without it. */
export function wantedEngines(env = process.env) {
  const names = (env.ENGINES ?? '').split(/[\s,]+/).filter(Boolean);
  for (const name of names) {
    if (!(name in engines)) {
      throw new Error(`ENGINES names "${name}"; it can be ${Object.keys(engines).join(', ')}.`);
    }
  }
  return names.length > 0 ? names : Object.keys(engines);
}

/**
 * Executables by engine; undefined where there is none.
 * Chromium and Firefox are a path; WebKit is `{driver, miniBrowser, xvfb}`.
 */
export async function findBrowsers(env = process.env) {
  return {
    chromium: fromVariable(env, 'CHROME_PATH') ?? (await findChromium()),
    firefox: fromVariable(env, 'FIREFOX_PATH') ?? findFirefox(),
    webkit: findWebKit(fromVariable(env, 'WEBKIT_DRIVER')),
  };
}

/** One line for a person: which engines are left out, and how to get them. */
export function missingMessage(missing) {
  const labels = missing.map((name) => engines[name].label).join(' and ');
  const packages = missing.flatMap((name) => engines[name].packages).join(' ');
  const variables = missing.map((name) => engines[name].variable).join(', ');
  return (
    `${labels} not found. On Debian or Ubuntu: apt-get install ${packages}; ` +
    `elsewhere install it and set ${variables}.`
  );
}

/**
 * The wanted engines that are here. A missing one is left out with a plain line on a
 * person's machine and is an error where CI=true: a build must not pass by testing less.
 */
export async function availableBrowsers({ env = process.env, log = console.log } = {}) {
  const found = await findBrowsers(env);
  const wanted = wantedEngines(env);
  const missing = wanted.filter((name) => !found[name]);
  if (missing.length > 0) {
    if (env.CI === 'true') throw new Error(missingMessage(missing));
    log(`Left out: ${missingMessage(missing)}`);
  }
  const here = wanted.filter((name) => found[name]);
  if (here.length === 0) throw new Error('No engine to test in. ' + missingMessage(missing));
  return here.map((name) => ({ name, executable: found[name] }));
}

function fromVariable(env, name) {
  const path = env[name];
  if (!path) return undefined;
  // Someone who sets the variable means it; falling back in silence would test another browser.
  if (!existsSync(path)) throw new Error(`${name} is set to ${path}, and there is no such file.`);
  return path;
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, name);
      if (existsSync(file)) return file;
    }
  }
  return undefined;
}

const firstOf = (...files) => files.find((file) => existsSync(file));

async function findChromium() {
  const known = onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
  if (known) return known;
  try {
    const { Launcher } = await import('chrome-launcher');
    return Launcher.getFirstInstallation();
  } catch {
    // chrome-launcher throws when it finds nothing on some systems.
    return undefined;
  }
}

function findFirefox() {
  return (
    onPath('firefox-esr', 'firefox') ??
    firstOf(
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    )
  );
}

function findWebKit(driver = onPath('WebKitWebDriver')) {
  const xvfb = onPath('Xvfb');
  // The driver needs the small browser of the same build, which is on no PATH.
  const libraries = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib',
    '/usr/libexec',
  ];
  const versions = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0', 'libexec/webkit2gtk-4.1'];
  const miniBrowser = firstOf(
    ...libraries.flatMap((library) =>
      versions.map((version) => join(library, version, 'MiniBrowser')),
    ),
  );
  return driver && xvfb && miniBrowser ? { driver, miniBrowser, xvfb } : undefined;
}
