/** For people: each finding with its place, the line it stands on, and the way out. */
import type { Finding } from '../../lint/finding.js';
import { visible } from '../visible.js';
import { type Checked, type Report, summary } from './checked.js';

/** So many of each rule; a keeper mends one kind of mistake at a time. */
const mostOfRule = 10;
/** How much of a long line is shown. */
const width = 100;

type Paint = (style: keyof typeof styles, words: string) => string;

const styles = { error: '31', warning: '33', bold: '1', faint: '2' } as const;

const painter =
  (colour: boolean): Paint =>
  (style, words) =>
    colour ? `\u001b[${styles[style]}m${words}\u001b[0m` : words;

export function asText(report: Report, colour: boolean): string {
  const paint = painter(colour);
  if (report.checked.length === 0) return '';
  const parts = report.checked.map((checked) => told(checked, paint));
  return `${parts.join('')}${paint('bold', summary(report).trimEnd())}\n`;
}

function told({ name, text, findings }: Checked, paint: Paint): string {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const counts = new Map<string, number>();
  let report = '';
  for (const finding of findings) {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (count <= mostOfRule) report += one(name, finding, lines, paint);
  }
  for (const [rule, count] of counts)
    if (count > mostOfRule)
      report += `… and ${count - mostOfRule} more of ${rule}; --format json has all of them.\n\n`;
  return report;
}

function one(name: string, finding: Finding, lines: readonly string[], paint: Paint): string {
  const { severity, rule, pointer, start, message, mend } = finding;
  const place = paint('bold', `${name}:${start.line}:${start.column}`);
  return [
    `${place} ${paint(severity, severity)} ${visible(message)} ${paint('faint', `(${rule})`)}`,
    ...frame(finding, lines[start.line - 1] ?? '', paint),
    `  ${visible(mend)}`,
    ...(pointer ? [paint('faint', `  ${visible(pointer)}`)] : []),
    '\n',
  ].join('\n');
}

/** The line, and what of it is meant. */
function frame({ start, end, severity }: Finding, whole: string, paint: Paint): readonly string[] {
  const line = whole.replace(/\r$/, '').replace(/\t/g, ' ');
  const length = Math.max(
    1,
    (end.line === start.line ? end.column : line.length + 1) - start.column,
  );
  const from = Math.max(0, Math.min(Math.floor(start.column - 1 - width / 3), line.length - width));
  const shown = line.slice(from, from + width);
  const number = String(start.line);
  const lead = start.column - 1 - from;
  const mark = '^'.repeat(Math.max(1, Math.min(length, shown.length - lead)));
  return [
    `  ${paint('faint', `${number} |`)} ${visible(shown)}`,
    `  ${paint('faint', `${' '.repeat(number.length)} |`)} ${' '.repeat(lead)}${paint(severity, mark)}`,
  ];
}
