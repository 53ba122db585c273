/** `aht-widgets export`: what a clerk gets for a line on the screen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { command } from './world.js';

const base = ['--base', 'https://feeds.example/wisconsin.json'];
const address = 'https://feeds.example/trainings.ics';

const session = (id: string, day: string, more: object = {}) => ({
  id,
  startDate: `${day}T09:00`,
  endDate: `${day}T10:30`,
  ...more,
});

const feed = {
  version: 1,
  name: { en: 'Trainings', es: 'Formaciones' },
  publisher: { name: 'Agency', url: 'https://agency.example/' },
  dateModified: '2026-11-01T12:00:00Z',
  timeZone: 'America/Chicago',
  terms: {
    audience: [
      { id: 'staff', name: 'School staff' },
      { id: 'parents', name: 'Parents' },
    ],
  },
  trainings: [
    {
      id: 'one',
      name: { en: 'One, & only; “<b>”', es: 'Uno' },
      audience: ['staff'],
      sessions: [
        session('past', '2020-02-03', { attendanceMode: 'online', url: 'https://a.example/1' }),
        session('gone', '2027-03-01', { eventStatus: 'cancelled', note: 'The trainer is ill.' }),
        session('next', '2027-07-01', {
          location: { name: 'Room 4', address: '1 Main St' },
          audience: ['parents'],
        }),
      ],
    },
    { id: 'two', name: 'Two', sessions: [session('days', '2027-05-01')] },
  ],
};

const exported = (format: string, more: readonly string[] = [], given: unknown = feed) =>
  command(['export', 'feed.json', `--${format}`, ...more], { 'feed.json': given });

describe('a calendar to subscribe to', () => {
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => {
      const event = new ICAL.Event(each);
      return {
        uid: event.uid,
        start: event.startDate.toJSDate().toISOString(),
        status: each.getFirstPropertyValue('status'),
      };
    });

  it('has every session, past, to come and cancelled, and is read by two programs (S-15)', async () => {
    const { code, printed, said } = await exported('ics', ['--url', address]);
    assert.equal(code, 0);
    assert.equal(said, '');
    assert.deepEqual(events(printed), [
      { uid: 'one/past@agency.example', start: '2020-02-03T15:00:00.000Z', status: 'CONFIRMED' },
      { uid: 'one/gone@agency.example', start: '2027-03-01T15:00:00.000Z', status: 'CANCELLED' },
      { uid: 'two/days@agency.example', start: '2027-05-01T14:00:00.000Z', status: 'CONFIRMED' },
      { uid: 'one/next@agency.example', start: '2027-07-01T14:00:00.000Z', status: 'CONFIRMED' },
    ]);
    const other = convertIcsCalendar(undefined, printed);
    assert.deepEqual(
      other.events?.map(({ uid, start }) => [uid, start.date.toISOString()]),
      events(printed).map(({ uid, start }) => [uid, start]),
    );
    for (const line of printed.split('\r\n'))
      assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line), line);
  });

  it('says its name, where it can be read again and how often: RFC 7986 (S-15)', async () => {
    const { printed } = await exported('ics', ['--url', address, '--refresh', 'P1D']);
    const head = new ICAL.Component(ICAL.parse(printed));
    const value = (name: string) => String(head.getFirstPropertyValue(name) ?? '');
    assert.equal(value('name'), 'Trainings');
    assert.equal(value('source'), address);
    assert.equal(value('refresh-interval'), 'P1D');
    assert.equal(value('x-published-ttl'), 'P1D');
    const without = await exported('ics');
    assert.doesNotMatch(without.printed, /SOURCE/);
    assert.match(without.said, /--url/);
  });

  it('has those of one training, or for one audience, in the language that is asked for (S-15)', async () => {
    const uids = async (...more: string[]) =>
      events((await exported('ics', more)).printed).map(({ uid }) => uid.split('@')[0]);
    assert.deepEqual(await uids('--training', 'two'), ['two/days']);
    assert.deepEqual(await uids('--audience', 'parents'), ['one/next']);
    assert.deepEqual(await uids('--audience', 'staff', '--training', 'one'), [
      'one/past',
      'one/gone',
    ]);
    const { printed } = await exported('ics', ['--language', 'es-MX']);
    assert.match(printed, /NAME:Formaciones\r\n/);
    assert.match(printed, /SUMMARY:Uno\r\n/);
    for (const [more, names] of [
      [['--training', 'three'], /--training three.*one, two/],
      [['--audience', 'nobody'], /--audience nobody.*staff, parents/],
    ] as const) {
      const { code, said, printed } = await exported('ics', more);
      assert.equal(code, 2);
      assert.match(said, names);
      assert.equal(printed, '');
    }
  });

  it('is the same file as long as the feed is the same, and newer when the feed is (S-15)', async () => {
    const made = async (dateModified: string) =>
      (await exported('ics', [], { ...feed, dateModified })).printed;
    assert.equal(await made(feed.dateModified), await made(feed.dateModified));
    const number = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)![1]);
    assert.ok(number(await made('2026-11-02T00:00:00Z')) > number(await made(feed.dateModified)));
  });
});

describe('news feeds', () => {
  it('Atom: a feed and entries with all that RFC 4287 asks for, well-formed (S-43)', async () => {
    const { code, printed } = await exported('atom', ['--url', 'https://feeds.example/atom.xml']);
    assert.equal(code, 0);
    const open: string[] = [];
    const seen: string[] = [];
    for (const [, close, name, alone] of printed
      .replace(/^<\?xml.*\?>/, '')
      .matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
      if (close) assert.equal(open.pop(), name);
      else {
        seen.push([...open, name].join('/'));
        if (!alone) open.push(name!);
      }
    }
    assert.deepEqual(open, []);
    assert.doesNotMatch(printed.replace(/<[^<>]*>/g, ''), /[<>]|&(?!#\d+;)/);
    for (const needed of ['id', 'title', 'updated', 'author/name', 'link'])
      assert.ok(seen.includes(`feed/${needed}`), needed);
    for (const needed of ['id', 'title', 'updated', 'content'])
      assert.equal(seen.filter((path) => path === `feed/entry/${needed}`).length, 4, needed);
    assert.match(printed, /<title>One, &#38; only; “&#60;b&#62;”<\/title>/);
    assert.match(printed, /<title>Cancelled: One/);
    assert.match(printed, /Monday, March 1, 2027, 9 to 10:30\u00a0a\.m\.\u00a0CST/);
    assert.match(printed, /The trainer is ill\./);
    assert.equal((await exported('atom')).code, 2);
  });

  it('JSON Feed 1.1: the same sessions, with ids of their own (S-43)', async () => {
    const { printed } = await exported('jsonfeed', ['--language', 'es']);
    const { version, title, items } = JSON.parse(printed);
    assert.equal(version, 'https://jsonfeed.org/version/1.1');
    assert.equal(title, 'Formaciones');
    assert.deepEqual(
      items.map(({ id }: { id: string }) => id),
      [
        'urn:aht:one/past@agency.example',
        'urn:aht:one/gone@agency.example',
        'urn:aht:two/days@agency.example',
        'urn:aht:one/next@agency.example',
      ],
    );
    for (const item of items)
      assert.ok(item.content_text && item.title && Date.parse(item.date_modified), item.id);
    assert.equal(items[0].url, 'https://a.example/1');
    assert.match(items[2].content_text, /^sábado, 1 de mayo de 2027, de 9 a 10:30\u00a0a\.m\./);
  });

  it('JSON-LD: those that search engines take; the others are told of', async () => {
    const { printed, said } = await exported('jsonld');
    const graph = JSON.parse(printed)['@graph'];
    assert.deepEqual(
      graph.map((each: { startDate: string }) => each.startDate),
      ['2020-02-03T09:00:00-06:00', '2027-07-01T09:00:00-05:00'],
    );
    assert.match(said, /Sessions left out: 2\. .* without a place/);
  });
});

describe('a line on the screen', () => {
  it('tells what there is to do, and how', async () => {
    for (const line of [[], ['--help'], ['-h']]) {
      const { code, printed } = await command(line);
      assert.equal(code, 0);
      assert.match(printed, /export/);
    }
    const { printed } = await command(['export', '--help']);
    for (const option of ['--ics', '--training', '--url', '--out'])
      assert.ok(printed.includes(option), option);
    assert.equal((await command(['--version'])).printed, '9.9.9\n');
  });

  it('refuses in words what it cannot do, and prints nothing then', async () => {
    for (const [line, words] of [
      [['exprot'], /no command "exprot"/],
      [['export', 'feed.json'], /one format/],
      [['export', 'feed.json', '--ics', '--atom'], /one format/],
      [['export', '--ics'], /one feed/],
      [['export', 'feed.json', '--ics', '--colour'], /--colour/],
      [['export', 'nothing.json', '--ics'], /nothing\.json cannot be read/],
      [['export', 'broken.json', '--ics'], /broken\.json cannot be used: it is not JSON/],
      [['export', 'list.json', '--ics'], /it is JSON, but no feed/],
      [['export', 'new.json', '--ics'], /version 7.*Update/],
      [['export', 'https://x.example/404', '--ics'], /the server answers with 404/],
      [['export', 'feed.json', '--ics', '--url', 'trainings.ics'], /--url trainings\.ics/],
      [['export', 'feed.json', '--ics', '--refresh', 'daily'], /PT12H/],
      [['constructor'], /no command/],
    ] as const) {
      const { code, said, printed } = await command(line, {
        'feed.json': feed,
        'broken.json': '{',
        'list.json': [],
        'new.json': { ...feed, version: 7 },
      });
      assert.equal(code, 2, line.join(' '));
      assert.match(said, words);
      assert.equal(printed, '');
    }
  });

  it('names what is left out of a feed, with its place and a way out, and keeps the rest', async () => {
    const wrong = {
      ...feed,
      trainings: [
        {
          ...feed.trainings[1]!,
          url: 'page.html',
          sessions: [session('bad', '2027-02-30'), session('good', '2027-03-02')],
        },
      ],
    };
    const { code, printed, said } = await exported('ics', ['--url', address], wrong);
    assert.equal(code, 0);
    assert.match(said, /\/trainings\/0.*--base/);
    assert.doesNotMatch(printed, /VEVENT/);
    const based = await exported('ics', ['--url', address, ...base], wrong);
    assert.match(based.said, /\/trainings\/0\/sessions\/0.*startDate is no date or time/);
    assert.match(based.printed, /UID:two\/good/);
    assert.match(based.printed, /URL:https:\/\/feeds\.example\/page\.html/);
  });

  it('reads from an address and from what is piped in, and writes a file when asked to', async () => {
    for (const from of ['https://feeds.example/feed.json', '-']) {
      const { code, printed, written } = await command(
        ['export', from, '--ics', '--url', address, '--out', 'a/b.ics'],
        { [from]: `\uFEFF${JSON.stringify(feed)}` },
      );
      assert.equal(code, 0, from);
      assert.equal(printed, '');
      assert.match(written['a/b.ics']!, /^BEGIN:VCALENDAR/);
    }
  });
});
