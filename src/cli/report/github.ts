/** For GitHub Actions: workflow commands that mark the lines of a feed in a pull request. */
import type { Finding } from '../../lint/finding.js';
import { visible } from '../visible.js';
import { type Report, summary } from './checked.js';

/** What a command's text may hold. */
const data = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** What the value of a command's property may hold. */
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function command(name: string, { rule, severity, start, end, message, mend, pointer }: Finding) {
  // A feed from an address is no file of the repository.
  const file = /^(https?:|-$)/.test(name) ? {} : { file: name };
  const properties = {
    ...file,
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const list = Object.entries(properties)
    .map(([key, value]) => `${key}=${property(`${value}`)}`)
    .join(',');
  return `::${severity} ${list}::${data([`${message} ${mend}`, pointer].filter(Boolean).map(visible).join('\n'))}\n`;
}

export const asGithub = (report: Report): string =>
  report.checked
    .flatMap(({ name, findings }) => findings.map((finding) => command(name, finding)))
    .join('') +
  report.unread.map(({ problem }) => `::error::${data(problem)}\n`).join('') +
  summary(report);
