/** Words, dates and times in the language of the element that is being drawn. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { markupOf } from '../../src/cli/html/markup.js';
import * as format from '../../src/i18n/format.js';
import { timeRange } from '../../src/i18n/time-format.js';
import { pick } from '../../src/i18n/language.js';
import { languageList } from '../../src/i18n/language-list.js';
import { languageName } from '../../src/i18n/language-names.js';
import { msg, speaking, speechFor, spoken, str, wordsFor } from '../../src/i18n/words.js';

const plain = (text: string) => text.replace(/\s/g, ' ');
const inSpanish = async <T>(say: () => T): Promise<T> => {
  await wordsFor('es');
  return speaking(speechFor('es'), say);
};

describe('the language of our words', () => {
  it('is picked by the first part of a tag', () => {
    for (const [wanted, words] of [
      ['en', 'en'],
      ['en-GB', 'en'],
      ['es', 'es'],
      ['ES-mx', 'es'],
      ['est', 'en'],
      ['hmn', 'hmn'],
      ['mww', 'hmn'],
      ['hnj-Latn', 'hmn'],
      ['so', 'en'],
      ['', 'en'],
    ] as const) {
      assert.equal(pick(wanted), words, wanted);
    }
  });

  it('is English until the words have come, and one per drawing (L-52)', async () => {
    assert.equal(msg('Call'), 'Call');
    assert.equal(speechFor('hmn').words, 'en');
    await wordsFor('hmn');
    assert.equal(wordsFor('hmn'), undefined);
    const spanish = await inSpanish(() => {
      const outside = msg('Call');
      const inside = speaking(speechFor('hmn'), () => msg('Call'));
      return [outside, inside, msg('Call'), spoken().words];
    });
    assert.deepEqual(spanish, ['Llame al', 'Hu rau', 'Llame al', 'es']);
    assert.equal(msg('Call'), 'Call');
  });

  it('is put back when a drawing throws', async () => {
    await assert.rejects(
      inSpanish(() => {
        throw new Error('a fault');
      }),
    );
    assert.equal(spoken().words, 'en');
  });

  it('puts values where the translation has them (L-54)', async () => {
    assert.equal(msg(str`Resources shown: ${12} of ${44}`), 'Resources shown: 12 of 44');
    assert.equal(
      await inSpanish(() => msg(str`Resources shown: ${12} of ${44}`)),
      'Recursos mostrados: 12 de 44',
    );
  });

  it('falls back to English for a text that nobody has translated (L-55)', async () => {
    const text = 'A text that stands in no file';
    // It can be written and looked into like any other, and is drawn as what it is: English.
    const said: unknown = await inSpanish(() => msg(text));
    assert.equal(`${said}`, text);
    assert.equal(JSON.stringify({ said }), `{"said":"${text}"}`);
    assert.equal(encodeURIComponent(said as string), encodeURIComponent(text));
    assert.deepEqual(markupOf(said), [
      { name: 'span', attributes: { lang: 'en', dir: 'auto' }, children: [text] },
    ]);
    assert.equal(await inSpanish(() => msg('Call')), 'Llame al');
    assert.equal(msg(text), text);
  });
});

describe('the files of the translators', () => {
  for (const locale of ['es', 'hmn']) {
    const units = [
      ...readFileSync(new URL(`../../locales/${locale}.xlf`, import.meta.url), 'utf8').matchAll(
        /<trans-unit[\s\S]*?<source>([\s\S]*?)<\/source>\s*<target state="([\w-]+)">([\s\S]*?)<\/target>/g,
      ),
    ];

    it(`${locale}: has each text, with its state and its placeholders (L-09)`, () => {
      assert.ok(units.length > 100, String(units.length));
      for (const [, source, state, target] of units) {
        assert.equal(state, locale === 'hmn' ? 'needs-review-translation' : 'translated');
        const places = (text = '') =>
          [...text.matchAll(/<x id="(\d+)"/g)].map(([, id]) => id).sort();
        assert.deepEqual(places(target), places(source));
        assert.notEqual(target!.trim(), '');
      }
    });
  }
});

describe('dates and times', () => {
  const [start, end] = ['2025-02-18T15:00Z', '2025-02-18T17:30Z'].map(Date.parse) as [
    number,
    number,
  ];
  const zone = 'America/Chicago';

  it('stand as US agencies write them, with the zone (S-04)', async () => {
    assert.equal(plain(timeRange(start, end, zone)), '9 to 11:30 a.m. CST');
    assert.equal(plain(timeRange(start, end + 3 * 3_600_000, zone)), '9 a.m. to 2:30 p.m. CST');
    assert.equal(
      plain(await inSpanish(() => timeRange(start, end, zone))),
      'de 9 a 11:30 a.m. CST',
    );
    assert.equal(format.fullDate(start, zone), 'Tuesday, February 18, 2025');
    assert.equal(
      await inSpanish(() => format.fullDate(start, zone)),
      'martes, 18 de febrero de 2025',
    );
  });

  it('name both zones when the clocks change in between (S-06)', () => {
    const [before, after] = ['2025-11-02T06:30Z', '2025-11-02T07:30Z'].map(Date.parse) as [
      number,
      number,
    ];
    assert.match(plain(timeRange(before, after, zone)), /^1:30 a\.m\. CDT to 1:30 a\.m\. CST$/);
  });

  it('are as exact as the feed knows them', async () => {
    assert.equal(format.publicationDate('2013'), '2013');
    assert.equal(format.publicationDate('2018-07'), 'July 2018');
    assert.equal(format.publicationDate('2023-02-23'), 'February 23, 2023');
    assert.equal(format.publicationDate('2023-02-99'), '2023-02-99');
    assert.equal(await inSpanish(() => format.publicationDate('2018-07')), 'julio de 2018');
  });

  it('stand in English where browsers know no dates of the language', async () => {
    await wordsFor('hmn');
    speaking(speechFor('hmn'), () => {
      assert.equal(format.formatLanguage(), 'en');
      assert.equal(format.fullDate(start, zone), 'Tuesday, February 18, 2025');
    });
  });

  it('name languages in the language that is spoken', async () => {
    assert.equal(languageName('es'), 'Spanish');
    assert.equal(await inSpanish(() => languageName('en')), 'inglés');
    assert.equal(languageName('not a tag'), 'not a tag');
  });

  it('name several as people of the language do (L-58)', async () => {
    const lists = () => [[], ['en'], ['en', 'es'], ['en', 'es', 'hmn']].map(languageList);
    assert.deepEqual(lists(), [
      '',
      'English',
      'English and Spanish',
      'English, Spanish, and Hmong',
    ]);
    assert.deepEqual(await inSpanish(lists), [
      '',
      'inglés',
      'inglés y español',
      'inglés, español y hmong',
    ]);
    assert.equal(await inSpanish(() => languageList(['es', 'en'])), 'español e inglés');
    await wordsFor('hmn');
    assert.deepEqual(speaking(speechFor('hmn'), lists), lists());
  });
});
