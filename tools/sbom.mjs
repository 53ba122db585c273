/**
 * What ships, and under which licences, for machines (npm run sbom): dist/sbom.cdx.json (CycloneDX)
 * and dist/sbom.spdx.json (SPDX). npm writes both for all that is in the lock file; here they are cut
 * down to what a user gets: the package's dependencies, and what its command line has inside, with
 * all that these need in turn. No clock and no chance: the same lock file gives the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, platform } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The day of the documents: that of the sources where the builder says it, else none. */
const created = new Date(Number(env.SOURCE_DATE_EPOCH ?? 0) * 1000)
  .toISOString()
  .replace(/\.\d+Z$/, 'Z');

/** Packages that the sources import: what is not a dependency of ours goes into the bundles. */
export function shipped({ dependencies, devDependencies } = manifest) {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('types/'));
  const imported = sources.flatMap((path) =>
    [
      ...readFileSync(join(root, 'src', path), 'utf8').matchAll(
        /^\s*(?:import|export)\s+(?!type\s)[^;'"]*?from\s+'([^'.][^']*)'|\bimport\(?\s*'([^'.][^']*)'/gm,
      ),
    ].map(([, named, bare]) => /^(@[^/]+\/)?[^/]+/.exec(named ?? bare)[0]),
  );
  const bundled = imported.filter((name) => devDependencies[name]);
  return [...new Set([...Object.keys(dependencies), ...bundled])].sort();
}

function npmSbom(format) {
  const { status, stdout, stderr } = spawnSync(
    platform === 'win32' ? 'npm.cmd' : 'npm',
    ['sbom', '--package-lock-only', '--sbom-format', format, '--sbom-type', 'library'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm sbom could not be run:\n${stderr}`);
  return JSON.parse(stdout);
}

/** A number that is made from the content, in the shape of a UUID. */
function uuidOf(content) {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return [8, 12, 16, 20, 32].map((end, at, ends) => hash.slice(ends[at - 1] ?? 0, end)).join('-');
}

/**
 * Everything that one gets with these packages, as `name@version`. Read from the lock file: npm's own
 * documents count optional peers, such as a compiler, among what a package needs.
 */
function reachable(names) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Set();
  const add = (name, from = '') => {
    // As Node looks for it: in the folder of who asks, then further up.
    const place = `${from && `${from}/`}node_modules/${name}`;
    const entry = packages[place];
    if (!entry) {
      if (from) add(name, from.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''));
      return;
    }
    const ref = `${entry.name ?? name}@${entry.version}`;
    if (found.has(ref)) return;
    found.add(ref);
    for (const need of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
      add(need, place);
  };
  for (const name of names) add(name);
  return found;
}

function cyclonedx(whole, kept) {
  const own = `${manifest.name}@${manifest.version}`;
  const { metadata } = whole;
  const document = {
    ...whole,
    metadata: {
      ...metadata,
      timestamp: created,
      // Which npm it was makes no difference to what is said.
      tools: [{ vendor: 'npm', name: 'cli' }],
      // npm takes the name of the folder.
      component: { ...metadata.component, name: manifest.name },
    },
    components: whole.components
      .filter((component) => kept.has(component['bom-ref']))
      // What is bundled ships, whatever it is to those who build.
      .map((component) => ({ ...component, scope: 'required', properties: [] })),
    dependencies: whole.dependencies
      .filter(({ ref }) => ref === own || kept.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((other) => kept.has(other)),
      })),
  };
  delete document.serialNumber;
  return { ...document, serialNumber: `urn:uuid:${uuidOf(document)}` };
}

function spdx(whole, kept) {
  const packages = whole.packages.filter(
    ({ name, versionInfo }) => name === manifest.name || kept.has(`${name}@${versionInfo}`),
  );
  const ids = new Set(['SPDXRef-DOCUMENT', ...packages.map(({ SPDXID }) => SPDXID)]);
  const document = {
    ...whole,
    creationInfo: { created, creators: ['Tool: npm/cli'] },
    packages,
    relationships: whole.relationships
      .filter((one) => ids.has(one.spdxElementId) && ids.has(one.relatedSpdxElement))
      .map((one) => ({
        ...one,
        relationshipType: one.relationshipType.replace(/^\w+_DEPENDENCY_OF$/, 'DEPENDENCY_OF'),
      })),
  };
  delete document.documentNamespace;
  const { name, version } = manifest;
  const documentNamespace = `http://spdx.org/spdxdocs/${name}-${version}-${uuidOf(document)}`;
  return { ...document, documentNamespace };
}

/** Both documents, by the names of their files. */
export function sbom() {
  const kept = reachable(shipped());
  return {
    'sbom.cdx.json': cyclonedx(npmSbom('cyclonedx'), kept),
    'sbom.spdx.json': spdx(npmSbom('spdx'), kept),
  };
}

/** Writes both into a folder. */
export function writeSbom(folder = join(root, 'dist')) {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(sbom()))
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    writeSbom();
    console.log('wrote dist/sbom.cdx.json and dist/sbom.spdx.json');
  } catch (error) {
    console.error(error.message);
    exit(1);
  }
}
