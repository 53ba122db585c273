/**
 * npm run check: everything that can be said about the code without running it. Style, types, files
 * that are generated, the lock file, licences. It changes nothing; `npm run format` mends style.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');

const run =
  (script, ...args) =>
  () => {
    const { status } = spawnSync(execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    return status === 0 ? [] : [`${script} ${args.join(' ')} failed, see above`];
  };

/** Addresses of a registry in the lock file would bind everyone to the registry of its author. */
export function lockProblems(lock = read('package-lock.json')) {
  const packages = Object.entries(JSON.parse(lock).packages);
  return packages
    .filter(([, entry]) => entry.resolved && !entry.link)
    .map(
      ([path]) =>
        `package-lock.json: ${path} has a "resolved" address: delete these, .npmrc keeps them out`,
    );
}

const allowed = new Set([
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  'MPL-2.0',
  '0BSD',
]);

/** "(MIT OR Apache-2.0)" is fine when one of them is; "MIT AND CC-BY-3.0" when both are. */
export const isAllowed = (licence) =>
  String(licence)
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((name) => allowed.has(name.trim())));

/** Licences of everything that comes with the package or goes into its scripts. */
export function licenceProblems() {
  const packages = Object.entries(JSON.parse(read('package-lock.json')).packages);
  return packages
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional)
    .flatMap(([path, entry]) => {
      const manifest = `${path}/package.json`;
      // Packages for other platforms are in the lock file, not on this machine.
      if (!existsSync(join(root, manifest)))
        return entry.optional ? [] : [`${path} is not installed: run npm ci`];
      const { license } = JSON.parse(read(manifest));
      return isAllowed(license)
        ? []
        : [`${path} has the licence ${license}, which is not one of ${[...allowed].join(', ')}`];
    });
}

async function words() {
  // The types of the sources need the modules that are made from the XLIFF files.
  if (!existsSync(join(root, 'src/i18n/generated/unreviewed.ts'))) {
    const { buildWords } = await import('./build.mjs');
    await buildWords();
  }
  return [];
}

const steps = {
  style: run(
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--config-path=tools',
    '--error-on-warnings',
  ),
  words,
  types: run('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test/tsconfig.json'),
  generated: run('tools/generate.mjs', '--check'),
  'lock file': () => lockProblems(),
  licences: () => licenceProblems(),
};

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const problems = [];
  // All of them, so that one run tells everything.
  for (const [name, step] of Object.entries(steps)) {
    console.log(`— ${name}`);
    problems.push(...(await step()));
  }
  if (problems.length > 0) {
    console.error(`\n${problems.join('\n')}`);
    exit(1);
  }
  console.log('\nAll checks passed.');
}
