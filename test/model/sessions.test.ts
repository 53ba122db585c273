/** Which sessions are shown when, from feeds as they come out of the parser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from '../../src/feed/index.js';
import { terms } from '../../src/feed/sections/terms.js';
import { trainings } from '../../src/feed/sections/trainings.js';
import { timeZoneOf } from '../../src/model/feed.js';
import { type UpcomingChoices, upcoming } from '../../src/model/sessions.js';
import { isoWithOffset, momentOf, momentOfTime } from '../../src/model/time.js';

const minute = 60_000;

interface Item {
  id?: string;
  sessions?: object[];
  [field: string]: unknown;
}

/** A feed of these trainings, read as a page reads it. */
function feedOf(items: Item[], head: object = { timeZone: 'America/Chicago' }) {
  const raw = {
    version: 1,
    name: 'Test',
    publisher: { name: 'Test' },
    dateModified: '2024-01-01T00:00:00Z',
    terms: {
      audience: [
        { id: 'staff', name: 'Staff' },
        { id: 'parents', name: 'Parents' },
      ],
    },
    ...head,
    trainings: items.map((item, index) => ({
      id: `t${index}`,
      name: `Training ${index}`,
      ...item,
    })),
  };
  const result = parse(raw, 'https://example.org/feed.json');
  assert.ok('feed' in result);
  return result;
}

type Choices = Omit<UpcomingChoices, 'now'> & { now: string };

function show(items: Item[], { now, ...choices }: Choices, head?: object) {
  const { feed, skipped } = feedOf(items, head);
  assert.deepEqual(skipped, []);
  return upcoming(feed.read(trainings), feed.read(terms), {
    timeZone: timeZoneOf(feed),
    ...choices,
    now: Date.parse(now),
  });
}

const session = (id: string, startDate: string, endDate: string, more: object = {}) => ({
  id,
  startDate,
  endDate,
  ...more,
});

/** What is listed, as `training: session session`. */
const listed = ({ groups }: ReturnType<typeof upcoming>) =>
  groups.map(
    ({ training, entries }) =>
      `${training.id}: ${entries.map((entry) => entry.session.id).join(' ')}`,
  );

const first = (found: ReturnType<typeof upcoming>) => found.groups[0]!.entries[0]!;

describe('the Wisconsin feed', () => {
  const raw = readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8');
  const result = parse(raw, 'https://example.org/wisconsin.json');
  assert.ok('feed' in result);
  const { feed } = result;
  const at = (now: string, choices: Partial<UpcomingChoices> = {}) =>
    upcoming(feed.read(trainings), feed.read(terms), {
      timeZone: timeZoneOf(feed),
      now: Date.parse(now),
      ...choices,
    });

  test('has two trainings, three sessions and four dates as of 1 September 2024 (S-01)', () => {
    const found = at('2026-01-01T00:00:00Z', { asOf: '2024-09-01' });
    assert.deepEqual(listed(found), [
      'it-happens-here-screening: it-happens-here-screening-2024-09-19 it-happens-here-screening-2024-12-10',
      'it-happens-here-facilitation: facilitation-guide-training-2025-02-18',
    ]);
    const dates = found.groups.flatMap(({ entries }) =>
      entries.flatMap(({ start, previousStart, zone }) =>
        [start, previousStart].flatMap((moment) =>
          moment === undefined ? [] : isoWithOffset(moment, zone),
        ),
      ),
    );
    assert.deepEqual(dates, [
      '2024-09-19T09:00:00-05:00',
      '2024-12-10T09:00:00-06:00',
      '2025-02-18T09:00:00-06:00',
      '2024-09-24T09:00:00-05:00',
    ]);
    assert.deepEqual(
      found.groups[0]!.audience.map(({ id }) => id),
      ['school-staff', 'parents-and-caregivers', 'community-partners'],
    );
    assert.equal(found.groups[1]!.entries[0]!.status, 'rescheduled');
  });

  test('turns around when the facilitators’ training comes first (S-01)', () => {
    assert.deepEqual(listed(at('2024-12-10T16:00:00Z')), [
      'it-happens-here-facilitation: facilitation-guide-training-2025-02-18',
    ]);
  });

  test('has only past sessions once all are over, newest first (S-20)', () => {
    const found = at('2025-02-18T17:30:00Z');
    assert.deepEqual(listed(found), []);
    assert.deepEqual(
      found.past.map((entry) => entry.session.id),
      [
        'facilitation-guide-training-2025-02-18',
        'it-happens-here-screening-2024-12-10',
        'it-happens-here-screening-2024-09-19',
      ],
    );
    assert.equal(found.changesAt, undefined);
  });

  test('ignores a module course, and is not wrong to name it (S-20)', () => {
    const found = at('2024-09-01T12:00:00Z', { training: 'human-trafficking-101' });
    assert.deepEqual([found.groups, found.past, found.mistakes], [[], [], []]);
  });
});

