/**
 * Two feeds → what is different, in words, the most serious first. They are taken as they stand, not
 * as widgets read them: what is wrong in one of them may be just what has changed.
 */
import { type Change, type Json, areas, isObject, pointerOf, withIds } from './change.js';
import { collector, languagesIn, nameOf } from './collect.js';
import { guideChanges } from './guide-changes.js';
import { languageName, leaves, sayingOf, shown } from './leaves.js';
import { sessionChanges } from './session-changes.js';

export function compare(before: Json, after: Json): readonly Change[] {
  const all = collector(before, after);
  const { changes, came, add, list, language, spokenBefore, zones } = all;

  list(before['hotlines'], after['hotlines'], {
    area: 'help lines',
    keys: ['hotlines'],
    noun: 'help line',
    serious: true,
  });
  for (const key of ['emergency', 'exitUrl', 'notice'])
    for (const leaf of leaves(before[key], after[key], language, [key])) {
      const { says, ...values } = sayingOf(
        key === 'exitUrl' ? leaf : { ...leaf, way: leaf.way.slice(1) },
        zones,
      );
      add(
        'help lines',
        'changed',
        pointerOf(...leaf.way),
        { emergency: 'In danger now', exitUrl: 'Quick exit', notice: 'Notice' }[key]!,
        says,
        key !== 'notice',
        values,
      );
    }

  guideChanges(before, after, all);
  const trainings = new Map(withIds(before['trainings']).map((one) => [one.id, one]));
  for (const { id, item, index } of withIds(after['trainings'])) {
    const was = trainings.get(id);
    trainings.delete(id);
    changes.push(
      ...sessionChanges({
        before: was?.item,
        after: item,
        place: pointerOf('trainings', index),
        placeBefore: pointerOf('trainings', was?.index ?? 0),
        name: nameOf(item),
        language,
        zones,
      }),
    );
  }
  for (const { item, index } of trainings.values())
    changes.push(
      ...sessionChanges({
        before: item,
        after: undefined,
        place: '',
        placeBefore: pointerOf('trainings', index),
        name: nameOf(item),
        language,
        zones,
      }),
    );
  list(before['trainings'], after['trainings'], {
    area: 'trainings',
    keys: ['trainings'],
    noun: 'training',
    without: ['sessions'],
  });
  list(before['resources'], after['resources'], {
    area: 'resources',
    keys: ['resources'],
    noun: 'resource',
    each: (was, item, pointer) => {
      const [one, other] = [was['status'] ?? 'active', item['status'] ?? 'active'];
      if (one === other) return [];
      const gone = other === 'withdrawn';
      add(
        'resources',
        gone ? 'withdrawn' : 'changed',
        `${pointer}/status`,
        nameOf(item),
        gone ? 'withdrawn: no longer shown' : `status: ${shown(one)} → ${shown(other)}`,
        false,
        { before: was['status'], after: item['status'] },
      );
      return ['status'];
    },
  });

  for (const [tag, count] of came)
    add(
      'languages',
      'added',
      '',
      languageName(tag),
      `added, in ${count === 1 ? 'one text' : `${count} texts`}`,
    );
  for (const tag of spokenBefore)
    if (!languagesIn(after).has(tag))
      add('languages', 'gone', '', languageName(tag), 'no longer in any text');
  rest();
  return areas.flatMap((area) => {
    const some = changes.filter((change) => change.area === area);
    return [...some.filter(({ serious }) => serious), ...some.filter(({ serious }) => !serious)];
  });

  /** The head, the terms, and whatever else two documents may hold. */
  function rest(): void {
    const area = 'the feed itself';
    for (const kind of ['category', 'audience', 'kind']) {
      const of = (feed: Json) => (isObject(feed['terms']) ? feed['terms'][kind] : undefined);
      list(of(before), of(after), { area, keys: ['terms', kind], noun: `${kind} term` });
    }
    const done =
      /^(hotlines|emergency|exitUrl|notice|guide|trainings|resources|terms|dateModified)$/;
    const head = /^(\$schema|version|name|publisher|inLanguage|timeZone)$/;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (done.test(key)) continue;
      for (const leaf of leaves(before[key], after[key], language, [key])) {
        const { says, ...values } = sayingOf(leaf, zones, (words) =>
          key === 'timeZone'
            ? `${words}; all times without a zone of their own mean another hour`
            : words,
        );
        const what = head.test(key) ? 'The feed' : 'A field that widgets do not know';
        add(area, 'changed', pointerOf(...leaf.way), what, says, key === 'timeZone', values);
      }
    }
  }
}
