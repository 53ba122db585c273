/** The builder and the recipes speak of the same systems: one of them must not say another thing than the other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { systems } from '../../src/site/builder/systems.js';
import type { Form } from '../../src/site/builder/wish.js';
import { recipes } from '../cms/snippets.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../docs/recipes/${name}.md`, import.meta.url), 'utf8');

/** The forms that a line of a recipe names, in their order. */
const formsIn = (line: string): Form[] =>
  [...line.matchAll(/script tag|iframe|plain HTML/g)].map(
    ([words]) =>
      ({ 'script tag': 'single', iframe: 'frame', 'plain HTML': 'plain' })[words] as Form,
  );
/** What follows “Use:”, without the advice to ask for more. */
const used = (name: string): Form[] => formsIn(/^\*\*Use:\*\* ([^.]+)\./m.exec(read(name))![1]!);

describe('the builder and the recipes', () => {
  for (const name of recipes) {
    it(`name the same form first: ${name} (L-33, L-34)`, () => {
      const [first, ...variants] = systems.filter(({ recipe }) => recipe === name);
      assert.ok(first, 'the builder does not know it');
      assert.equal(first.form, used(name)[0]);
      // A site of another sort, such as a network, may need one of the other ways.
      for (const { id, form } of variants) assert.ok(used(name).includes(form), id);
    });

    it(`have the same in the list of recipes: ${name} (L-33)`, () => {
      const row = read('README')
        .split('\n')
        .find((line) => line.includes(`](${name}.md) |`))!;
      assert.deepEqual(formsIn(row), used(name));
    });
  }

  it('name the same documents (L-33)', () => {
    for (const { id, recipe, source } of systems)
      if (recipe && source) assert.ok(read(recipe).includes(`(${source})`), `${id}: ${source}`);
  });

  it('say of a frame’s sandbox that it is supposed where no document says so (L-33)', () => {
    const framed = systems.filter(({ en }) => /sandbox/.test(en.tried));
    assert.deepEqual(
      framed.map(({ id }) => id),
      ['google-sites', 'sharepoint', 'wix'],
    );
    for (const { en, es } of framed) {
      assert.match(en.tried, /sandbox settings that we suppose/);
      assert.match(es.tried, /que suponemos/);
    }
  });

  it('try the same first where a system is not known (L-33, L-34)', () => {
    const { form } = systems.find(({ id }) => id === 'other')!;
    const steps = [...read('README').matchAll(/^\d\. \*\*([^*]+)\*\*/gm)].flatMap(([, step]) =>
      formsIn(step!.replace('Plain', 'plain')),
    );
    assert.deepEqual(steps, ['single', 'frame', 'plain']);
    assert.equal(form, steps[0]);
  });
});
