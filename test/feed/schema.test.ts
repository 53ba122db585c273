/** The published JSON Schema, judged by an independent validator. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from '../../src/feed/index.js';
import { address, head, hotline, session } from './example.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
  read('../../src/feed/feed.schema.json'),
);
const full = {
  ...head,
  hotlines: [hotline],
  trainings: [{ id: 'a', name: 'A', sessions: [session('s')] }],
  resources: [{ id: 'r', name: 'R', url: 'r.pdf' }],
  guide: {
    name: 'G',
    levels: [{ id: 'l', name: 'L', advice: 'A', actions: [{ name: 'Do' }] }],
    indicators: [{ id: 'i', text: 'I', level: 'l' }],
  },
};

/** A copy of the full feed with the value at a JSON Pointer changed. */
function broken(pointer: string, value: unknown): unknown {
  const copy = structuredClone(full) as unknown as Record<string, never>;
  const keys = pointer.slice(1).split('/');
  const last = keys.pop()!;
  const place = keys.reduce<Record<string, never>>((at, key) => at[key]!, copy);
  if (value === undefined) delete place[last];
  else place[last] = value as never;
  return copy;
}

describe('feed.schema.json', () => {
  it('accepts the default feed, which is also read without anything left out (L-02)', () => {
    const feed = read('../../src/feed/wisconsin.json');
    assert.ok(validate(feed), JSON.stringify(validate.errors, null, 2));
    const outcome = parse(feed, 'https://feeds.example/wisconsin.json');
    assert.ok('feed' in outcome);
    assert.deepEqual(outcome.skipped, []);
  });

  it('accepts a small full feed', () => assert.ok(validate(full), JSON.stringify(validate.errors)));

  const wrong: [string, unknown][] = [
    ['/version', 2],
    ['/version', '1'],
    ['/version', undefined],
    ['/name', ''],
    ['/name', {}],
    ['/name', undefined],
    ['/publisher', 'me'],
    ['/publisher/name', undefined],
    ['/dateModified', '2026-11-22'],
    ['/timeZone', 'not a zone'],
    ['/hotlines', {}],
    ['/hotlines/0/id', 'Not An Id'],
    ['/hotlines/0/telephone', undefined],
    ['/hotlines/0/chatUrl', 'javascript:alert(1)'],
    ['/trainings/0/name', undefined],
    ['/trainings/0/sessions/0/startDate', 'tomorrow'],
    ['/trainings/0/sessions/0/endDate', undefined],
    ['/trainings/0/sessions/0/eventStatus', 'moved'],
    ['/trainings/0/sessions/0/full', 'no'],
    ['/trainings/0/hours', -1],
    ['/resources/0/url', 'data:text/html,x'],
    ['/resources/0/url', '//x.example'],
    ['/resources/0/inLanguage', ['english language']],
    ['/resources/0/datePublished', 'May 2020'],
    ['/resources/0/status', 'gone'],
    ['/guide/levels', []],
    ['/guide/levels/0/actions', []],
    ['/guide/levels/0/minimum', 0],
    ['/guide/levels/0/minimum', 1.5],
    ['/guide/indicators/0/level', undefined],
    ['/exitUrl', 'ftp://x.example'],
  ];
  for (const [pointer, value] of wrong) {
    it(`refuses ${pointer} ${JSON.stringify(value)}, and so do the elements (L-02)`, () => {
      const feed = broken(pointer, value);
      assert.equal(validate(feed), false);
      const outcome = parse(feed, address);
      assert.ok('problem' in outcome || outcome.skipped.length > 0);
    });
  }

  it('ignores unknown fields, as the elements do (L-02)', () => {
    for (const pointer of ['/colour', '/resources/0/colour', '/trainings/0/sessions/0/colour']) {
      const feed = broken(pointer, 'blue');
      assert.ok(validate(feed), pointer);
      const outcome = parse(feed, address);
      assert.ok('feed' in outcome, pointer);
      assert.deepEqual(outcome.skipped, [], pointer);
    }
  });

  it('is of draft 2020-12, and the default feed leads editors to it, as both are published (L-02)', () => {
    const folder = new URL('../../dist/cdn/', import.meta.url);
    const feed = new URL('feeds/wisconsin.json', folder);
    const { $schema, version } = JSON.parse(readFileSync(feed, 'utf8'));
    assert.equal(version, 1);
    const led = new URL($schema, feed);
    assert.equal(led.href, new URL('feed.schema.json', folder).href);
    const schema = JSON.parse(readFileSync(led, 'utf8'));
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(schema.required.includes('version'));
  });

  it('has a description for each field', () => {
    const bare: string[] = [];
    const look = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, field] of Object.entries(
        (node as { properties?: object }).properties ?? {},
      )) {
        if (!(field as { description?: string }).description) bare.push(`${path}/${name}`);
      }
      for (const [key, child] of Object.entries(node)) look(child, `${path}/${key}`);
    };
    look(read('../../src/feed/feed.schema.json'), '');
    assert.deepEqual(bare, []);
  });
});
