/** A feed of ten thousand entries is checked in seconds, and in little more memory than it takes itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cpuUsage } from 'node:process';
import { it } from 'node:test';
import { lint } from '../../src/lint/index.js';

it('checks 10,000 entries in seconds (L-07)', () => {
  const wisconsin = JSON.parse(
    readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8'),
  );
  const { category, kind, audience } = wisconsin.resources[0];
  const entry = (index: number) => ({
    id: `entry-${index}`,
    name: { en: `Entry number ${index}` },
    description: {
      en: `What entry number ${index} tells schools.`,
      es: `Lo que la entrada número ${index} dice a las escuelas.`,
    },
    // Every hundredth is wrong.
    url: index % 100 === 0 ? 'javascript:alert(1)' : `https://example.org/${index}`,
    category,
    kind,
    audience,
  });
  const resources = Array.from({ length: 10_000 }, (_, index) => entry(index));
  const text = JSON.stringify({ ...wisconsin, terms: wisconsin.terms, resources }, null, 1);
  assert.ok(text.length > 3_000_000 && text.length < 5 * 1024 * 1024, String(text.length));
  // What it takes of the processor, because others may be using it as well.
  const begun = cpuUsage();
  const found = lint(text, { name: 'large.json', now: Date.parse('2026-11-22T12:00:00Z') });
  const { user, system } = cpuUsage(begun);
  const taken = (user + system) / 1000;
  assert.equal(found.filter(({ rule }) => rule === 'not-a-url').length, 100);
  assert.ok(taken < 10_000, `${Math.round(taken)} ms`);
});

it('ends soon on what was never meant to be a feed', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  for (const text of [
    '',
    '[',
    '['.repeat(200_000),
    '{"a":'.repeat(100_000),
    '['.repeat(100_000) + ']'.repeat(100_000),
    '\u0000\u0001\uFFFD'.repeat(100_000),
    '<!doctype html><title>Sign in</title>'.repeat(1000),
    'id,name,url\n'.repeat(50_000),
    `{"name": "${'a'.repeat(1_000_000)}`,
    '"'.repeat(100_001),
  ]) {
    const begun = cpuUsage();
    const found = lint(text, { name: 'x', now });
    assert.ok(found.length > 0 && found.length < 50, `${text.slice(0, 20)}: ${found.length}`);
    assert.ok(
      found.every(({ rule }) => rule === 'json-syntax'),
      JSON.stringify(found[0]),
    );
    assert.ok(cpuUsage(begun).user < 5_000_000, `${text.slice(0, 20)} takes too long`);
  }
});

it('takes any JSON without an error of its own', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  for (const value of [null, 1, 'x', [], {}, { version: 1 }, { __proto__: 1, constructor: {} }])
    for (const field of ['', 'trainings', 'guide', 'terms', 'resources', 'notice', 'hotlines']) {
      const feed = field
        ? {
            version: 1,
            name: 'x',
            publisher: { name: 'x' },
            dateModified: '2026-11-20T09:00:00Z',
            [field]: [value, { id: value, name: value, sessions: value, levels: [value] }],
          }
        : value;
      const found = lint(JSON.stringify(feed), { name: 'x', now });
      assert.ok(found.some(({ severity }) => severity === 'error'));
    }
});
