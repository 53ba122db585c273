/** Texts of the guide that are hard to read for somebody in a hurry. */
import type { ValueRule } from '../context.js';
import { fewestWords, highestGrade, reading } from '../reading-level.js';
import { wordingsOf } from '../survey.js';
import { firstLanguage, isOf } from './languages.js';

export const readingLevel: ValueRule = (seen, { root, note }) => {
  if (!seen.pointer.startsWith('/guide/') || seen.holder === 'sources') return;
  for (const { value, language, pointer } of wordingsOf(seen)) {
    // The formula is made for English.
    if (!isOf(language || firstLanguage(root), 'en')) continue;
    const { words, grade } = reading(value);
    if (words < fewestWords || grade <= highestGrade) continue;
    note(
      'reading-level',
      pointer,
      `reads at school grade ${grade.toFixed(0)}, and readers in a hurry need grade ${highestGrade} or lower`,
      'Write shorter sentences and everyday words: who does what, one thing in each sentence.',
    );
  }
};
