/** What was found in the feeds and themes that were checked, and how it is counted. How it is told stands beside this file. */
import type { Finding } from '../../lint/finding.js';

export type Kind = 'feed' | 'theme';

export interface Checked {
  /** As it was named by the person who asks. */
  readonly name: string;
  readonly kind: Kind;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What could not be read, and why. */
export interface Unread {
  readonly name: string;
  readonly kind: Kind;
  readonly problem: string;
}

export interface Report {
  readonly checked: readonly Checked[];
  readonly unread: readonly Unread[];
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

const many = (count: number, word: string): string =>
  `${count || 'no'} ${word}${count === 1 ? '' : 's'}`;

/** `2 errors and 1 warning`. */
export const counted = ({ errors, warnings }: Counts): string =>
  errors + warnings === 0
    ? 'nothing to mend'
    : `${many(errors, 'error')} and ${many(warnings, 'warning')}`;

/** One line for each. */
export const summary = ({ checked }: Report): string =>
  checked.map(({ name, findings }) => `${name}: ${counted(countsOf(findings))}.\n`).join('');
