/** Which resources a grid shows: filters, search, groups, and how many. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../src/feed/index.js';
import { type Resource, resources as resourcesSection } from '../../src/feed/sections/resources.js';
import { type Terms, terms as termsSection } from '../../src/feed/sections/terms.js';
import { optionsOf } from '../../src/model/resource-options.js';
import { finderOf } from '../../src/model/resource-search.js';
import {
  type Filters,
  type Group,
  type ResourceList,
  type Slice,
  fitting,
  nameOf,
  plainFind,
  sliceOf,
} from '../../src/model/resources.js';

const raw = JSON.parse(
  readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8'),
);
const read = parse(raw, 'https://feeds.example/feed.json');
if ('problem' in read) throw new Error(read.problem.code);
const wisconsin = {
  resources: read.feed.read(resourcesSection),
  terms: read.feed.read(termsSection),
};

const finder = (slice: Slice) => finderOf(slice, { fitting, nameOf });

interface Asked {
  resources?: Resource[];
  terms?: Terms;
  fixed?: Filters;
  choices?: Filters;
  query?: string;
  language?: string;
  limit?: number;
}

const slice = ({
  resources = wisconsin.resources,
  terms = wisconsin.terms,
  fixed = {},
  language = 'en',
}: Asked = {}): Slice => sliceOf({ resources, terms, reader: language, ...fixed });

const list = (asked: Asked = {}): ResourceList => {
  const cut = slice(asked);
  const found = finder(cut).find({ ...asked.choices, query: asked.query ?? '' });
  return cut.list(found, asked.limit ?? Infinity, 1);
};
const options = (asked?: Asked) => optionsOf(slice(asked), finder(slice(asked)).find);

/** Headings and ids as they come down the page; an unnamed group is "-". */
const outline = (groups: readonly Group[], language = 'en'): string[] =>
  groups.flatMap(({ name, depth, cards }) => [
    `${'#'.repeat(depth + 1)} ${name === undefined ? '-' : typeof name === 'string' ? name : name[language]}`,
    ...cards.map(({ resource }) => resource.id),
  ]);
const ids = (asked?: Asked): string[] =>
  outline(list(asked).groups).filter((line) => !line.startsWith('#'));
const headings = (asked?: Asked): string[] =>
  outline(list(asked).groups).filter((line) => line.startsWith('#'));

const some = (...items: Partial<Resource>[]): Resource[] =>
  items.map((item, index) => ({ id: `r${index}`, name: `Resource ${index}`, ...item }));
const term = (id: string, parent?: string) => ({
  id,
  name: id.toUpperCase(),
  ...(parent ? { parent } : {}),
});

test('shows all 44 of the Wisconsin feed, each once (R-01)', () => {
  const { total, matches, shown } = list();
  assert.deepEqual([total, matches, shown], [44, 44, 44]);
  assert.deepEqual(ids().sort(), raw.resources.map(({ id }: Resource) => id).sort());
});

test('groups them in the order of the terms, subgroups inside their groups (R-02)', () => {
  assert.deepEqual(headings(), [
    '# Building Understanding of Adults',
    '## Video and Online Learning Modules',
    '## Fact Sheets, Guides, Written Resources',
    '# Educating Youth',
    '# Support Youth',
    '# Mandated Reporting of Sex Trafficking',
  ]);
  assert.deepEqual(list().groups[0]!.cards, []);
});

test('leaves out headings with nothing under them', () => {
  assert.deepEqual(headings({ query: 'on-ramps' }), [
    '# Building Understanding of Adults',
    '## Fact Sheets, Guides, Written Resources',
  ]);
});

test('puts what has no known heading last, and loses nothing to terms that run in a circle', () => {
  const terms = { category: [term('a', 'b'), term('b', 'a'), term('c', 'gone'), term('d')] };
  const resources = some(
    { category: 'a' },
    {},
    { category: 'd' },
    { category: 'nowhere' },
    { category: 'c' },
  );
  assert.deepEqual(outline(list({ resources, terms }).groups), [
    '# C',
    'r4',
    '# D',
    'r2',
    '# -',
    'r0',
    'r1',
    'r3',
  ]);
});

