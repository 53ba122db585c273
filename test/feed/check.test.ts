/** Our walk over the schemas against valibot's own: the same verdict on thousands of spoiled feeds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { readerOf } from '../../src/feed/check.js';
import { sections } from '../../src/feed/schema.js';
import { spoil } from '../spoil.js';

const wisconsin = JSON.parse(
  readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8'),
);

const isList = (value: unknown, pointer: string): boolean => {
  const held = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
  return Array.isArray(held);
};

describe('the walk over a schema', () => {
  it('finds fault exactly where valibot does', () => {
    let wrong = 0;
    for (const section of sections) {
      if (!(section.key in wisconsin)) continue;
      for (let seed = 0; seed < 400; seed++) {
        const holder = { value: structuredClone(wisconsin[section.key]) };
        spoil(holder, seed);
        const reader = readerOf('f', 'https://feeds.example/');
        reader.attempt(section.schema, holder.value, 'value');
        const verdict = v.safeParse(section.schema, holder.value);
        // A second item with one id is the reader's own concern.
        // valibot takes a list for an object without required fields; JSON Schema and we do not.
        const skipped = reader.skipped.filter(
          ({ reason, at }) =>
            reason !== 'duplicate-id' &&
            !(verdict.success && reason === 'wrong-type' && isList(holder, at)),
        );
        assert.equal(
          skipped.length === 0,
          verdict.success,
          `${section.key} ${JSON.stringify(skipped)} ${JSON.stringify(verdict.issues?.[0]?.path?.map(({ key }) => key))}`,
        );
        if (!verdict.success) wrong++;
      }
    }
    assert.ok(wrong > 800, `only ${wrong} feeds were spoiled`);
  });

  it('reads what valibot reads of a good feed', () => {
    for (const section of sections) {
      const value = wisconsin[section.key];
      if (value === undefined) continue;
      const reader = readerOf('f', 'https://feeds.example/');
      assert.deepEqual(
        reader.attempt(section.schema, value, 'value'),
        v.parse(section.schema, value),
      );
    }
  });
});
