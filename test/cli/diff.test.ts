/** `aht-widgets diff`: what changed, in words that a supervisor reads once. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { command } from './world.js';

const wisconsin = JSON.parse(
  readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8'),
);

const feed = {
  version: 1,
  name: 'Feed',
  publisher: { name: 'Agency' },
  dateModified: '2026-10-01T12:00:00Z',
  timeZone: 'America/Chicago',
  emergency: { telephone: '911' },
  hotlines: [
    { id: 'one', name: 'First line', telephone: '1-888-373-7888', hours: 'Always' },
    { id: 'two', name: 'Second line', telephone: '988' },
  ],
  trainings: [
    {
      id: 'basics',
      name: { en: 'The basics' },
      sessions: [
        { id: 'a', startDate: '2027-01-05T09:00', endDate: '2027-01-05T10:30' },
        { id: 'b', startDate: '2027-01-12T09:00', endDate: '2027-01-12T10:30' },
        {
          id: 'c',
          startDate: '2027-01-19T09:00',
          endDate: '2027-01-19T10:30',
          location: { name: 'Room 4' },
        },
        { id: 'd', startDate: '2027-01-26T09:00', endDate: '2027-01-26T10:30' },
      ],
    },
  ],
  guide: {
    name: 'Guide',
    levels: [
      { id: 'ask', name: 'Ask', advice: 'Ask someone.', actions: [{ name: 'Ask' }] },
      { id: 'call', name: 'Call', advice: 'Call now.', actions: [{ name: 'Call' }] },
    ],
    indicators: [
      { id: 'i', text: 'Is often away', level: 'ask' },
      { id: 'j', text: 'Is afraid', level: 'call' },
    ],
  },
  resources: [
    { id: 'poster', name: 'Poster', url: 'https://example.org/poster' },
    { id: 'film', name: 'Film', url: 'https://example.org/film' },
  ],
};

type Feed = typeof feed;
const changed = (change: (copy: Feed & Record<string, never>) => void, from = feed): Feed => {
  const copy = structuredClone(from);
  change(copy as never);
  return copy;
};
const told = async (after: unknown, ...more: string[]) =>
  command(['diff', 'old.json', 'new.json', ...more], { 'old.json': feed, 'new.json': after });

describe('what changed between two feeds (L-11)', () => {
  it('is nothing when nothing did: said plainly, dates of writing and order of fields aside (L-11)', async () => {
    const { code, printed } = await told({
      ...Object.fromEntries(Object.entries(feed).reverse()),
      dateModified: '2026-11-01T00:00:00Z',
    });
    assert.equal(code, 0);
    assert.equal(printed, 'Nothing has changed.\n');
    const other = await told(
      changed((copy) => void Object.assign(copy.guide, { name: { en: 'Guide' } })),
    );
    assert.equal(
      other.printed,
      'Nothing has changed.\n',
      'a plain text is one in the language of the feed',
    );
  });

  it('tells of sessions with dates in words: added, moved, cancelled, gone, another room (L-11)', async () => {
    const { printed } = await told(
      changed(({ trainings: [one] }) => {
        const [a, b, c] = one!.sessions as Record<string, unknown>[];
        Object.assign(a!, {
          startDate: '2027-01-06T13:00',
          endDate: '2027-01-06T14:30',
          eventStatus: 'rescheduled',
          previousStartDate: '2027-01-05T09:00',
        });
        Object.assign(b!, { eventStatus: 'cancelled' });
        Object.assign(c!, { location: { name: 'Room 5' } });
        one!.sessions[3] = {
          id: 'e',
          startDate: '2027-07-06T09:00',
          endDate: '2027-07-06T10:30',
        } as never;
      }),
    );
    assert.equal(
      printed,
      `Sessions:
  > The basics: moved from Tuesday, January 5, 2027, 9 to 10:30 a.m. CST to Wednesday, January 6, 2027, 1 to 2:30 p.m. CST
  x The basics: cancelled: Tuesday, January 12, 2027, 9 to 10:30 a.m. CST
  ~ The basics: Tuesday, January 19, 2027, 9 to 10:30 a.m. CST: place: “Room 4” → “Room 5”
  + The basics: added: Tuesday, July 6, 2027, 9 to 10:30 a.m. CDT
  - The basics: no longer in the feed: Tuesday, January 26, 2027, 9 to 10:30 a.m. CST

`,
    );
  });

  it('takes the same moment, written in another way, for the same (L-11)', async () => {
    const { printed } = await told(
      changed(
        ({ trainings: [one] }) =>
          void Object.assign(one!.sessions[0]!, {
            startDate: '2027-01-05T10:00-05:00',
            endDate: '2027-01-05T16:30Z',
          }),
      ),
    );
    assert.equal(printed, 'Nothing has changed.\n');
  });

  it('has help lines first, their numbers and order marked (L-11)', async () => {
    const { printed } = await told(
      changed((copy) => {
        copy.resources.pop();
        copy.hotlines.reverse();
        Object.assign(copy.hotlines[1]!, { telephone: '1-888-000-0000', hours: 'By day' });
        Object.assign(copy.emergency, { telephone: '112' });
      }),
    );
    const lines = printed.split('\n');
    assert.equal(lines[0], 'Help lines:');
    for (const line of [
      '  ! First line: number to call: “1-888-373-7888” → “1-888-000-0000”',
      '  ! help lines: in another order; the first is now Second line',
      '  ! In danger now: number to call: “911” → “112”',
      '  ~ First line: hours: “Always” → “By day”',
      '  - Film: resource no longer in the feed',
    ])
      assert.ok(lines.includes(line), `${line}\n\n${printed}`);
    assert.ok(
      lines.findIndex((line) => line.startsWith('  ~')) >
        lines.findIndex((line) => line.includes('112')),
    );
  });

  it('tells of the guide: what an indicator leads to, advice, what was added and went (L-11)', async () => {
    const { printed } = await told(
      changed(({ guide }) => {
        guide.indicators[0]!.level = 'call';
        guide.levels[1]!.advice = 'Call this minute.';
        guide.indicators[1] = { id: 'k', text: 'Is alone', level: 'ask' };
      }),
    );
    for (const line of [
      '  ! Is often away: now counts towards “Call”, no longer towards “Ask”',
      '  ~ Call: advice: “Call now.” → “Call this minute.”',
      '  + Is alone: indicator added',
      '  - Is afraid: indicator no longer in the feed',
    ])
      assert.ok(printed.includes(`${line}\n`), `${line}\n\n${printed}`);
  });

  it('tells of resources, languages, the zone, and names what it does not know by its place (L-11)', async () => {
    const { printed } = await told(
      changed((copy) => {
        Object.assign(copy.resources[0]!, {
          url: 'https://example.org/new',
          name: { en: 'Poster', es: 'Cartel' },
        });
        Object.assign(copy.resources[1]!, { status: 'withdrawn' });
        Object.assign(copy, { timeZone: 'America/Denver', 'x-office': { room: 4 } });
        copy.resources.push({ id: 'x', name: 'New', url: 'https://example.org/x' });
      }),
    );
    for (const line of [
      '  ~ Poster: link: “https://example.org/poster” → “https://example.org/new”',
      '  - Film: withdrawn: no longer shown',
      '  + New: resource added',
      '  + Spanish: added, in one text',
      '  ! The feed: time zone: “America/Chicago” → “America/Denver”; all times without a zone of their own mean another hour',
      '  ~ /x-office/room: different, in a field that widgets do not know',
    ])
      assert.ok(printed.includes(`${line}\n`), `${line}\n\n${printed}`);
  });

  it('shows of a long text the part that is different (L-11)', async () => {
    const long = 'The same words, over and over. '.repeat(8);
    const of = (end: string) => changed(({ guide }) => void (guide.levels[0]!.advice = long + end));
    const { printed } = await command(['diff', 'a', 'b'], {
      a: of('Ask the counselor.'),
      b: of('Ask the social worker.'),
    });
    assert.match(printed, /advice: “….*Ask the counselor\.” → “….*Ask the social worker\.”\n/);
    assert.ok(printed.split('\n')[1]!.length < 260, printed);
  });

  it('is short on a screen, whole in a file (L-11)', async () => {
    const many = changed((copy) => {
      for (let index = 0; index < 200; index++)
        copy.resources.push({ id: `r-${index}`, name: `R ${index}`, url: 'https://example.org/' });
    });
    assert.match((await told(many)).printed, /… and 140 more/);
    const { printed } = await told(many, '--format', 'json');
    assert.equal(JSON.parse(printed).log[0].changes.length, 200);
    assert.equal(JSON.parse(printed).log[0].changes[0].pointer, '/resources/2');
  });

  it('tells everything of a feed against itself without its parts, and back (L-11)', async () => {
    const bare = {
      version: 1,
      name: wisconsin.name,
      publisher: wisconsin.publisher,
      dateModified: wisconsin.dateModified,
      timeZone: wisconsin.timeZone,
    };
    const files = { a: wisconsin, b: bare };
    const count = async (...line: string[]) =>
      JSON.parse((await command(['diff', ...line, '--format', 'json'], files)).printed).log[0]
        .changes.length;
    const sessions = wisconsin.trainings.flatMap(
      (one: { sessions?: unknown[] }) => one.sessions ?? [],
    ).length;
    const least =
      sessions +
      wisconsin.resources.length +
      wisconsin.hotlines.length +
      wisconsin.trainings.length;
    assert.ok((await count('a', 'b')) >= least);
    assert.ok((await count('b', 'a')) >= least);
    assert.equal(await count('a', 'a'), 0);
  });
});

describe('a change log (L-11)', () => {
  const at = (dateModified: string, change: Parameters<typeof changed>[0]) =>
    changed((copy) => {
      copy.dateModified = dateModified;
      change(copy);
    });
  const files = {
    'c1.json': feed,
    'c3.json': at('2026-11-01T12:00:00Z', (copy) => void copy.resources.pop()),
    'c2.json': at(
      '2026-10-15T12:00:00Z',
      (copy) => void Object.assign(copy.resources[0]!, { name: 'Poster *new* <b>' }),
    ),
  };

  it('has a heading for each copy, newest first, in Markdown that is only text (L-11)', async () => {
    const { printed } = await command(
      ['diff', 'c1.json', 'c3.json', 'c2.json', '--format', 'markdown'],
      files,
    );
    assert.deepEqual(printed.match(/^##? .*$/gm), ['## 2026-11-01', '## 2026-10-15']);
    assert.match(printed, /Poster \\\*new\\\* \\<b\\>/);
    assert.match(printed, /- Film: resource no longer in the feed/);
  });

  it('begins where --since says, and says when there is nothing (L-11)', async () => {
    const of = async (since: string, ...more: string[]) =>
      (await command(['diff', 'c1.json', 'c2.json', 'c3.json', '--since', since, ...more], files))
        .printed;
    assert.match(await of('2026-10-20'), /^2026-11-01 \(c2\.json → c3\.json\)\n\nResources:\n/);
    assert.doesNotMatch(await of('2026-10-20'), /2026-10-15/);
    assert.equal(await of('2026-12-01'), 'No copy was changed since 2026-12-01.\n');
    assert.equal(await of('2026-12-01', '--format', 'json'), '{\n  "log": []\n}\n');
  });

  it('refuses in words what it cannot do, and writes a file when asked to', async () => {
    for (const [line, words] of [
      [['c1.json'], /Give two feeds/],
      [['c1.json', 'none.json'], /none\.json cannot be read/],
      [['c1.json', 'c2.json', '--since', 'yesterday'], /--since yesterday/],
      [['c1.json', 'c2.json', '--format', 'xml'], /text, markdown, json/],
      [['-', '-'], /Only one feed/],
      [['c1.json', 'x.json'], /it is JSON, but no feed/],
    ] as const) {
      const { code, said, printed } = await command(['diff', ...line], { ...files, 'x.json': [] });
      assert.equal(code, 2, line.join(' '));
      assert.match(said, words);
      assert.equal(printed, '');
    }
    const { written, printed } = await command(
      ['diff', 'c1.json', 'c2.json', '--out', 'CHANGES.md', '--format', 'markdown'],
      files,
    );
    assert.match(written['CHANGES.md']!, /^## 2026-10-15\n/);
    assert.equal(printed, '');
    assert.match((await command(['diff', '--help'])).printed, /--since/);
  });
});
