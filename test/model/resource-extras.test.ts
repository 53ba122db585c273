/** Orders, spreadsheets, near matches, and when an entry should be looked at again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Resource } from '../../src/feed/sections/resources.js';
import { dueOf, minutesOf } from '../../src/model/resource-care.js';
import { nearest } from '../../src/model/resource-nearest.js';
import { csv, sorted } from '../../src/model/resource-order.js';
import { searchWith } from '../../src/model/resource-search.js';
import { nameOf, sliceOf } from '../../src/model/resources.js';

const named = (...names: string[]): Resource[] => names.map((name, at) => ({ id: `r${at}`, name }));
const near = (query: string, ...names: string[]): unknown[] =>
  nearest(
    sliceOf({ resources: named(...names), terms: {}, reader: 'en', search: searchWith(nameOf) }),
    query,
  ).map(({ name }) => name);

test('sorts as the language does, numbers by their value, nothing last (R-11, R-44)', () => {
  const names = ['Zebra', 'grade 10', '', 'Ámbar', 'Grade 9', 'apple'];
  const by = (down: boolean) =>
    sorted(named(...names), ({ name }) => name as string, { column: 0, down }, 'es').map(
      ({ name }) => name,
    );
  assert.deepEqual(by(false), ['Ámbar', 'apple', 'Grade 9', 'grade 10', 'Zebra', '']);
  assert.deepEqual(by(true), ['Zebra', 'grade 10', 'Grade 9', 'apple', 'Ámbar', '']);
});

test('writes a spreadsheet that no cell can run in (R-45)', () => {
  const rows = [
    ['Name', 'Tel.'],
    ['=HYPERLINK("x")', '+1 608'],
    ['-1', '@a'],
    ['a "b", c\nd', '\t=1'],
  ];
  assert.equal(
    csv(rows),
    '\ufeff"Name","Tel."\r\n"\'=HYPERLINK(""x"")","\'+1 608"\r\n"\'-1","\'@a"\r\n"a ""b"", c\nd","\'\t=1"',
  );
});

test('finds what is near to a slip of the pen, the nearest first, three at most (R-10)', () => {
  assert.deepEqual(near('guidde', 'A guide', 'A film'), ['A guide']);
  assert.deepEqual(near('posterr', 'A poste', 'A poster', 'A film'), ['A poster', 'A poste']);
  assert.deepEqual(near('zebra', 'Library', 'A film'), []);
  assert.deepEqual(near('x', 'A film'), []);
  assert.equal(near('postrs', 'posters', 'posters 2', 'posters 3', 'posters 4').length, 3);
});

test('an entry is due a year after its last check, or when its keeper says so (R-19)', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const due = (more: Partial<Resource>) => dueOf({ id: 'r', name: 'R', ...more }, now);
  assert.equal(due({ verified: '2025-11-22' }), '2026-11-22');
  assert.equal(due({ verified: '2025-11-23' }), undefined);
  assert.equal(due({ verified: '2024-01-01', reviewBy: '2027-01-01' }), undefined);
  assert.equal(due({ verified: '2026-11-01', reviewBy: '2026-11-20' }), '2026-11-20');
  assert.equal(due({}), undefined);
});

test('says how long a thing takes in minutes (R-12)', () => {
  assert.deepEqual(
    ['PT45M', 'PT1H30M', 'PT2H', 'P3D', undefined].map((value) => minutesOf(value)),
    [45, 90, 120, 0, 0],
  );
});
