/**
 * How hard an English text is to read: Flesch-Kincaid grade, the years of school (in the U.S.) that it
 * asks for. Near enough over a sentence; it says nothing of texts of a few words.
 */

/** The highest grade that we ask of readers. */
export const highestGrade = 8;
/** Of shorter texts the formula says nothing. */
export const fewestWords = 10;

/** What is read as one word whatever its letters: numbers, and names by their letters. */
const plain = (text: string): string =>
  text
    // The name of a statute or agency is no sentence's end.
    .replace(/\b(s|Stats|St|No|U\.S)\./g, '$1')
    .replace(/\d[\d-]*/g, 'one')
    .replace(/\b[A-Z]{2,}\b/g, 'it');

/** Syllables of an English word, by its vowels: near enough over a sentence. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const kept = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end[0]!)
    .replace(/^y/, '');
  return kept.match(/[aeiouy]{1,2}/g)?.length ?? 1;
}

export interface Reading {
  readonly words: number;
  readonly sentences: number;
  readonly grade: number;
}

/** The words, the sentences and the grade of a text. */
export function reading(text: string): Reading {
  const sentences = plain(text)
    .split(/[.!?;:]+(?=\s|$)|\s–\s/)
    .map((sentence) => sentence.match(/[A-Za-z'’-]+/g) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
  return { words: words.length, sentences: sentences.length, grade };
}
