// The shipped guide, as a reviewer would go through it: where its rule leads, whom its words see, and
// whose words they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from '../../src/feed/index.js';
import type { Text } from '../../src/feed/sections/parts.js';
import { type Guide, type Level, guides } from '../../src/feed/sections/guide.js';
import { guidance } from '../../src/model/guide.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

function guideOf(path: string): Guide {
  const result = parse(read(path), 'https://feed.test/') as {
    feed: { read(section: typeof guides): Guide };
  };
  return result.feed.read(guides);
}

const shipped = guideOf('src/feed/wisconsin.json');

/**
 * Every outcome with the fewest ticks that reach it. What a set of ticks leads to depends on how many
 * of each level are in it alone, so all such counts are all sets.
 */
function outcomes(guide: Guide): Map<Level | undefined, number> {
  const byLevel = guide.levels.map(({ id }) => guide.indicators.filter((one) => one.level === id));
  const fewest = new Map<Level | undefined, number>();
  const go = (at: number, ticked: readonly string[]): void => {
    const ofLevel = byLevel[at];
    if (!ofLevel) {
      const reached = guidance(guide, new Set(ticked));
      fewest.set(reached, Math.min(fewest.get(reached) ?? Infinity, ticked.length));
      return;
    }
    for (let count = 0; count <= ofLevel.length; count++)
      go(at + 1, [...ticked, ...ofLevel.slice(0, count).map(({ id }) => id)]);
  };
  go(0, []);
  return fewest;
}

describe('the rule of the shipped guide', () => {
  it('is a level for each sign and a number for each level, and nothing else (Q-21)', () => {
    const { levels, indicators } = JSON.parse(read('src/feed/wisconsin.json')).guide;
    for (const one of levels) {
      assert.deepEqual(Object.keys(one).sort(), ['actions', 'advice', 'id', 'minimum', 'name']);
      assert.ok(Number.isInteger(one.minimum));
    }
    for (const { level } of indicators)
      assert.ok(levels.some(({ id }: { id: string }) => id === level));
  });

  for (const path of ['src/feed/wisconsin.json', 'test/fixtures/feeds/guide.json'])
    it(`reaches every level by some ticks: ${path} (Q-21)`, () => {
      const guide = path.startsWith('src') ? shipped : guideOf(path);
      const found = outcomes(guide);
      for (const level of guide.levels)
        assert.equal(found.get(level), level.minimum ?? 1, `${level.id} by ${found.get(level)}`);
      assert.equal(found.get(undefined), 0);
    });

  it('is found out when a level can not be reached', () => {
    const levels = [...shipped.levels, { ...shipped.levels[0]!, id: 'more', minimum: 99 }];
    assert.ok(!outcomes({ ...shipped, levels }).has(levels.at(-1)!));
  });

  it('leaves no tick without a level, and no level without something to call or open (Q-21)', () => {
    for (const { id } of shipped.indicators)
      assert.ok(guidance(shipped, new Set([id])), `${id} alone leads nowhere`);
    for (const { id, actions } of shipped.levels) {
      assert.ok(
        actions.some(({ telephone }) => telephone),
        `${id}: nobody to call`,
      );
      assert.ok(
        actions.some(({ url }) => url),
        `${id}: no office to find`,
      );
    }
  });
});

/** The texts of one language; what is the same in all of them is a plain string. */
const textsOf = (language: string, texts: readonly (Text | undefined)[]): string[] =>
  texts.flatMap((text) => (typeof text === 'string' ? text : (text?.[language] ?? [])));

describe('the words of the shipped guide', () => {
  const asked = shipped.indicators.flatMap(({ text, note }) => [text, note]);
  const gendered = {
    en: /\b(he|she|him|her|his|hers|himself|herself|girls?|boys?|(boy|girl)friends?|m[ae]n|wom[ae]n|males?|females?|sons?|daughters?|brothers?|sisters?|husbands?|wife|wives|ladies|guys?)\b/i,
    es: /(?<!\p{L})(él|ellas?|niñ[ao]s?|chic[ao]s?|muchach[ao]s?|novi[ao]s?|varones|varón|mujer(es)?|hombres?|hij[ao]s?|herman[ao]s?|alumn[ao]s?|la estudiante|las estudiantes)(?!\p{L})/iu,
  };

  it('see no sex and no gender in any sign, in English and Spanish (Q-20)', () => {
    for (const language of ['en', 'es'] as const) {
      const texts = textsOf(language, asked);
      assert.ok(texts.length >= shipped.indicators.length, `${texts.length} in ${language}`);
      for (const text of texts) assert.doesNotMatch(text, gendered[language]);
    }
  });

  it('are held against a list that knows such words (Q-20)', () => {
    for (const text of ['She has a boyfriend.', 'An older man waits for him.', 'Her phone'])
      assert.match(text, gendered.en);
    for (const text of ['Una niña', 'Su novio', 'Él la espera', 'La estudiante calla.'])
      assert.match(text, gendered.es);
    for (const text of ['The student', 'There, when others gather'])
      assert.doesNotMatch(text, gendered.en);
    for (const text of ['El estudiante', 'con quién se reúne', 'maneras'])
      assert.doesNotMatch(text, gendered.es);
  });

  it('cover work as well as sex, family as well as strangers, and no one kind of young person (Q-20)', () => {
    const texts = textsOf('en', asked).join(' ');
    for (const [what, sign] of [
      ['labor trafficking', /long hours for little or no pay/],
      ['debt', /debt that must be paid off/],
      ['someone who runs their life, family or not', /an adult who seems to run their life/],
      ['whoever is put out of the home', /put out of the home/],
    ] as const)
      assert.match(texts, sign, what);
    assert.doesNotMatch(texts, /\b(gay|lesbian|straight|trans\w*|queer|immigrant|foreign)\b/i);
  });

  it('are our own: no instrument that belongs to someone is named or handed on (Q-19)', () => {
    const all = JSON.stringify(JSON.parse(read('src/feed/wisconsin.json')).guide);
    assert.doesNotMatch(all, /QYIT|CSE-IT|WestCoast|\bVera\b|TVIT|HTIAM|\bSTAR-9\b/i);
    assert.match(read('docs/default-feed.md'), /The check for school staff \| .*guide\.sources/);
    assert.match(
      read('docs/default-feed.md').replace(/\s+/g, ' '),
      /All descriptions are our own words/,
    );
  });

  it('come under the licence of this project, from sources that are named and can be opened (Q-19)', () => {
    assert.equal(JSON.parse(read('package.json')).license, 'MIT');
    assert.match(read('LICENSE'), /MIT License/);
    assert.ok(shipped.sources!.length >= 10);
    for (const { name, url } of shipped.sources!) {
      for (const language of ['en', 'es']) assert.match(textsOf(language, [name])[0] ?? '', /\S/);
      assert.match(url!, /^https?:\/\/\S+$/);
    }
    assert.equal(shipped.example, true);
  });
});