test('keeps the order of the feed, with parts right after their whole', () => {
  const resources = some(
    {},
    { id: 'part', partOf: 'whole' },
    { id: 'whole' },
    {},
    { id: 'other', partOf: 'whole' },
    {
      id: 'deep',
      partOf: 'part',
    },
  );
  assert.deepEqual(ids({ resources, terms: {} }), ['r0', 'whole', 'part', 'deep', 'other', 'r3']);
});

test('shows a part without its whole, and parts that run in a circle', () => {
  const resources = some(
    { partOf: 'gone' },
    { id: 'a', partOf: 'b' },
    { id: 'b', partOf: 'a' },
    { id: 'c', partOf: 'c' },
  );
  assert.deepEqual(ids({ resources, terms: {} }), ['r0', 'a', 'b', 'c']);
});

test('names the whole of a part, unless the whole is withdrawn', () => {
  const resources = some(
    { id: 'w', name: 'Whole', kind: 'x' },
    { partOf: 'w', kind: 'y' },
    { id: 'gone', status: 'withdrawn' },
    { partOf: 'gone', kind: 'y' },
  );
  const terms = { kind: [term('x'), term('y')] };
  const [{ cards }] = list({ resources, terms, fixed: { kind: 'y' } }).groups as [Group];
  assert.deepEqual(
    cards.map(({ whole }) => whole),
    ['Whole', undefined],
  );
});

test('never shows, counts or finds what is withdrawn (R-18)', () => {
  const resources = some(
    { status: 'withdrawn', name: 'Old guide', kind: 'x' },
    { status: 'active', name: 'New guide' },
  );
  const terms = { kind: [term('x')] };
  assert.deepEqual(ids({ resources, terms, query: 'guide' }), ['r1']);
  assert.equal(list({ resources, terms }).total, 1);
  assert.equal(options({ resources, terms }).kind, undefined);
});

test('finds words without regard to case, accents and apostrophes (R-05)', () => {
  const resources = some({
    name: { es: 'Guía de año nuevo' },
    description: 'America’s naïve Übung Straße',
    publisher: 'Ministère',
  });
  const found = [
    'guía',
    'guia',
    'GUÍA',
    'gui\u0301a',
    'ano',
    'Año',
    "america's",
    'AMERICA’S',
    'americaʼs',
    'naive',
    'ubung',
    'MINISTERE',
  ];
  for (const query of found) assert.deepEqual(ids({ resources, terms: {}, query }), ['r0'], query);
  for (const query of ['guías', 'zzz'])
    assert.deepEqual(ids({ resources, terms: {}, query }), [], query);
});

test('asks for every word, in any order, blanks aside (R-05)', () => {
  const resources = some({ name: 'Fact sheet for schools' }, { name: 'Sheet music' });
  for (const query of ['sheet fact', '  Fact   SHEET ', 'schools fact']) {
    assert.deepEqual(ids({ resources, terms: {}, query }), ['r0'], query);
  }
  assert.deepEqual(ids({ resources, terms: {}, query: ' \t ' }), ['r0', 'r1']);
});

test('looks in title, publisher, description, other editions, kind, audience and headings (R-05)', () => {
  const terms: Terms = {
    kind: [{ id: 'v', name: { en: 'Video', es: 'Película' } }],
    audience: [{ id: 's', name: { en: 'School staff', es: 'Personal escolar' } }],
    category: [
      { id: 'top', name: { en: 'Adults', es: 'Adultos' } },
      { id: 'sub', name: { en: 'Modules', es: 'Módulos' }, parent: 'top' },
    ],
  };
  const resources = some(
    {
      name: { en: 'Titleword', es: 'Titular' },
      publisher: 'Makers',
      description: { en: 'About', es: 'Sobre' },
      translations: [{ inLanguage: 'hmn', name: { hmn: 'Phau ntawv' } }],
      kind: 'v',
      audience: ['s'],
      category: 'sub',
    },
    { name: 'Another' },
  );
  const inBoth = ['titleword', 'makers', 'about', 'phau', 'video', 'staff', 'modules', 'adults'];
  const inSpanish = ['titular', 'sobre', 'pelicula', 'escolar', 'módulos', 'adultos'];
  for (const query of [...inBoth, ...inSpanish]) {
    assert.deepEqual(ids({ resources, terms, query, language: 'es' }), ['r0'], query);
  }
  for (const query of inBoth) assert.deepEqual(ids({ resources, terms, query }), ['r0'], query);
  // A reader of English is not shown matches in words that are not on the page.
  for (const query of ['pelicula', 'sobre'])
    assert.deepEqual(ids({ resources, terms, query }), [], query);
});

