/** An empty spreadsheet with its columns explained, out of the feed's own schema. Rows with # are not read. */
import { csvFile } from '../table/cell.js';
import { type Column, type Kind, type Table, columns, headerOf } from '../table/columns.js';

const examples: Readonly<Record<Kind, string>> = {
  text: '',
  address: 'https://example.org/page',
  time: '2027-02-18 9:00 am',
  date: '2027-02-18',
  duration: '45 min',
  language: 'es',
  zone: 'America/Chicago',
  id: '',
  choice: '',
  boolean: 'no',
  number: '1',
  word: '',
};

/* What must be there, and what is of its own kind. No id of the feed but the training: which it has is not known. */
const own: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  sessions: { training: 'staff-basics', id: 'staff-basics-1', endDate: '2027-02-18 11:30 am' },
  resources: {
    id: 'poster',
    name: 'Poster',
    inLanguage: 'en; es',
    'translations.#.name': 'Cartel',
  },
};

/* What is seldom needed, or said of another column already. */
const without =
  /^(previous|valid|waitlist|recording|location|contact|facilitators|audience|requires|partOf|listedAt|verified|review|full|endorsed|no)/;

function example({ kind, choices, way }: Column, table: Table): string {
  if (without.test(way[0]!)) return '';
  return own[table][way.join('.')] ?? (kind === 'choice' ? choices[0]! : examples[kind]);
}

const says = ({ says, choices, list, kind }: Column): string =>
  [
    says,
    choices[0] && `One of: ${choices.join(', ')}.`,
    list && 'Several are parted by a semicolon.',
    kind === 'text' && 'Other languages: a column of the same name with (es) behind it.',
  ]
    .filter(Boolean)
    .join(' ');

export function template(table: Table): string {
  const all = columns[table];
  const row = (of: (column: Column) => string) =>
    all.map((column, index) => (index ? '' : '# ') + of(column));
  return csvFile([
    all.map(({ way }) => headerOf(way.map((key) => (key === '#' ? 0 : key)))),
    row(says),
    row((column) => example(column, table)),
  ]);
}
