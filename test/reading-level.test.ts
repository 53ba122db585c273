/** How hard the shipped English is to read, and that the measure measures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

interface Level {
  readonly text: string;
  readonly words: number;
  readonly grade: number;
}
const { exceptionFor, exceptions, highest, reading, readingLevels, syllables, tooHard } =
  (await import(new URL('../tools/reading-level.mjs', import.meta.url).href)) as {
    exceptionFor(text: string): string | undefined;
    exceptions: Record<string, string>;
    highest: number;
    reading(text: string): Omit<Level, 'text'> & { sentences: number };
    readingLevels(): Level[];
    syllables(word: string): number;
    tooHard(): Level[];
  };

test('the measure tells plain words from hard ones', () => {
  assert.deepEqual(
    ['child', 'student', 'report', 'trafficking', 'administrator', 'phone', 'used', 'little'].map(
      syllables,
    ),
    [1, 2, 2, 3, 5, 1, 1, 2],
  );
  const easy = reading('Call us now. We will help you. You do not need proof.');
  assert.equal(easy.sentences, 3);
  assert.ok(easy.grade < 2, String(easy.grade));
  const hard = reading(
    'Institutional personnel are statutorily obligated to immediately communicate reasonable suspicion of victimization to appropriate authorities.',
  );
  assert.ok(hard.grade > 20, String(hard.grade));
});

test('all shipped English reads at grade 8 or below, but for named exceptions (Q-34)', () => {
  const levels = readingLevels();
  assert.ok(levels.length > 60, `${levels.length} texts`);
  assert.ok(levels.some(({ text }) => text.startsWith('Under Wisconsin') || /mandated/.test(text)));
  assert.deepEqual(
    tooHard().map(({ text, grade }) => `${grade.toFixed(1)} ${text}`),
    [],
  );
});

test('no exception outlives its text', () => {
  const hard = readingLevels().filter(({ grade }) => grade > highest);
  for (const start of Object.keys(exceptions))
    assert.ok(
      hard.some(({ text }) => text.startsWith(start) && exceptionFor(text)),
      start,
    );
});
