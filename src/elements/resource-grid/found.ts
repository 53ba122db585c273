/**
 * Marks what a search has found, without touching the markup: browsers paint ranges of text on their
 * own, and what a screen reader says stays as it is. Where a browser cannot, nothing is marked.
 */
import { folded } from '../../model/folded.js';

const name = 'aht-found';

/** Marks words in these elements, which are folded; returns what takes the marks away again. */
export function mark(elements: Iterable<Element>, words: readonly string[]): () => void {
  const marks = globalThis.CSS?.highlights;
  if (!marks || !words[0]) return () => {};
  const made: StaticRange[] = [];
  for (const element of elements) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const all = folded(text.data);
      // Folding seldom changes how long a text is; then no place is certain.
      if (all.length !== text.length) continue;
      for (const word of words)
        for (let at = -1; (at = all.indexOf(word, at + 1)) >= 0; )
          made.push(
            // It does not follow the text as it changes, which would cost time at each letter.
            new StaticRange({
              startContainer: text,
              startOffset: at,
              endContainer: text,
              endOffset: at + word.length,
            }),
          );
    }
  }
  // One reader searches in one grid at a time.
  const own = new Highlight(...made);
  marks.set(name, own);
  return () => {
    if (marks.get(name) === own) marks.delete(name);
  };
}
