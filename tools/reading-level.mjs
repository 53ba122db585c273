/**
 * node tools/reading-level.mjs: how hard our English is to read, and that of the default feed's
 * guide. Flesch-Kincaid grade: the years of school (in the U.S.) that a text asks for. Texts of fewer
 * than ten words are left out, because the formula says nothing of them. It ends with 1 when a text
 * is above grade 8 and not among the exceptions, each of which has its reason.
 */
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

// The linter measures feeds by the same formula.
const { fewestWords, highestGrade, reading, syllables } = await tsImport(
  '../src/lint/reading-level.ts',
  import.meta.url,
);

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

export { reading, syllables };
export const highest = highestGrade;

/** Texts above the grade that stay, by their beginning, each with its reason. */
export const exceptions = {
  'Wisconsin DCF: anti-human trafficking': 'the official name of a page',
};

/** Our English, from the XLIFF file: the values that come into a text stand as one word. */
const messages = () =>
  [...read('locales/es.xlf').matchAll(/<source>([\s\S]*?)<\/source>/g)].map(([, text]) =>
    text
      .replace(/<x [^>]*\/>/g, 'one')
      .replace(/&apos;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );

/** Every English text in a value of the feed. */
const english = (value) => {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof value.en === 'string') return [value.en];
  return Object.values(value).flatMap(english);
};

/** All texts that are long enough, the hardest first. */
export function readingLevels() {
  const texts = [...messages(), ...english(JSON.parse(read('src/feed/wisconsin.json')).guide)];
  return [...new Set(texts)]
    .map((text) => ({ text, ...reading(text) }))
    .filter(({ words }) => words >= fewestWords)
    .sort((a, b) => b.grade - a.grade);
}

export const exceptionFor = (text) =>
  Object.entries(exceptions).find(([start]) => text.startsWith(start))?.[1];

/** Those that are too hard and no exception. */
export const tooHard = () =>
  readingLevels().filter(({ text, grade }) => grade > highest && !exceptionFor(text));

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const levels = readingLevels();
  for (const { text, grade } of levels.filter(({ grade }) => grade > highest - 1))
    console.log(
      `${grade.toFixed(1).padStart(5)}  ${text}${exceptionFor(text) ? `\n       (${exceptionFor(text)})` : ''}`,
    );
  const wrong = tooHard();
  console.log(
    `${levels.length} texts of ${fewestWords} words or more; above grade ${highest}: ${wrong.length}.`,
  );
  if (wrong.length) exit(1);
}
