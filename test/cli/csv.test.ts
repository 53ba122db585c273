/** `aht-widgets export --csv`, and that what it writes comes back by `import` as it was. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { momentOfTime } from '../../src/model/time.js';
import { cell, unguarded } from '../../src/cli/table/cell.js';
import type { Item } from './import-feed.js';
import { command } from './world.js';

const wisconsin = JSON.parse(
  readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8'),
);
const base = ['--base', 'https://feeds.example/feed.json'];

interface Feed {
  trainings: { id: string; sessions?: Item[] }[];
  resources: Item[];
  [field: string]: unknown;
}

const exported = async (feed: unknown, ...more: string[]) =>
  command(['export', 'feed.json', ...more, ...base], { 'feed.json': feed });
/** The same feed without its sessions and resources. */
const emptied = (feed: Feed): Feed => ({
  ...structuredClone(feed),
  trainings: feed.trainings.map((one) => ({ ...one, sessions: [] })),
  resources: [],
});
async function brought(name: string, text: string, into: unknown, ...more: string[]) {
  const outcome = await command(
    ['import', name, '--into', 'f.json', '--out', 'new.json', ...more],
    { [name]: text, 'f.json': into },
  );
  return {
    ...outcome,
    feed: JSON.parse(outcome.written['new.json'] ?? 'null') as Feed | null,
  };
}

/** Sessions of all sorts, the same for the same number. */
function randomFeed(seed: number): Feed {
  let state = seed * 7919 + 1;
  const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const maybe = <T>(value: () => T): T | undefined => (random(2) ? value() : undefined);
  const words = [
    'Room 4',
    '=1+1',
    '-5 °C',
    '@home',
    "'quoted",
    '"so"',
    'a, b; c',
    'two\nlines',
    'ñandú',
    '+1 555',
    '100 %',
    '2026-01-01',
    'yes',
  ];
  const word = () => words[random(words.length)]!;
  const text = () => (random(2) ? word() : { en: word(), ...(random(2) && { es: word() }) });
  const two = (number: number) => `${number}`.padStart(2, '0');
  const times = () => {
    const day = `2027-${two(1 + random(12))}-${two(1 + random(28))}`;
    const hour = 7 + random(10);
    const shift = ['', '', '-05:00', 'Z'][random(4)];
    return random(6)
      ? {
          startDate: `${day}T${two(hour)}:30${shift}`,
          endDate: `${day}T${two(hour + 1)}:${two(random(60))}${shift}`,
        }
      : { startDate: `${day}T00:00`, endDate: `${day}T23:59` };
  };
  // A whole day has no zone in a calendar, so one of another zone would not come back from there.
  const zoned = (time: { startDate: string }) => ({
    ...time,
    timeZone: time.startDate.endsWith('T00:00')
      ? undefined
      : maybe(() => ['America/New_York', 'America/Denver'][random(2)]),
  });
  const clean = (item: object) => JSON.parse(JSON.stringify(item));
  const session = (index: number) =>
    clean({
      id: `s-${index}`,
      ...zoned(times()),
      name: maybe(text),
      eventStatus: maybe(
        () => ['scheduled', 'rescheduled', 'movedOnline', 'postponed', 'cancelled'][random(5)],
      ),
      attendanceMode: maybe(() => ['online', 'onsite', 'mixed'][random(3)]),
      location: maybe(() => ({ name: text(), ...(random(2) && { address: text() }) })),
      url: maybe(() => 'https://example.org/r?a=1&b=2'),
      full: maybe(() => random(2) === 1),
      audience: maybe(() => ['school-staff', 'community-partners'].slice(random(2))),
      facilitators: maybe(() => [{ name: word() }, { name: word(), role: text() }]),
      contact: maybe(() => ({ name: word(), email: 'a@example.org' })),
      inLanguage: maybe(() => ['en', 'es']),
      note: maybe(text),
    });
  const feed = structuredClone(wisconsin) as Feed;
  feed.trainings = feed.trainings.slice(0, 2).map((one, at) => ({
    ...one,
    sessions: Array.from({ length: 1 + random(5) }, (_, index) => session(at * 10 + index)),
  }));
  return feed;
}

