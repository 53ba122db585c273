/** `aht-widgets import` again and again: what is not in the file any more, what comes out of two files, what is over. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { event, feedText, ics, imported, only } from './import-feed.js';
import { command } from './world.js';

const at = (day: string) => [
  `DTSTART;TZID=America/Chicago:${day}T090000`,
  `DTEND;TZID=America/Chicago:${day}T100000`,
];
const one = (uid: string, day: string, ...more: string[]) => event(uid, ...at(day), ...more);
const rows = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;
const starts = (sessions: readonly { readonly [field: string]: unknown }[]) =>
  sessions.map(({ startDate }) => startDate);

describe('a session of the feed that is not in the file', () => {
  const missing = (said: string) =>
    /^To come in the feed, but not in .*:\n((?: {2}.*\n)*)/m.exec(said)?.[1]?.trim().split(/\n */);

  it('is named when it was deleted in the calendar, and stays (S-44)', async () => {
    const first = await imported('a.ics', ics(one('u', '20270301'), one('v', '20270302')));
    const id = first.sessions[1]!['id'];
    const next = await imported('a.ics', ics(one('v', '20270302')), [], first.text);
    assert.match(next.printed, /^Nothing has changed/);
    assert.equal(next.text, first.text);
    assert.deepEqual(missing(next.said), [
      'basics-1 (2027-01-12 09:00)',
      `${id} (2027-03-01 09:00)`,
    ]);
    assert.match(next.said, /To cancel one, write "eventStatus": "cancelled" into it/);
    assert.doesNotMatch(next.said, /moved/);
    // A calendar that is empty now.
    const none = await imported('a.ics', ics(), ['--training', 'basics'], first.text);
    assert.equal(missing(none.said)?.length, 3);
  });

  it('is named when a whole series was deleted (S-44)', async () => {
    const series = one('s', '20270106', 'RRULE:FREQ=WEEKLY;COUNT=2');
    const first = await imported('a.ics', ics(one('u', '20270301'), series));
    const next = await imported('a.ics', ics(one('u', '20270301')), [], first.text);
    assert.equal(missing(next.said)?.length, 3, next.said);
  });

  it('is named when a row without an id has another date, with the way out (S-44)', async () => {
    const sheet = (day: string) => rows('training,date,time', `basics,${day},9-10 am`);
    const first = await imported('a.csv', sheet('2027-03-18'));
    const next = await imported('a.csv', sheet('2027-03-19'), [], first.text);
    assert.deepEqual(missing(next.said)?.[1], 'basics-2027-03-18 (2027-03-18 09:00)');
    assert.match(
      next.said,
      /One that was moved would be there twice now: give its new row the old id/,
    );
    // As it is said, so it is.
    const moved = await imported(
      'a.csv',
      rows('training,id,date,time', 'basics,basics-2027-03-18,2027-03-19,9-10 am'),
      [],
      first.text,
    );
    assert.deepEqual(only(moved.sessions.slice(1), 'startDate', 'eventStatus'), [
      { startDate: '2027-03-19T09:00', eventStatus: 'rescheduled' },
    ]);
    const off = await imported(
      'a.csv',
      rows('training,id,status', 'basics,basics-2027-03-18,cancelled'),
      [],
      first.text,
    );
    assert.equal(off.sessions[1]!['eventStatus'], 'cancelled', off.said);
  });

  it('is not named where it is over, off, of another training, or outside of the days asked for (S-44)', async () => {
    const feed = JSON.parse(feedText);
    feed.trainings[0].sessions = [
      { id: 'over', startDate: '2026-01-12T09:00', endDate: '2026-01-12T10:00' },
      {
        id: 'off',
        startDate: '2027-01-12T09:00',
        endDate: '2027-01-12T10:00',
        eventStatus: 'cancelled',
      },
      { id: 'late', startDate: '2028-01-12T09:00', endDate: '2028-01-12T10:00' },
    ];
    feed.trainings[1].sessions = [
      { id: 'other', startDate: '2027-01-12T09:00', endDate: '2027-01-12T10:00' },
    ];
    const said = async (...more: string[]) =>
      missing(
        (await imported('a.ics', ics(one('u', '20270301')), more, JSON.stringify(feed))).said,
      );
    assert.deepEqual(await said(), ['late (2028-01-12 09:00)']);
    assert.deepEqual(await said('--until', '2027-12-31'), undefined);
  });
});

