/**
 * The one way to the console. It is for the page's webmaster and the feed's keeper, so it speaks
 * English; each fault is told once for a page, and what comes in one turn comes as one warning.
 */
const told = new Set<string>();
let waiting: string[] = [];

/** Warns, once for this page. */
export function warn(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  if (waiting.push(message) > 1) return;
  // All widgets of a page learn of a bad feed in the same turn: one warning says it all.
  setTimeout(() => {
    console.warn(`[aht-widgets] ${waiting.join('\n')}`);
    waiting = [];
  });
}
