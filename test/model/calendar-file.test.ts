/** Calendar files, line by line against RFC 5545 and read back by two parsers of other people. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { type IcsCalendar, convertIcsCalendar } from 'ts-ics';
import {
  type CalendarEvent,
  calendarFile,
  subscriptionHead,
} from '../../src/model/calendar-file.js';
import { momentOf } from '../../src/model/time.js';

const utc = (wall: string) => Date.parse(`${wall}Z`);
const inZone = (wall: string, zone: string) => momentOf(utc(wall), zone);

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'respond/one@example.org',
  start: Date.parse('2024-09-19T09:00:00-05:00'),
  end: Date.parse('2024-09-19T10:30:00-05:00'),
  zone: 'America/Chicago',
  summary: 'Responding well',
  status: 'CONFIRMED',
  modified: Date.parse('2024-08-01T12:34:56Z'),
  ...more,
});

const at = (start: string, end: string, zone: string, more: Partial<CalendarEvent> = {}) =>
  event({ start: inZone(start, zone), end: inZone(end, zone), zone, ...more });

/** The lines as they stand, still folded. */
const physical = (file: string) => file.split('\r\n');
/** RFC 5545, 3.1: a line break and one blank are taken out. */
const lines = (file: string) => physical(file.replaceAll('\r\n ', ''));
const lineOf = (file: string, name: string) =>
  lines(file)
    .find((line) => line.startsWith(name))
    ?.slice(name.length);

interface Read {
  readonly uid: string;
  readonly start: number;
  readonly end: number | undefined;
  readonly summary: string;
  readonly description: string | undefined;
  readonly location: string | undefined;
  readonly status: string;
}

/** What ical.js makes of a file. */
function byIcalJs(file: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const read = new ICAL.Event(component);
    const text = (name: string) =>
      (component.getFirstPropertyValue(name) as string | null) ?? undefined;
    const moment = (time: ICAL.Time) =>
      time.isDate ? utc(`${time.toString()}T00:00:00`) : time.toUnixTime() * 1000;
    return {
      uid: read.uid,
      start: moment(read.startDate),
      end: component.hasProperty('dtend') ? moment(read.endDate) : undefined,
      summary: read.summary,
      description: text('description'),
      location: text('location'),
      status: text('status')!,
    };
  });
}

/** What ts-ics makes of it. */
function byTsIcs(file: string): Read[] {
  const { events = [] } = convertIcsCalendar(undefined, file) as IcsCalendar;
  return events.map(({ uid, start, end, summary, description, location, status }) => ({
    uid,
    start: start.date.getTime(),
    end: end?.date.getTime(),
    summary,
    description,
    location,
    status: status!,
  }));
}

const parsers = { 'ical.js': byIcalJs, 'ts-ics': byTsIcs };

/** Sessions at which a calendar could go wrong: [what, start, end, zone, offset at the start]. */
const times: [string, string, string, string, number][] = [
  ['an ordinary morning', '2024-09-19T09:00', '2024-09-19T10:00', 'America/Chicago', -5],
  [
    'the day before clocks go forward',
    '2025-03-08T09:00',
    '2025-03-08T10:00',
    'America/Chicago',
    -6,
  ],
  [
    'the hour before clocks go forward',
    '2025-03-09T01:30',
    '2025-03-09T01:59',
    'America/Chicago',
    -6,
  ],
  ['over the change in spring', '2025-03-09T01:30', '2025-03-09T03:30', 'America/Chicago', -6],
  ['in the hour that is skipped', '2025-03-09T02:30', '2025-03-09T04:00', 'America/Chicago', -6],
  [
    'the hour after clocks go forward',
    '2025-03-09T03:00',
    '2025-03-09T04:00',
    'America/Chicago',
    -5,
  ],
  [
    'the day after clocks went forward',
    '2025-03-10T09:00',
    '2025-03-10T10:00',
    'America/Chicago',
    -5,
  ],
  ['the hour before clocks go back', '2025-11-02T00:30', '2025-11-02T00:59', 'America/Chicago', -5],
  ['in the hour that comes twice', '2025-11-02T01:30', '2025-11-02T03:00', 'America/Chicago', -5],
  [
    'the hour after clocks went back',
    '2025-11-02T02:00',
    '2025-11-02T03:00',
    'America/Chicago',
    -6,
  ],
  ['over the change in autumn', '2025-11-01T23:00', '2025-11-02T04:00', 'America/Chicago', -5],
  ['over the end of the year', '2025-12-31T23:00', '2026-01-01T01:00', 'America/Chicago', -6],
  ['in a zone without changes', '2025-07-01T09:00', '2025-07-01T10:00', 'America/Phoenix', -7],
  ['in a half-hour zone', '2025-07-01T09:00', '2025-07-01T10:00', 'Asia/Kolkata', 5.5],
  ['in a zone of three quarters', '2025-07-01T09:00', '2025-07-01T10:00', 'Asia/Kathmandu', 5.75],
  ['in half-hour summer time', '2025-01-15T09:00', '2025-01-15T10:00', 'Australia/Lord_Howe', 11],
  ['over a half-hour change', '2025-04-06T01:00', '2025-04-06T05:00', 'Australia/Lord_Howe', 11],
  ['in Newfoundland', '2025-07-01T09:00', '2025-07-01T10:00', 'America/St_Johns', -2.5],
  ['in the summer of the south', '2025-01-15T09:00', '2025-01-15T10:00', 'America/Santiago', -3],
  ['in the winter of the south', '2025-07-15T09:00', '2025-07-15T10:00', 'America/Santiago', -4],
  [
    'where Ramadan stops summer time',
    '2025-03-10T09:00',
    '2025-03-10T10:00',
    'Africa/Casablanca',
    0,
  ],
  ['after Ramadan', '2025-05-10T09:00', '2025-05-10T10:00', 'Africa/Casablanca', 1],
  ['where winter is the exception', '2025-01-15T09:00', '2025-01-15T10:00', 'Europe/Dublin', 0],
  ['far east', '2025-07-01T09:00', '2025-07-01T10:00', 'Pacific/Kiritimati', 14],
  ['far west', '2025-07-01T09:00', '2025-07-01T10:00', 'Pacific/Pago_Pago', -11],
  ['with an offset and no zone', '2025-07-01T09:00', '2025-07-01T10:00', 'Etc/GMT+5', -5],
  ['in UTC', '2025-07-01T09:00', '2025-07-01T10:00', 'UTC', 0],
  ['in UTC by another name', '2025-07-01T09:00', '2025-07-01T10:00', 'Etc/UTC', 0],
  ['over several days', '2025-07-01T09:00', '2025-07-04T16:00', 'America/Chicago', -5],
];

