/** The word that was likely meant. */

/** How many letters must be put in, taken out, changed or swapped with their neighbour. */
export function distance(one: string, other: string): number {
  let [last, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      next[j] = Math.min(row![j]! + 1, next[j - 1]! + 1, row![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j]!, last![j - 2]! + 1);
    }
    [last, row] = [row, next];
  }
  return row![other.length]!;
}

/** The nearest of these words, if it is near enough to be meant. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const flat = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const meant = flat(word);
  let best: string | undefined;
  let least = Math.min(3, Math.floor(meant.length / 3) + 0.5);
  for (const one of words) {
    const other = flat(one);
    if (Math.abs(other.length - meant.length) > least) continue;
    const far = distance(meant, other);
    if (far < least) [best, least] = [one, far];
  }
  return best;
}
