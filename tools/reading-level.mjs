/**
 * node tools/reading-level.mjs: how hard our English is to read, and that of the default feed's
 * guide. Flesch-Kincaid grade: the years of school (in the U.S.) that a text asks for. Texts of fewer
 * than ten words are left out, because the formula says nothing of them. It ends with 1 when a text
 * is above grade 8 and not among the exceptions, each of which has its reason.
 */
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

export const highest = 8;
const fewest = 10;

/** Texts above the grade that stay, by their beginning, each with its reason. */
export const exceptions = {
  'Wisconsin DCF: anti-human trafficking': 'the official name of a page',
};

/** What is read as one word whatever its letters: numbers, and names by their letters. */
const plain = (text) =>
  text
    // The name of a statute or agency is no sentence's end.
    .replace(/\b(s|Stats|St|No|U\.S)\./g, '$1')
    .replace(/\d[\d-]*/g, 'one')
    .replace(/\b[A-Z]{2,}\b/g, 'it');

/** Syllables of an English word, by its vowels: near enough over a sentence. */
export function syllables(word) {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const kept = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end[0])
    .replace(/^y/, '');
  return kept.match(/[aeiouy]{1,2}/g)?.length ?? 1;
}

/** The words, the sentences and the grade of a text. */
export function reading(text) {
  const sentences = plain(text)
    .split(/[.!?;:]+(?=\s|$)|\s–\s/)
    .map((sentence) => sentence.match(/[A-Za-z'’-]+/g) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
  return { words: words.length, sentences: sentences.length, grade };
}

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
    .filter(({ words }) => words >= fewest)
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
    `${levels.length} texts of ${fewest} words or more; above grade ${highest}: ${wrong.length}.`,
  );
  if (wrong.length) exit(1);
}
