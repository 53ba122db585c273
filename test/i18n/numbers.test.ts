/**
 * Texts with numbers in them, in each language: right for none, for one and for two. They are worded so
 * that nothing in them has to agree with the number; a new one has to be looked at here before it ships.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

interface Unit {
  readonly source: string;
  readonly target?: string;
}
const { readUnits } = (await import(new URL('../../tools/words.mjs', import.meta.url).href)) as {
  readUnits(locale: string): Unit[];
};

/** A text of an XLIFF file, `{0}` in the place of the first value. */
const plain = (text = '') => text.replace(/<x\b[^>]*\bid="(\d)"[^>]*>/g, '{$1}');

/** By their English text: what they say in Spanish and in Hmong. */
const texts = new Map(
  readUnits('es').map(({ source, target }, at) => [
    plain(source),
    [plain(target), plain(readUnits('hmn')[at]!.target)],
  ]),
);

/** What is said of none, one and two (of two), in English, Spanish and Hmong. */
const counts: Record<string, readonly [string, string, string][]> = {
  'Modules done: {0} of {1}': [
    ['Modules done: 0 of 2', 'Módulos completados: 0 de 2', 'Ua tiav 0 ntawm 2 ntu kawm'],
    ['Modules done: 1 of 2', 'Módulos completados: 1 de 2', 'Ua tiav 1 ntawm 2 ntu kawm'],
    ['Modules done: 2 of 2', 'Módulos completados: 2 de 2', 'Ua tiav 2 ntawm 2 ntu kawm'],
  ],
  'Resources shown: {0} of {1}': [
    ['Resources shown: 0 of 2', 'Recursos mostrados: 0 de 2', 'Cov peev txheej qhia: 0 ntawm 2'],
    ['Resources shown: 1 of 2', 'Recursos mostrados: 1 de 2', 'Cov peev txheej qhia: 1 ntawm 2'],
    ['Resources shown: 2 of 2', 'Recursos mostrados: 2 de 2', 'Cov peev txheej qhia: 2 ntawm 2'],
  ],
  'Shown: {0} of {1}': [
    ['Shown: 0 of 2', 'Mostrando 0 de 2', 'Qhia: 0 ntawm 2'],
    ['Shown: 1 of 2', 'Mostrando 1 de 2', 'Qhia: 1 ntawm 2'],
    ['Shown: 2 of 2', 'Mostrando 2 de 2', 'Qhia: 2 ntawm 2'],
  ],
  'Part {0} of {1}': [
    ['Part 0 of 2', 'Parte 0 de 2', 'Ntu 0 ntawm 2'],
    ['Part 1 of 2', 'Parte 1 de 2', 'Ntu 1 ntawm 2'],
    ['Part 2 of 2', 'Parte 2 de 2', 'Ntu 2 ntawm 2'],
  ],
  'Shift pressed: {0} of 3': [
    ['Shift pressed: 0 of 3', 'Shift (Mayús) pulsada: 0 de 3', 'Nias Shift lawm: 0 ntawm 3'],
    ['Shift pressed: 1 of 3', 'Shift (Mayús) pulsada: 1 de 3', 'Nias Shift lawm: 1 ntawm 3'],
    ['Shift pressed: 2 of 3', 'Shift (Mayús) pulsada: 2 de 3', 'Nias Shift lawm: 2 ntawm 3'],
  ],
  'about {0} min': [
    ['about 0 min', 'aprox. 0 min', 'kwv yees 0 feeb'],
    ['about 1 min', 'aprox. 1 min', 'kwv yees 1 feeb'],
    ['about 2 min', 'aprox. 2 min', 'kwv yees 2 feeb'],
  ],
  'Show more ({0})': [
    ['Show more (0)', 'Mostrar más (0)', 'Qhia ntxiv (0)'],
    ['Show more (1)', 'Mostrar más (1)', 'Qhia ntxiv (1)'],
    ['Show more (2)', 'Mostrar más (2)', 'Qhia ntxiv (2)'],
  ],
  'Since you began, requests by this page: {0}; changes in what it stores: {1}. This checklist makes none.':
    [0, 1, 2].map((count) => [
      `Since you began, requests by this page: ${count}; changes in what it stores: 2. This checklist makes none.`,
      `Desde que usted empezó, solicitudes de esta página: ${count}; cambios en lo que guarda: 2. Esta lista no hace ninguna.`,
      `Txij thaum koj pib, kev thov los ntawm nplooj no: ${count}; kev hloov ntawm yam nws khaws: 2. Daim ntawv no tsis ua ib qho li.`,
    ]),
};

/** Those with a number that says which one it is, a date or a year: nothing is counted. */
const named = [
  'Go to module {0}',
  'Last checked: {0}',
  'Module {0}',
  'Next check due: {0}',
  'Next session: {0}',
  'School year {0}',
];

describe('texts with numbers', () => {
  it('are all known here (L-58)', () => {
    const found = [...texts.keys()].filter((text) => text.includes('{'));
    assert.deepEqual(found.sort(), [...Object.keys(counts), ...named].sort());
  });

  for (const [text, said] of Object.entries(counts))
    it(`are right for none, one and two: ${text.slice(0, 40)} (L-58)`, () => {
      for (const [count, expected] of said.entries()) {
        const made = [text, ...texts.get(text)!].map((one) =>
          one.replace('{0}', `${count}`).replace('{1}', '2'),
        );
        assert.deepEqual(made, expected);
      }
    });
});
