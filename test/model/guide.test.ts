// The rule from ticks to guidance: by example, and over many random guides against its definition.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from '../../src/feed/index.js';
import { type Guide, guides } from '../../src/feed/sections/guide.js';
import { guidance, isPastReview, sections } from '../../src/model/guide.js';

/** Random numbers that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const upTo = (random: () => number, most: number) => Math.floor(random() * (most + 1));

function randomGuide(random: () => number): Guide {
  const levels = Array.from({ length: 1 + upTo(random, 4) }, (_, index) => ({
    id: `l${index}`,
    name: `Do this ${index}`,
    advice: 'Advice',
    actions: [{ name: 'Act' }],
    // Also the default, and minimums that cannot be reached.
    ...(random() < 0.4 ? {} : { minimum: 1 + upTo(random, 5) }),
  }));
  const indicators = Array.from({ length: 1 + upTo(random, 14) }, (_, index) => ({
    id: `i${index}`,
    text: 'Seen',
    level: `l${upTo(random, levels.length - 1)}`,
  }));
  return { name: 'Guide', levels, indicators };
}

const randomTicks = (random: () => number, { indicators }: Guide): Set<string> => {
  const density = random();
  return new Set(indicators.map(({ id }) => id).filter(() => random() < density));
};

const rankOf = (guide: Guide, ticked: ReadonlySet<string>): number => {
  const reached = guidance(guide, ticked);
  return reached ? guide.levels.indexOf(reached) : -1;
};

/** The contract's sentence, word by word: a level counts when enough is ticked at it or higher. */
function byDefinition(guide: Guide, ticked: ReadonlySet<string>): number {
  const rank = (level: string) => guide.levels.findIndex(({ id }) => id === level);
  const reached = guide.levels.map((level, index) => {
    const atOrAbove = guide.indicators.filter(
      (one) => ticked.has(one.id) && rank(one.level) >= index,
    );
    return atOrAbove.length >= (level.minimum ?? 1);
  });
  return reached.lastIndexOf(true);
}

const level = (id: string, minimum?: number) => ({
  id,
  name: id,
  advice: id,
  actions: [{ name: 'Act' }],
  ...(minimum === undefined ? {} : { minimum }),
});

const small: Guide = {
  name: 'Guide',
  levels: [level('consult', 2), level('report', 3), level('act')],
  indicators: ['consult', 'consult', 'report', 'report', 'act'].map((of, index) => ({
    id: `i${index}`,
    text: 'Seen',
    level: of,
  })),
};

