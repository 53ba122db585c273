/** What the ticks on a checklist lead to, and how its indicators are grouped. */
import type { Guide, Indicator, Level } from '../feed/sections/guide.js';
import type { Term } from '../feed/sections/terms.js';

export interface IndicatorGroup {
  /** Nothing for indicators that name no group, or one that the guide does not have. */
  readonly group: Term | undefined;
  readonly indicators: readonly Indicator[];
}

/** The indicators by group, in the guide's order of groups; those without a group come last. */
export function sections({ groups = [], indicators }: Guide): readonly IndicatorGroup[] {
  return [...groups, undefined]
    .map((group) => ({
      group,
      indicators: indicators.filter((one) => groups.find(({ id }) => id === one.group) === group),
    }))
    .filter((section) => section.indicators[0]);
}

/**
 * The level that the ticked indicators (by id) lead to: the highest one that has at least its
 * `minimum` (default 1) of them at that level or above. One serious sign is therefore never
 * outweighed, and a further tick can never lower the result. Nothing when no level is reached.
 */
export function guidance(
  { levels, indicators }: Guide,
  ticked: ReadonlySet<string>,
): Level | undefined {
  let count = 0;
  return [...levels].reverse().find((level) => {
    count += indicators.filter((one) => one.level === level.id && ticked.has(one.id)).length;
    return count >= (level.minimum ?? 1);
  });
}

/** A day, and as long as until it is over in the last zone on earth. */
const dayEverywhere = 36 * 60 * 60_000;

/** Whether the day by which the guide was to be reviewed is over everywhere; `now` since 1970. */
export const isPastReview = ({ reviewBy }: Guide, now: number): boolean =>
  Date.parse(reviewBy!) + dayEverywhere <= now;