describe('order and end', () => {
  const items = [
    {
      sessions: [
        session('c', '2024-09-03T09:00', '2024-09-03T10:00'),
        session('a', '2024-09-01T09:00', '2024-09-01T10:00'),
      ],
    },
    { sessions: [] },
    { sessions: [session('b', '2024-09-02T09:00', '2024-09-02T10:00')] },
    { sessions: [session('same', '2024-09-01T14:00:00Z', '2024-09-01T15:30:00Z')] },
  ];

  test('groups by training, soonest first, ties in the order of the feed (S-01)', () => {
    assert.deepEqual(listed(show(items, { now: '2024-08-01T00:00:00Z' })), [
      't0: a c',
      't3: same',
      't2: b',
    ]);
  });

  test('keeps a session listed until it ends, in every state (S-02) (S-09)', () => {
    for (const eventStatus of ['scheduled', 'rescheduled', 'postponed', 'cancelled']) {
      const one = [
        { sessions: [session('a', '2024-09-01T09:00', '2024-09-01T10:00', { eventStatus })] },
      ];
      const at = (now: string) => listed(show(one, { now }));
      assert.deepEqual(
        at('2024-09-01T14:01:00Z'),
        ['t0: a'],
        `${eventStatus}: a minute after its start`,
      );
      assert.deepEqual(
        at('2024-09-01T14:59:59.999Z'),
        ['t0: a'],
        `${eventStatus}: at the last moment`,
      );
      assert.deepEqual(at('2024-09-01T15:00:00Z'), [], `${eventStatus}: at its end`);
      assert.deepEqual(at('2024-09-01T15:01:00Z'), [], `${eventStatus}: a minute after its end`);
    }
  });

  test('is under way from start to end, unless it does not take place (S-02)', () => {
    const at = (now: string, more = {}) =>
      first(
        show([{ sessions: [session('a', '2024-09-01T09:00', '2024-09-01T10:00', more)] }], { now }),
      ).underway;
    assert.equal(at('2024-09-01T13:59:59Z'), false);
    assert.equal(at('2024-09-01T14:00:00Z'), true);
    assert.equal(at('2024-09-01T14:59:59Z'), true);
    assert.equal(at('2024-09-01T14:30:00Z', { eventStatus: 'cancelled' }), false);
    assert.equal(at('2024-09-01T14:30:00Z', { eventStatus: 'postponed' }), false);
  });

  test('says at which moment the picture changes next, and never a past one (S-03)', () => {
    const steps: string[] = [];
    let now = Date.parse('2024-08-01T00:00:00Z');
    const { feed } = feedOf([items[0]!, items[3]!]);
    for (let turn = 0; turn < 10; turn++) {
      const { changesAt } = upcoming(feed.read(trainings), feed.read(terms), { now });
      if (changesAt === undefined) break;
      steps.push(new Date(changesAt).toISOString().slice(0, 16));
      assert.ok(changesAt > now);
      now = changesAt;
    }
    assert.deepEqual(steps, [
      '2024-09-01T14:00',
      '2024-09-01T15:00',
      '2024-09-01T15:30',
      '2024-09-03T14:00',
      '2024-09-03T15:00',
    ]);
  });

  test('changes when registration opens and closes (S-03)', () => {
    const one = [
      {
        sessions: [
          session('a', '2024-09-09T09:00', '2024-09-09T10:00', {
            url: 'https://example.org/a',
            validFrom: '2024-09-01T08:00',
            validThrough: '2024-09-08T17:00',
          }),
        ],
      },
    ];
    const at = (now: string) => {
      const found = show(one, { now });
      return [first(found).registration, new Date(found.changesAt!).toISOString()];
    };
    assert.deepEqual(at('2024-08-01T00:00:00Z'), ['early', '2024-09-01T13:00:00.000Z']);
    assert.deepEqual(at('2024-09-01T13:00:00Z'), ['open', '2024-09-08T22:00:00.000Z']);
    assert.deepEqual(at('2024-09-08T22:00:00Z'), ['closed', '2024-09-09T14:00:00.000Z']);
  });
});

