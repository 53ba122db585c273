/**
 * What moment a time of the feed is, and how it is told: one table, which must come out alike
 * wherever the machine is.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Session, Training } from '../../src/feed/sections/trainings.js';
import { readTime } from '../../src/feed/time.js';
import { fullDate, longDate } from '../../src/i18n/format.js';
import { time, timeRange } from '../../src/i18n/time-format.js';
import { speaking } from '../../src/i18n/words.js';
import { upcoming } from '../../src/model/sessions.js';
import { isoWithOffset, momentOf, momentOfTime, offsetAt } from '../../src/model/time.js';

const minute = 60_000;
const chicago = 'America/Chicago';

// What the feed says, its zone, the moment it is, how the hour is told, why. Found in the tables of
// tzdata, not by the code under test.
const edges: [feed: string, zone: string, moment: string, told: string, why: string][] = [
  ['2025-03-09T01:59', chicago, '2025-03-09T07:59Z', '1:59 a.m. CST', 'the last minute of winter'],
  ['2025-03-09T02:00', chicago, '2025-03-09T08:00Z', '3 a.m. CDT', 'skipped: becomes 3:00'],
  ['2025-03-09T02:30', chicago, '2025-03-09T08:30Z', '3:30 a.m. CDT', 'skipped: becomes 3:30'],
  ['2025-03-09T03:00', chicago, '2025-03-09T08:00Z', '3 a.m. CDT', 'the first minute of summer'],
  ['2024-11-03T00:59', chicago, '2024-11-03T05:59Z', '12:59 a.m. CDT', 'before the double hour'],
  ['2024-11-03T01:00', chicago, '2024-11-03T06:00Z', '1 a.m. CDT', 'twice: the first is meant'],
  ['2024-11-03T01:30', chicago, '2024-11-03T06:30Z', '1:30 a.m. CDT', 'twice: the first is meant'],
  ['2024-11-03T01:30-06:00', chicago, '2024-11-03T07:30Z', '1:30 a.m. CST', 'twice: the second'],
  ['2024-11-03T02:00', chicago, '2024-11-03T08:00Z', '2 a.m. CST', 'the first minute after it'],
  ['2025-03-08T09:00', chicago, '2025-03-08T15:00Z', '9 a.m. CST', 'the day before'],
  ['2025-03-10T09:00', chicago, '2025-03-10T14:00Z', '9 a.m. CDT', 'the day after'],
  ['2024-12-31T23:30', chicago, '2025-01-01T05:30Z', '11:30 p.m. CST', 'the last hour of a year'],
  ['2025-01-01T00:00', chicago, '2025-01-01T06:00Z', '12 a.m. CST', 'the first moment of a year'],
  ['2024-02-29T12:00', chicago, '2024-02-29T18:00Z', '12 p.m. CST', 'noon of a leap day'],
  ['2025-03-09T02:30', 'America/New_York', '2025-03-09T07:30Z', '3:30 a.m. EDT', 'in the east'],
  ['2024-11-03T01:30', 'America/Los_Angeles', '2024-11-03T08:30Z', '1:30 a.m. PDT', 'in the west'],
  ['2025-07-01T09:00', 'America/Phoenix', '2025-07-01T16:00Z', '9 a.m. MST', 'no summer time'],
  ['2025-07-01T09:00', 'Pacific/Honolulu', '2025-07-01T19:00Z', '9 a.m. HST', 'no summer time'],
  [
    '2025-03-09T02:30',
    'America/St_Johns',
    '2025-03-09T06:00Z',
    '3:30 a.m. GMT-2:30',
    'half an hour',
  ],
  ['2025-03-30T02:30', 'Europe/Berlin', '2025-03-30T01:30Z', '3:30 a.m. GMT+2', 'skipped'],
  ['2024-10-27T02:30', 'Europe/Berlin', '2024-10-27T00:30Z', '2:30 a.m. GMT+2', 'twice'],
  ['2025-03-30T01:30', 'Europe/London', '2025-03-30T01:30Z', '2:30 a.m. GMT+1', 'at offset nought'],
  [
    '2024-10-06T02:30',
    'Australia/Sydney',
    '2024-10-05T16:30Z',
    '3:30 a.m. GMT+11',
    'southern spring',
  ],
  [
    '2025-04-06T02:30',
    'Australia/Sydney',
    '2025-04-05T15:30Z',
    '2:30 a.m. GMT+11',
    'southern autumn',
  ],
  [
    '2024-10-06T02:15',
    'Australia/Lord_Howe',
    '2024-10-05T15:45Z',
    '2:45 a.m. GMT+11',
    'by half an hour',
  ],
  [
    '2025-04-06T01:45',
    'Australia/Lord_Howe',
    '2025-04-05T14:45Z',
    '1:45 a.m. GMT+11',
    'half an hour twice',
  ],
  ['2025-01-01T09:00', 'Asia/Kolkata', '2025-01-01T03:30Z', '9 a.m. GMT+5:30', 'half an hour'],
  ['2025-01-01T09:00', 'Asia/Kathmandu', '2025-01-01T03:15Z', '9 a.m. GMT+5:45', 'three quarters'],
  ['2024-09-08T00:30', 'America/Santiago', '2024-09-08T04:30Z', '1:30 a.m. GMT-3', 'at midnight'],
  [
    '2025-01-01T00:00',
    'Pacific/Kiritimati',
    '2024-12-31T10:00Z',
    '12 a.m. GMT+14',
    'furthest east',
  ],
  [
    '2024-12-31T23:59',
    'Pacific/Pago_Pago',
    '2025-01-01T10:59Z',
    '11:59 p.m. GMT-11',
    'furthest west',
  ],
  [
    '2025-03-02T02:30',
    'Africa/Casablanca',
    '2025-03-02T02:30Z',
    '2:30 a.m. GMT',
    'back for Ramadan',
  ],
  ['2025-03-09T02:30', 'UTC', '2025-03-09T02:30Z', '2:30 a.m. UTC', 'nothing ever changes'],
  ['2025-03-09T02:30:00.000Z', chicago, '2025-03-09T02:30Z', '8:30 p.m. CST', 'a moment in UTC'],
  ['2025-03-09T02:30+05:30', chicago, '2025-03-08T21:00Z', '3 p.m. CST', 'a moment with offset'],
  [
    '2025-03-09T02:30-0600',
    chicago,
    '2025-03-09T08:30Z',
    '3:30 a.m. CDT',
    'as its zone never said',
  ],
];

describe('a time of the feed', () => {
  for (const [feed, zone, moment, told, why] of edges) {
    test(`${feed} in ${zone} is ${moment}, ${told}: ${why} (S-06)`, () => {
      const found = momentOfTime(feed, zone)!;
      assert.equal(new Date(found).toISOString(), new Date(moment).toISOString());
      assert.equal(plain(time(found, zone)), told);
      assert.equal(Date.parse(isoWithOffset(found, zone)), found);
    });
  }

  const across: [start: string, end: string, zone: string, minutes: number, told: string][] = [
    ['2024-11-03T00:30', '2024-11-03T03:30', chicago, 240, '12:30 a.m. CDT to 3:30 a.m. CST'],
    ['2025-03-09T00:30', '2025-03-09T03:30', chicago, 120, '12:30 a.m. CST to 3:30 a.m. CDT'],
    ['2024-11-02T09:00', '2024-11-03T09:00', chicago, 1500, '9 a.m. CDT to 9 a.m. CST'],
    ['2025-03-29T20:00', '2025-03-30T08:00', 'Europe/Berlin', 660, '8 p.m. GMT+1 to 8 a.m. GMT+2'],
    [
      '2024-10-06T01:00',
      '2024-10-06T04:00',
      'Australia/Lord_Howe',
      150,
      '1 a.m. GMT+10:30 to 4 a.m. GMT+11',
    ],
    ['2024-12-31T22:00', '2025-01-01T01:00', chicago, 180, '10 p.m. to 1 a.m. CST'],
  ];

  for (const [startDate, endDate, zone, minutes, told] of across) {
    test(`from ${startDate} to ${endDate} in ${zone} are ${minutes} minutes, ${told} (S-06)`, () => {
      const { start, end } = entryOf({ startDate, endDate, timeZone: zone });
      assert.equal((end - start) / minute, minutes);
      assert.equal(plain(timeRange(start, end, zone)), told);
    });
  }

  const withoutZone: [feed: string, told: string][] = [
    ['2024-09-01T09:00-05:00', '2024-09-01T09:00:00-05:00 9 a.m. GMT-5'],
    ['2024-09-01T09:00+09:00', '2024-09-01T09:00:00+09:00 9 a.m. GMT+9'],
    ['2024-09-01T09:00Z', '2024-09-01T09:00:00+00:00 9 a.m. UTC'],
    ['2024-09-01T09:00+05:30', '2024-09-01T03:30:00+00:00 3:30 a.m. UTC'],
  ];

  for (const [startDate, told] of withoutZone) {
    test(`${startDate} where no zone is known is told as ${told} (S-06)`, () => {
      const { start, zone } = entryOf({ startDate, endDate: startDate });
      assert.equal(`${isoWithOffset(start, zone)} ${plain(time(start, zone))}`, told);
    });
  }

  test('what clocks show comes back from the moment, through both changes of a year (S-06)', () => {
    for (const zone of [chicago, 'Europe/Berlin', 'Australia/Sydney', 'Asia/Tokyo']) {
      for (
        let moment = Date.UTC(2024, 0, 1);
        moment < Date.UTC(2025, 0, 1);
        moment += 5.5 * 60 * minute
      ) {
        const iso = isoWithOffset(moment, zone);
        assert.equal(Date.parse(iso), moment, iso);
        const back = momentOf(Date.parse(`${iso.slice(0, 19)}Z`), zone);
        // The second of a double hour is the only one that leads to another moment: an hour before.
        assert.ok(back === moment || back === moment - 60 * minute, iso);
      }
    }
  });

  test('offsets are those of the browser in every zone, though few are asked for (S-06)', () => {
    const next = chance(6);
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const clock = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        timeZoneName: 'longOffset',
      });
      for (let turn = 0; turn < 12; turn++) {
        const moment = Date.UTC(2000, 0, 1) + Math.floor(next() * 40 * 365 * 24 * 60) * minute;
        const asked = clock.format(moment).split('GMT')[1];
        const expected = readTime(`1970-01-01T00:00${asked}`)?.offset ?? 0;
        assert.equal(offsetAt(moment, zone), expected, `${zone} ${new Date(moment).toISOString()}`);
      }
    }
  });
});

describe('what is told', () => {
  test('is one thing: the date, the hour and the time for machines never disagree (S-07)', () => {
    const next = chance(7);
    const zones = [chicago, 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];
    const months =
      'January February March April May June July August September October November December';
    for (let turn = 0; turn < 500; turn++) {
      const zone = zones[turn % zones.length]!;
      const moment = Date.UTC(2020, 0, 1) + Math.floor(next() * 10 * 365 * 24 * 60) * minute;
      const iso = isoWithOffset(moment, zone);
      assert.equal(Date.parse(iso), moment);
      const [, year, month, day, hour, minutes] = /(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(iso)!;
      const date = `${months.split(' ')[+month! - 1]} ${+day!}, ${year}`;
      assert.equal(longDate(moment, zone), date);
      const weekday = new Date(`${iso.slice(0, 10)}T00:00Z`).toUTCString().slice(0, 3);
      assert.match(fullDate(moment, zone), new RegExp(`^${weekday}[a-z]+, ${date}$`));
      const short = `${+hour! % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}`;
      const half = +hour! < 12 ? 'a.m.' : 'p.m.';
      assert.ok(plain(time(moment, zone)).startsWith(`${short} ${half} `), iso);
      const end = moment + Math.floor(next() * 600) * minute;
      const range = plain(timeRange(moment, end, zone));
      assert.ok(range.startsWith(short) && range.endsWith(plain(time(end, zone))), range);
    }
  });

  test('is in the style of US schools, English and Spanish (S-38)', () => {
    const [start, end] = ['2024-09-19T09:00', '2024-09-19T11:30'].map(
      (wall) => momentOfTime(wall, chicago)!,
    ) as [number, number];
    const late = momentOfTime('2024-09-19T13:00', chicago)!;
    const told = () =>
      [
        fullDate(start, chicago),
        longDate(start, chicago),
        time(start, chicago),
        timeRange(start, end, chicago),
        timeRange(start, late, chicago),
      ].map(plain);
    assert.deepEqual(told(), [
      'Thursday, September 19, 2024',
      'September 19, 2024',
      '9 a.m. CDT',
      '9 to 11:30 a.m. CDT',
      '9 a.m. to 1 p.m. CDT',
    ]);
    // Dates need no words of ours, so their language is that of the element alone.
    assert.deepEqual(speaking({ wanted: 'es-MX', words: 'es' }, told), [
      'jueves, 19 de septiembre de 2024',
      '19 de septiembre de 2024',
      '9 a.m. CDT',
      'de 9 a 11:30 a.m. CDT',
      'de 9 a.m. a 1 p.m. CDT',
    ]);
  });
});

// The same once more with the machine in four places; the children skip this.
if (!process.env.ELSEWHERE) {
  describe('with the machine', () => {
    for (const zone of ['America/Chicago', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia']) {
      test(`in ${zone}, all of this is the same (S-06)`, () => {
        const { NODE_TEST_CONTEXT: _, ...env } = process.env;
        const { status, stdout } = spawnSync(
          process.execPath,
          ['--import', 'tsx', '--test', '--test-reporter=tap', fileURLToPath(import.meta.url)],
          { env: { ...env, TZ: zone, ELSEWHERE: '1' }, encoding: 'utf8' },
        );
        assert.equal(status, 0, stdout);
        assert.match(stdout, /^# pass [4-9]\d$/m);
      });
    }
  });
}

/** The one session of a feed, as it is shown. */
function entryOf(session: Partial<Session>) {
  const training = { id: 't', name: 'T', sessions: [{ id: 'a', ...session }] } as Training;
  return upcoming([training], {}, { now: 0 }).shown[0]!;
}

/** Times are held together by spaces that do not break; releases differ in what they call offset nought. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/GMT\+0$/, 'GMT');

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
