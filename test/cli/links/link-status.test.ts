/** `check --links --link-status`: the second feed, as the widgets read it. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Json } from '../../../src/feed/check.js';
import { readDocument } from '../../../src/feed/index.js';
import { mergedFeed } from '../../../src/feed/merge.js';
import { isProblem } from '../../../src/feed/parse.js';
import { sections } from '../../../src/feed/schema.js';
import { resources } from '../../../src/feed/sections/resources.js';
import { checkLinks } from '../../../src/cli/links/index.js';
import { linkStatus } from '../../../src/cli/links/link-status.js';
import type { LinkAnswer } from '../../../src/cli/links/answer.js';
import { Refusal, type World } from '../../../src/cli/world.js';
import { sliceOf } from '../../../src/model/resources.js';
import { type Sites, html, notFound, openSites, page } from './sites.js';

const base = 'https://feeds.example/a/feed.json';
const now = Date.parse('2026-11-22T12:00:00Z');
const asked = Date.parse('2026-11-21T23:00:00Z');
const dead = 'https://dead.example/x';

const feedWith = (...list: object[]): Json => ({
  version: 1,
  name: 'A feed',
  publisher: { name: 'Agency' },
  dateModified: '2026-11-01T00:00:00Z',
  inLanguage: ['en', 'es'],
  resources: list,
});

const answer = (address: string, verdict: LinkAnswer['verdict'] = 'gone'): LinkAnswer => ({
  address,
  verdict,
  asked,
});

const listOf = (status: Json) => status['resources'] as Json[];
const statusOf = (feed: Json, more: object = {}, ...answers: LinkAnswer[]) =>
  linkStatus(feed, answers.length ? answers : [answer(dead)], { now, base, ...more });

/** What widgets make of the feeds that a page names. */
function merged(...feeds: Json[]) {
  const documents = feeds.map((feed) => {
    const document = readDocument(feed, base);
    assert.ok(!isProblem(document), JSON.stringify(document));
    return document;
  });
  const feed = mergedFeed(documents);
  assert.deepEqual(feed.skippedIn(sections), []);
  return feed.read(resources);
}

