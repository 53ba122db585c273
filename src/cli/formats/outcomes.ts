/**
 * For those who review a guide: by which smallest sets of ticks each of its levels is reached. How
 * many ticks that takes follows from the numbers of the guide; which sets they are is found sign by
 * sign, and never by trying all that there are. A table for a spreadsheet (RFC 4180).
 */
import { guides } from '../../feed/sections/guide.js';
import type { Guide, Indicator, Level } from '../../feed/sections/guide.js';
import type { Feed } from '../../feed/merge.js';
import { wordingOf } from '../../model/text.js';
import { csvFile } from '../table/cell.js';
import { Refusal } from '../world.js';

/** More sets than this nobody reads; the last line says that there are more. */
const most = 2000;

const minimumOf = ({ minimum = 1 }: Level): number => minimum;

/**
 * How many ticks can count towards the level `own`, beside those that are chosen already, without
 * reaching a higher one: all that are left of each level, as far as those above leave room for them.
 */
function roomFor({ levels }: Guide, own: number, chosen: number[], left: number[]): number {
  let ticks = 0;
  for (let at = levels.length - 1; at >= own; at--) {
    ticks += chosen[at]! + left[at]!;
    if (at > own) ticks = Math.min(ticks, minimumOf(levels[at]!) - 1);
  }
  return ticks;
}

/**
 * The smallest sets that lead to this level and no other, in the order of the indicators: as many
 * signs of this level or higher ones as its minimum says, and never as many as a higher one asks for.
 * A sign is taken only if enough others can follow, so each turn ends in a set.
 */
function* smallest(guide: Guide, own: number): Generator<readonly Indicator[]> {
  const size = minimumOf(guide.levels[own]!);
  const levelOf = new Map(guide.levels.map(({ id }, at) => [id, at]));
  const signs = guide.indicators.flatMap((sign) => {
    const at = levelOf.get(sign.level);
    return at !== undefined && at >= own ? [{ sign, at }] : [];
  });
  const chosen = guide.levels.map(() => 0);
  const fits = () => {
    let ticks = 0;
    for (let at = chosen.length - 1; at > own; at--)
      if ((ticks += chosen[at]!) >= minimumOf(guide.levels[at]!)) return false;
    return true;
  };
  function* from(place: number, set: readonly Indicator[]): Generator<readonly Indicator[]> {
    if (set.length === size) {
      yield set;
      return;
    }
    const left = guide.levels.map(() => 0);
    for (const { at } of signs.slice(place)) left[at]!++;
    for (let next = place; next < signs.length; next++) {
      if (roomFor(guide, own, chosen, left) < size) return;
      const { sign, at } = signs[next]!;
      left[at]!--;
      chosen[at]!++;
      if (fits() && roomFor(guide, own, chosen, left) >= size)
        yield* from(next + 1, [...set, sign]);
      chosen[at]!--;
    }
  }
  yield* from(0, []);
}

export function outcomes(feed: Feed, language: string): string {
  const guide = feed.read(guides);
  if (!guide) throw new Refusal('The feed has no guide, so there are no outcomes.');
  const rows = guide.levels.flatMap((level, own) => {
    const of = [level.id, wordingOf(level.name, language).value];
    const found: string[][] = [];
    for (const set of smallest(guide, own)) {
      if (found.length === most) {
        found.push([...of, '', '', `… and more than these ${most}`]);
        break;
      }
      found.push([
        ...of,
        `${set.length}`,
        set.map(({ id }) => id).join(' '),
        set.map(({ text }) => wordingOf(text, language).value).join(' + '),
      ]);
    }
    return found[0] ? found : [[...of, '', '', 'No ticks lead here.']];
  });
  return csvFile([['level', 'level name', 'ticks', 'indicators', 'indicator texts'], ...rows]);
}