describe('a session that stands in two files', () => {
  const sheet = rows('training,date,time,room', 'basics,2027-03-01,9-10 am,Room 2');

  it('goes in once, and the other is named (S-44)', async () => {
    for (const names of [
      ['a.csv', 'b.ics'],
      ['b.ics', 'a.csv'],
    ] as const) {
      const { written, said, code } = await command(
        ['import', ...names, '--into', 'feed.json', '--write'],
        { 'a.csv': sheet, 'b.ics': ics(one('u', '20270301')), 'feed.json': feedText },
      );
      assert.equal(code, 1);
      assert.equal(JSON.parse(written['feed.json']!).trainings[0].sessions.length, 2);
      assert.match(
        said,
        new RegExp(`${names[1]}: left out, .*: it is the same as .* of ${names[0]}`),
      );
    }
  });

  it('is taken over from the sheet by the calendar, with what only the feed knows (S-44)', async () => {
    const first = await imported('a.csv', sheet);
    const next = await imported(
      'b.ics',
      ics(one('u', '20270301', 'DESCRIPTION:Bring a pen.'), one('v', '20270302')),
      [],
      first.text,
    );
    assert.deepEqual(only(next.sessions.slice(1), 'startDate', 'location', 'description'), [
      {
        startDate: '2027-03-01T09:00',
        location: { name: 'Room 2' },
        description: 'Bring a pen.',
      },
      { startDate: '2027-03-02T09:00' },
    ]);
    assert.equal(next.sessions[1]!['id'], 'basics-2027-03-01');
  });

  it('is added where its name is another, and what may be the same is named (S-44)', async () => {
    const first = await imported('a.csv', sheet);
    const named = one('u', '20270301').replace('The basics', 'The basics: coffee hour');
    const next = await imported('b.ics', ics(named), [], first.text);
    assert.equal(next.sessions.length, 3);
    assert.match(next.said, /begins when basics-2027-03-01 does\. If it is the same session/);
    const two = await imported(
      'a.csv',
      rows(
        'training,date,time,name',
        'basics,2027-03-01,9 am-10 am,A',
        'basics,2027-03-01,9 am-10 am,B',
      ),
    );
    assert.equal(two.sessions.length, 3);
    assert.doesNotMatch(two.said, /begins when/);
  });

  it('is two where a calendar has two at the same time (S-44)', async () => {
    const file = ics(one('u', '20270301'), one('v', '20270301'));
    const first = await imported('b.ics', file);
    assert.equal(first.sessions.length, 3);
    assert.match(first.said, /begins when/);
    const again = await imported('b.ics', file, [], first.text);
    assert.match(again.printed, /^Nothing has changed/);
  });
});

describe('--from and --until', () => {
  it('hold for spreadsheets as for calendars (S-44)', async () => {
    const sheet = rows(
      'training,date,time',
      'basics,2026-03-05,9-10 am',
      'basics,2027-03-05,9-10 am',
      'basics,2029-03-05,9-10 am',
    );
    const taken = async (...more: string[]) => {
      const { sessions, said, code } = await imported('a.csv', sheet, more);
      assert.equal(code, 0);
      return [...starts(sessions.slice(1)), /stays? out/.test(said)];
    };
    assert.deepEqual(await taken(), ['2027-03-05T09:00', '2029-03-05T09:00', true]);
    assert.deepEqual(await taken('--until', '2027-12-31'), ['2027-03-05T09:00', true]);
    assert.equal((await taken('--from', '2026-01-01')).length, 4);
    // What the feed has is changed all the same.
    const old = feedText.replaceAll('2027-01-12', '2026-01-12');
    const { sessions } = await imported(
      'a.csv',
      rows('training,id,recording', 'basics,basics-1,https://example.org/v'),
      [],
      old,
    );
    assert.equal(sessions[0]!['recordingUrl'], 'https://example.org/v');
  });
});

describe('a session that does not say when it ends', () => {
  it('is named, and keeps the length that the feed has (S-44)', async () => {
    const sheet = (time: string) =>
      rows('training,id,date,start time', `basics,x,2027-03-01,${time}`);
    const first = await imported('a.csv', sheet('9 am'));
    assert.match(first.said, /a\.csv: no end is said in row 2: .*leaves the page at that minute/);
    const long = first.text.replace(/("endDate": "2027-03-01T)09:00/, '$110:30');
    const same = await imported('a.csv', sheet('9 am'), [], long);
    assert.match(same.printed, /^Nothing has changed/);
    assert.doesNotMatch(same.said, /no end is said/);
    const moved = await imported('a.csv', sheet('1 pm'), [], long);
    assert.equal(moved.sessions[1]!['endDate'], '2027-03-01T14:30');
    const calendar = await imported('a.ics', ics(event('u', at('20270301')[0]!)));
    assert.match(calendar.said, /no end is said in line 3/);
  });
});