describe('a calendar file', () => {
  for (const [what, start, end, zone, hours] of times) {
    for (const [name, read] of Object.entries(parsers)) {
      it(`says the right moments ${what}, as ${name} reads it (S-13)`, () => {
        const one = at(start, end, zone);
        assert.equal(one.start, utc(start) - hours * 3_600_000);
        const [found, ...more] = read(calendarFile([one]));
        assert.deepEqual([found!.start, found!.end, more.length], [one.start, one.end, 0]);
      });
    }
  }

  it('names the zone and the time that the clocks there show (S-14)', () => {
    const file = calendarFile([event()]);
    assert.ok(lines(file).includes('DTSTART;TZID=America/Chicago:20240919T090000'));
    assert.ok(lines(file).includes('DTEND;TZID=America/Chicago:20240919T103000'));
    assert.equal(lines(file).filter((line) => line === 'TZID:America/Chicago').length, 1);
  });

  it('tells hours that come twice in UTC, the first and the second', () => {
    const starts = ['-05:00', '-06:00'].map((offset) => Date.parse(`2025-11-02T01:30:00${offset}`));
    for (const start of starts) {
      const one = event({ start, end: start + 3_600_000 });
      const file = calendarFile([one]);
      assert.doesNotMatch(file, /DT(START|END);/);
      for (const read of Object.values(parsers)) {
        assert.deepEqual([read(file)[0]!.start, read(file)[0]!.end], [one.start, one.end]);
      }
    }
    assert.equal(starts[1]! - starts[0]!, 3_600_000);
  });

  it('needs no zone in UTC', () => {
    const file = calendarFile([at('2025-07-01T09:00', '2025-07-01T10:00', 'UTC')]);
    assert.ok(lines(file).includes('DTSTART:20250701T090000Z'));
    assert.doesNotMatch(file, /VTIMEZONE|TZID/);
  });

  it('describes each zone once, with the changes of its clocks around the events (S-14)', () => {
    const file = calendarFile([
      event(),
      event({ uid: 'two' }),
      at('2025-07-01T09:00', '2025-07-01T10:00', 'America/New_York'),
    ]);
    assert.equal(file.match(/BEGIN:VTIMEZONE/g)?.length, 2);
    const chicago = file.slice(file.indexOf('BEGIN:VTIMEZONE'), file.indexOf('END:VTIMEZONE'));
    assert.match(
      chicago,
      /BEGIN:DAYLIGHT\r\nDTSTART:20240310T020000\r\nTZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\nEND:DAYLIGHT\r\n/,
    );
    assert.match(
      chicago,
      /BEGIN:STANDARD\r\nDTSTART:20241103T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\nEND:STANDARD\r\n/,
    );
  });

  it('misses no short summer time, wherever the search for changes begins', () => {
    for (let shift = 0; shift < 40; shift++) {
      const start = utc('2025-06-01T09:00') + shift * 86_400_000;
      const file = calendarFile([event({ start, end: start, zone: 'Africa/Casablanca' })]);
      // Ramadan of 2025: clocks went back for it on 23 February, and forward on 6 April.
      for (const change of ['20250223T030000', '20250406T020000'])
        assert.equal(file.split(`DTSTART:${change}`).length, 2, `${change}, ${shift}`);
    }
  });

  it('tells a whole day without times, and several to the day after the last (S-31)', () => {
    const days = (end: string, zone = 'America/Chicago') =>
      calendarFile([at('2025-03-09T00:00', end, zone, { allDay: true })]);
    const one = days('2025-03-10T00:00');
    assert.equal(days('2025-03-09T23:59'), one);
    assert.equal(days('2025-03-10T00:00', 'Pacific/Kiritimati'), one);
    assert.ok(lines(one).includes('DTSTART;VALUE=DATE:20250309'));
    assert.ok(lines(one).includes('DTEND;VALUE=DATE:20250310'));
    assert.doesNotMatch(one, /TZID/);
    for (const read of Object.values(parsers)) {
      const [found] = read(days('2025-03-12T00:00'));
      assert.equal(found!.start, utc('2025-03-09T00:00'));
      assert.equal(found!.end, utc('2025-03-12T00:00'));
    }
  });

  it('gives no end to what ends as it begins (RFC 5545, 3.8.2.2)', () => {
    const { start } = event();
    assert.equal(lineOf(calendarFile([event({ end: start })]), 'DTEND'), undefined);
  });

  const special =
    'Back\\slash; semi, comma: "quotes"\nnew line\r\nanother\rand another\ttab\u2028 <b>&amp; ^caret';

  it('keeps every special character, and lets no control character in (S-14)', () => {
    const file = calendarFile([
      event({
        summary: special,
        location: special,
        url: 'https://example.org/\u0007\r\nX:y',
        description: `a\u0000b\u0007c\u0085d\u007f${special}`,
      }),
    ]);
    assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\x00-\x08\x0a-\x1f\x7f-\x9f]/);
    assert.ok(
      lines(file).includes(
        'SUMMARY:Back\\\\slash\\; semi\\, comma: "quotes"\\nnew line\\nanother\\nand another\ttab\u2028 <b>&amp\\; ^caret',
      ),
    );
    const plain = special.replace(/\r\n?/g, '\n');
    const [found] = byIcalJs(file);
    assert.deepEqual(
      [found!.summary, found!.location, found!.description],
      [plain, plain, `abcd${plain}`],
    );
  });

  it('cannot be made to say more by a text of the feed', () => {
    const file = calendarFile([
      event({ summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y', uid: 'a\nURL:b' }),
    ]);
    assert.equal(lines(file).filter((line) => line === 'BEGIN:VEVENT').length, 1);
    assert.equal(lineOf(file, 'URL:'), undefined);
  });

  it('folds lines after 75 octets at most, and never inside of a character (S-14)', () => {
    const family = '👩🏽‍👩🏽‍👧🏽‍👦🏽';
    for (let shift = 0; shift < 80; shift++) {
      for (const filler of ['a', 'é', '한', '🎓', family, 'e\u0301', ',', '\u2028', '\ud83c']) {
        const summary = 'x'.repeat(shift) + filler.repeat(40);
        const file = calendarFile([event({ summary })]);
        for (const line of physical(file)) {
          const octets = new TextEncoder().encode(line);
          assert.ok(octets.length <= 75, line);
          if (filler !== '\ud83c') assert.doesNotMatch(line, /\p{Cs}/u, 'half a character');
        }
        assert.equal(lineOf(file, 'SUMMARY:')!.replaceAll('\\,', ','), summary);
      }
    }
    const [found] = byIcalJs(calendarFile([event({ summary: family.repeat(40) })]));
    assert.equal(found!.summary, family.repeat(40));
    assert.equal(
      byTsIcs(calendarFile([event({ summary: family.repeat(40) })]))[0]!.summary,
      family.repeat(40),
    );
  });

  it('keeps a backslash and what it escapes in one line (S-14)', () => {
    for (let shift = 0; shift < 80; shift++) {
      const summary = 'x'.repeat(shift) + ',;\\\n'.repeat(40);
      const file = calendarFile([event({ summary })]);
      for (const line of physical(file)) {
        assert.doesNotMatch(line, /(?<!\\)(\\\\)*\\$/);
        assert.ok(line.length <= 75, line);
      }
      if (shift % 20) continue;
      for (const read of Object.values(parsers)) assert.equal(read(file)[0]!.summary, summary);
    }
  });

  it('makes lines as long as they may be', () => {
    const file = calendarFile([event({ summary: 'a'.repeat(500) })]);
    const folded = physical(file).filter((line) => /^ a+$/.test(line));
    assert.ok(
      folded.slice(0, -1).every((line) => line.length === 75),
      folded.join('\n'),
    );
  });

  it('ends every line with CRLF, the last one too (S-14)', () => {
    const file = calendarFile([event({ description: special })]);
    assert.match(file, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/[^\r]+\r\n/);
    assert.match(file, /END:VEVENT\r\nEND:VCALENDAR\r\n$/);
    assert.doesNotMatch(file, /[^\r]\n|\r[^\n]|\r\n\r\n/);
  });

  it('has what an event must have, and no line without a value (S-14)', () => {
    const file = calendarFile([event({ description: '', location: undefined, url: '' })]);
    const names = lines(file).map((line) => line.split(/[:;]/)[0]);
    for (const name of [
      'UID',
      'DTSTAMP',
      'SEQUENCE',
      'LAST-MODIFIED',
      'STATUS',
      'SUMMARY',
      'DTEND',
    ])
      assert.equal(names.filter((one) => one === name).length, 1, name);
    assert.deepEqual(
      names.filter((name) => /^(DESCRIPTION|LOCATION|URL|METHOD)$/.test(name!)),
      [],
    );
    assert.ok(
      lines(file)
        .slice(0, -1)
        .every((line) => /:.+/.test(line)),
    );
  });

  it('is the same text each time, and a later version has a higher number (S-14)', () => {
    assert.equal(calendarFile([event()]), calendarFile([event()]));
    const numbers = [
      '2019-01-01T00:00:00Z',
      '2024-08-01T12:34:56Z',
      '2024-08-01T12:36:00Z',
      '2100-01-01T00:00:00Z',
    ].map((moment) =>
      Number(lineOf(calendarFile([event({ modified: Date.parse(moment) })]), 'SEQUENCE:')),
    );
    assert.deepEqual(
      numbers,
      [...numbers].sort((one, other) => one - other),
    );
    assert.ok(numbers[0]! >= 0 && numbers[1]! < numbers[2]!, String(numbers));
    assert.ok(numbers[3]! < 2 ** 31, String(numbers));
    const file = calendarFile([event()]);
    assert.equal(lineOf(file, 'DTSTAMP:'), '20240801T123456Z');
    assert.equal(lineOf(file, 'LAST-MODIFIED:'), '20240801T123456Z');
  });

  it('says when a session does not take place', () => {
    for (const read of Object.values(parsers)) {
      assert.equal(read(calendarFile([event({ status: 'CANCELLED' })]))[0]!.status, 'CANCELLED');
    }
  });

  it('says where and why, with the address as it is', () => {
    const url = `https://example.org/register?${'long=address,with;signs&'.repeat(10)}`;
    const file = calendarFile([event({ url, location: 'Room 1, Main St' })]);
    assert.equal(lineOf(file, 'URL:'), url);
    for (const read of Object.values(parsers))
      assert.equal(read(file)[0]!.location, 'Room 1, Main St');
  });

  it('makes a thousand events in two seconds, ten zones among them', () => {
    const zones = [...new Set(times.map(([, , , zone]) => zone))].slice(0, 10);
    const many = Array.from({ length: 1000 }, (_, at) => {
      const start = utc('2024-01-01T15:00') + at * 86_400_000;
      const zone = zones[at % zones.length]!;
      return event({
        uid: `t/${at}@example.org`,
        start,
        end: start + 3_600_000,
        zone,
        description: special.repeat(10),
      });
    });
    const before = performance.now();
    const file = calendarFile(many);
    const took = performance.now() - before;
    assert.ok(took < 2000, `${took} ms`);
    const found = byIcalJs(file);
    assert.deepEqual(
      found.map(({ uid, start, end }) => [uid, start, end]),
      many.map(({ uid, start, end }) => [uid, start, end]),
    );
  });

  it('can be subscribed to: a name, its own address, and how often to look (RFC 7986)', () => {
    const source = 'https://example.org/trainings.ics';
    const file = calendarFile([event()], subscriptionHead('Trainings, all', source, 'PT12H'));
    const head = lines(file).slice(0, lines(file).indexOf('BEGIN:VTIMEZONE'));
    assert.deepEqual(head.slice(3), [
      'NAME:Trainings\\, all',
      'X-WR-CALNAME:Trainings\\, all',
      `SOURCE;VALUE=URI:${source}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
    ]);
    assert.equal(byIcalJs(file).length, 1);
    assert.equal(byTsIcs(file).length, 1);
  });

  it('is a calendar without events, too', () => {
    assert.equal(
      calendarFile([]),
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//aht-widgets//EN\r\nEND:VCALENDAR\r\n',
    );
  });
});