/** What is the same for people, however it is written. */
const told = (feed: Feed) =>
  feed.trainings.map(({ id, sessions = [] }) => ({
    id,
    sessions: sessions
      .map((one) => ({
        ...one,
        ...Object.fromEntries(
          ['startDate', 'endDate'].map((field) => [
            field,
            momentOfTime(one[field] as string, (one['timeZone'] as string) ?? 'America/Chicago'),
          ]),
        ),
      }))
      .sort((one, other) => (String((one as Item)['id']) < String((other as Item)['id']) ? -1 : 1)),
  }));

describe('a spreadsheet out of a feed', () => {
  it('has a row for each session with the columns that are used, and the mark for accents', async () => {
    const { code, printed, said } = await exported(wisconsin, '--csv');
    assert.equal(code, 0, said);
    assert.ok(printed.startsWith('\uFEFF"training","id","startDate"'), printed.slice(0, 60));
    const { data } = Papa.parse<Record<string, string>>(printed.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    const all = (wisconsin as Feed).trainings.flatMap(({ sessions = [] }) => sessions);
    assert.equal(data.length, all.length);
    assert.equal(data[0]!['startDate'], '2024-09-19 09:00');
    assert.ok((await exported(wisconsin, '--csv', '--no-bom')).printed.startsWith('"training"'));
    const [{ id }] = (wisconsin as Feed).trainings as [{ id: string }];
    const one = await exported(wisconsin, '--csv', '--training', id);
    assert.ok(one.printed.split(id).length > 1 && one.printed.length < printed.length);
    assert.match(
      (await exported(wisconsin, '--csv', '--table', 'people')).said,
      /sessions, resources/,
    );
  });

  it('begins no cell like a formula, and reads back what was written', () => {
    for (const text of [
      '=1+1',
      '+1 555',
      '-5',
      '@x',
      '\tx',
      '\rx',
      '\nx',
      "'=x",
      "''=x",
      "'x",
      '＝1',
      'x',
      '',
    ]) {
      const written = cell(text).slice(1, -1).replaceAll('""', '"');
      assert.doesNotMatch(written, /^[=+\-@\t\r\n＝＋－＠]/, text);
      assert.equal(unguarded(written), text);
    }
  });

  it('leaves out what widgets leave out', async () => {
    const feed = structuredClone(wisconsin) as Feed;
    feed.trainings[0]!.sessions!.push({ id: 'bad', startDate: 'soon', endDate: 'later' });
    const { printed, said } = await exported(feed, '--csv');
    assert.doesNotMatch(printed, /"bad"/);
    assert.match(said, /left out \/trainings\/0\/sessions\/2/);
  });
});

describe('round trips', () => {
  it('a spreadsheet of the default feed comes back equal: sessions and resources', async () => {
    const whole = wisconsin as Feed;
    for (const [table, more] of [
      ['sessions', []],
      ['resources', ['--table', 'resources']],
    ] as const) {
      const { printed } = await exported(whole, '--csv', ...more);
      const into = emptied(whole);
      // Its sessions are over, so they are only taken where that is said.
      const all = ['--as', table, '--from', '2020-01-01'];
      const { feed, code, said } = await brought('a.csv', printed, into, ...all);
      assert.equal(code, 0, said);
      if (table === 'resources') assert.deepEqual(feed?.resources, whole.resources);
      else assert.deepEqual(feed && told(feed), told(whole));
      const same = await brought('a.csv', printed, whole, '--as', table);
      assert.match(same.printed, /^Nothing has changed/);
    }
  });

  it('a spreadsheet of any sessions comes back equal, as a calendar does with its times', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const whole = randomFeed(seed);
      const table = await exported(whole, '--csv');
      const back = await brought('a.csv', table.printed, emptied(whole));
      assert.equal(back.code, 0, back.said);
      assert.deepEqual(back.feed && told(back.feed), told(whole), `seed ${seed}`);
      const calendar = await exported(whole, '--ics', '--url', 'https://feeds.example/a.ics');
      const same = await brought('a.ics', calendar.printed, whole);
      assert.equal(same.code, 0, same.said);
      assert.match(same.printed, /^Nothing has changed/, `seed ${seed}: ${same.printed}`);
      const times = (feed: Feed) =>
        told(feed).map(({ sessions }) =>
          sessions.map((one) => [
            (one as Item)['id'],
            (one as Item)['startDate'],
            (one as Item)['endDate'],
          ]),
        );
      const fresh = await brought('a.ics', calendar.printed, emptied(whole));
      assert.equal(fresh.code, 0, fresh.said);
      assert.deepEqual(fresh.feed && times(fresh.feed), times(whole), `seed ${seed}`);
    }
  });
});
