/**
 * What is different about the guide: what is ticked, and what it leads to. All that can change what a
 * person is told to do is serious, down to a word; where it stands on the page and what it rests on is not.
 */
import { type Json, isObject, withIds } from './change.js';
import { type Collector, nameOf } from './collect.js';
import { leaves } from './leaves.js';

const anything = /./;

export function guideChanges(
  before: Json,
  after: Json,
  { add, addLeaf, list, language }: Collector,
): void {
  const [one, other] = [before['guide'], after['guide']];
  if (!isObject(one) || !isObject(other)) {
    if (isObject(other))
      add('guide', 'added', '/guide', nameOf(other), 'guide added', true, { after: other });
    else if (isObject(one))
      add('guide', 'gone', '/guide', nameOf(one), 'guide no longer in the feed', true, {
        before: one,
      });
    return;
  }
  const levelName = (of: Json, id: unknown) => {
    const level = withIds(of['levels']).find((each) => each.id === id);
    return level ? nameOf(level.item) : String(id);
  };
  list(one['levels'], other['levels'], {
    area: 'guide',
    keys: ['guide', 'levels'],
    noun: 'level',
    serious: true,
    seriousIn: anything,
    first: 'the least serious',
  });
  list(one['indicators'], other['indicators'], {
    area: 'guide',
    keys: ['guide', 'indicators'],
    noun: 'indicator',
    field: 'text',
    serious: true,
    seriousOrder: false,
    seriousIn: /^(text|note)$/,
    each: (was, item, pointer) => {
      if (was['level'] !== item['level'])
        add(
          'guide',
          'changed',
          `${pointer}/level`,
          nameOf(item, 'text'),
          `now counts towards “${levelName(other, item['level'])}”, no longer towards “${levelName(one, was['level'])}”`,
          true,
          { before: was['level'], after: item['level'] },
        );
      return ['level'];
    },
  });
  list(one['groups'], other['groups'], {
    area: 'guide',
    keys: ['guide', 'groups'],
    noun: 'group',
  });
  for (const leaf of leaves(one, other, language))
    if (!/^(levels|indicators|groups)$/.test(String(leaf.way[0])))
      addLeaf(
        'guide',
        '/guide',
        nameOf(other),
        leaf,
        /^(notices|example)$/.test(String(leaf.way[0])),
      );
}
