/** What the recipes promise of themselves: short, dated, honest, and with snippets that are tried. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pagesWithSnippets, recipes, snippetsOf } from './snippets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = ['README.md', ...markdownIn('docs')];

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

describe('the recipes', () => {
  it('are one for each system, and all are in the index (L-33)', () => {
    const files = readdirSync(join(root, 'docs/recipes')).filter((name) => name.endsWith('.md'));
    assert.deepEqual(files.sort(), [...recipes.map((name) => `${name}.md`), 'README.md'].sort());
    const index = read('docs/recipes/README.md');
    for (const name of recipes) assert.ok(index.includes(`](${name}.md)`), name);
  });

  for (const name of recipes) {
    const text = read(`docs/recipes/${name}.md`);
    it(`${name}: four steps at most, the way to use, what is kept (L-33, L-65)`, () => {
      const steps = text.match(/^\d\. /gm) ?? [];
      assert.ok(steps.length >= 2 && steps.length <= 4, `${steps.length} steps`);
      assert.match(text, /^\*\*Use:\*\* \S/m);
      assert.match(text, /^## What it keeps and what it strips\n\n- \S/m);
    });

    it(`${name}: says with a date what was tried and what was not (L-33)`, () => {
      assert.match(text, /^- \*\*Tried \(\d{4}-\d\d-\d\d\):\*\* \S.{20,}/m);
      assert.match(text, /^- \*\*Not tried \(\d{4}-\d\d-\d\d\):\*\* \S.{10,}/m);
      const system = /^# ([\w ]+?)(?: \(|$)/m.exec(text)![1]!;
      // We had none of these systems: nobody may read that we had.
      if (name !== 'plain-html')
        assert.ok(text.split('**Not tried')[1]!.includes(`${system} itself`), `${system} itself`);
    });

    it(`${name}: its snippets are ones that the browser tests paste (L-33)`, () => {
      assert.ok(pagesWithSnippets.includes(`docs/recipes/${name}.md`));
      assert.ok(snippetsOf(text).length > 0);
    });
  }

  it('leaves no page out whose snippets are to be tried', () => {
    assert.deepEqual(
      pages.filter(
        (page) => snippetsOf(read(page)).length > 0 && !pagesWithSnippets.includes(page),
      ),
      [],
    );
  });

  it('SharePoint has the iframe, and no script (L-32)', () => {
    const [snippet, ...more] = snippetsOf(read('docs/recipes/sharepoint.md'));
    assert.deepEqual(more, []);
    assert.match(snippet!, /<iframe/);
    assert.doesNotMatch(snippet!, /<script/);
  });
});

describe('the pages of the documentation', () => {
  const own = [...pages].filter((page) => /recipes|troubleshooting|frameworks|browsers/.test(page));
  for (const page of own)
    it(`${page}: its links within the repository lead somewhere (L-65)`, () => {
      for (const [, target] of read(page).matchAll(/\]\((?!https?:|mailto:|tel:)([^)\s]+)\)/g)) {
        const [path, anchor] = target!.split('#');
        const file = path ? join(dirname(page), path) : page;
        assert.ok(existsSync(join(root, file)), `${page}: ${target}`);
        if (!anchor) continue;
        const anchors = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
          title!
            .toLowerCase()
            .replace(/[^\w\- ]/g, '')
            .replaceAll(' ', '-'),
        );
        assert.ok(anchors.includes(anchor), `${page}: ${target}`);
      }
    });
});
