// Makes a fresh clone ready: dependencies, browsers, web servers. Runs before anything is installed, so
// Node builtins only; the one import from the project comes after the dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs `npm ci` when node_modules is missing or is not what package-lock.json asks for. */
export function ensureDependencies() {
  if (dependenciesMatch()) return;
  console.log('Installing dependencies (npm ci)');
  // Errors only: the test tools ask for a newer Node than they need, and npm says so at length.
  // npm is a script on Windows, and scripts need a shell there.
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    const why = error ? `: ${error.message}` : '';
    throw new Error(
      `npm ci failed${why}. Its own words are above; it needs npm, and the npm registry or a full cache.`,
    );
  }
}

/**
 * npm keeps what it installed in node_modules/.package-lock.json. Contents are compared, not
 * dates, because a checkout gives every file a new date.
 */
function dependenciesMatch() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  try {
    const here = packages(installed);
    return Object.entries(packages(join(root, 'package-lock.json'))).every(
      ([path, { version, optional, integrity }]) => {
        if (path === '') return true;
        // Packages for other systems are in the lock file and rightly not in the folder.
        if (!here[path]) return optional === true;
        return here[path].version === version && here[path].integrity === integrity;
      },
    );
  } catch {
    // A file that cannot be read was left by an install that broke off.
    return false;
  }
}

/** On Debian, as root; elsewhere nothing. */
function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(' ')} (apt-get)`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
  if (!done) console.log('apt-get failed; its own words are above.');
}

/**
 * The web servers whose configuration docs/hosting hands out. Installed only with CI=true: on a
 * person's machine nobody wants a web server for a test, and the test names what it leaves out.
 */
export async function ensureServers() {
  if (process.env.CI !== 'true') return;
  const path = pathToFileURL(join(root, 'test/hosting/servers.mjs')).href;
  const { packages, servers } = await import(path);
  const missing = Object.entries(servers).filter(([, { executable }]) => !executable);
  if (missing.length > 0) install(packages);
}

/**
 * Finds the engines for the browser tests. On Debian, as root, installs what is missing;
 * elsewhere says what is left out. With CI=true a missing engine is an error.
 */
export async function ensureBrowsers() {
  // Not a plain import: this file must load before there is a node_modules.
  const launchers = pathToFileURL(join(root, 'test/launchers/browsers.mjs')).href;
  const { availableBrowsers, engines, findBrowsers, wantedEngines } = await import(launchers);
  const missing = async () => {
    const found = await findBrowsers();
    return wantedEngines().filter((name) => !found[name]);
  };

  const absent = await missing();
  if (absent.length > 0) install(absent.flatMap((name) => engines[name].packages));
  // Says what is still left out, or fails.
  await availableBrowsers();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureDependencies();
    await ensureServers();
    await ensureBrowsers();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
