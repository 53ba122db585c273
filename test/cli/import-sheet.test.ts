/** `aht-widgets import` of spreadsheets: columns, dates and words as people type them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Typed, typedTime } from '../../src/cli/import/typed-date.js';
import { imported, feedText, only } from './import-feed.js';

const rows = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;
/** The sessions that are new. */
const added = async (...given: Parameters<typeof imported>) => {
  const outcome = await imported(...given);
  return { ...outcome, sessions: outcome.sessions.slice(1) };
};

describe('dates as people type them', () => {
  const date = '2026-02-18';
  const known: [string, Typed][] = [
    ['2026-02-18', { date }],
    ['2026/2/18', { date }],
    ['2026-02-18T09:00', { date, start: '09:00' }],
    ['2026-02-18 09:00:00', { date, start: '09:00' }],
    ['2026-02-18T09:00:00-06:00', { date, start: '09:00', offset: '-06:00' }],
    ['2026-02-18T15:00Z', { date, start: '15:00', offset: 'Z' }],
    ['2/18/2026', { date, order: 'month-day' }],
    ['2/18/26', { date, order: 'month-day' }],
    ['18/2/2026', { date, order: 'day-month' }],
    ['18.2.2026', { date, order: 'day-month' }],
    ['03/04/2026', { date: '2026-03-04', doubtful: true }],
    ['03/03/2026', { date: '2026-03-03' }],
    ['18 Feb 2026', { date }],
    ['18-Feb-26', { date }],
    ['Feb 18, 2026', { date }],
    ['February 18th, 2026', { date }],
    ['Wednesday, February 18, 2026', { date }],
    ['Wed Feb 18 2026', { date }],
    ['18 de febrero de 2026', { date }],
    ['miércoles, 18 de febrero de 2026', { date }],
    ['Mar 18, 2026', { date: '2026-03-18' }],
    ['martes 17 de marzo de 2026', { date: '2026-03-17' }],
    ['Feb 18, 2026 9:00 AM', { date, start: '09:00' }],
    ['Feb 18, 2026 at 9 a.m.', { date, start: '09:00' }],
    ['Feb 18, 2026, 9\u202fAM CST', { date, start: '09:00', zone: 'America/Chicago' }],
    ['2/18/2026 1:30 pm', { date, order: 'month-day', start: '13:30' }],
    ['Feb 18, 2026 9-11:30 am', { date, start: '09:00', end: '11:30' }],
    ['9-11:30 am', { start: '09:00', end: '11:30' }],
    ['11-1 pm', { start: '11:00', end: '13:00' }],
    ['1 to 3 p.m.', { start: '13:00', end: '15:00' }],
    ['2026-02-18 09:00-10:30', { date, start: '09:00', end: '10:30' }],
    ['9:00–16:30', { start: '09:00', end: '16:30' }],
    ['9 am - noon', { start: '09:00', end: '12:00' }],
    ['12 am', { start: '00:00' }],
    ['12:15 pm', { start: '12:15' }],
    ['de 9 a 11 a. m.', { start: '09:00', end: '11:00' }],
    ['46071', { date }],
    ['46071.375', { date, start: '09:00' }],
    ['0.375', { start: '09:00' }],
  ];
  for (const [text, said] of known)
    it(`“${text}”`, () => assert.deepEqual(typedTime(text, 'month-day'), said));

  it('takes doubtful ones as it is told', () =>
    assert.equal(typedTime('03/04/2026', 'day-month').date, '2026-04-03'));

  for (const [text, why] of [
    ['Feb 30, 2026', /no date of the calendar/],
    ['13/13/2026', /no date of the calendar/],
    ['Feb 18', /no year/],
    ['18 Feb', /no year/],
    ['Feb 18-19, 2027', /one day. If these are several/],
    ['18 y 19 de febrero de 2027', /one day. If these are several/],
    ['Tuesday, February 18, 2026', /that day is a Wednesday/],
    ['2-4', /morning or afternoon/],
    ['25:00', /no time of the day/],
    ['13 pm', /no time of the day/],
    ['9:75', /no time of the day/],
    ['tomorrow', /no date or time/],
    ['TBD', /no date or time/],
    ['2026-02-18 9 am sharp', /“sharp” is not understood/],
  ] as const)
    it(`refuses “${text}” and says why`, () =>
      assert.throws(() => typedTime(text, 'month-day'), why));
});

