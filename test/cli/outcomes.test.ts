/** `aht-widgets export --outcomes`: by which ticks each level of a guide is reached. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readDocument } from '../../src/feed/index.js';
import { mergedFeed } from '../../src/feed/merge.js';
import { isProblem } from '../../src/feed/parse.js';
import { type Guide, guides } from '../../src/feed/sections/guide.js';
import { guidance } from '../../src/model/guide.js';
import { command } from './world.js';

const wisconsin = readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8');
const base = ['--base', 'https://feeds.example/wisconsin.json'];

const feed = {
  version: 1,
  name: 'Feed',
  publisher: { name: 'Agency' },
  dateModified: '2026-11-01T12:00:00Z',
};

const exported = (given: unknown) =>
  command(['export', 'feed.json', '--outcomes'], { 'feed.json': given });

/** The lines of the table, without its head. */
const rows = (text: string) =>
  text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.slice(1, -1).split('","'));

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** The smallest sets that lead to each level, by asking the widget's rule about all sets there are. */
function bySize(guide: Guide): Map<string, string[]> {
  const ids = guide.indicators.map(({ id }) => id);
  const found = new Map<string, { size: number; sets: string[] }>();
  for (let bits = 1; bits < 2 ** ids.length; bits++) {
    const set = ids.filter((_, at) => bits & (2 ** at));
    const level = guidance(guide, new Set(set))?.id;
    if (level === undefined) continue;
    const known = found.get(level);
    if (!known || set.length < known.size)
      found.set(level, { size: set.length, sets: [set.join(' ')] });
    else if (set.length === known.size) known.sets.push(set.join(' '));
  }
  return new Map([...found].map(([id, { sets }]) => [id, sets]));
}

describe('the table of outcomes', () => {
  it('names for each level of the shipped guide the smallest sets that lead there (Q-21, Q-22)', async () => {
    const { code, printed } = await command(['export', 'w.json', '--outcomes', ...base], {
      'w.json': wisconsin,
    });
    assert.equal(code, 0);
    const document = readDocument(JSON.parse(wisconsin), 'https://feeds.example/w.json');
    assert.ok(!isProblem(document));
    const guide = mergedFeed([document]).read(guides)!;
    const found = rows(printed);
    for (const level of guide.levels)
      assert.ok(
        found.some(([id]) => id === level.id),
        level.id,
      );
    for (const [level, , ticks, ids] of found) {
      const set = ids!.split(' ');
      assert.equal(set.length, Number(ticks));
      assert.equal(guidance(guide, new Set(set))?.id, level);
    }
    // Each indicator leads somewhere by itself: there is no dead end.
    assert.deepEqual(
      found.map(([, , , ids]) => ids).sort(),
      guide.indicators.map(({ id }) => id).sort(),
    );
  });

  it('says of a level that nothing leads there, keeps formulas out, and counts minimums (Q-22)', async () => {
    const guide = {
      name: 'G',
      levels: [
        { id: 'low', name: 'Low', advice: 'a', actions: [{ name: 'Do' }], minimum: 2 },
        { id: 'high', name: 'High', advice: 'b', actions: [{ name: 'Do' }], minimum: 3 },
        { id: 'never', name: 'Never', advice: 'c', actions: [{ name: 'Do' }] },
      ],
      indicators: [
        { id: 'a', text: '=1+1', level: 'low' },
        { id: 'b', text: 'B "quoted"', level: 'low' },
        { id: 'c', text: 'C', level: 'high' },
      ],
    };
    const { printed } = await exported({ ...feed, guide });
    const found = rows(printed);
    assert.deepEqual(
      found.filter(([id]) => id === 'low').map(([, , , ids]) => ids),
      ['a b', 'a c', 'b c'],
    );
    assert.match(printed, /"'=1\+1 \+ B ""quoted"""/);
    for (const id of ['high', 'never'])
      assert.match(found.find(([level]) => level === id)!.at(-1)!, /No ticks lead here/);
    const { code, said } = await exported(feed);
    assert.equal(code, 2);
    assert.match(said, /no guide/);
  });

  it('is the same as by trying every set of ticks, for 300 random guides (Q-22)', async () => {
    const random = seeded(22);
    const some = (most: number) => 1 + Math.floor(random() * most);
    const empty = { levels: 0, many: 0 };
    for (let turn = 0; turn < 300; turn++) {
      const levels = Array.from({ length: some(4) }, (_, at) => ({
        id: `level-${at}`,
        name: 'L',
        advice: 'a',
        actions: [{ name: 'Do' }],
        ...(random() < 0.8 ? { minimum: some(6) } : {}),
      }));
      const indicators = Array.from({ length: some(9) }, (_, at) => ({
        id: `s${at}`,
        text: 'T',
        level: `level-${Math.floor(random() * levels.length)}`,
      }));
      const guide = { name: 'G', levels, indicators };
      const found = rows((await exported({ ...feed, guide })).printed);
      const tried = bySize(guide);
      for (const { id } of levels) {
        const listed = found.filter(([level]) => level === id).map(([, , , ids]) => ids!);
        const sets = tried.get(id);
        assert.deepEqual(listed.sort(), (sets ?? ['']).sort(), JSON.stringify({ id, guide }));
        if (!sets) empty.levels++;
        else if (sets[0]!.split(' ').length > 4) empty.many++;
      }
    }
    // Levels that nothing leads to, and such as take more than four ticks, were among them.
    assert.ok(empty.levels > 50 && empty.many > 20, JSON.stringify(empty));
  });

  it('knows the size of sets that nobody could try one by one (Q-22)', async () => {
    const guide = (minimum: number) => ({
      name: 'G',
      levels: [
        { id: 'few', name: 'F', advice: 'a', actions: [{ name: 'Do' }], minimum },
        { id: 'many', name: 'M', advice: 'b', actions: [{ name: 'Do' }], minimum: 21 },
      ],
      indicators: Array.from({ length: 60 }, (_, at) => ({
        id: `s${at}`,
        text: 'T',
        level: at < 8 ? 'few' : 'many',
      })),
    });
    const found = rows((await exported({ ...feed, guide: guide(28) })).printed);
    assert.equal(found.filter(([id, , ticks]) => id === 'few' && ticks === '28').length, 2000);
    assert.equal(found.filter(([id, , ticks]) => id === 'many' && ticks === '21').length, 2000);
    assert.match(found.at(-1)!.at(-1)!, /more than these 2000/);
    // 8 of its own and 20 of the next are the most that do not reach the next.
    const none = rows((await exported({ ...feed, guide: guide(29) })).printed);
    assert.deepEqual(none[0]!.slice(2), ['', '', 'No ticks lead here.']);
  });
});
