/** For code scanning: SARIF 2.1.0 (OASIS), as GitHub, GitLab and editors read it. */
import { rules, themeRules } from '../../lint/index.js';
import type { Finding } from '../../lint/finding.js';
import { linkRules } from '../links/findings.js';
import type { Report } from './checked.js';

/** Which rules there are, and what each is about. */
const told = [
  ...Object.entries({ ...rules, ...themeRules }).map(([id, { severity, what }]) => ({
    id,
    shortDescription: { text: `${what}.` },
    defaultConfiguration: { level: severity },
  })),
  // How grave one is depends on the answer, and is said with each.
  ...Object.entries(linkRules).map(([id, what]) => ({
    id,
    shortDescription: { text: `${what[0]!.toUpperCase()}${what.slice(1)}.` },
  })),
];
const ids = told.map(({ id }) => id);

const uriOf = (name: string): string =>
  name === '-' ? 'stdin' : /^https?:/.test(name) ? name : encodeURI(name.replaceAll('\\', '/'));

const result = (name: string, { rule, severity, pointer, start, end, message, mend }: Finding) => ({
  ruleId: rule,
  ruleIndex: ids.indexOf(rule),
  level: severity,
  message: { text: `${message} ${mend}` },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(name) },
        region: {
          startLine: start.line,
          startColumn: start.column,
          endLine: end.line,
          endColumn: end.column,
        },
      },
      logicalLocations: [{ fullyQualifiedName: pointer }],
    },
  ],
});

export function asSarif({ checked, unread }: Report, version: string): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'aht-widgets check',
            version,
            rules: told,
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ problem }) => ({
              level: 'error',
              message: { text: problem },
            })),
          },
        ],
        results: checked.flatMap(({ name, findings }) =>
          findings.map((finding) => result(name, finding)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
