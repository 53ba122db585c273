/**
 * For those who review a guide: by which smallest sets of ticks each of its levels is reached, found
 * by asking the very rule that the widget asks. A table for a spreadsheet (RFC 4180).
 */
import { guides } from '../../feed/sections/guide.js';
import type { Guide, Level } from '../../feed/sections/guide.js';
import type { Feed } from '../../feed/merge.js';
import { guidance } from '../../model/guide.js';
import { wordingOf } from '../../model/text.js';
import { csvFile } from '../table/cell.js';
import { Refusal } from '../world.js';

/** More sets than this nobody reads; the last line says that there are more. */
const most = 2000;
/** More ticks than this are not tried. */
const deepest = 4;

/** The sets of so many of these ids, in their order. */
function* setsOf(ids: readonly string[], size: number, from = 0): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= ids.length - size; at++)
    for (const rest of setsOf(ids, size - 1, at + 1)) yield [ids[at]!, ...rest];
}

interface Found {
  readonly sets: readonly string[][];
  readonly more: boolean;
}

/** The smallest sets that lead to this level and no other; none where nothing leads there. */
function smallest(guide: Guide, level: Level): Found {
  const ids = guide.indicators.map(({ id }) => id);
  for (let size = 1; size <= Math.min(deepest, ids.length); size++) {
    const sets: string[][] = [];
    for (const set of setsOf(ids, size)) {
      if (guidance(guide, new Set(set))?.id !== level.id) continue;
      if (sets.length === most) return { sets, more: true };
      sets.push(set);
    }
    if (sets[0]) return { sets, more: false };
  }
  return { sets: [], more: false };
}

export function outcomes(feed: Feed, language: string): string {
  const guide = feed.read(guides);
  if (!guide) throw new Refusal('The feed has no guide, so there are no outcomes.');
  const texts = new Map(
    guide.indicators.map(({ id, text }) => [id, wordingOf(text, language).value]),
  );
  const rows = guide.levels.flatMap((level) => {
    const { sets, more } = smallest(guide, level);
    const of = [level.id, wordingOf(level.name, language).value];
    const found = sets.map((set) => [
      ...of,
      `${set.length}`,
      set.join(' '),
      set.map((id) => texts.get(id)).join(' + '),
    ]);
    if (more) found.push([...of, '', '', `… and more than these ${most}`]);
    return found[0] ? found : [[...of, '', '', `No set of up to ${deepest} ticks leads here.`]];
  });
  return csvFile([['level', 'level name', 'ticks', 'indicators', 'indicator texts'], ...rows]);
}
