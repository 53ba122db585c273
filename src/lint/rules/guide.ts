/** Whether the guide can lead to each of its levels, and what people can do there. */
import { isObject } from '../../feed/check.js';
import type { DocumentRule } from '../context.js';
import { itemsIn, itemsOf, stringIn } from '../items.js';

export const guideRules: DocumentRule = ({ root, note }) => {
  const { guide } = root;
  if (!isObject(guide)) return;
  const indicators = itemsOf(guide['indicators'], '/guide/indicators');
  const levels = itemsOf(guide['levels'], '/guide/levels');

  /** How many can be ticked from here up without reaching a higher level than the one looked at. */
  let most = 0;
  /** How many there are from here up. */
  let all = 0;
  for (const level of [...levels].reverse()) {
    const given = level.value['minimum'];
    // Of another kind: the schema says so.
    const minimum = Number.isInteger(given) ? (given as number) : 1;
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