describe('guidance', () => {
  it('is nothing when nothing is ticked', () => {
    assert.equal(guidance(small, new Set()), undefined);
  });

  it('is the level of the feed, whole', () => {
    assert.equal(guidance(small, new Set(['i4'])), small.levels[2]);
  });

  it('asks for as many ticks as the level says', () => {
    assert.equal(rankOf(small, new Set(['i0'])), -1);
    assert.equal(rankOf(small, new Set(['i0', 'i1'])), 0);
  });

  it('counts ticks of higher levels for a lower one, and not the other way round', () => {
    assert.equal(rankOf(small, new Set(['i2', 'i3'])), 0);
    assert.equal(rankOf(small, new Set(['i0', 'i1', 'i2'])), 0);
  });

  it('lets one serious indicator lead to the strongest action, whatever else is ticked (Q-15)', () => {
    const { feed } = parse(
      readFileSync('src/feed/wisconsin.json', 'utf8'),
      'https://feed.test/',
    ) as {
      feed: { read(section: typeof guides): Guide };
    };
    const guide = feed.read(guides);
    const strongest = guide.levels.at(-1)!;
    for (const { id } of guide.indicators.filter((one) => one.level === strongest.id)) {
      assert.equal(guidance(guide, new Set([id])), strongest);
      assert.equal(guidance(guide, new Set(guide.indicators.map((one) => one.id))), strongest);
    }
  });

  it('is what the contract defines, for 10,000 random guides and sets of ticks', () => {
    const random = seeded(20240919);
    const seen = new Map<number, number>();
    for (let round = 0; round < 10_000; round++) {
      const guide = randomGuide(random);
      const ticked = randomTicks(random, guide);
      const rank = rankOf(guide, ticked);
      assert.equal(
        rank,
        byDefinition(guide, ticked),
        JSON.stringify({ guide, ticked: [...ticked] }),
      );
      seen.set(rank, (seen.get(rank) ?? 0) + 1);
    }
    // The generator reaches every kind of result often, so that the comparison means something.
    for (const rank of [-1, 0, 1, 2, 3])
      assert.ok((seen.get(rank) ?? 0) > 300, `${rank}: ${seen.get(rank)}`);
  });

  it('is never lowered by a further tick, for 10,000 random guides and sets of ticks (Q-15)', () => {
    const random = seeded(48981);
    let raised = 0;
    for (let round = 0; round < 10_000; round++) {
      const guide = randomGuide(random);
      const ticked = randomTicks(random, guide);
      const before = rankOf(guide, ticked);
      for (const { id } of guide.indicators) {
        const after = rankOf(guide, new Set([...ticked, id]));
        assert.ok(after >= before, JSON.stringify({ guide, ticked: [...ticked], id }));
        if (after > before) raised += 1;
      }
    }
    assert.ok(raised > 1000);
  });

  it('takes no notice of ticks that the guide does not know', () => {
    assert.equal(guidance(small, new Set(['x', 'y', 'z'])), undefined);
  });

  it('leaves guide and ticks as they are', () => {
    const before = JSON.stringify(small);
    guidance(small, Object.freeze(new Set(['i0', 'i4'])));
    assert.equal(JSON.stringify(small), before);
  });
});

describe('sections', () => {
  const term = (id: string) => ({ id, name: id });
  const one = (id: string, group?: string) => ({
    id,
    text: id,
    level: 'act',
    ...(group ? { group } : {}),
  });
  const shape = (guide: Guide) =>
    sections(guide).map(({ group, indicators }) => [group?.id, ...indicators.map(({ id }) => id)]);

  it('follows the order of the groups, with ungrouped indicators last', () => {
    const indicators = [
      one('a'),
      one('b', 'second'),
      one('c', 'first'),
      one('d', 'second'),
      one('e', 'lost'),
    ];
    assert.deepEqual(
      shape({ ...small, groups: [term('first'), term('empty'), term('second')], indicators }),
      [
        ['first', 'c'],
        ['second', 'b', 'd'],
        [undefined, 'a', 'e'],
      ],
    );
  });

  it('is one section without groups', () => {
    assert.deepEqual(shape(small), [[undefined, 'i0', 'i1', 'i2', 'i3', 'i4']]);
  });

  it('holds every indicator exactly once', () => {
    const random = seeded(7);
    for (let round = 0; round < 1000; round++) {
      const guide = randomGuide(random);
      guide.groups = [term('g0'), term('g1'), term('g2')];
      for (const indicator of guide.indicators) {
        if (random() < 0.7) indicator.group = `g${upTo(random, 3)}`;
      }
      const ids = sections(guide).flatMap(({ indicators }) => indicators.map(({ id }) => id));
      assert.deepEqual(ids.sort(), guide.indicators.map(({ id }) => id).sort());
    }
  });
});

describe('isPastReview', () => {
  const guide = { reviewBy: '2026-11-22' } as Guide;
  const at = (moment: string) => isPastReview(guide, Date.parse(moment));

  it('is so once the day is over in the last zone on earth, and not before (Q-23)', () => {
    assert.equal(at('2026-11-22T00:00:00Z'), false);
    assert.equal(at('2026-11-22T23:59:59-12:00'), false);
    assert.equal(at('2026-11-23T00:00:00-12:00'), true);
    assert.equal(at('2030-01-01T00:00:00Z'), true);
  });

  it('is never so without a date', () => {
    assert.equal(isPastReview({} as Guide, Date.parse('2999-01-01')), false);
  });
});
