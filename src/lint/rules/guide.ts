/**
 * Whether the guide says what it rests on and how long it holds, whether it can lead to each of its
 * levels and every tick to one of them, and what people can do there.
 */
import { type Json, isObject } from '../../feed/check.js';
import type { Context, DocumentRule } from '../context.js';
import { type Item, itemsIn, itemsOf, stringIn } from '../items.js';

/** How many ticks a level asks for. One of another kind: the schema says so. */
const minimumOf = ({ value }: Item): number =>
  Number.isInteger(value['minimum']) ? (value['minimum'] as number) : 1;

export const guideRules: DocumentRule = (context) => {
  const { root, note } = context;
  const { guide } = root;
  if (!isObject(guide)) return;
  vouchers(guide, context);
  const indicators = itemsOf(guide['indicators'], '/guide/indicators');
  const levels = itemsOf(guide['levels'], '/guide/levels');
  deadEnds(levels, indicators, context);

  /** How many can be ticked from here up without reaching a higher level than the one looked at. */
  let most = 0;
  /** How many there are from here up. */
  let all = 0;
  for (const level of [...levels].reverse()) {
    const minimum = minimumOf(level);
    const own = indicators.filter(({ value }) => value['level'] === level.value['id']).length;
    all += own;
    most += own;
    if (most < minimum && stringIn(level.value, 'id'))
      note(
        'unreachable-level',
        level.pointer,
        all === 0 || own === 0
          ? 'is the level of no indicator, so nobody is ever led there'
          : `needs ${minimum} ticks, but no more than ${most} can lead there`,
        own === 0
          ? 'Give it indicators, or take it away.'
          : `Write a "minimum" of ${most} or less, or leave it out: then one tick is enough.`,
      );
    most = Math.min(most, minimum - 1);
    for (const { value, pointer } of itemsIn(level, 'actions'))
      if (!value['url'] && !value['telephone'])
        note(
          'action-without-link',
          pointer,
          'has neither a link nor a number, so there is nothing to press',
          'Add "url" or "telephone" if there is one for all readers.',
        );
  }
};

/** A list of signs that nobody stands behind, or that never ends, is worse than none. */
function vouchers(guide: Json, { note }: Context): void {
  const { sources } = guide;
  if (sources === undefined || (Array.isArray(sources) && !sources[0]))
    note(
      'unsourced-guide',
      '/guide',
      'names no source, so nobody can tell where its signs and its advice are from',
      'Add "sources": what it rests on, each with a name and, if there is one, an address.',
    );
  if (!('verified' in guide))
    note(
      'undated-guide',
      '/guide',
      'does not say when it was last compared with its sources',
      'Add "verified": the day on which somebody did so.',
    );
  if (!('reviewBy' in guide))
    note(
      'undated-guide',
      '/guide',
      'does not say by when it must be reviewed, so it is shown for ever',
      'Add "reviewBy": from the day after, the check gives way to the help line and the sources.',
    );
}

/** Whoever ticks a sign must be told what to do, also when it is the only one. */
function deadEnds(levels: readonly Item[], indicators: readonly Item[], { note }: Context): void {
  const lowest = levels[0];
  // A tick counts towards its own level and all that are less serious; one of them must ask for no more.
  const first = levels.findIndex((level) => minimumOf(level) <= 1);
  const below = levels.slice(0, first < 0 ? levels.length : first).map(({ value }) => value['id']);
  const lost = indicators.filter(({ value }) => below.includes(value['level'])).length;
  if (lost)
    note(
      'dead-end',
      `${lowest!.pointer}/minimum`,
      `is ${minimumOf(lowest!)}, so ${lost === 1 ? 'one sign leads' : `${lost} signs lead`} nowhere when ticked alone`,
      'Leave "minimum" out at the least serious level: then every tick leads somewhere.',
    );
}
