/**
 * Who may import whom. Data goes up the house, from feed to page; nothing goes sideways. A walk
 * through the import lines holds the table of docs/house.md.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => file.replaceAll('\\', '/'));
const text = (file: string) => readFileSync(join(src, file), 'utf8');

/** Code without comments and strings' insides would be better; without comments is enough here. */
const code = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports: Import[] = files.flatMap((from) =>
  [
    ...text(from).matchAll(
      /^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map(([, type, named, bare, lazy]) => {
    const to = named ?? bare ?? lazy!;
    return {
      from,
      to: to.startsWith('.')
        ? relative(src, join(src, dirname(from), to)).replaceAll('\\', '/')
        : to,
      typeOnly: Boolean(type),
    };
  }),
);

const roomOf = (path: string) => path.split('/')[0]!;
const lit = /^(lit|lit\/.*|@lit\/localize(\/.*)?)$/;

/** What a room may import besides itself: paths in the house or packages. Types of the feed are free. */
const table: Record<string, RegExp[]> = {
  feed: [/^valibot$/],
  model: [/^feed\/time\.js$/],
  i18n: [lit],
  styles: [lit],
  ui: [/^(feed|model|i18n|styles)\//, lit],
  elements: [/^(ui|model|i18n|styles)\//, /^feed\/sections\//, lit],
  entry: [/^elements\//, /^ui\/(define|version)\.js$/, /^i18n\/own-words\.js$/],
  lint: [/^(feed|model)\//, /^jsonc-parser$/],
  cli: [
    /^(feed|model|i18n|lint)\//,
    /^node:/,
    /^(ical\.js|papaparse|windows-iana|jsonc-parser|sirv)$/,
    // Only for `export --html`.
    /^(elements|ui)\//,
    /^@lit-labs\/ssr(\/.*)?$/,
    lit,
    // Only for `export --oembed`: the builder's iframe.
    /^site\/builder\/(frame-code|html|output-words)\.js$/,
  ],
  site: [/^(entry|lint|model)\//],
  types: [/^elements\//, /^(react|preact|solid-js|vue|svelte\/elements)$/],
};

describe('the house', () => {
  it('has files and imports to look at', () => {
    assert.ok(
      files.length > 30 && imports.length > 80,
      `${files.length} files, ${imports.length} imports`,
    );
  });

  for (const room of [...new Set(files.map(roomOf))]) {
    it(`${room} imports only from below`, () => {
      assert.ok(table[room], `a room that the table does not know: ${room}`);
      const wrong = imports
        .filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room)
        .filter(({ to, typeOnly }) => !(typeOnly && roomOf(to) === 'feed' && room !== 'entry'))
        .filter(({ to }) => !table[room]!.some((allowed) => allowed.test(to)));
      assert.deepEqual(wrong, []);
    });
  }

  it('has no element that imports another', () => {
    const flat = (path: string) => path.split('/').slice(0, 2).join('/');
    assert.deepEqual(
      imports.filter(
        ({ from, to }) =>
          roomOf(from) === 'elements' && roomOf(to) === 'elements' && flat(from) !== flat(to),
      ),
      [],
    );
  });

  const mustNotHold: [string, RegExp][] = [
    [
      'feed',
      /\bwindow\.|\bdocument\.(query|get|create|body|head|add|base|documentElement)|from 'lit/,
    ],
    ['model', /\bfetch\(|Date\.now|\bdocument\.|\bmsg\(/],
    ['lint', /\bfetch\(|Date\.now|\bdocument\.(query|get|create|body)|node:/],
    ['i18n', /\/feed\//],
    ['styles', /\/feed\//],
    ['ui', /['"<]aht-(hotline|upcoming|indicator|resource|module)/],
    ['elements', /\bfetch\(|customElements|innerHTML|unsafeHTML|\bdefine\(|style="|styleMap/],
    ['cli', /\bwindow\.|\bdocument\.(query|get|create|body)|console\./],
    ['types', /^import (?!type )|^export (?!type |interface )|\b(const|let|function|class) /m],
    ['entry', /\b(if|for|while|function|class)\b\s*[({A-Z]/],
  ];
  for (const [room, forbidden] of mustNotHold) {
    it(`${room} holds nothing of ${forbidden.source}`, () => {
      const wrong = files.filter(
        (file) => roomOf(file) === room && file !== 'entry/embed.ts' && forbidden.test(code(file)),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it('says in the first lines of each file what it is for', () => {
    assert.deepEqual(
      files.filter((file) => !/^(#!.*\n)?(\/\/\/.*\n)?\/\*\*/.test(text(file))),
      [],
    );
  });

  it('has a class, a view and styles for each element, and a door, a test and a story', () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const has = (folder: string, file: string) => readdirSync(join(root, folder)).includes(file);
    for (const name of readdirSync(join(src, 'elements'))) {
      for (const end of ['.ts', '.view.ts', '.styles.ts']) {
        assert.ok(has(`src/elements/${name}`, `aht-${name}${end}`), `${name}${end}`);
      }
      assert.ok(has('src/entry', `aht-${name}.ts`), `door of ${name}`);
      assert.ok(has('test/elements', `aht-${name}.test.ts`), `test of ${name}`);
      assert.ok(has('stories', `aht-${name}.stories.ts`), `story of ${name}`);
      assert.match(text('entry/all.ts'), new RegExp(`'\\./aht-${name}\\.js'`));
      assert.match(text('entry/words.ts'), new RegExp(`'aht-${name}'`));
    }
  });

  it('has files that can be read in one sitting', () => {
    assert.deepEqual(
      files.filter((file) => text(file).split('\n').length > 350),
      [],
    );
  });

  it('uses logical properties only, so that it can be read from right to left (L-43)', () => {
    const physical =
      /[;{]\s*((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|width|height|(min|max)-(width|height)|text-align:\s*(left|right)|float:\s*(left|right))\s*:/;
    assert.deepEqual(
      files.filter((file) => file.endsWith('.styles.ts') && physical.test(text(file))),
      [],
    );
  });
});
