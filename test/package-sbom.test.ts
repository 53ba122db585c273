/** The papers of what ships for machines: complete, true to what is installed, the same every time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const at = (path: string) => new URL(`../${path}`, import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8'));
const { sbom, shipped } = await import(at('tools/sbom.mjs').href);
const { isAllowed } = await import(at('tools/check.mjs').href);

interface Component {
  name: string;
  version: string;
  licenses?: { license?: { id: string }; expression?: string }[];
}
interface Documents {
  'sbom.cdx.json': {
    components: Component[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };
  'sbom.spdx.json': {
    packages: { name: string; versionInfo: string; licenseDeclared: string }[];
    relationships: { spdxElementId: string; relatedSpdxElement: string }[];
  };
}

const made: Documents = sbom();
const { components, dependencies } = made['sbom.cdx.json'];
const { packages, relationships } = made['sbom.spdx.json'];

test('the bill of materials names all that ships and nothing that only builds (L-37)', () => {
  const names = components.map(({ name }) => name);
  for (const name of shipped()) assert.ok(names.includes(name), `${name} is missing`);
  // Lit brings these; none of them is in our package.json.
  for (const name of ['lit-html', 'lit-element']) assert.ok(names.includes(name), name);
  for (const name of ['typescript', 'rollup', 'storybook', 'axe-core', 'react', 'vue'])
    assert.ok(!names.includes(name), `${name} does not ship`);
  const refs = new Set(components.map(({ name, version }) => `${name}@${version}`));
  for (const { ref, dependsOn } of dependencies) {
    for (const other of dependsOn) assert.ok(refs.has(other), `${ref} needs ${other}`);
  }
});

test('a package that the command line has inside is part of what ships (L-37)', () => {
  const manifest = json('package.json');
  assert.deepEqual(
    shipped({ dependencies: {}, devDependencies: { ...manifest.devDependencies, lit: '3' } }),
    [
      ...new Set([...shipped().filter((name: string) => manifest.devDependencies[name]), 'lit']),
    ].sort(),
  );
});

test('it has the versions that are installed, with licences that may ship (L-37, L-70)', () => {
  const places = Object.keys(json('package-lock.json').packages);
  for (const { name, version, licenses } of components) {
    const installed = places
      .filter((place) => place.endsWith(`node_modules/${name}`))
      .map((place) => json(`${place}/package.json`).version);
    assert.ok(installed.includes(version), `${name} ${version}: installed is ${installed}`);
    const licence = licenses?.map((one) => one.license?.id ?? one.expression).join(' AND ');
    assert.ok(isAllowed(licence), `${name}: ${licence}`);
  }
});

test('both documents say the same (L-37)', () => {
  const one = components.map(({ name, version }) => `${name}@${version}`);
  const other = packages.map(({ name, versionInfo }) => `${name}@${versionInfo}`);
  const own = json('package.json');
  assert.deepEqual(other.sort(), [...one, `${own.name}@${own.version}`].sort());
  assert.ok(relationships.length >= components.length);
});

test('two of them are the same to the byte, and name neither a day nor a machine (L-37)', () => {
  assert.equal(JSON.stringify(sbom()), JSON.stringify(made));
  assert.doesNotMatch(
    JSON.stringify(made),
    new RegExp(`${new Date().getFullYear()}-|/tmp/|/home/`),
  );
});
