/** `aht-widgets import` of calendars: as the programs write them, and as badly as they can. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zoneOf } from '../../src/cli/import/zones.js';
import { momentOfTime } from '../../src/model/time.js';
import { fixture, golden } from './golden.js';
import { event, feedText, ics, imported, only } from './import-feed.js';

const at = 'DTSTART;TZID=America/Chicago:';
const to = 'DTEND;TZID=America/Chicago:';
/** Those that are new. */
const added = async (...given: Parameters<typeof imported>) => {
  const outcome = await imported(...given);
  return { ...outcome, sessions: outcome.sessions.slice(1) };
};
const starts = (sessions: readonly { readonly [field: string]: unknown }[]) =>
  sessions.map(({ startDate }) => startDate);

describe('calendars as programs export them', () => {
  for (const [name, code] of [
    ['google', 0],
    ['outlook', 1],
    ['apple', 0],
    ['the-events-calendar', 0],
  ] as const)
    it(`${name} goes in at the same time, and a second time changes nothing (S-44)`, async () => {
      const file = fixture(`${name}.ics`);
      const first = await added(`${name}.ics`, file);
      assert.equal(first.code, code, first.said);
      golden(`${name}.json`, `${JSON.stringify(first.sessions, null, 2)}\n`);
      golden(`${name}.txt`, `${first.printed}\n${first.said}\n`);
      const again = await imported(`${name}.ics`, file, [], first.text);
      assert.match(again.printed, /^Nothing has changed\./);
      assert.equal(again.text, first.text);
    });

  it('takes the moments that the calendar says, checked by hand (S-44)', async () => {
    const moments = async (name: string) =>
      (await added(name, fixture(name))).sessions.map(({ startDate, timeZone }) =>
        new Date(
          momentOfTime(startDate as string, (timeZone as string) ?? 'America/Chicago')!,
        ).toISOString(),
      );
    // Nine in Chicago is 15:00 in winter and 14:00 in summer; ten in New York is 14:00 in summer.
    assert.deepEqual(await moments('google.ics'), [
      '2027-02-18T15:00:00.000Z',
      '2027-03-02T15:00:00.000Z',
      '2027-03-17T18:00:00.000Z',
      '2027-03-23T14:00:00.000Z',
      '2027-03-30T14:00:00.000Z',
      '2027-05-10T05:00:00.000Z',
    ]);
    assert.deepEqual(await moments('outlook.ics'), [
      '2027-07-15T14:00:00.000Z',
      '2027-07-20T14:00:00.000Z',
    ]);
    assert.deepEqual(await moments('apple.ics'), [
      '2027-04-05T14:00:00.000Z',
      '2027-04-06T14:00:00.000Z',
    ]);
  });

  it('names zones as Windows, old programs and people do (S-44)', () => {
    for (const [name, zone] of [
      ['Central Standard Time', 'America/Chicago'],
      ['Eastern Standard Time', 'America/New_York'],
      ['US Mountain Standard Time', 'America/Phoenix'],
      ['Pacific Standard Time', 'America/Los_Angeles'],
      ['Alaskan Standard Time', 'America/Anchorage'],
      ['Hawaiian Standard Time', 'Pacific/Honolulu'],
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['(UTC-06:00) Central Time (US & Canada)', 'America/Chicago'],
      ['/mozilla.org/20050126_1/America/Chicago', 'America/Chicago'],
      ['America/Indiana/Knox', 'America/Indiana/Knox'],
      ['"America/Chicago"', 'America/Chicago'],
      ['CT', 'America/Chicago'],
      ['UTC', 'UTC'],
      ['Somewhere', undefined],
      ['-06:00', undefined],
    ])
      assert.equal(zoneOf(name!), zone, name);
  });

  it('keeps links and codes to join out of the feed, unless they are asked for', async () => {
    for (const name of ['google.ics', 'outlook.ics']) {
      const { text, said } = await imported(name, fixture(name));
      assert.doesNotMatch(
        text,
        /meet\.google|teams\.microsoft|Passcode|Meeting ID|aBcDeF|support\.google/,
        name,
      );
      assert.match(said, /--join-links/);
    }
    const { sessions } = await added('outlook.ics', fixture('outlook.ics'), ['--join-links']);
    assert.match(String(sessions[0]!['url']), /^https:\/\/teams\.microsoft\.com\//);
    assert.match(String(sessions[0]!['description']), /Passcode/);
    const zoom = event(
      'z',
      `${at}20270301T090000`,
      'LOCATION:https://us02web.zoom.us/j/8?pwd=x',
      'DESCRIPTION:Hello\\nJoin Zoom Meeting\\nhttps://us02web.zoom.us/j/8?pwd=x\\nMeeting ID: 8\\nOne tap mobile\\n+13125550100\\,\\,123456789# US\\n\\nWe talk about password safety.\\nJoin us early.\\n\\nRegister: https://us02web.zoom.us/meeting/register/t',
    );
    const [one] = (await added('a.ics', ics(zoom))).sessions;
    assert.deepEqual(only([one!], 'attendanceMode', 'location', 'url'), [
      { attendanceMode: 'online', location: { name: 'Zoom' } },
    ]);
    assert.equal(
      one!['description'],
      'Hello\n\nWe talk about password safety.\nJoin us early.\n\nRegister: https://us02web.zoom.us/meeting/register/t',
    );
  });

  it('says how people take part only as far as the calendar does', async () => {
    const mode = async (...lines: string[]) =>
      only(
        (await added('a.ics', ics(event('m', `${at}20270301T090000`, ...lines)))).sessions,
        'attendanceMode',
        'location',
      );
    assert.deepEqual(await mode(), [{}]);
    assert.deepEqual(await mode('LOCATION:Room 4'), [{ location: { name: 'Room 4' } }]);
    assert.deepEqual(await mode('LOCATION:Online'), [
      { attendanceMode: 'online', location: { name: 'Online' } },
    ]);
    assert.deepEqual(
      await mode('LOCATION:Room 4', 'CONFERENCE;VALUE=URI:https://example.org/live'),
      [{ attendanceMode: 'mixed', location: { name: 'Room 4' } }],
    );
  });
});

describe('a session that a calendar changes', () => {
  const plain = event('u', `${at}20270301T090000`, `${to}20270301T100000`, 'SEQUENCE:1');

  it('keeps its id, and tells that it was moved or cancelled (S-44)', async () => {
    const first = await imported('a.ics', ics(plain));
    const id = first.sessions[1]!['id'];
    const moved = await imported('a.ics', ics(plain.replaceAll('0301T', '0302T')), [], first.text);
    assert.deepEqual(moved.sessions[1], {
      id,
      startDate: '2027-03-02T09:00',
      endDate: '2027-03-02T10:00',
      eventStatus: 'rescheduled',
      previousStartDate: '2027-03-01T09:00',
    });
    const off = await imported(
      'a.ics',
      ics(plain.replaceAll('0301T', '0302T').replace('SEQUENCE:1', 'STATUS:CANCELLED')),
      [],
      moved.text,
    );
    assert.deepEqual(only(off.sessions.slice(1), 'id', 'eventStatus'), [
      { id, eventStatus: 'cancelled' },
    ]);
    assert.match(
      off.printed,
      /x The basics: cancelled: Tuesday, March 2, 2027, 9 to 10 a\.m\. CST/,
    );
    const method = await imported('a.ics', ics('METHOD:CANCEL', plain), [], first.text);
    assert.deepEqual(only(method.sessions.slice(1), 'id', 'eventStatus'), [
      { id, eventStatus: 'cancelled' },
    ]);
    const back = await imported(
      'a.ics',
      ics(plain.replaceAll('0301T', '0302T').replace('SEQUENCE:1', 'STATUS:CONFIRMED')),
      [],
      off.text,
    );
    assert.equal(back.sessions[1]!['eventStatus'], 'scheduled');
  });

  it('is cancelled where only its title says so, as Outlook writes it (S-44)', async () => {
    const first = await imported('a.ics', ics(plain));
    for (const title of [
      'Canceled: The basics',
      'Cancelled - The basics',
      'CANCELADO: The basics',
      'The basics (cancelled)',
    ]) {
      const off = ics(plain.replace('The basics', title));
      for (const more of ['SEQUENCE:2', 'SEQUENCE:2\r\nSTATUS:CANCELLED', 'STATUS:CONFIRMED']) {
        const file = off.replace('SEQUENCE:1', more);
        const next = await imported('a.ics', file, [], first.text);
        assert.deepEqual(only(next.sessions.slice(1), 'name', 'eventStatus'), [
          { eventStatus: 'cancelled' },
        ]);
        // One that is new is none to come.
        const fresh = await imported('a.ics', file);
        assert.deepEqual(only(fresh.sessions.slice(1), 'name', 'eventStatus'), [
          { eventStatus: 'cancelled' },
        ]);
      }
    }
    const sheet = await imported(
      'a.csv',
      'Subject,Start Date,Start Time\r\nCanceled: The basics,3/2/2027,9:00 AM\r\n',
    );
    assert.deepEqual(only(sheet.sessions.slice(1), 'name', 'eventStatus'), [
      { eventStatus: 'cancelled' },
    ]);
    const about = await imported('a.ics', ics(plain.replace('basics', 'basics: Canceled checks')));
    assert.deepEqual(only(about.sessions.slice(1), 'name', 'eventStatus'), [
      { name: 'Canceled checks' },
    ]);
  });

  it('is known again in another training, and by the newest of several versions', async () => {
    const first = await imported('a.ics', ics(plain));
    const feed = structuredClone(first.feed);

    Object.assign(feed.trainings[1]!, { sessions: [feed.trainings[0]!.sessions.pop()] });
    const file = ics(plain.replace('SEQUENCE:1', 'SEQUENCE:3').replaceAll('T09', 'T08'), plain);
    const next = await imported('a.ics', file, [], JSON.stringify(feed));
    assert.deepEqual(starts(next.sessions), ['2027-01-12T09:00:00-06:00']);
    assert.deepEqual(starts(next.feed.trainings[1]!.sessions), ['2027-03-01T08:00']);
  });

  it('keeps what the feed alone knows: contacts, translations, registration', async () => {
    const first = await imported(
      'a.ics',
      ics(plain.replace('SEQUENCE:1', 'DESCRIPTION:Old words')),
    );
    const feed = structuredClone(first.feed) as {
      trainings: { sessions: Record<string, unknown>[] }[];
    };
    Object.assign(feed.trainings[0]!.sessions[1]!, {
      description: { en: 'Old words', es: 'Palabras' },
      contact: { name: 'Office' },
      validThrough: '2027-02-20T17:00',
    });
    const next = await imported(
      'a.ics',
      ics(plain.replace('SEQUENCE:1', 'DESCRIPTION:New words')),
      [],
      JSON.stringify(feed),
    );
    assert.deepEqual(only(next.sessions.slice(1), 'description', 'contact', 'validThrough'), [
      {
        description: { en: 'New words', es: 'Palabras' },
        contact: { name: 'Office' },
        validThrough: '2027-02-20T17:00',
      },
    ]);
  });
});

describe('what is wrong with a calendar', () => {
  it('is named with its line, and its neighbours go in', async () => {
    const file = ics(
      event('1', `${at}20270230T090000`),
      event('2', 'DTSTART;TZID=Nowhere:20270301T090000'),
      event('3', `${at}20270301T090000`, `${to}20270301T080000`),
      event('4', `${at}20270302T090000`, 'this is no line'),
      event('5'),
      event('6', `${at}20270303T090000`, 'RRULE:FREQ=HOURLY'),
      event('7', `${at}20270304T090000`).replace('The basics', 'Staff lunch'),
      event('8', `${at}20270305T090000`),
    );
    const { code, sessions, said } = await added('a.ics', file);
    assert.equal(code, 1);
    assert.deepEqual(starts(sessions), ['2027-03-02T09:00', '2027-03-05T09:00']);
    for (const words of [
      /a\.ics: left out, line 3, “The basics”: DTSTART “20270230T090000” is no time of the calendar\./,
      /line 8, .*“Nowhere” is not known/,
      /line 13, .*ends before it begins/,
      /line 23: “this is no line” is no line of a calendar/,
      /line 25, .*no DTSTART/,
      /line 29, .*hourly/,
      /line 35, “Staff lunch”: the feed has no training of this name.*--training ID: basics, course/,
    ])
      assert.match(said, words);
  });

  it('never brings a changed date back as it was, when the change cannot be read', async () => {
    const rule = event('s', `${at}20270105T090000`, 'RRULE:FREQ=WEEKLY;COUNT=2');
    const change = event(
      's',
      'RECURRENCE-ID;TZID=America/Chicago:20270112T090000',
      `${at}20270199T090000`,
    );
    const { sessions, code } = await added('a.ics', ics(rule, change));
    assert.equal(code, 1);
    assert.deepEqual(starts(sessions), ['2027-01-05T09:00']);
  });

  it('is read as far as it goes when it is cut off, and refused when it is none', async () => {
    const whole = ics(event('1', `${at}20270301T090000`), event('2', `${at}20270302T090000`));
    const { sessions, code, said } = await added('a.ics', whole.slice(0, -60));
    assert.deepEqual(starts(sessions), ['2027-03-01T09:00']);
    assert.equal(code, 1);
    assert.match(said, /never closed.*Is the file whole/);
    const none = await imported('a.ics', 'hello');
    assert.equal(none.code, 2);
    assert.match(none.said, /no calendar/);
    assert.equal(none.text, feedText);
  });

  it('leaves past sessions alone unless asked for, and says how many', async () => {
    const old = ics(event('1', `${at}20200301T090000`), event('2', `${at}20270302T090000`));
    const { sessions, said, code } = await added('a.ics', old);
    assert.equal(code, 0);
    assert.equal(sessions.length, 1);
    assert.match(said, /One session is not of 2026-11-22 or later/);
    assert.equal((await added('a.ics', old, ['--from', '2020-01-01'])).sessions.length, 2);
  });
});
