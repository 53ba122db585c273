/**
 * What tools are told of the elements, all of it from custom-elements.json: types for TypeScript and
 * the frameworks, data for editors. And that the manifest itself tells all there is, by the rules for
 * names.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
  fieldName?: string;
  kind?: string;
}
interface Element {
  tagName: string;
  attributes: Named[];
  members: Named[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

const elements = (json('custom-elements.json').modules as { declarations: Element[] }[])
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

/** The sources of one element, as one text. */
const sourceOf = ({ tagName }: Element) => {
  const folder = `src/elements/${tagName.replace('aht-', '')}`;
  return readdirSync(join(root, folder))
    .map((name) => read(`${folder}/${name}`))
    .join('\n');
};

test('TypeScript, React 19, Preact, Solid, Vue and Svelte know the elements (L-60)', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', 'test/types'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
  // Each has its file of examples, which names all five.
  for (const name of readdirSync(join(root, 'src/types'))) {
    if (/^(props|widgets)\./.test(name)) continue;
    const examples = readdirSync(join(root, 'test/types')).find((file) =>
      file.startsWith(name.replace('.ts', '.')),
    );
    assert.ok(examples, `test/types has no examples for ${name}`);
    for (const { tagName } of elements)
      assert.ok(read(`test/types/${examples}`).includes(tagName), `${examples}: ${tagName}`);
  }
});

test('VS Code and JetBrains know every tag, attribute and custom property (L-59)', () => {
  const html = json('dist/vscode.html-custom-data.json').tags as {
    name: string;
    attributes: Named[];
  }[];
  const css = json('dist/vscode.css-custom-data.json').properties as Named[];
  const web = json(json('package.json')['web-types']);
  const { version, name } = json('package.json');
  assert.deepEqual([web.name, web.version], [name, version]);
  for (const { tagName, attributes, cssProperties } of elements) {
    const names = attributes.map((one) => one.name).sort();
    const known = (list: { name: string; attributes: Named[] }[]) =>
      list.find((one) => one.name === tagName)?.attributes.map((one) => one.name);
    assert.deepEqual(known(html)?.sort(), names);
    assert.deepEqual(known(web.contributions.html.elements)?.sort(), names);
    for (const property of cssProperties)
      assert.ok(
        css.some((one) => one.name === property.name),
        property.name,
      );
  }
});

describe('the manifest', () => {
  test('is that of the sources, and so are the types that are made from it (L-59)', async () => {
    const { freshManifest } = await import(new URL('../tools/generate.mjs', import.meta.url).href);
    for (const { path, content } of await freshManifest())
      assert.equal(read(path), content, `${path} has drifted: run npm run generate`);
  });

  test('describes all it names, and the attributes that all five have (L-59)', () => {
    assert.equal(elements.length, 5);
    for (const element of elements) {
      for (const list of [
        'attributes',
        'members',
        'events',
        'slots',
        'cssParts',
        'cssProperties',
      ] as const) {
        for (const { name, description } of element[list])
          assert.ok(description, `${element.tagName} ${list}: ${name} has no description`);
      }
      const attributes = element.attributes.map(({ name }) => name);
      for (const name of ['feed', 'lang', 'heading-level'])
        assert.ok(attributes.includes(name), name);
    }
  });

  test('names every custom property that a page may set, with its default (L-46)', () => {
    const tokens = [
      ...read('src/styles/tokens.styles.ts').matchAll(/var\((--aht-[a-z-]+), (.+?)\);$/gm),
    ].map(([, name, value]) => [name, value]);
    assert.equal(tokens.length, 11);
    for (const { tagName, cssProperties } of elements) {
      const shared = cssProperties.filter(({ name }) => name !== '--aht-inset');
      // What follows another one is said in words.
      const told = shared.map(({ name, default: value }) => [name, value ?? 'another']);
      const known = tokens.map(([name, value]) => [
        name,
        value!.startsWith('var(') ? 'another' : value,
      ]);
      assert.deepEqual(told.sort(), known.sort(), tagName);
      assert.ok(cssProperties.length <= 12, `${tagName}: more than twelve to know`);
    }
  });

  test('names every part that can be styled, and no other (L-46)', () => {
    for (const element of elements) {
      const drawn = new Set(
        [...sourceOf(element).matchAll(/\bpart(?:=|: ?)["']([a-z- ]+)["']/g)].flatMap(([, names]) =>
          names!.split(' '),
        ),
      );
      const known = element.cssParts.map(({ name }) => name);
      for (const name of drawn)
        assert.ok(known.includes(name), `${element.tagName}: part "${name}" is not documented`);
      const shared = readdirSync(join(root, 'src/ui')).map((name) => read(`src/ui/${name}`));
      const code = [sourceOf(element), ...shared].join('\n').replace(/^\s*\*.*$/gm, '');
      for (const name of known)
        assert.match(code, new RegExp(`['"]${name}['"]`), `${element.tagName}: no part "${name}"`);
    }
  });

  test('has attributes that are plain values, and objects as properties only (L-62)', () => {
    const plain = /^(string|number|boolean|null|undefined|'[^']*'|Keeping)$/;
    assert.match(read('src/elements/module-progress/kept-progress.ts'), /type Keeping = '/);
    for (const { tagName, attributes, members } of elements) {
      for (const { name, type, fieldName } of attributes) {
        for (const kind of type!.text.split(' | '))
          assert.match(kind, plain, `${tagName} ${name}: ${type!.text}`);
        // One name in two spellings.
        if (name !== 'lang')
          assert.equal(
            fieldName,
            name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()),
          );
      }
      const objects = members.filter(
        ({ kind, name }) =>
          kind === 'field' && !attributes.some(({ fieldName }) => fieldName === name),
      );
      assert.deepEqual(
        objects.map(({ name }) => name).filter((name) => !/^(state|progress)$/.test(name)),
        [],
      );
    }
  });

  test('has events with our prefix in lower case, never a name of the platform (L-61)', () => {
    for (const element of elements) {
      const { tagName, events } = element;
      for (const { name } of events) assert.match(name, /^aht-[a-z]+(-[a-z]+)*$/, tagName);
    }
    // All that is sent goes through one function, and under a name that is documented; beside that there are
    // only an input's own events, and the check's copies of the platform's.
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => /^(ui|elements)[\\/].*\.ts$/.test(path),
    );
    const documented = new Set(elements.flatMap(({ events }) => events.map(({ name }) => name)));
    let sent = 0;
    for (const path of sources) {
      const code = read(`src/${path}`);
      if (!path.endsWith('tell.ts'))
        assert.doesNotMatch(
          code,
          /new CustomEvent|\bdispatchEvent\(new (?!Event\('(input|change)'|Kind\(type,)/,
          path,
        );
      for (const [, name] of code.matchAll(/\bsend\(\s*[\w.]+,\s*'([^']+)'/g)) {
        sent++;
        assert.ok(documented.has(name!), `${path} sends ${name}`);
      }
    }
    assert.ok(sent >= 6, `${sent} places that send`);
  });
});
