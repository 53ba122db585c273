/** Dates that no calendar has. Those of sessions are faults; these widgets take as they come. */
import { readTime } from '../../feed/time.js';
import type { ValueRule } from '../context.js';

export const impossibleDates: ValueRule = ({ kind, value, pointer, holder }, { note }) => {
  if (!/^(date|time|moment)$/.test(kind) || holder === 'sessions') return;
  const text = String(value);
  const pattern = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d.*)?)?)?$/;
  // Of another shape: the schema says so.
  if (!pattern.test(text) || text.length < 10 || readTime(text)) return;
  note(
    'impossible-date',
    pointer,
    `is “${text}”, a day or time that does not exist`,
    'Look at the day and the month: year first, then month, then day.',
  );
};
