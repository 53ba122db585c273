/** For programs: everything that was found, whole. Fields are added, and never change what they mean. */
import { type Kind, type Report, countsOf } from './checked.js';

const told = ({ checked }: Report, wanted: Kind) =>
  checked
    .filter(({ kind }) => kind === wanted)
    .map(({ name, findings }) => ({ [wanted]: name, ...countsOf(findings), findings }));

export function asJson(report: Report): string {
  const themes = told(report, 'theme');
  const all = {
    feeds: told(report, 'feed'),
    ...(themes.length > 0 && { themes }),
    unread: report.unread.map(({ name, kind, problem }) => ({ [kind]: name, problem })),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
