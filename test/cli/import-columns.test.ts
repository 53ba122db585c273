/** `aht-widgets import` of spreadsheets: which table, which training, which zone, what is a link. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedText, imported, only } from './import-feed.js';
import { command } from './world.js';

const rows = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;
const added = async (...given: Parameters<typeof imported>) => {
  const outcome = await imported(...given);
  return { ...outcome, sessions: outcome.sessions.slice(1) };
};

describe('a spreadsheet of resources with hours', () => {
  it('is taken for what it is: by hand, and as it was exported (S-44)', async () => {
    const typed = await imported(
      'a.csv',
      rows('name,url,hours,telephone', 'Help,https://example.org/h,Mon to Fri 8 to 5,608-555-0100'),
    );
    assert.deepEqual(only(typed.feed.resources.slice(1), 'id', 'hours'), [
      { id: 'help', hours: 'Mon to Fri 8 to 5' },
    ]);
    const { printed } = await command(['export', 'f.json', '--csv', '--table', 'resources'], {
      'f.json': typed.text,
    });
    const again = await imported('a.csv', printed, [], typed.text);
    assert.equal(again.code, 0, again.said);
    assert.match(again.printed, /^Nothing has changed/);
  });

  it('and one of sessions is still one: Curso, Fecha, Horario (S-44)', async () => {
    for (const header of ['Training,Date,Hours', 'Curso,Fecha,Horario', 'Title,Date,Time']) {
      const { sessions, said } = await added(
        'a.csv',
        rows(header, 'The basics,2027-03-01,9-10 am'),
      );
      assert.equal(sessions.length, 1, `${header}: ${said}`);
    }
  });
});

describe('the training of a row', () => {
  it('is the one whose name the title is or begins with, and is not said twice (S-44)', async () => {
    const { sessions, code, said } = await added(
      'a.csv',
      rows(
        'Title,Title (es),Date,Time',
        'The basics,Lo básico,2027-03-01,9-10 am',
        'The basics: part 2,Lo básico: parte 2,2027-03-02,9-10 am',
        'Something else,,2027-03-03,9-10 am',
        'The basics,,2027-03-04,9-10 am',
      ),
    );
    assert.equal(code, 1);
    assert.deepEqual(only(sessions, 'name'), [{}, { name: { en: 'part 2', es: 'parte 2' } }, {}]);
    assert.match(said, /row 4: it does not say of which training it is/);
  });

  it('is not taken off a name that only begins alike, nor of what the feed has (S-44)', async () => {
    const { sessions } = await added(
      'a.csv',
      rows('Title,Date,Time', 'The basicstone,2027-03-01,9-10 am'),
      ['--training', 'basics'],
    );
    assert.deepEqual(only(sessions, 'name'), [{ name: 'The basicstone' }]);
    const own = feedText.replace('"x-room-key": "B"', '"name": "The basics: part 1"');
    const again = await imported(
      'a.csv',
      rows('id,name', 'basics-1,The basics: part 1'),
      ['--as', 'sessions'],
      own,
    );
    assert.match(again.printed, /^Nothing has changed/);
  });

  it('does not lead away from an id (S-44)', async () => {
    const { sessions, code, said } = await imported(
      'a.csv',
      rows('id,name', 'basics-1,Self-paced course: how to'),
      ['--as', 'sessions'],
    );
    assert.equal(code, 0, said);
    assert.equal(sessions[0]!['name'], 'Self-paced course: how to');
  });
});

describe('the zone of a row', () => {
  const wanted = { startDate: '2027-03-05T09:00', timeZone: 'America/New_York' };
  it('is known as Timezone, as Time (ET), and in the cell (S-44)', async () => {
    for (const [header, row] of [
      ['training,date,time,Timezone', 'basics,2027-03-05,9-10 am,Eastern'],
      ['training,date,time,Huso horario', 'basics,2027-03-05,9-10 am,America/New_York'],
      ['training,date,Time (ET)', 'basics,2027-03-05,9-10 am'],
      ['training,Start (Eastern Time),End', 'basics,2027-03-05 9 am,2027-03-05 10 am'],
      ['training,date,time', 'basics,2027-03-05,9-10 am EST'],
    ] as const) {
      const { sessions, code, said } = await added('a.csv', rows(header, row));
      assert.equal(code, 0, said);
      assert.deepEqual(only(sessions, 'startDate', 'timeZone'), [wanted], header);
    }
  });

  it('is no guess: a row is left out when its column may tell a zone (S-44)', async () => {
    for (const [header, cell] of [
      ['Zone of the event', 'ET'],
      ['Clock', 'America/New_York'],
    ]) {
      const sheet = rows(
        `training,date,time,${header}`,
        `basics,2027-03-05,9-10 am,${cell}`,
        'basics,2027-03-06,9-10 am,',
      );
      const { sessions, said } = await added('a.csv', sheet);
      assert.deepEqual(only(sessions, 'startDate'), [{ startDate: '2027-03-06T09:00' }], said);
      assert.ok(
        said.includes(`column “${header}”: it reads like a time zone. Call it timeZone`),
        said,
      );
      assert.ok(
        said.includes(`row 2: without its column “${header}” the hour would be a guess`),
        said,
      );
      const ignored = await added('a.csv', sheet, ['--ignore', header!]);
      assert.equal(ignored.sessions.length, 2);
    }
  });
});

describe('a link in a cell', () => {
  const taken = async (cell: string) => {
    const { sessions, said } = await added(
      'a.csv',
      rows('training,date,time,link', `basics,2027-03-05,9-10 am,"${cell.replaceAll('"', '""')}"`),
    );
    return sessions[0] ? sessions[0]['url'] : said;
  };
  it('is an address, or a page beside the feed (S-44)', async () => {
    for (const [cell, url = cell] of [
      ['https://example.org/r'],
      ['www.example.org', 'https://www.example.org'],
      ['example.org/reg', 'https://example.org/reg'],
      ['register/spring'],
      ['register.html'],
      ['./register'],
    ])
      assert.equal(await taken(cell!), url);
  });

  it('is no word, and no formula (S-44)', async () => {
    for (const cell of ['TBD', 'n/a', 'N/A', 'none', 'Email Ann to register', '-/-', '?'])
      assert.match(
        String(await taken(cell)),
        /row 2: column “link”: “.*” is no address of a page\. Write one such as/,
        cell,
      );
    for (const cell of ['=HYPERLINK("https://example.org/r","Register")', '=HYPERLINK(A1)'])
      assert.match(String(await taken(cell)), /is a formula/);
  });
});

describe('the template', () => {
  for (const table of ['sessions', 'resources'])
    it(`of ${table} explains its columns, and goes in as it is, with nothing to bring (S-44)`, async () => {
      const { printed, code } = await command(['import', '--template', table]);
      assert.equal(code, 0);
      assert.match(printed, table === 'sessions' ? /When it begins/ : /Where it is\./);
      const outcome = await imported('t.csv', printed);
      assert.equal(outcome.code, 0, outcome.said);
      assert.match(outcome.printed, /Nothing has changed/);
    });

  it('is understood when its example is made a row (S-44)', async () => {
    const filled = async (table: string, from: string, to: string) =>
      imported(
        't.csv',
        (await command(['import', '--template', table])).printed.replace(`"# ${from}"`, `"${to}"`),
      );
    const { sessions, code, said } = await filled('sessions', 'staff-basics', 'basics');
    assert.equal(code, 0, said);
    assert.deepEqual(only(sessions.slice(1), 'id', 'startDate', 'endDate'), [
      { id: 'staff-basics-1', startDate: '2027-02-18T09:00', endDate: '2027-02-18T11:30' },
    ]);
    const cards = await filled('resources', 'poster', 'another');
    assert.equal(cards.code, 0, cards.said);
    assert.deepEqual(only(cards.feed.resources.slice(1), 'id', 'name', 'translations'), [
      {
        id: 'another',
        name: 'Poster',
        translations: [{ inLanguage: 'es', url: 'https://example.org/page', name: 'Cartel' }],
      },
    ]);
  });
});
