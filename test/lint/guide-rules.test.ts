/**
 * What the linter asks of a guide as a whole: that somebody stands behind it, and that each of its
 * ticks leads somewhere. Held against the rule that the widget itself asks.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isProblem, mergedFeed, readDocument } from '../../src/feed/index.js';
import { guides } from '../../src/feed/sections/guide.js';
import { lint } from '../../src/lint/index.js';
import { guidance } from '../../src/model/guide.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const wisconsin = read('src/feed/wisconsin.json');
const now = Date.parse('2026-11-22T12:00:00Z');
const errorsOf = (feed: unknown) =>
  lint(JSON.stringify(feed), { name: 'feed.json', now }).filter(
    ({ severity }) => severity === 'error',
  );

describe('a guide that nobody stands behind', () => {
  for (const [field, rule] of [
    ['sources', 'unsourced-guide'],
    ['verified', 'undated-guide'],
    ['reviewBy', 'undated-guide'],
  ] as const)
    it(`is an error: it has no ${field} (Q-16)`, () => {
      const feed = JSON.parse(wisconsin);
      delete feed.guide[field];
      const [found, ...more] = errorsOf(feed);
      assert.deepEqual([found!.rule, found!.pointer, more.length], [rule, '/guide', 0]);
      assert.match(found!.mend, new RegExp(`Add "${field}"`));
    });

  it('is shown all the same, because a slip must not take help away (Q-16)', () => {
    const feed = JSON.parse(wisconsin);
    for (const field of ['sources', 'verified', 'reviewBy']) delete feed.guide[field];
    assert.deepEqual(new Set(errorsOf(feed).map(({ rule }) => rule)).size, 2);
    const document = readDocument(feed, 'https://example.org/feed.json');
    assert.ok(!isProblem(document));
    assert.equal(mergedFeed([document]).read(guides)!.indicators.length, 40);
  });
});

describe('a tick that leads nowhere', () => {
  it('is an error at the minimum of the lowest level (Q-21)', () => {
    const feed = JSON.parse(read('test/fixtures/feeds/guide.json'));
    assert.deepEqual(
      errorsOf(feed).map(({ rule, pointer }) => [rule, pointer]),
      [['dead-end', '/guide/levels/0/minimum']],
    );
    delete feed.guide.levels[0].minimum;
    assert.deepEqual(errorsOf(feed), []);
  });

  it('is found in just those of 500 guides in which one sign alone has no step (Q-21)', () => {
    let state = 21;
    const some = (most: number) => {
      state = (state * 1664525 + 1013904223) >>> 0;
      return 1 + Math.floor((state / 4294967296) * most);
    };
    let dead = 0;
    for (let turn = 0; turn < 500; turn++) {
      const feed = JSON.parse(read('test/fixtures/feeds/guide.json'));
      for (const level of feed.guide.levels) level.minimum = some(3);
      for (const one of feed.guide.indicators) one.level = feed.guide.levels[some(3) - 1].id;
      const isDead = feed.guide.indicators.some(
        ({ id }: { id: string }) => !guidance(feed.guide, new Set([id])),
      );
      const found = errorsOf(feed).some(({ rule }) => rule === 'dead-end');
      assert.equal(found, isDead, JSON.stringify(feed.guide.levels));
      if (isDead) dead++;
    }
    assert.ok(dead > 50 && dead < 450, `${dead} of 500`);
  });
});