describe('status', () => {
  const status = (more: object) => {
    const one = [{ sessions: [session('a', '2024-09-01T09:00', '2024-09-01T10:00', more)] }];
    const { status: word, registration } = first(show(one, { now: '2024-08-01T00:00:00Z' }));
    return `${word} ${registration}`;
  };
  const url = 'https://example.org/register';
  const waitlistUrl = 'https://example.org/wait';

  test('is one word, and nobody can register for what does not take place (S-08)', () => {
    assert.equal(status({}), 'scheduled none');
    assert.equal(status({ url }), 'scheduled open');
    assert.equal(status({ eventStatus: 'rescheduled', url }), 'rescheduled open');
    assert.equal(status({ eventStatus: 'cancelled', url, full: true }), 'cancelled none');
    assert.equal(
      status({ eventStatus: 'postponed', url, waitlistUrl, full: true }),
      'postponed none',
    );
    assert.equal(status({ full: true, url }), 'full none');
    assert.equal(
      status({ full: true, waitlistUrl, url, eventStatus: 'rescheduled' }),
      'full waitlist',
    );
  });

  test('what was cancelled or postponed did not take place, so it is no past session (S-09)', () => {
    const one = ['scheduled', 'cancelled', 'postponed', 'rescheduled'].map((eventStatus, day) =>
      session(eventStatus, `2024-09-0${day + 1}T09:00`, `2024-09-0${day + 1}T10:00`, {
        eventStatus,
      }),
    );
    const { past } = show([{ sessions: one }], { now: '2024-10-01T00:00:00Z' });
    assert.deepEqual(
      past.map((entry) => entry.session.id),
      ['rescheduled', 'scheduled'],
    );
  });
});

describe('choices', () => {
  const items = [
    {
      audience: ['staff'],
      sessions: [
        session('a', '2024-09-01T09:00', '2024-09-01T10:00'),
        session('b', '2024-09-04T09:00', '2024-09-04T10:00', { audience: ['parents'] }),
      ],
    },
    { sessions: [session('c', '2024-09-02T09:00', '2024-09-02T10:00')] },
    {
      audience: ['parents', 'staff'],
      sessions: [session('d', '2024-09-03T09:00', '2024-09-03T10:00')],
    },
  ];
  const now = '2024-08-01T00:00:00Z';

  test('one training only', () => {
    assert.deepEqual(listed(show(items, { now, training: 't2' })), ['t2: d']);
    const unknown = show(items, { now, training: 'nope' });
    assert.deepEqual([unknown.groups, unknown.mistakes], [[], ['training']]);
  });

  test('one audience only: a session’s own, else that of its training', () => {
    assert.deepEqual(listed(show(items, { now, audience: 'staff' })), ['t0: a', 't2: d']);
    assert.deepEqual(listed(show(items, { now, audience: 'parents' })), ['t2: d', 't0: b']);
    const unknown = show(items, { now, audience: 'nope' });
    assert.deepEqual([unknown.groups, unknown.mistakes], [[], ['audience']]);
  });

  test('so many sessions to come, the soonest of all trainings', () => {
    assert.deepEqual(listed(show(items, { now, limit: 2 })), ['t0: a', 't1: c']);
    assert.deepEqual(listed(show(items, { now, limit: 9 })), ['t0: a b', 't1: c', 't2: d']);
    for (const limit of [0, -1, 1.5, Number.NaN]) {
      const found = show(items, { now, limit });
      assert.equal(found.groups.length, 3);
      assert.deepEqual(found.mistakes, ['limit']);
    }
  });

  test('so many past sessions, 10 unless told otherwise', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      session(`s${index}`, `2023-01-${10 + index}T09:00`, `2023-01-${10 + index}T10:00`),
    );
    const past = (count?: number | null) => {
      const found = show([{ sessions: many }], {
        now,
        ...(count === undefined ? {} : { past: count }),
      });
      return [found.past.length, found.past[0]?.session.id, ...found.mistakes];
    };
    assert.deepEqual(past(), [10, 's11']);
    assert.deepEqual(past(null), [10, 's11']);
    assert.deepEqual(past(3), [3, 's11']);
    assert.deepEqual(past(0), [0, undefined]);
    assert.deepEqual(past(-1), [10, 's11', 'past']);
    assert.deepEqual(past(Number.NaN), [10, 's11', 'past']);
  });

  test('another moment than now: a date is its midnight where the feed is', () => {
    const asOf = (value: string) => {
      const { preview, changesAt, mistakes } = show(items, { now, asOf: value });
      assert.equal(changesAt, preview ? undefined : Date.parse('2024-09-01T14:00:00Z'));
      return preview
        ? `${new Date(preview.moment).toISOString()} ${preview.exact}`
        : mistakes.join();
    };
    assert.equal(asOf('2024-09-01'), '2024-09-01T05:00:00.000Z false');
    assert.equal(asOf('2024-12-01'), '2024-12-01T06:00:00.000Z false');
    assert.equal(asOf('2024-09-01T09:00'), '2024-09-01T14:00:00.000Z true');
    assert.equal(asOf('2024-09-01T09:00:00+02:00'), '2024-09-01T07:00:00.000Z true');
    for (const wrong of ['tomorrow', '2024-02-30', '9/1/2024', '2024-09-01T25:00']) {
      assert.equal(asOf(wrong), 'asOf');
    }
  });
});

