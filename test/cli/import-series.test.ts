/** `aht-widgets import` of series: what repeats becomes single sessions, within bounds, changed ones too. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { event, feedText, ics, imported as importedInto, only } from './import-feed.js';

const at = 'DTSTART;TZID=America/Chicago:';
const to = 'DTEND;TZID=America/Chicago:';
/** What the feed has already is on no day of these series. */
const elsewhere = feedText.replaceAll('2027-01-12T', '2027-01-11T');
const imported = (name: string, file: string, more: readonly string[] = [], into = elsewhere) =>
  importedInto(name, file, more, into);
/** Those that are new. */
const added = async (...given: Parameters<typeof imported>) => {
  const outcome = await imported(...given);
  return { ...outcome, sessions: outcome.sessions.slice(1) };
};
const starts = (sessions: readonly { readonly [field: string]: unknown }[]) =>
  sessions.map(({ startDate }) => startDate);

describe('a series in a calendar', () => {
  const series = (rule: string, ...more: string[]) =>
    event('s', `${at}20270105T090000`, `${to}20270105T100000`, `RRULE:${rule}`, ...more);

  it('ends with its rule, or with a year, or where --until says', async () => {
    const { sessions, said } = await added('a.ics', ics(series('FREQ=WEEKLY')));
    assert.equal(sessions.length, 46, 'every Tuesday from January 5 to November 23');
    assert.match(said, /goes on after 2027-11-23/);
    const short = await added('a.ics', ics(series('FREQ=WEEKLY')), ['--until', '2027-01-20']);
    assert.deepEqual(starts(short.sessions), [
      '2027-01-05T09:00',
      '2027-01-12T09:00',
      '2027-01-19T09:00',
    ]);
    const counted = await added('a.ics', ics(series('FREQ=WEEKLY;COUNT=2')));
    assert.equal(counted.sessions.length, 2);
    assert.equal(counted.said.includes('goes on'), false);
  });

  it('keeps its hour when the clocks change, and knows an end in UTC', async () => {
    const { sessions } = await added(
      'a.ics',
      ics(series('FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270406T140000Z')),
    );
    assert.deepEqual(only(sessions, 'startDate', 'endDate').at(-1), {
      startDate: '2027-04-06T09:00',
      endDate: '2027-04-06T10:00',
    });
    assert.equal(sessions.length, 4);
  });

  it('has whole days that end at midnight, also on the day when the clocks change', async () => {
    const days = event('d', 'DTSTART;VALUE=DATE:20270307', 'RRULE:FREQ=WEEKLY;COUNT=3');
    const one = event('e', 'DTSTART;VALUE=DATE:20270314', 'DTEND;VALUE=DATE:20270315');
    const { sessions } = await added('a.ics', ics(days, one));
    assert.deepEqual(
      sessions.map(({ startDate, endDate }) => `${startDate} ${endDate}`),
      ['07', '14', '21', '14'].map((day) => `2027-03-${day}T00:00 2027-03-${day}T23:59`),
    );
  });

  it('leaves out dates that do not exist: no 30 February, no 31 April', async () => {
    const of = async (start: string, rule: string) =>
      starts(
        (
          await added('a.ics', ics(event('s', `${at}${start}T090000`, `RRULE:${rule}`)), [
            '--until',
            '2032-12-31',
          ])
        ).sessions,
      );
    assert.deepEqual(await of('20270131', 'FREQ=MONTHLY;COUNT=3'), [
      '2027-01-31T09:00',
      '2027-03-31T09:00',
      '2027-05-31T09:00',
    ]);
    assert.deepEqual(await of('20280229', 'FREQ=YEARLY;COUNT=2'), [
      '2028-02-29T09:00',
      '2032-02-29T09:00',
    ]);
  });

  it('has dates added, taken out and changed one by one (S-44)', async () => {
    const file = ics(
      series(
        'FREQ=WEEKLY;COUNT=4',
        'RDATE;TZID=America/Chicago:20270209T130000',
        'EXDATE;TZID=America/Chicago:20270112T090000',
        'EXDATE;VALUE=DATE:20270126',
      ),
      event(
        's',
        'RECURRENCE-ID;TZID=America/Chicago:20270119T090000',
        `${at}20270120T140000`,
        `${to}20270120T150000`,
      ).replace('The basics', 'The basics: repeated'),
    );
    const { sessions } = await added('a.ics', file);
    assert.deepEqual(only(sessions, 'startDate', 'eventStatus', 'previousStartDate', 'name'), [
      { startDate: '2027-01-05T09:00' },
      {
        startDate: '2027-01-20T14:00',
        eventStatus: 'rescheduled',
        previousStartDate: '2027-01-19T09:00',
        name: 'repeated',
      },
      { startDate: '2027-02-09T13:00' },
    ]);
  });

  it('takes changes of a date and all that follow', async () => {
    const file = ics(
      series('FREQ=WEEKLY;COUNT=3'),
      event(
        's',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/Chicago:20270112T090000',
        `${at}20270112T103000`,
        `${to}20270112T113000`,
      ),
    );
    assert.deepEqual(starts((await added('a.ics', file)).sessions), [
      '2027-01-05T09:00',
      '2027-01-12T10:30',
      '2027-01-19T10:30',
    ]);
  });

  it('cancels what is out of it later, moves what has another hour, and doubles nothing (S-44)', async () => {
    const first = await imported('a.ics', ics(series('FREQ=WEEKLY;COUNT=4')));
    const changed = ics(
      event(
        's',
        `${at}20270105T133000`,
        `${to}20270105T143000`,
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE;TZID=America/Chicago:20270112T133000',
      ),
    );
    const next = await imported('a.ics', changed, [], first.text);
    assert.deepEqual(
      only(next.sessions.slice(1), 'startDate', 'eventStatus', 'previousStartDate'),
      [
        {
          startDate: '2027-01-05T13:30',
          eventStatus: 'rescheduled',
          previousStartDate: '2027-01-05T09:00',
        },
        { startDate: '2027-01-12T13:30', eventStatus: 'cancelled' },
        {
          startDate: '2027-01-19T13:30',
          eventStatus: 'rescheduled',
          previousStartDate: '2027-01-19T09:00',
        },
        { startDate: '2027-01-26T09:00', eventStatus: 'cancelled' },
      ],
    );
    assert.deepEqual(only(next.sessions, 'id'), only(first.sessions, 'id'));
    assert.match(next.said, /20270126 .*not in its series any more/);
  });
});
