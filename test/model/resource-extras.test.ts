/** Orders, spreadsheets, near matches, and when an entry should be looked at again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Resource } from '../../src/feed/sections/resources.js';
import { dueOf, minutesOf } from '../../src/model/resource-care.js';
import { jsonOf, resourceData } from '../../src/model/resource-data.js';
import { nearest } from '../../src/model/resource-nearest.js';
import { csv, sorted } from '../../src/model/resource-order.js';
import { finderOf } from '../../src/model/resource-search.js';
import { fitting, nameOf, sliceOf } from '../../src/model/resources.js';

const named = (...names: string[]): Resource[] => names.map((name, at) => ({ id: `r${at}`, name }));
const near = (query: string, ...names: string[]): unknown[] => {
  const slice = sliceOf({ resources: named(...names), terms: {}, reader: 'en' });
  const { textOf } = finderOf(slice, { fitting, nameOf });
  return nearest(slice.items, textOf, query).map(({ name }) => name);
};

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

test('tells search engines what the feed says of works and services, and no more (R-39)', () => {
  const terms = { audience: [{ id: 's', name: { en: 'Staff', es: 'Personal' } }] };
  const told = (...resources: Resource[]) =>
    JSON.parse(
      jsonOf(resourceData(sliceOf({ resources, terms, reader: 'es' }), 'es')),
    ).itemListElement.map(({ item }: { item: unknown }) => item);
  const [work, own, other, bare] = told(
    {
      id: 'w',
      name: { en: 'Guide', es: 'Guía' },
      url: 'https://w.example/',
      publisher: 'P',
      audience: ['s', 'gone'],
      inLanguage: ['en'],
      datePublished: '2020',
    },
    { id: 'g', name: 'G', telephone: '211', url: 'https://dcf.wi.gov:443/x', areaServed: 'Dane' },
    { id: 'o', name: 'O', hours: 'Always', url: 'https://wi.gov.example/' },
    { id: 'b', name: 'B', status: 'active' },
    { id: 'x', name: 'X', status: 'withdrawn' },
  );
  assert.deepEqual(work, {
    '@type': 'CreativeWork',
    '@id': 'urn:aht:resource:w',
    name: 'Guía',
    url: 'https://w.example/',
    audience: [{ '@type': 'Audience', audienceType: 'Personal' }],
    publisher: { '@type': 'Organization', name: 'P' },
    inLanguage: ['en'],
    datePublished: '2020',
  });
  assert.deepEqual(own, {
    '@type': 'GovernmentService',
    '@id': 'urn:aht:resource:g',
    name: 'G',
    url: 'https://dcf.wi.gov:443/x',
    areaServed: 'Dane',
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: 'https://dcf.wi.gov:443/x',
      servicePhone: { '@type': 'ContactPoint', telephone: '211' },
    },
  });
  // Whose it is is not known.
  assert.equal(other['@type'], 'Service');
  assert.deepEqual(bare, { '@type': 'CreativeWork', '@id': 'urn:aht:resource:b', name: 'B' });
  assert.equal(told(...named(...Array(250).fill('N'))).length, 100);
});