describe('a feed of the links that did not work', () => {
  it('marks them where they stand, and leaves all else as it was (R-28)', () => {
    const feed = feedWith(
      { id: 'before', name: 'Before', url: 'https://a.example/' },
      { id: 'gone', name: 'Gone', url: dead, description: 'What it is.', cost: 'Free' },
      { id: 'after', name: 'After', url: '../b.html' },
    );
    const before = merged(feed);
    const list = merged(feed, statusOf(feed));
    assert.deepEqual(
      list.map(({ id }) => id),
      ['before', 'gone', 'after'],
    );
    assert.deepEqual([list[0], list[2]], [before[0], before[2]]);
    const { url, ...rest } = before[1]!;
    assert.equal(url, dead);
    assert.deepEqual(list[1], {
      ...rest,
      alert: {
        en: 'The link did not work when it was last checked, on November 21, 2026, and was taken out. You may find it by its title.',
        es: 'El enlace no funcionaba cuando se revisó por última vez, el 21 de noviembre de 2026, y se quitó. Tal vez lo encuentre por su título.',
      },
    });
    assert.equal((feed['resources'] as Json[])[1]!['url'], dead, 'the feed itself is left alone');
  });

  it('takes out what is surely gone, and no link for a guess or a warning (R-28)', () => {
    const feed = feedWith({ id: 'one', name: 'One', url: dead });
    const left = (verdict: LinkAnswer['verdict']) =>
      listOf(statusOf(feed, {}, answer(dead, verdict))).length === 0;
    for (const verdict of ['gone', 'parked', 'no-host'] as const)
      assert.equal(left(verdict), false, verdict);
    for (const verdict of [
      'ok',
      'soft-404',
      'certificate',
      'refused',
      'timeout',
      'redirects',
      'insecure',
      'moved',
      'other-site',
      'private',
      'unsure',
    ] as const)
      assert.equal(left(verdict), true, verdict);
  });

  it('hides them on request, but not what can be called (R-28)', () => {
    const feed = feedWith(
      { id: 'gone', name: 'Gone', url: dead },
      { id: 'line', name: 'Line', url: dead, telephone: '608-555-0100' },
      {
        id: 'edition',
        name: 'Edition',
        url: 'https://a.example/',
        translations: [{ inLanguage: 'es', url: dead }],
      },
    );
    const list = merged(feed, statusOf(feed, { hide: true }));
    const { items } = sliceOf({ resources: list, terms: {}, reader: 'en' } as never);
    assert.deepEqual(
      items.map(({ id, url, alert }) => [id, url, Boolean(alert)]),
      [
        ['line', undefined, true],
        ['edition', 'https://a.example/', true],
      ],
    );
  });

  it('takes out the edition alone that is gone, and a page of a list that is (R-28)', () => {
    const feed = feedWith(
      {
        id: 'edition',
        name: 'E',
        url: 'https://a.example/',
        translations: [
          { inLanguage: 'es', url: dead, name: 'Uno' },
          { inLanguage: 'hmn', url: 'https://a.example/hmn' },
        ],
      },
      { id: 'listed', name: 'L', listedAt: { name: 'List', url: dead } },
      { id: 'both', name: 'B', url: 'https://a.example/', listedAt: { name: 'List', url: dead } },
      {
        id: 'falls-back',
        name: 'F',
        url: dead,
        listedAt: { name: 'List', url: 'https://a.example/l' },
      },
    );
    const status = statusOf(feed);
    // One that has an address of its own does not show the page that lists it.
    assert.deepEqual(
      listOf(status).map(({ id }) => id),
      ['edition', 'listed', 'falls-back'],
    );
    const [edition, listed, , fallsBack] = merged(feed, status);
    assert.equal(edition!.url, 'https://a.example/');
    assert.deepEqual(edition!.translations, [
      { inLanguage: 'es', name: 'Uno' },
      { inLanguage: 'hmn', url: 'https://a.example/hmn' },
    ]);
    assert.match((edition!.alert as { en: string }).en, /^The link to one edition did not work/);
    assert.equal(listed!.listedAt, undefined);
    assert.match((listed!.alert as { en: string }).en, /^The link did not work/);
    assert.equal(fallsBack!.url, undefined);
    assert.equal(fallsBack!.listedAt!.url, 'https://a.example/l');
  });

  it('says it after what the feed warns of already, in each language (R-28)', () => {
    const alerts = (alert: unknown) => {
      const status = statusOf(feedWith({ id: 'a', name: 'A', url: dead, alert }));
      return listOf(status)[0]!['alert'] as Record<string, string>;
    };
    assert.match(alerts('Old words.')['en']!, /^Old words\. The link did not/);
    assert.match(alerts('Old words.')['es']!, /^Old words\. El enlace no/);
    const several = alerts({ en: 'Old.', 'es-MX': 'Viejo.', hmn: 'Qub.' });
    assert.match(several['en']!, /^Old\. The link/);
    assert.match(several['es-MX']!, /^Viejo\. El enlace/);
    assert.match(several['hmn']!, /^Qub\. The link/);
  });

  it('may lie elsewhere than the feed: relative addresses lead where they led (R-28)', () => {
    const feed = feedWith({
      id: 'a',
      name: 'A',
      url: dead,
      translations: [{ inLanguage: 'es', url: 'es.html#x' }],
    });
    const translations = (more: object) =>
      listOf(statusOf(feed, more))[0]!['translations'] as Json[];
    assert.equal(translations({})[0]!['url'], 'https://feeds.example/a/es.html#x');
    assert.equal(translations({ base: undefined })[0]!['url'], 'es.html#x');
  });

  it('holds nothing of what a program cannot be sure of (R-28)', () => {
    const doubtful = (
      [
        'ok',
        'moved',
        'unsure',
        'timeout',
        'refused',
        'certificate',
        'private',
        'redirects',
        'insecure',
        'other-site',
      ] as const
    ).map((verdict) => answer(`https://a.example/${verdict}`, verdict));
    const feed = feedWith(
      ...doubtful.map(({ address, verdict }) => ({ id: verdict, name: verdict, url: address })),
    );
    const status = statusOf(feed, {}, ...doubtful);
    assert.deepEqual(status['resources'], []);
    assert.equal(merged(feed, status).length, doubtful.length);
  });

  it('leaves an id to the item that widgets show under it (R-28)', () => {
    const feed = feedWith(
      { id: 'a', name: 'First', url: 'https://a.example/' },
      { id: 'a', name: 'Second', url: dead },
    );
    assert.deepEqual(statusOf(feed)['resources'], []);
  });
});

