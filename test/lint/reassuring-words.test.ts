/**
 * The words that a guide must not say, as a keeper may write them, and their good neighbours that
 * must pass: each stands as the advice of a level in an otherwise sound feed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lint } from '../../src/lint/index.js';

const wisconsin = readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8');
const now = Date.parse('2026-11-22T12:00:00Z');

function errorsOf(language: 'en' | 'es', advice: string): readonly string[] {
  const feed = JSON.parse(wisconsin);
  feed.guide.levels[0].advice[language] = advice;
  return lint(JSON.stringify(feed), { name: 'feed.json', now })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, pointer }) => `${rule} ${pointer}`);
}

const refused = {
  en: [
    'No report is needed.',
    'No report needed at this point.',
    'You do not have to report.',
    'You don’t have to report it.',
    'You do not need to report this.',
    "You don't need to report this yet.",
    'You need not report.',
    'You need not act.',
    'This does not have to be reported.',
    'There is no need for a report.',
    'You are not required to report.',
    "You aren't obligated to report a rumor.",
    'A report is not required.',
    "Reporting isn't necessary.",
    'There is no need to report.',
    'Do not report this.',
    'Do not report yet.',
    'Report only if you are sure.',
    'There is nothing to report.',
    'The student is safe.',
    'The student is now safe.',
    'They are safe.',
    'The child is not in danger.',
    'Relax: your student is fine.',
    'It can wait.',
    'The report can wait until Monday.',
    'This is not urgent.',
    "It's not serious.",
    'There is no rush.',
    'Nothing serious.',
    'No cause for concern.',
    'There is no reason to be concerned.',
    'No further steps are needed.',
    'not trafficking',
    'This is not sex trafficking.',
    'The student is not being trafficked.',
    'Low risk.',
    'It is probably nothing.',
    'This is just a phase.',
    'Typical teenage behavior.',
    'All clear.',
    // A denial excuses what it denies, and nothing behind the next comma.
    'One sign does not prove anything, so no report is needed.',
    'Ask a colleague. No\nreport is needed.',
  ],
  es: [
    'No tiene que reportar.',
    'No tienes que reportarlo.',
    'No es necesario informar.',
    'No hace falta denunciar.',
    'No necesita hacer un reporte.',
    'No está obligado a reportar.',
    'No se requiere reporte.',
    'No se necesita una denuncia.',
    'El reporte no es necesario.',
    'No es obligatorio el informe.',
    'No reporte esto.',
    'No lo reporte todavía.',
    'Reporte solo si está seguro.',
    'No hay que preocuparse.',
    'No se preocupe.',
    'No es urgente.',
    'No es grave.',
    'No es trata.',
    'Puede esperar.',
    'El reporte puede esperar.',
    'No hay motivo de preocupación.',
    'Sin motivo de alarma.',
    'No hay prisa.',
    'Nada grave.',
    'El estudiante está a salvo.',
    'El estudiante no corre peligro.',
    'Es solo una etapa.',
    'Riesgo bajo.',
    'Una señal no prueba nada, y no es necesario informar a nadie.',
  ],
} as const;

const welcome = {
  en: [
    'You do not need proof.',
    'You do not need to know more first.',
    'You do not have to be sure to report.',
    'You do not have to report alone.',
    'It is not urgent that you are certain.',
    'The report must not wait.',
    'It cannot wait.',
    'No report can wait.',
    'No report needs proof.',
    'There is no reason to wait.',
    'Do not wait for a colleague.',
    'Those who do not report can be fined.',
    'Do not report by e-mail: call.',
    'People who do not have to report may call as well.',
    'Nothing serious has to happen before you report.',
    'Report until you know that the student is safe.',
    'Ask yourself whether the student is safe.',
    'If the student is not in danger now, call the county office.',
    'If this is not an emergency, call the county office today.',
    'Report a suspicion, whether or not trafficking is the word for it.',
    'No sign does not mean there is no risk.',
    'That does not mean that no report is needed.',
    'Report what you know, not what you are sure of.',
    'In danger now? Call 911.',
  ],
  es: [
    'No necesita pruebas.',
    'No necesita saber más antes de hacerlo.',
    'No tiene que estar seguro para reportar.',
    'No debe esperar.',
    'El reporte no puede esperar.',
    'Ningún reporte puede esperar.',
    'Puede esperar preguntas de la oficina.',
    'No debe avisar a la persona de quien sospecha.',
    'No es urgente que tenga certeza.',
    'Si no es una emergencia, llame a la oficina del condado.',
    'Si el estudiante no corre peligro ahora, llame a la oficina del condado.',
    'Pregúntese si el estudiante está a salvo.',
    'Quienes no tienen que reportar también pueden llamar.',
    'No hay motivo para esperar.',
    'La falta de señales no significa que no haya motivo de preocupación.',
    'Reporte ahora.',
  ],
} as const;

describe('what a guide must not say', () => {
  for (const language of ['en', 'es'] as const) {
    for (const advice of refused[language])
      it(`is an error: “${advice.replace('\n', ' ')}” (Q-14)`, () => {
        assert.deepEqual(errorsOf(language, advice), [
          `reassuring-words /guide/levels/0/advice/${language}`,
        ]);
      });
    for (const advice of welcome[language])
      it(`is not “${advice}” (Q-14)`, () => {
        assert.deepEqual(errorsOf(language, advice), []);
      });
  }

  it('is looked for in names, notices, notes and signs as well (Q-14)', () => {
    const places = ['name', 'notices/0', 'levels/0/name', 'indicators/0/text', 'groups/0/name'];
    for (const place of places) {
      const feed = JSON.parse(wisconsin);
      const keys = place.split('/');
      const holder = keys.slice(0, -1).reduce((value, key) => value[key], feed.guide);
      holder[keys.at(-1)!] = { en: 'No report is needed.', es: 'Reporte ahora.' };
      const found = lint(JSON.stringify(feed), { name: 'feed.json', now });
      assert.ok(
        found.some(
          ({ severity, pointer }) => severity === 'error' && pointer === `/guide/${place}/en`,
        ),
        place,
      );
    }
  });
});
