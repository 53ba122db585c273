/** `aht-widgets diff`: what changed, in words that a supervisor reads once. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Feed, changed, feed, told } from './diff-feed.js';
import { command } from './world.js';

const wisconsin = JSON.parse(
  readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8'),
);

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
      '  ! Call: advice: “Call now.” → “Call this minute.”',
      '  ! Is alone: indicator added',
      '  ! Is afraid: indicator no longer in the feed',
    ])
      assert.ok(printed.includes(`${line}\n`), `${line}\n\n${printed}`);
  });

  it('marks all that changes what a person is told to do, and nothing else of the guide (L-11)', async () => {
    const marks = async (change: (guide: Record<string, never> & Feed['guide']) => void) => {
      const { printed } = await told(changed(({ guide }) => change(guide as never)));
      return printed
        .split('\n')
        .filter((line) => line.startsWith('  '))
        .map((line) => line[2])
        .join('');
    };
    const level = (values: object) =>
      marks(({ levels }) => void Object.assign(levels[1] as object, values));
    const indicator = (values: object) =>
      marks(({ indicators }) => void Object.assign(indicators[1] as object, values));
    for (const serious of [
      level({ minimum: 3 }),
      level({ name: 'Call later' }),
      level({ actions: [{ name: 'Call', telephone: '1-888-000-0000' }] }),
      indicator({ text: 'Is not afraid' }),
      indicator({ note: 'This alone means nothing.' }),
      marks((guide) => void guide.levels.reverse()),
      marks((guide) => void guide.levels.pop()).then((mark) => mark[0]),
      marks((guide) => void Object.assign(guide, { notices: ['Call the police first.'] })),
      marks((guide) => void Object.assign(guide, { example: true })),
    ])
      assert.equal(await serious, '!');
    for (const other of [
      indicator({ group: 'g' }),
      marks((guide) => void guide.indicators.reverse()),
      marks((guide) => void Object.assign(guide, { verified: '2026-10-01' })),
    ])
      assert.equal(await other, '~');
    const { printed } = await told(changed(({ guide }) => void guide.levels.reverse()));
    assert.match(printed, /! levels: in another order; the least serious is now Call\n/);
  });

  it('calls a session moved when it begins at another time, not when it ends so (L-11)', async () => {
    const { printed } = await told(
      changed(
        ({ trainings: [one] }) =>
          void Object.assign(one!.sessions[0]!, { endDate: '2027-01-05T11:00' }),
      ),
    );
    assert.equal(
      printed,
      `Sessions:
  ~ The basics: begins as before and ends at another time; it was Tuesday, January 5, 2027, 9 to 10:30 a.m. CST, and is Tuesday, January 5, 2027, 9 to 11 a.m. CST

`,
    );
  });

  it('speaks of fields and times as people do (L-11)', async () => {
    const { printed } = await told(
      changed((copy) =>
        Object.assign(copy, {
          exitUrl: 'https://example.org/',
          notice: { text: 'Closed', showFrom: '2026-12-01T00:00:00Z' },
          $schema: 'https://example.org/feed.schema.json',
        }),
      ),
    );
    for (const line of [
      '  ! Quick exit: link added: “https://example.org/”',
      '  ~ Notice: time from which it is shown added: Monday, November 30, 2026, 6 p.m. CST',
      '  ~ The feed: address of the format, for editors added: “https://example.org/feed.schema.json”',
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
      '  ~ A field that widgets do not know: x-office room added: 4',
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

  it('cuts texts and names on a screen alone, and shows that it did (L-11)', async () => {
    const name = `A training ${'with a long name '.repeat(8)}to its end`;
    const [one, other] = ['One', 'Other'].map((word) => `${'The same words. '.repeat(20)}${word}`);
    const of = (advice: string) =>
      changed(({ guide, trainings: [training], resources }) => {
        guide.levels[0]!.advice = advice;
        training!.name.en = name;
        if (advice === other) training!.sessions.pop();
        if (advice === other) resources[0]!.url = 'https://example.org/new';
      });
    const files = { a: of(one!), b: of(other!) };
    const printed = async (...more: string[]) =>
      (await command(['diff', 'a', 'b', ...more], files)).printed;
    const screen = await printed();
    assert.match(screen, /A training [\w ]+ \w+…: no longer in the feed/);
    assert.ok(!screen.includes(one!) && !screen.includes(name), screen);
    const markdown = await printed('--format', 'markdown');
    for (const whole of [one!, other!, name]) assert.ok(markdown.includes(whole), whole);
    const changes: Record<string, unknown>[] = JSON.parse(await printed('--format', 'json')).log[0]
      .changes;
    const [advice, session, link] = changes;
    assert.deepEqual([advice!['before'], advice!['after']], [one, other]);
    assert.ok(String(advice!['says']).includes(one!));
    assert.ok(!changes.some((change) => 'short' in change));
    assert.equal((session!['before'] as { id: string }).id, 'd');
    assert.deepEqual(
      [link!['before'], link!['after']],
      ['https://example.org/poster', 'https://example.org/new'],
    );
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