describe('check --links as a whole', () => {
  let sites: Sites | undefined;
  afterEach(() => sites?.close());

  function deskOf() {
    const files: Record<string, string> = {};
    const said: string[] = [];
    const world = {
      now: () => now,
      version: '9.9.9',
      folder: 'file:///work/',
      say: (line: string) => void said.push(line),
      read: async (path: string) => {
        throw new Refusal(`${path}: no such file`);
      },
      write: async (path: string, text: string) => void (files[path] = text),
    } as unknown as World;
    return { files, said, world };
  }

  it('finds, writes both files and sums up (R-26, R-28)', async () => {
    sites = await openSites(({ path }, response) =>
      path === '/good' ? html(response, page('Good')) : notFound(response),
    );
    const { files, said, world } = deskOf();
    const feed = feedWith(
      { id: 'good', name: 'Good', url: sites.at('a.example', '/good') },
      { id: 'gone', name: 'Gone', url: sites.at('a.example', '/gone') },
    );
    const values = {
      links: true,
      cache: 'cache.json',
      'link-status': 'link-status.json',
      'links-private': true,
    };
    const ticking = { ...world, now: Date.now };
    const check = { feed, from: 'feed.json', values };
    const findings = await checkLinks(check, ticking, sites.net);
    assert.deepEqual(
      findings.map(({ rule, severity, pointer }) => [rule, severity, pointer]),
      [['link-gone', 'error', '/resources/1/url']],
    );
    assert.equal(JSON.parse(files['cache.json']!).answers.length, 2);
    assert.deepEqual(
      listOf(JSON.parse(files['link-status.json']!)).map(({ id }) => id),
      ['gone'],
    );
    assert.equal(
      said.at(-1),
      'Links: 2 looked at, 1 fine, 1 broken, 0 to be looked at by a person, 0 with a remark.',
    );
  });

  it('asks nothing where it is not told to, and refuses what cannot be meant (R-26, R-28)', async () => {
    const { world, files } = deskOf();
    const feed = feedWith({ id: 'a', name: 'A', url: 'https://a.example/' });
    const net = {
      lookup: () => Promise.reject(new Error('asked')),
      wait: () => Promise.reject(new Error('asked')),
      isPrivate: () => false,
    };
    const check = (values: object) =>
      checkLinks({ feed, from: 'dir/feed.json', values }, world, net);
    assert.deepEqual(await check({}), []);
    for (const [values, message] of [
      [{ cache: 'c.json' }, /--cache does nothing without --links\./],
      [{ 'links-per-host': '3' }, /--links-per-host does nothing without --links\./],
      [{ links: true, 'link-status-hide': true }, /needs --link-status FILE/],
      [{ links: true, 'links-timeout': '0' }, /whole number from 1 to 300/],
      [{ links: true, 'links-timeout': '1.5' }, /whole number from 1 to 300/],
      [{ links: true, 'links-per-host': 'many' }, /whole number from 1 to 10/],
      [{ links: true, cache: 'dir/feed.json' }, /that is the feed itself/],
      [{ links: true, 'link-status': './dir/feed.json' }, /that is the feed itself/],
      [{ links: true, 'link-status': 'x', cache: './x' }, /Name two files/],
    ] as const)
      await assert.rejects(check(values), message);
    assert.deepEqual(files, {});
  });
});