test('keeps what it searches in per language and per list of terms', () => {
  const [resource] = some({ kind: 'v' });
  const one: Terms = { kind: [{ id: 'v', name: { en: 'Video', es: 'Película' } }] };
  const textIn = (terms: Terms, reader: string): string =>
    finder(sliceOf({ resources: [resource!], terms, reader })).textOf(resource!);
  assert.match(textIn(one, 'es'), /pelicula/);
  assert.doesNotMatch(textIn(one, 'en'), /pelicula/);
  assert.match(textIn({ kind: [{ id: 'v', name: 'Film' }] }, 'en'), /film/);
});

test('has a search, a plain one, before the other file has come (R-05)', () => {
  const resources = some({ name: 'A Guide' }, { name: 'A film' });
  const found = (query: string) => plainFind(resources, query).map(({ id }) => id);
  assert.deepEqual(found('guide a'), ['r0']);
  assert.deepEqual(found(' '), ['r0', 'r1']);
});

test('shows what a list or a link names, and no more (R-33, R-34)', () => {
  const resources = some({}, {}, {});
  assert.deepEqual(ids({ resources, terms: {}, choices: { only: 'r2 r0' } as Filters }), [
    'r0',
    'r2',
  ]);
});

test('in an order of its own it is one list without headings (R-11)', () => {
  const { items, list } = slice();
  const { groups, shown } = list([...items].reverse(), 5, 1, true);
  assert.equal(groups.length, 1);
  assert.equal(groups[0]!.name, undefined);
  assert.equal(shown, 5);
  assert.equal(groups[0]!.cards[0]!.resource.id, items.at(-1)!.id);
});

test('tone letters are letters, apostrophes are of one kind (R-05)', () => {
  const resources = some({ name: 'Paj' }, { name: 'Pab' }, { name: 'Hawaiʻi' });
  assert.deepEqual(ids({ resources, terms: {}, query: 'paj' }), ['r0']);
  for (const query of ["hawai'i", 'HAWAI’I', 'hawai`i'])
    assert.deepEqual(ids({ resources, terms: {}, query }), ['r2'], query);
});

test('narrows by kind, audience and a heading with those below it (R-07)', () => {
  assert.equal(list({ choices: { kind: 'tool' } }).matches, 3);
  assert.equal(list({ choices: { kind: 'tool', audience: 'students' } }).matches, 1);
  assert.equal(list({ choices: { category: 'video-and-online-learning-modules' } }).matches, 12);
  assert.equal(list({ choices: { category: 'building-understanding-of-adults' } }).matches, 27);
  assert.equal(list({ choices: { kind: 'tool' } }).total, 44);
});

test('a language is that of the work or of another edition of it (R-16)', () => {
  assert.deepEqual(ids({ choices: { language: 'es' } }), [
    'wi-indicator-and-response-guide',
    'wi-indicator-and-response-guide-es',
  ]);
  const resources = some(
    { inLanguage: ['es-MX'] },
    { inLanguage: ['EN'] },
    { inLanguage: ['est'] },
  );
  assert.deepEqual(ids({ resources, terms: {}, fixed: { language: 'es' } }), ['r0']);
  assert.deepEqual(ids({ resources, terms: {}, fixed: { language: 'en' } }), ['r1']);
});