describe('zones', () => {
  test('a bare local time without any zone is left out and named (S-04)', () => {
    const { feed, skipped } = feedOf(
      [
        {
          sessions: [
            session('bare', '2024-09-01T09:00', '2024-09-01T10:00'),
            session('own', '2024-09-01T09:00', '2024-09-01T10:00', { timeZone: 'America/Denver' }),
          ],
        },
      ],
      {},
    );
    assert.deepEqual(
      skipped.map(({ pointer, reason }) => `${pointer} ${reason}`),
      ['/trainings/0/sessions/0 no-time-zone'],
    );
    const found = upcoming(feed.read(trainings), feed.read(terms), { now: 0 });
    assert.deepEqual(listed(found), ['t0: own']);
    assert.equal(isoWithOffset(first(found).start, first(found).zone), '2024-09-01T09:00:00-06:00');
  });

  test('a session is told in its own zone, else the feed’s, else by its offset (S-04)', () => {
    const zone = (start: string, more: object, head: object) =>
      first(
        show(
          [{ sessions: [session('a', start, start, more)] }],
          { now: '2024-01-01T00:00:00Z' },
          head,
        ),
      ).zone;
    const chicago = { timeZone: 'America/Chicago' };
    assert.equal(
      zone('2024-09-01T09:00', { timeZone: 'America/Denver' }, chicago),
      'America/Denver',
    );
    assert.equal(zone('2024-09-01T09:00-07:00', {}, chicago), 'America/Chicago');
    assert.equal(zone('2024-09-01T09:00-05:00', {}, {}), 'Etc/GMT+5');
    assert.equal(zone('2024-09-01T09:00+09:00', {}, {}), 'Etc/GMT-9');
    assert.equal(zone('2024-09-01T09:00Z', {}, {}), 'UTC');
    assert.equal(zone('2024-09-01T09:00+05:30', {}, {}), 'UTC');
    assert.equal(zone('2024-09-01T09:00-23:00', {}, {}), 'UTC');
  });

  test('the reader’s zone is named for online sessions whose clock differs there (S-05)', () => {
    const readerZone = (attendanceMode: string | undefined, zone: string) =>
      first(
        show(
          [
            {
              sessions: [session('a', '2024-09-01T09:00', '2024-09-01T10:00', { attendanceMode })],
            },
          ].map(clean),
          {
            now: '2024-01-01T00:00:00Z',
            readerZone: zone,
          },
        ),
      ).readerZone;
    assert.equal(readerZone('online', 'America/Denver'), 'America/Denver');
    assert.equal(readerZone('mixed', 'Asia/Tokyo'), 'Asia/Tokyo');
    assert.equal(readerZone('online', 'America/Menominee'), undefined);
    assert.equal(readerZone('onsite', 'America/Denver'), undefined);
    assert.equal(readerZone(undefined, 'America/Denver'), undefined);
  });
});

/** Without fields that are undefined, as JSON has none. */
const clean = (item: Item): Item => JSON.parse(JSON.stringify(item)) as Item;

