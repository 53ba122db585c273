/**
 * The linter: the text of a feed and the time go in, what is wrong or could be better comes out. The
 * same rules for the command line and for the builder's page. Nothing is fetched, read or written here.
 */
import { isObject } from '../feed/check.js';
import { advice } from './advice.js';
import { type Draft, type Options, placed } from './draft.js';
import type { Finding } from './finding.js';
import { holderOf } from './pointer.js';
import { readText } from './read-text.js';
import { schemaFaults } from './schema-faults.js';

export type { Finding, Place, Severity } from './finding.js';
export { type Draft, type Options, placed } from './draft.js';
export { type About, type RuleId, rules } from './rules.js';
export { type ThemeOptions, lintTheme, themeRules } from './theme/index.js';

/** Stands for wherever the feed will be published. */
const somewhere = 'https://example.org/feed.json';

/** All that there is to say of a feed, in the order of its lines. */
export function lint(text: string, options: Options): readonly Finding[] {
  const { now, base = somewhere, disabled } = options;
  const { text: read, value, drafts } = readText(text);
  const all: Draft[] = [...drafts];
  if (value !== undefined) {
    const faults = schemaFaults(value, base);
    all.push(...faults);
    const isReadable = !faults.some(({ rule }) => /^(not-a-feed|newer-version)$/.test(rule));
    // What is wrong is mended first: advice about the same value would only confuse.
    const wrong = new Set(faults.map(({ pointer }) => pointer));
    if (isReadable && isObject(value))
      all.push(...advice(value, { now, base }).filter(({ pointer }) => !isWithin(pointer, wrong)));
  }
  return placed(
    read,
    all.filter(({ rule }) => !disabled?.has(rule)),
  );
}

/** What a text holds, as far as it can be read; nothing where it is no JSON. */
export const jsonOf = (text: string): unknown => readText(text).value;

/** Whether something stands at one of these places, or inside of it. */
function isWithin(place: string, places: ReadonlySet<string>): boolean {
  for (let pointer = place; pointer; pointer = holderOf(pointer))
    if (places.has(pointer)) return true;
  return false;
}
