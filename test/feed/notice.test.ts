/** Notices of several feeds, read as one. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mergedFeed, isProblem, readDocument } from '../../src/feed/index.js';
import { notices } from '../../src/feed/sections/hotlines.js';
import { noticesAt } from '../../src/model/notices.js';
import { head } from './example.js';

const document = (notice?: unknown) => {
  const read = readDocument({ ...head, ...(notice ? { notice } : {}) }, 'https://x.example/f.json');
  if (isProblem(read)) throw new Error(read.code);
  return read;
};
const shown = (...given: unknown[]) =>
  noticesAt(mergedFeed(given.map(document)).read(notices), Date.now()).shown.map(
    ({ text }) => text,
  );

it('the notices of all feeds stand, in order; one that is over hides none (H-39, L-12)', () => {
  const over = { text: 'Over.', showUntil: '2020-01-01T00:00:00Z' };
  assert.deepEqual(shown({ text: 'One.' }), ['One.']);
  assert.deepEqual(shown({ text: 'One.' }, undefined, { text: 'Two.' }), ['One.', 'Two.']);
  assert.deepEqual(shown({ text: 'One.' }, over), ['One.']);
  assert.deepEqual(shown(undefined, { text: 'Two.' }), ['Two.']);
});

it('a notice with a wrong time is left out and named (H-39)', () => {
  const feed = mergedFeed([document({ text: 'One.', showFrom: 'tomorrow' })]);
  assert.equal(feed.read(notices), undefined);
  assert.equal(feed.skippedIn([notices])[0]?.pointer, '/notice');
});