describe('daylight saving', () => {
  // Wall clock, zone, the moment it is. Found in the tables of tzdata, not by the code under test.
  const edges: [wall: string, zone: string, moment: string, why: string][] = [
    ['2025-03-09T01:59', 'America/Chicago', '2025-03-09T07:59Z', 'the last minute of winter'],
    ['2025-03-09T02:00', 'America/Chicago', '2025-03-09T08:00Z', 'skipped: becomes 3:00'],
    ['2025-03-09T02:30', 'America/Chicago', '2025-03-09T08:30Z', 'skipped: becomes 3:30'],
    ['2025-03-09T03:00', 'America/Chicago', '2025-03-09T08:00Z', 'the first minute of summer'],
    ['2024-11-03T00:59', 'America/Chicago', '2024-11-03T05:59Z', 'before the double hour'],
    ['2024-11-03T01:00', 'America/Chicago', '2024-11-03T06:00Z', 'twice: the first is meant'],
    ['2024-11-03T01:30', 'America/Chicago', '2024-11-03T06:30Z', 'twice: the first is meant'],
    ['2024-11-03T02:00', 'America/Chicago', '2024-11-03T08:00Z', 'the first minute after it'],
    ['2025-03-08T09:00', 'America/Chicago', '2025-03-08T15:00Z', 'the day before'],
    ['2025-03-10T09:00', 'America/Chicago', '2025-03-10T14:00Z', 'the day after'],
    ['2025-03-09T02:30', 'America/New_York', '2025-03-09T07:30Z', 'skipped in the east'],
    ['2024-11-03T01:30', 'America/Los_Angeles', '2024-11-03T08:30Z', 'twice in the west'],
    ['2025-07-01T09:00', 'America/Phoenix', '2025-07-01T16:00Z', 'a state without summer time'],
    ['2025-03-30T02:30', 'Europe/Berlin', '2025-03-30T01:30Z', 'skipped in Europe'],
    ['2024-10-27T02:30', 'Europe/Berlin', '2024-10-27T00:30Z', 'twice in Europe'],
    ['2025-03-30T01:30', 'Europe/London', '2025-03-30T01:30Z', 'skipped at offset nought'],
    ['2024-10-06T02:30', 'Australia/Sydney', '2024-10-05T16:30Z', 'skipped in the southern spring'],
    ['2025-04-06T02:30', 'Australia/Sydney', '2025-04-05T15:30Z', 'twice in the southern autumn'],
    ['2024-10-06T02:15', 'Australia/Lord_Howe', '2024-10-05T15:45Z', 'skipped: half an hour only'],
    ['2025-01-01T09:00', 'Asia/Kolkata', '2025-01-01T03:30Z', 'a zone of half an hour'],
    ['2024-09-08T00:30', 'America/Santiago', '2024-09-08T04:30Z', 'skipped at midnight'],
    ['2025-01-01T00:00', 'Pacific/Kiritimati', '2024-12-31T10:00Z', 'the furthest east'],
  ];

  for (const [wall, zone, moment, why] of edges) {
    test(`${wall} in ${zone} is ${moment}: ${why} (S-06)`, () => {
      assert.equal(
        new Date(momentOfTime(wall, zone)!).toISOString(),
        new Date(moment).toISOString(),
      );
    });
  }

  const across: [
    start: string,
    end: string,
    zone: string,
    minutes: number,
    ofStart: string,
    ofEnd: string,
  ][] = [
    ['2024-11-03T00:30', '2024-11-03T03:30', 'America/Chicago', 240, '-05:00', '-06:00'],
    ['2025-03-09T00:30', '2025-03-09T03:30', 'America/Chicago', 120, '-06:00', '-05:00'],
    ['2024-11-02T09:00', '2024-11-03T09:00', 'America/Chicago', 1500, '-05:00', '-06:00'],
    ['2025-03-29T20:00', '2025-03-30T08:00', 'Europe/Berlin', 660, '+01:00', '+02:00'],
  ];

  for (const [startDate, endDate, timeZone, minutes, ofStart, ofEnd] of across) {
    test(`a session across the change lasts ${minutes} minutes: ${startDate} to ${endDate} in ${timeZone} (S-06)`, () => {
      const one = [{ sessions: [session('a', startDate, endDate, { timeZone })] }];
      const { start, end, zone } = first(show(one, { now: '2024-01-01T00:00:00Z' }));
      assert.equal((end - start) / minute, minutes);
      assert.equal(isoWithOffset(start, zone), `${startDate}:00${ofStart}`);
      assert.equal(isoWithOffset(end, zone), `${endDate}:00${ofEnd}`);
      const atEnd = show(one, { now: new Date(end - 1).toISOString() });
      assert.deepEqual(listed(atEnd), ['t0: a']);
      assert.deepEqual(listed(show(one, { now: new Date(end).toISOString() })), []);
    });
  }

  test('what clocks show comes back from the moment, through both changes of a year (S-06)', () => {
    for (const zone of ['America/Chicago', 'Europe/Berlin', 'Australia/Sydney', 'Asia/Tokyo']) {
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
});
