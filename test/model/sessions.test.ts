/** Which sessions are shown when, from feeds as they come out of the parser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from '../../src/feed/index.js';
import { terms } from '../../src/feed/sections/terms.js';
import { trainings } from '../../src/feed/sections/trainings.js';
import { timeZoneOf } from '../../src/model/feed.js';
import { type Situation, type UpcomingChoices, upcoming } from '../../src/model/sessions.js';
import { isoWithOffset } from '../../src/model/time.js';

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

type Choices = UpcomingChoices & Partial<Omit<Situation, 'now'>> & { now: string };

function show(items: Item[], { now, ...choices }: Choices, head?: object) {
  const { feed, skipped } = feedOf(items, head);
  assert.deepEqual(skipped, []);
  const situation = { timeZone: timeZoneOf(feed), ...choices, now: Date.parse(now) };
  return upcoming(feed.read(trainings), feed.read(terms), situation, choices);
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
  const at = (now: string, choices: UpcomingChoices = {}) =>
    upcoming(
      feed.read(trainings),
      feed.read(terms),
      { timeZone: timeZoneOf(feed), now: Date.parse(now) },
      choices,
    );

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
    assert.equal(found.groups[1]!.entries[0]!.session.eventStatus, 'rescheduled');
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
    return first(show(one, { now: '2024-08-01T00:00:00Z' })).registration;
  };
  const url = 'https://example.org/register';
  const waitlistUrl = 'https://example.org/wait';

  test('of what does not take place is that nobody can register (S-08) (S-10)', () => {
    assert.equal(status({}), 'none');
    assert.equal(status({ url }), 'open');
    assert.equal(status({ eventStatus: 'rescheduled', url }), 'open');
    assert.equal(status({ eventStatus: 'movedOnline', url }), 'open');
    assert.equal(status({ eventStatus: 'cancelled', url, full: true }), 'none');
    assert.equal(status({ eventStatus: 'cancelled', noRegistration: true }), 'none');
    assert.equal(status({ eventStatus: 'postponed', url, waitlistUrl, full: true }), 'none');
    assert.equal(status({ full: true, url }), 'none');
    assert.equal(status({ full: true, waitlistUrl, url, eventStatus: 'rescheduled' }), 'waitlist');
    assert.equal(status({ noRegistration: true }), 'needless');
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

  test('so many sessions to come at first, the soonest of all trainings, and then more (S-22)', () => {
    assert.deepEqual(listed(show(items, { now, limit: 2 })), ['t0: a', 't1: c']);
    assert.deepEqual(listed(show(items, { now, limit: 9 })), ['t0: a b', 't1: c', 't2: d']);
    const next = (limit: number, count: number) => {
      const found = show(items, { now, limit, count });
      return [found.shown.length, found.next, found.coming.length];
    };
    assert.deepEqual(next(1, 0), [1, 1, 4]);
    assert.deepEqual(next(3, 0), [3, 1, 4]);
    assert.deepEqual(next(1, 2), [2, 1, 4]);
    assert.deepEqual(next(3, 6), [4, 0, 4]);
    assert.deepEqual(next(3, Infinity), [4, 0, 4]);
    for (const limit of [0, -1, 1.5, Number.NaN]) {
      const found = show(items, { now, limit });
      assert.equal(found.groups.length, 3);
      assert.deepEqual(found.mistakes, ['limit']);
    }
  });

  const days = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2024, 8, 1 + index)).toISOString().slice(0, 10);
      return session(`s${index}`, `${day}T09:00`, `${day}T10:00`, more);
    });

  test('twenty unless told otherwise; three on one line each, in a known layout (S-22) (S-40)', () => {
    const shown = (choices: object) => {
      const found = show([{ sessions: days(50) }], { now, ...choices });
      return [found.shown.length, ...found.mistakes];
    };
    assert.deepEqual(shown({}), [20]);
    assert.deepEqual(shown({ layout: 'list' }), [20]);
    assert.deepEqual(shown({ layout: 'compact' }), [3]);
    assert.deepEqual(shown({ layout: 'compact', limit: 5 }), [5]);
    assert.deepEqual(shown({ layout: 'compact', count: 40, matching: () => false }), [3]);
    assert.deepEqual(shown({ layout: 'compact', plain: true }), [20]);
    assert.deepEqual(shown({ layout: 'month' }), [20, 'layout']);
  });

  test('a session that is asked for is shown, however late it comes (S-41)', () => {
    const shown = (wanted: string) =>
      show([{ sessions: days(50) }], { now, wanted }).shown.at(-1)!.session.id;
    assert.equal(shown('s30'), 's30');
    assert.equal(shown('s3'), 's19');
    assert.equal(shown('nope'), 's19');
  });

  test('what the reader looks for, of all that is to come (S-23) (S-45)', () => {
    const found = show([{ sessions: days(50) }], {
      now,
      matching: ({ session: { id } }) => id.endsWith('7'),
      limit: 2,
    });
    assert.deepEqual(listed(found), ['t0: s7 s17']);
    assert.deepEqual([found.matches, found.coming.length, found.next], [5, 50, 2]);
  });

  test('so many past sessions, 10 unless told otherwise, and on to the one that is asked for (S-21) (S-41)', () => {
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
    const wanted = (choices: object) =>
      show([{ sessions: many }], { now, wanted: 's0', ...choices }).past.map(
        ({ session: { id } }) => id,
      );
    assert.deepEqual([wanted({}).length, wanted({}).at(-1), wanted({ past: 0 })], [12, 's0', []]);
  });

  test('another moment than now: a date is its midnight where the feed is', () => {
    const asOf = (value: string) => {
      const { preview, changesAt, mistakes } = show(items, { now, asOf: value });
      assert.equal(changesAt, preview ? undefined : Date.parse('2024-09-01T14:00:00Z'));
      return preview ? new Date(preview.moment).toISOString() : mistakes.join();
    };
    assert.equal(asOf('2024-09-01'), '2024-09-01T05:00:00.000Z');
    assert.equal(asOf('2024-12-01'), '2024-12-01T06:00:00.000Z');
    assert.equal(asOf('2024-09-01T09:00'), '2024-09-01T14:00:00.000Z');
    assert.equal(asOf('2024-09-01T09:00:00+02:00'), '2024-09-01T07:00:00.000Z');
    for (const wrong of ['tomorrow', '2024-02-30', '9/1/2024', '2024-09-01T25:00']) {
      assert.equal(asOf(wrong), 'asOf');
    }
  });
});

describe('days', () => {
  const entry = (startDate: string, endDate: string, more: object = {}) =>
    first(
      show([{ sessions: [session('a', startDate, endDate, more)] }], {
        now: '2020-01-01T00:00:00Z',
      }),
    );

  test('from midnight to midnight a session is told in days, across a change of clocks too (S-31)', () => {
    const allDay = (...times: [string, string, object?]) => entry(...times).allDay;
    assert.equal(allDay('2024-09-19T00:00', '2024-09-20T00:00'), true);
    assert.equal(allDay('2024-09-19T00:00', '2024-09-21T23:59'), true);
    assert.equal(allDay('2024-09-19T00:00', '2024-09-19T23:59:59'), true);
    assert.equal(allDay('2024-11-02T00:00', '2024-11-04T00:00'), true);
    assert.equal(allDay('2024-09-19T05:00Z', '2024-09-20T05:00Z'), true);
    assert.equal(allDay('2024-09-19T00:00Z', '2024-09-20T00:00Z'), false);
    assert.equal(allDay('2024-09-19T00:00', '2024-09-19T12:00'), false);
    assert.equal(allDay('2024-09-19T09:00', '2024-09-20T00:00'), false);
    assert.equal(allDay('2024-09-19T00:00', '2024-09-19T00:00'), false);
  });

  test('belongs to the school year that began in July where it takes place (S-37)', () => {
    const year = (start: string, more: object = {}) => entry(start, start, more).schoolYear;
    assert.equal(year('2024-06-30T23:59'), 2023);
    assert.equal(year('2024-07-01T00:00'), 2024);
    assert.equal(year('2024-12-31T23:00'), 2024);
    assert.equal(year('2025-01-01T09:00'), 2024);
    assert.equal(year('2025-07-01T03:00Z'), 2024);
    assert.equal(year('2025-07-01T03:00Z', { timeZone: 'Europe/Berlin' }), 2025);
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
});
