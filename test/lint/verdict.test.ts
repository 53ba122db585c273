/**
 * The linter's verdict is the widgets': what they leave out is an error, and nothing else is, but for
 * what a guide must not be: reassuring, without source and date, or a dead end.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isProblem, mergedFeed, parse, readDocument, sections } from '../../src/feed/index.js';
import { lint } from '../../src/lint/index.js';
import { spoil, spoilAt } from '../spoil.js';

const wisconsin = readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8');
const now = Date.parse('2026-11-22T12:00:00Z');
const base = 'https://example.org/feed.json';
/** What widgets show and the linter refuses all the same; other tests are about them. */
const disabled = new Set(['reassuring-words', 'unsourced-guide', 'undated-guide', 'dead-end']);
const errorsOf = (feed: unknown) =>
  lint(JSON.stringify(feed), { name: 'feed.json', now, base, disabled }).filter(
    ({ severity }) => severity === 'error',
  );

/** The first thing that the widgets find wrong with each item that they leave out. */
function skippedOf(feed: unknown): readonly { reason: string; at: string; pointer: string }[] {
  const document = readDocument(feed, base);
  if (isProblem(document))
    return [{ reason: document.code, at: document.detail ?? '', pointer: '' }];
  return mergedFeed([document]).skippedIn(sections);
}

describe('the verdict of the linter', () => {
  it('is that of the widgets on hundreds of spoiled feeds', () => {
    let wrong = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const feed = JSON.parse(wisconsin);
      spoil(feed, seed);
      const skipped = skippedOf(feed);
      const errors = errorsOf(feed);
      const told = `seed ${seed} ${JSON.stringify({ skipped, errors: errors.map(({ rule, pointer }) => [rule, pointer]) })}`;
      assert.equal(errors.length === 0, skipped.length === 0, told);
      if (skipped.length > 0) wrong++;
      for (const { reason, at } of skipped) {
        const isHead = reason === 'not-a-feed' || reason === 'newer-version';
        assert.ok(
          errors.some(
            ({ rule, pointer }) =>
              isHead || (rule === reason && (pointer === at || pointer === '/timeZone')),
          ),
          told,
        );
      }
      // And nothing is called an error that a widget does not leave out.
      for (const { pointer } of errors)
        assert.ok(
          pointer === '/timeZone' ||
            skipped.some(
              (item) => pointer === item.pointer || pointer.startsWith(`${item.pointer}/`),
            ),
          `${pointer} ${told}`,
        );
    }
    assert.ok(wrong > 250, `only ${wrong} feeds were spoiled`);
  });

  it('names each of 200 faults at its pointer, and nothing that is right is lost (L-07)', () => {
    const entries = Array.from({ length: 400 }, (_, index) => ({
      id: `entry-${index}`,
      name: { en: `Entry number ${index}` },
      url: `https://example.org/${index}`,
      category: 'courses',
      datePublished: '2024-05-01',
      timeRequired: 'PT45M',
    }));
    const feed = { ...JSON.parse(wisconsin), resources: structuredClone(entries) };
    const spoilt = new Map<number, readonly string[]>();
    for (let index = 0; index < 400; index += 4) {
      // Two faults in each of a hundred entries.
      spoilt.set(index, spoilAt(feed.resources[index], index, 2));
    }
    const faults = [...spoilt].flatMap(([index, fields]) =>
      fields.map((field) => `/resources/${index}/${field}`),
    );
    assert.equal(new Set(faults).size, 200);
    const named = new Set(errorsOf(feed).map(({ pointer }) => pointer));
    assert.deepEqual(
      faults.filter((pointer) => !named.has(pointer)),
      [],
    );
    assert.equal(named.size, 200);

    const read = parse(feed, base);
    assert.ok('feed' in read);
    const resources = sections.find(({ key }) => key === 'resources')!;
    assert.deepEqual(
      read.feed.read(resources as never),
      entries.filter((_, index) => !spoilt.has(index)),
    );
  });

  it('says that one wrong level costs the whole guide, and names no indicator because of it (Q-21)', () => {
    const feed = JSON.parse(wisconsin);
    feed.guide.levels.at(-1).advice = '';
    const errors = errorsOf(feed);
    assert.deepEqual(
      errors.map(({ rule, pointer }) => [rule, pointer]),
      [['empty', `/guide/levels/${feed.guide.levels.length - 1}/advice`]],
    );
    assert.match(errors[0]!.message, /so widgets leave the guide out\.$/);
  });

  it('names all that is wrong with one session, not only the first of it', () => {
    const feed = JSON.parse(wisconsin);
    Object.assign(feed.trainings[0].sessions[0], {
      startDate: '2024-02-30T09:00',
      endDate: 5,
      eventStatus: 'canceled',
      validFrom: '2024-04-31T09:00',
      timeZone: 'Central',
      url: 'javascript:alert(1)',
      location: { address: 7 },
    });
    assert.deepEqual(
      errorsOf(feed)
        .map(({ rule, pointer }) => `${rule} ${pointer.slice('/trainings/0/sessions/0/'.length)}`)
        .sort(),
      [
        'missing location/name',
        'not-a-date startDate',
        'not-a-date validFrom',
        'not-a-time-zone timeZone',
        'not-a-url url',
        'not-in-list eventStatus',
        'wrong-type endDate',
        'wrong-type location/address',
      ],
    );
  });

  it('says once that the zone of the feed is unknown, not for every session', () => {
    const feed = { ...JSON.parse(wisconsin), timeZone: 'Central' };
    assert.deepEqual(
      errorsOf(feed).map(({ rule, pointer }) => [rule, pointer]),
      [['not-a-time-zone', '/timeZone']],
    );
  });

  it('finds no error in the default feed, and no warning but true ones', () => {
    const found = lint(wisconsin, { name: 'wisconsin.json', now });
    assert.deepEqual(
      found.map(({ rule, pointer }) => `${rule} ${pointer}`),
      [
        // The public pages that it was made from name no later session.
        'all-sessions-past /trainings/0',
        'all-sessions-past /trainings/1',
        // The sheriff or police of the place: there is no one number.
        'action-without-link /guide/levels/1/actions/1',
        // The addresses that the public pages link to.
        'link-without-https /guide/sources/12/url',
        'link-without-https /resources/38/url',
      ],
    );
  });
});
