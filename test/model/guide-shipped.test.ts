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

/** The texts of one language; what is the same in all of them is a plain string. */
const textsOf = (language: string, texts: readonly (Text | undefined)[]): string[] =>
  texts.flatMap((text) => (typeof text === 'string' ? text : (text?.[language] ?? [])));

const reached = (...ticked: string[]) => guidance(shipped, new Set(ticked))?.id;
const signsOf = (level: string) =>
  shipped.indicators.flatMap((one) => (one.level === level ? one.id : []));

describe('the rule of the shipped guide', () => {
  it('leads from general signs alone to a talk, from any one that is more to a report, and never back (Q-13, Q-15)', () => {
    const [general, strong, urgent] = ['talk-it-over', 'report-your-suspicion', 'act-now'].map(
      signsOf,
    );
    assert.equal(reached('grades-drop'), 'talk-it-over');
    assert.equal(reached(...general!), 'talk-it-over');
    for (const id of strong!) {
      assert.equal(reached(id), 'report-your-suspicion');
      assert.equal(reached(...general!, id), 'report-your-suspicion');
    }
    for (const id of urgent!) assert.equal(reached(...general!, ...strong!, id), 'act-now');
    // The four that a reprint of the state's campaign calls high-risk warning signs, and what has
    // to be reported by its own note.
    for (const id of [
      'missing-repeatedly',
      'hotel-use',
      'new-tattoo-unexplained',
      'unexplained-injuries',
      'sexual-images',
    ])
      assert.ok(strong!.includes(id), id);
  });

  it('says in each of its levels that a suspicion is reported, and that no one waits for it (Q-13, Q-14)', () => {
    const told = {
      en: [/\breport\b/i, /must not wait|at once/],
      es: [/rep(ó|o)rte/i, /no debe esperar|de inmediato/],
    } as const;
    for (const { advice, id } of shipped.levels)
      for (const language of ['en', 'es'] as const)
        for (const words of told[language])
          assert.match(textsOf(language, [advice])[0]!, words, id);
  });

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

describe('a number of general signs that leads to a report', () => {
  it('can be written as a level, as docs/default-feed.md says (Q-13)', () => {
    const [talk, report, ...more] = shipped.levels;
    const together: Guide = {
      ...shipped,
      levels: [talk!, { ...report!, id: 'together', minimum: 3 }, report!, ...more],
      indicators: shipped.indicators.map((one) =>
        one.level === talk!.id ? { ...one, level: 'together' } : one,
      ),
    };
    const [one, two, three] = signsOf(talk!.id);
    const to = (...ticked: string[]) => guidance(together, new Set(ticked))?.id;
    assert.equal(to(one!), talk!.id);
    assert.equal(to(one!, two!), talk!.id);
    assert.equal(to(one!, two!, three!), 'together');
    assert.equal(to('older-partner'), report!.id);
  });
});

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

  it('allow for a family member in what is said to all, since no sign that was found does (Q-20)', () => {
    const said = textsOf('en', shipped.notices!).join(' ');
    assert.match(said, /do not warn a person you suspect, in the family or outside it/);
    assert.match(said, /no difference who is suspected: .* a family member/);
    assert.match(textsOf('es', shipped.notices!).join(' '), /sea o no de la familia.*un familiar/s);
    const signs = textsOf('en', asked).join(' ');
    // The docs say so; when a sign is added that names the family, they have to be changed.
    assert.doesNotMatch(signs, /\b(relative|guardian|stepparent|mother|father)s?\b/i);
    assert.match(
      read('docs/default-feed.md').replace(/\s+/g, ' '),
      /No sign in the list says that a parent or relative may be the trafficker/,
    );
  });

  it('cover work as well as sex, and no one kind of young person (Q-20)', () => {
    const texts = textsOf('en', asked).join(' ');
    for (const [what, sign] of [
      ['labor trafficking', /long hours for little or no pay/],
      ['debt', /debt that must be paid off/],
      ['someone who runs their life', /an adult who seems to run their life/],
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