describe('a spreadsheet of sessions', () => {
  it('is understood by its columns, with semicolons, in Spanish, with the old accents', async () => {
    const text = rows(
      'Curso;Fecha;Horario;Lugar;Título;Modalidad;Inscripción;Público',
      'Lo básico;18/02/2027;9:00-11:30;Salón 4;Sesión de mañana;Presencial;www.example.org/registro;Personal escolar',
    );
    const { sessions, code, said } = await added('a.csv', Buffer.from(text, 'latin1'));
    assert.equal(code, 0, said);
    assert.deepEqual(sessions, [
      {
        id: 'basics-2027-02-18',
        startDate: '2027-02-18T09:00',
        endDate: '2027-02-18T11:30',
        location: { name: 'Salón 4' },
        name: 'Sesión de mañana',
        attendanceMode: 'onsite',
        url: 'https://www.example.org/registro',
        audience: ['staff'],
      },
    ]);
    assert.match(said, /not UTF-8; it was read as Windows-1252/);
    for (const [name, bytes] of [
      ['UTF-8', Buffer.from(`\uFEFF${text}`)],
      ['UTF-16', Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le')],
    ] as const)
      assert.deepEqual((await added('a.csv', bytes)).sessions, sessions, name);
  });

  it('is read as calendars export it: Subject, Start Date, Start Time', async () => {
    const { sessions, code } = await added(
      'a.csv',
      rows(
        'Subject,Start Date,Start Time,End Date,End Time,All day event,Location,Description',
        '"Part 1, of 2",2/18/2027,9:00:00 AM,2/18/2027,11:00:00 AM,False,"Room 4","Two lines,\n""quoted"""',
        'Days,3/1/2027,,3/2/2027,,True,,',
      ),
      ['--training', 'basics'],
    );
    assert.equal(code, 0);
    assert.deepEqual(sessions, [
      {
        id: 'basics-2027-02-18',
        startDate: '2027-02-18T09:00',
        endDate: '2027-02-18T11:00',
        name: 'Part 1, of 2',
        location: { name: 'Room 4' },
        description: 'Two lines,\n"quoted"',
      },
      {
        id: 'basics-2027-03-01',
        startDate: '2027-03-01T00:00',
        endDate: '2027-03-02T23:59',
        name: 'Days',
      },
    ]);
  });

  it('says once what could be read in two ways, and follows --dates', async () => {
    const file = rows(
      'training,date,start time,end time',
      'basics,03/04/2027,9 am,10 am',
      'basics,05/06/2027,9 am,10 am',
    );
    const starts = async (text: string, ...more: string[]) => {
      const { sessions, said } = await added('a.csv', text, more);
      return [
        ...sessions.map(({ startDate }) => String(startDate).slice(5, 10)),
        said.split('could be read').length - 1,
      ];
    };
    assert.deepEqual(await starts(file), ['03-04', '05-06', 1]);
    assert.deepEqual(await starts(file, '--dates', 'day-month'), ['04-03', '06-05', 0]);
    // Another row shows how this sheet writes its dates.
    assert.deepEqual(await starts(`${file}basics,25/06/2027,9 am,10 am\r\n`), [
      '04-03',
      '06-05',
      '06-25',
      1,
    ]);
  });

  it('leaves out what it cannot understand, with row, column and reason, and nothing else', async () => {
    const { sessions, code, said } = await added(
      'a.csv',
      rows(
        'training,date,start time,end time,url,status,room key,audience',
        'basics,2027-02-01,9 am,10 am,,,,',
        'basics,2027-02-30,9 am,10 am,,,,',
        'nothing,2027-02-03,9 am,10 am,,,,',
        'basics,2027-02-04,10 am,9 am,,,,',
        'basics,2027-02-05,9 am,10 am,javascript:alert(1),,,',
        'basics,2027-02-06,9 am,10 am,,maybe,,',
        ',,,,,,,',
        'basics,2027-02-08,9 am,10 am,,canceled,B,School staff',
        'basics,2027-02-09,9 am,10 am,,,,Everyone',
        'basics,2027-02-08,9 am,10 am,,,,',
        ',2027-02-10,9 am,10 am,,,,',
        'basics,2027-02-11,,10 am,,,,',
        'basics,2027-02-12,9 am,10 am,,,,,,stray',
      ),
    );
    assert.equal(code, 1);
    assert.deepEqual(only(sessions, 'id', 'eventStatus', 'audience'), [
      { id: 'basics-2027-02-01' },
      { id: 'basics-2027-02-08', eventStatus: 'cancelled', audience: ['staff'] },
      { id: 'basics-2027-02-08-2' },
    ]);
    for (const words of [
      'a.csv: left out, column “room key”: it is not known what it means. If it is your own, add --ignore "room key".',
      'a.csv: left out, row 3: column “date”: “2027-02-30” is no date of the calendar.',
      'a.csv: left out, row 4: the feed has no training “nothing”. It has: basics, course.',
      'a.csv: left out, row 5: endDate “2027-02-04T09:00” is before its startDate.',
      'a.csv: left out, row 6: url “javascript:alert(1)” is no address that a link may lead to',
      'a.csv: left out, row 7: column “status”: “maybe” is none of the words',
      'a.csv: left out, row 10: column “audience”: “Everyone” is none of those that the feed has: staff.',
      'a.csv: left out, row 12: it does not say of which training it is.',
      'a.csv: left out, row 13: it says when it ends, but not when it begins.',
      'a.csv: left out, row 14: it has more cells than the table has columns (“stray”)',
    ])
      assert.ok(said.includes(words), `${words}\n\n${said}`);
    const ignored = await imported(
      'a.csv',
      rows('training,date,start time,room key', 'basics,2027-02-01,9 am,B'),
      ['--ignore', 'Room Key'],
    );
    assert.equal(ignored.code, 0);
  });

  it('is known again by its id, else by its moment; an empty cell changes nothing, - takes away', async () => {
    const { sessions, printed } = await imported(
      'a.csv',
      rows(
        'training,id,start,end,note (es),url',
        'basics,basics-1,2027-01-13 9:00,2027-01-13 10:00,,https://example.org/r',
        'basics,,2027-02-01 9:00,2027-02-01 10:00,,',
      ),
    );
    assert.deepEqual(sessions[0], {
      id: 'basics-1',
      startDate: '2027-01-13T09:00',
      endDate: '2027-01-13T10:00',
      'x-room-key': 'B',
      note: { en: 'Bring a pen.', es: 'Traiga un bolígrafo.' },
      url: 'https://example.org/r',
      eventStatus: 'rescheduled',
      previousStartDate: '2027-01-12T09:00',
    });
    assert.match(
      printed,
      /moved from Tuesday, January 12, 2027, 9 to 10 a\.m\. CST to Wednesday, January 13/,
    );
    const same = await imported(
      'a.csv',
      rows('training,start,end,note (es),url', 'basics,2027-01-12 9:00,2027-01-12 10:30,-,-'),
    );
    assert.equal(same.sessions.length, 1);
    assert.deepEqual(only(same.sessions, 'startDate', 'endDate', 'note', 'url', 'eventStatus'), [
      {
        startDate: '2027-01-12T09:00:00-06:00',
        endDate: '2027-01-12T10:30',
        note: { en: 'Bring a pen.' },
      },
    ]);
  });

  it('names a quotation mark that is never closed, and a workbook, and columns of two meanings', async () => {
    const open = await added(
      'a.csv',
      rows(
        'training,date,start time,note',
        'basics,2027-02-01,9 am,fine',
        'basics,2027-02-02,9 am,"open',
        'basics,2027-02-03,9 am,fine',
      ),
    );
    assert.equal(open.sessions.length, 1);
    assert.match(open.said, /left out, row 3: its quotation marks do not match/);
    const workbook = await imported('a.csv', Buffer.from([0x50, 0x4b, 3, 4, 0]));
    assert.equal(workbook.code, 2);
    assert.match(workbook.said, /workbook.*CSV UTF-8/);
    const twice = await imported(
      'a.csv',
      rows('training,date,link,registration', 'basics,2027-02-01,a,b'),
    );
    assert.match(twice.said, /“link” and “registration” both mean url/);
    const neither = await imported('a.csv', rows('a,b', '1,2'));
    assert.match(neither.said, /sessions or resources\?.*--as/);
    const empty = await imported('a.csv', '');
    assert.match(empty.said, /is empty/);
    for (const { text } of [workbook, twice, neither, empty]) assert.equal(text, feedText);
  });
});

describe('a spreadsheet of resources', () => {
  it('brings in cards, known again by id, link or title, with their headings by name', async () => {
    const { feed, code, said } = await imported(
      'a.csv',
      rows(
        'Title,Title (Spanish),Link,Topic,Language,Length,Published,Phone,Cost',
        'Póster,,poster.pdf,Teaching,English,,,,Free',
        'A film,Una película,https://example.org/film,teaching,en; español,1 h 30,2019,+1 555 010 0100,',
        'No topic,,https://example.org/x,Elsewhere,,,,,',
      ),
    );
    assert.equal(code, 1);
    assert.match(
      said,
      /row 4: column “category”: “Elsewhere” is none of those that the feed has: teaching/,
    );
    assert.deepEqual(feed.resources, [
      {
        id: 'poster',
        name: { en: 'Póster', es: 'Cartel' },
        url: 'poster.pdf',
        category: 'teaching',
        inLanguage: ['en'],
        cost: 'Free',
      },
      {
        id: 'a-film',
        name: { en: 'A film', es: 'Una película' },
        url: 'https://example.org/film',
        category: 'teaching',
        inLanguage: ['en', 'es'],
        timeRequired: 'PT1H30M',
        datePublished: '2019',
        telephone: '+1 555 010 0100',
      },
    ]);
  });
});

describe('a sheet that was made for people to read', () => {
  const table = [
    'Training,Date,Time,Where',
    'The basics,2/18/2027,9-11 am,Room 2',
    ',,,',
    '',
  ] as const;

  it('has a title and headings above the names of its columns, and empty rows below (L-07)', async () => {
    const plain = await added('a.csv', rows(...table), ['--training', 'basics']);
    assert.equal(plain.sessions.length, 1, plain.said);
    assert.doesNotMatch(plain.said, /taken for the names/);
    const titled = await added(
      'a.csv',
      rows('Trainings in spring,,,', ',,,', ',When,,Where', ...table),
      ['--training', 'basics'],
    );
    assert.deepEqual(titled.sessions, plain.sessions);
    assert.match(titled.said, /a\.csv: row 4 is taken for the names of the columns/);
    // Rows are counted as the spreadsheet program counts them.
    const wrong = await added('a.csv', rows('Spring,,,', ...table, 'The basics,TBD,,'));
    assert.match(wrong.said, /row 6: column “date”: “TBD”/);
  });

  it('keeps what is for the office to the office', async () => {
    for (const header of ['Notes (internal)', 'Notes (staff only)', 'Notas (interno)']) {
      const sheet = rows(`date,time,${header},notes`, '2/18/2027,9-11 am,ask Bo,bring a pen');
      const { sessions, said } = await added('a.csv', sheet, ['--training', 'basics']);
      assert.deepEqual(only(sessions, 'note'), [{ note: 'bring a pen' }], said);
      assert.ok(said.includes(`left out, column “${header}”`), said);
    }
  });
});