test('offers what occurs, in the order of the terms, wider headings too (R-07)', () => {
  const terms = {
    kind: [term('c'), term('b'), term('a')],
    category: [term('top'), term('sub', 'top'), term('none')],
    audience: [term('x'), term('y'), term('z')],
  };
  const resources = some(
    { kind: 'a', category: 'sub', audience: ['z', 'y', 'gone'], inLanguage: ['en'] },
    { kind: 'c', inLanguage: ['en'], translations: [{ inLanguage: 'es' }] },
    { kind: 'unnamed' },
  );
  const offered = Object.entries(options({ resources, terms })).map(([name, each]) => [
    name,
    each.map(({ id }) => id),
  ]);
  assert.deepEqual(Object.fromEntries(offered), {
    kind: ['c', 'a'],
    category: ['top', 'sub'],
    audience: ['y', 'z'],
    language: ['en', 'es'],
  });
});

test('a fixed filter cuts the slice and leaves nothing to choose (R-08)', () => {
  const fixed = { category: 'support-youth' };
  assert.equal(list({ fixed }).total, 7);
  assert.equal(options({ fixed }).category, undefined);
  assert.deepEqual(
    options({ fixed }).kind!.map(({ id }) => id),
    ['recorded-webinar', 'guide', 'resource-list', 'fact-sheet', 'tool'].sort(
      (one, other) =>
        raw.terms.kind.findIndex(({ id }: { id: string }) => id === one) -
        raw.terms.kind.findIndex(({ id }: { id: string }) => id === other),
    ),
  );
});

test('ignores a fixed filter that names nothing of the feed, and says which', () => {
  const { open, items } = sliceOf({
    ...wisconsin,
    reader: 'en',
    kind: 'vidoe',
    category: 'support-youth',
  });
  assert.deepEqual(open, ['kind', 'audience', 'language']);
  assert.equal(items.length, 7);
  // A term without resources is known: an empty grid is the truth.
  const { terms } = wisconsin;
  const none = sliceOf({ resources: [], terms, reader: 'en', kind: 'video' });
  assert.deepEqual(none.open, ['category', 'audience', 'language']);
});

test('shows at most the limit, first ones first (R-41)', () => {
  const all = outline(list().groups).filter((line) => !line.startsWith('#'));
  for (const limit of [1, 12, 13, 24, 43, 44, 45]) {
    const { groups, shown, matches } = list({ limit });
    assert.deepEqual(
      outline(groups).filter((line) => !line.startsWith('#')),
      all.slice(0, limit),
    );
    assert.deepEqual([shown, matches], [Math.min(limit, 44), 44]);
  }
});

test('hands back the same slice while nothing has changed', () => {
  const cut = { ...wisconsin, reader: 'en', kind: 'tool' };
  const before = sliceOf(cut);
  const after = (change: object): Slice => sliceOf({ ...cut, ...change }, before);
  assert.equal(after({}), before);
  for (const change of [
    { kind: 'video' },
    { reader: 'es' },
    { resources: [...wisconsin.resources] },
    { terms: { ...wisconsin.terms } },
  ])
    assert.notEqual(after(change), before);
});

test('prepares and reads no more than what is shown (R-40, R-41)', () => {
  const asked: string[] = [];
  const resources = Array.from({ length: 1000 }, (_, index) => ({
    id: `r${index}`,
    category: 'c',
    get name() {
      asked.push(this.id);
      return `Resource ${index}`;
    },
  }));
  const slice = sliceOf({ resources, terms: { category: [term('c')] }, reader: 'en' });
  const { groups } = slice.list(slice.items, 10, 2);
  assert.equal(groups[0]!.cards.length, 20);
  assert.deepEqual(asked, []);
  const { find } = finder(slice);
  find({ query: 'r' });
  find({ query: 're' });
  assert.equal(asked.length, 1000);
});

test('counts what the next page adds (R-41)', () => {
  const next = (size: number, pages: number): number =>
    slice().list(slice().items, size, pages).next;
  assert.deepEqual([next(10, 1), next(10, 4), next(10, 5), next(10, Infinity)], [10, 4, 0, 0]);
});

test('offers no filter that would narrow nothing (R-07)', () => {
  const terms = { kind: [term('a'), term('b')] };
  assert.deepEqual(options({ resources: some({ kind: 'a' }), terms }), {});
});
