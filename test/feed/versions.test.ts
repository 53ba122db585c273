/**
 * The promise of docs/versions.md: elements read the feeds of all releases of their major version, and
 * show all they know of a later one. test/fixtures/feeds/versions/ holds a feed with every field for
 * each release that added one, as it was then. These files are kept: none may be changed or taken away.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse, sections, type Feed } from '../../src/feed/index.js';
import { feedVersion } from '../../src/feed/sections/header.js';

const folder = new URL('../fixtures/feeds/versions/', import.meta.url);
const kept = readdirSync(folder).filter((name) => /^\d+-of-\d/.test(name));
const json = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

function read(name: string) {
  const result = parse(json(name), 'https://example.org/feed.json');
  if ('problem' in result) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
  return result;
}

/** All that the sections of a feed come to, as they stand in a document. */
const shown = (feed: Feed): Record<string, unknown> =>
  Object.fromEntries(sections.map((section) => [section.key, feed.read<unknown>(section)]));

/** What is missing in `found` of what `expected` has, by path. */
function lost(expected: unknown, found: unknown, path = ''): string[] {
  if (typeof expected !== 'object' || expected === null)
    return expected === found ? [] : [`${path}: ${JSON.stringify(found)}`];
  return Object.entries(expected).flatMap(([key, value]) =>
    lost(value, (found as Record<string, unknown> | undefined)?.[key], `${path}/${key}`),
  );
}

describe('feeds of earlier releases (L-03)', () => {
  it('are kept, beginning with 0.1.0 (L-03)', () => {
    assert.ok(kept.includes('1-of-0.1.0.json'), `${kept}`);
  });

  for (const name of kept) {
    it(`${name}: every field is read as it was written, and nothing is left out (L-03)`, () => {
      const { feed, skipped } = read(name);
      assert.deepEqual(skipped, []);
      const raw = json(name);
      const expected = Object.fromEntries(sections.map(({ key }) => [key, raw[key]]));
      assert.deepEqual(lost(expected, shown(feed)), []);
    });
  }
});

describe('feeds of later releases (L-03)', () => {
  it('lose the items that say what is not known yet, and nothing beside them (L-03)', () => {
    const { feed, skipped } = read('1-of-later.json');
    const raw = json('1-of-later.json');
    const id = (pointer: string) =>
      pointer
        .slice(1)
        .split('/')
        .reduce((at, key) => at[key], raw).id as string;
    assert.deepEqual(skipped.map(({ pointer }) => id(pointer)).sort(), [
      'icon-of-later',
      'level-of-later',
      'mode-of-later',
      'number-of-later',
      'status-of-later',
      'status-of-later',
      'time-of-later',
    ]);
    const all = JSON.stringify(shown(feed));
    // The neighbour after each of them stands.
    assert.equal(all.match(/"id":"last"/g)?.length, 6);
    // What is not known is in nobody's way, and goes nowhere.
    assert.doesNotMatch(all, /fromLater|newSection|mood/);
    const first = json('1-of-0.1.0.json');
    const expected = Object.fromEntries(sections.map(({ key }) => [key, first[key]]));
    assert.deepEqual(lost(expected, shown(feed)), []);
  });

  it('of another major version are refused whole, by name (L-03)', () => {
    const result = parse(
      { ...json('1-of-later.json'), version: 2 },
      'https://example.org/feed.json',
    );
    assert.ok('problem' in result);
    assert.equal(result.problem.code, 'newer-version');
  });
});

it('a second version of the format comes with a command that brings feeds up to it (L-69)', () => {
  const words = readFileSync(new URL('../../docs/versions.md', import.meta.url), 'utf8');
  if (feedVersion === 1) {
    assert.match(words, /nothing to upgrade/);
    return;
  }
  assert.ok(existsSync(new URL('../../src/cli/upgrade.ts', import.meta.url)), 'no upgrade command');
  for (let version = 1; version < feedVersion; version++)
    assert.ok(
      kept.some((name) => name.startsWith(`${version}-`)),
      `no kept feed of ${version}`,
    );
});
