/** `aht-widgets import`: what must not come into a feed that everybody reads, out of either kind of file. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linksIn, platformOf, withoutCodes } from '../../src/lint/joining.js';
import { event, ics, imported, only } from './import-feed.js';

const rows = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;
const added = async (...given: Parameters<typeof imported>) => {
  const outcome = await imported(...given);
  return { ...outcome, sessions: outcome.sessions.slice(1) };
};

describe('ways into an online session', () => {
  const sheet = rows(
    'training,date,time,name,description,url,location',
    'basics,2027-03-01,9-10 am,A,"Bring a laptop. Join https://zoom.us/j/123?pwd=aa",,Room 2',
    'basics,2027-03-02,9-10 am,B,,https://us02web.zoom.us/j/8?pwd=abc,https://zoom.us/j/1?pwd=x',
    'basics,2027-03-03,9-10 am,C,"Passcode: 4711. Coffee is there.",https://zoom.us/meeting/register/t,',
    'basics,2027-03-04,9-10 am,D,Call 608-555-0100 to register.,https://example.org/r,Online',
  );

  it('stay out of the feed when they stand in a spreadsheet, and say that it is online (S-44)', async () => {
    const { sessions, text, said, code } = await added('a.csv', sheet);
    assert.equal(code, 0, said);
    assert.doesNotMatch(text, /zoom\.us\/j|pwd|4711/);
    assert.deepEqual(only(sessions, 'name', 'description', 'url', 'location', 'attendanceMode'), [
      {
        name: 'A',
        description: 'Bring a laptop.',
        location: { name: 'Room 2' },
        attendanceMode: 'mixed',
      },
      { name: 'B', location: { name: 'Zoom' }, attendanceMode: 'online' },
      { name: 'C', description: 'Coffee is there.', url: 'https://zoom.us/meeting/register/t' },
      {
        name: 'D',
        description: 'Call 608-555-0100 to register.',
        url: 'https://example.org/r',
        location: { name: 'Online' },
      },
    ]);
    assert.match(said, /a\.csv: links, numbers or passcodes to join 3 sessions stay out/);
  });

  it('go in when they are asked for (S-44)', async () => {
    const { sessions, said } = await added('a.csv', sheet, ['--join-links']);
    assert.match(String(sessions[0]!['description']), /zoom\.us\/j\/123/);
    assert.equal(sessions[1]!['url'], 'https://us02web.zoom.us/j/8?pwd=abc');
    assert.doesNotMatch(said, /stay out/);
  });

  it('stay out of the cards of resources, too (S-44)', async () => {
    const { feed, said } = await imported(
      'a.csv',
      rows('title,link,details', 'Open hour,https://meet.google.com/abc-defg-hij,Every Monday'),
      ['--as', 'resources'],
    );
    assert.deepEqual(feed.resources.at(-1), {
      id: 'open-hour',
      name: 'Open hour',
      description: 'Every Monday',
    });
    assert.match(said, /join one resource stay out/);
  });

  it('are numbers to dial and numbers of webinars, too (S-44)', async () => {
    const { sessions } = await added(
      'a.ics',
      ics(
        event(
          'g',
          'DTSTART;TZID=America/Chicago:20270707T090000',
          'DTEND;TZID=America/Chicago:20270707T100000',
          'DESCRIPTION:We talk. Questions? Call 608-555-0100.\\nOne tap mobile: +13126266799\\,\\,8123456789#\\nOr call 312-626-6799\\nWebinar ID: 812 3456 789\\nContraseña: hola\\nBring a pen.',
        ),
      ),
    );
    assert.equal(
      sessions[0]!['description'],
      'We talk. Questions? Call 608-555-0100.\n\nBring a pen.',
    );
  });

  for (const [text, left] of [
    ['Meeting number (access code): 2345 678 9012\nMeeting password: a', ''],
    ['Meeting ID 812 3456 7890\n+1 312 626 6799 US (Chicago)', ''],
    ['Or dial: (US) +1 501-555-0100 PIN: 123 456#', ''],
    ['ID de la reunión: 812\nCódigo de acceso: x', ''],
    [
      'Phone conference ID: 1\nCall 608-555-0100 with questions.',
      'Call 608-555-0100 with questions.',
    ],
    ['608-555-0100', '608-555-0100'],
    ['Palabras clave: trata', 'Palabras clave: trata'],
    ['How to choose a passcode', 'How to choose a passcode'],
    ['Event number 3: the film', 'Event number 3: the film'],
  ] as const)
    it(`“${text.replace('\n', ' / ')}” (S-44)`, () =>
      assert.equal(withoutCodes(text).trim(), left));

  it('are known from pages that are for all (S-44)', () => {
    for (const link of [
      'https://zoom.us/meeting/register/a',
      'https://zoom.us/rec/share/a',
      'https://support.zoom.us/hc/en-us',
      'https://zoom.us/',
      'https://example.org/zoom.us/j/1',
    ])
      assert.equal(linksIn(link).map(platformOf)[0], undefined, link);
    assert.equal(platformOf('https://teams.microsoft.com/l/meetup-join/19'), 'Microsoft Teams');
  });

  it('are looked for in no time, however long a text is', () => {
    const began = process.cpuUsage();
    for (const piece of ['1 ', 'a. ', '\n ', 'join ', '312 626 6799 A ', 'access '])
      withoutCodes(`Passcode: 1\n${piece.repeat(40_000)}!`);
    assert.ok(process.cpuUsage(began).user < 2_000_000);
  });
});

describe('a row that is marked as private', () => {
  it('stays out with the reason, and what Outlook says beside it is one note (S-44)', async () => {
    const { sessions, said, code } = await added(
      'outlook.csv',
      rows(
        'Subject,Start Date,Start Time,End Date,End Time,Required Attendees,Private,Sensitivity,Show time as',
        'The basics,2/18/2027,9:00:00 AM,2/18/2027,11:30:00 AM,name@example.org,False,Normal,2',
        'Dentist,2/19/2027,9:00:00 AM,2/19/2027,11:30:00 AM,,True,Private,2',
        'Talk,2/20/2027,9:00:00 AM,2/20/2027,11:30:00 AM,,False,Confidential,2',
        'Walk,2/21/2027,9:00:00 AM,2/21/2027,11:30:00 AM,,see Bo,Normal,2',
      ),
      ['--training', 'basics'],
    );
    assert.equal(code, 1);
    assert.deepEqual(only(sessions, 'id', 'name'), [{ id: 'basics-2027-02-18' }]);
    for (const words of [
      'outlook.csv: left out, row 3: it is marked as private.',
      'outlook.csv: left out, row 4: it is marked as private.',
      'outlook.csv: left out, row 5: column “Private”: “see Bo” says neither yes nor no',
      'outlook.csv comes out of Outlook. These of its columns stay out: Required Attendees, Show time as.',
    ])
      assert.ok(said.includes(words), said);
    assert.doesNotMatch(said, /Dentist/);
  });

  it('stays out of resources, too (S-44)', async () => {
    const { feed } = await imported(
      'a.csv',
      rows('title,link,privado', 'A,a.pdf,sí', 'B,b.pdf,no'),
    );
    assert.deepEqual(only(feed.resources.slice(1), 'id'), [{ id: 'b' }]);
  });
});
