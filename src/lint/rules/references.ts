/** Ids that should lead somewhere, and terms to which none leads. */
import { isObject } from '../../feed/check.js';
import type { Context, DocumentRule } from '../context.js';
import { type Item, idsOf, itemsIn, itemsOf, stringIn } from '../items.js';
import { nearest } from '../nearest.js';

/** A place where an id stands, and the id. */
interface Reference {
  readonly id: string;
  readonly pointer: string;
}

/** The ids of a field, be it one or a list. */
function referencesIn({ value, pointer }: Item, field: string): readonly Reference[] {
  const held = value[field];
  if (typeof held === 'string') return [{ id: held, pointer: `${pointer}/${field}` }];
  if (!Array.isArray(held)) return [];
  return held.flatMap((id: unknown, index) =>
    typeof id === 'string' ? [{ id, pointer: `${pointer}/${field}/${index}` }] : [],
  );
}

interface Vocabulary {
  /** Where its words stand. */
  readonly pointer: string;
  readonly list: unknown;
  readonly used: readonly Reference[];
}

function vocabularies(root: Context['root']): readonly Vocabulary[] {
  const terms = isObject(root['terms']) ? root['terms'] : {};
  const resources = itemsOf(root['resources'], '/resources');
  const trainings = itemsOf(root['trainings'], '/trainings');
  const sessions = trainings.flatMap((training) => itemsIn(training, 'sessions'));
  const guide = isObject(root['guide']) ? root['guide'] : {};
  const of = (items: readonly Item[], field: string) =>
    items.flatMap((item) => referencesIn(item, field));
  return [
    { pointer: '/terms/category', list: terms['category'], used: of(resources, 'category') },
    {
      pointer: '/terms/audience',
      list: terms['audience'],
      used: of([...resources, ...trainings, ...sessions], 'audience'),
    },
    { pointer: '/terms/kind', list: terms['kind'], used: of(resources, 'kind') },
    {
      pointer: '/guide/groups',
      list: guide['groups'],
      used: of(itemsOf(guide['indicators'], '/guide/indicators'), 'group'),
    },
  ];
}

/** What to do about an id that leads to nothing. */
function mend(id: string, ids: readonly string[], place: string): string {
  const meant = nearest(id, ids);
  if (meant) return `Did you mean "${meant}"?`;
  const known =
    ids.length > 0 && ids.length <= 12
      ? `; there are ${ids.map((one) => `"${one}"`).join(', ')}`
      : '';
  return `Add it to ${place}, or write one that is there${known}.`;
}

export const references: DocumentRule = ({ root, note }) => {
  for (const { pointer, list, used } of vocabularies(root)) {
    const place = pointer.slice(1).replace('/', '.');
    const ids = idsOf(list);
    const known = new Set(ids);
    const parents = itemsOf(list, pointer).flatMap((item) => referencesIn(item, 'parent'));
    for (const { id, pointer: at } of [...used, ...parents])
      if (!known.has(id))
        note('unknown-term', at, `is “${id}”, which is none of ${place}`, mend(id, ids, place));
  }
  const resources = itemsOf(root['resources'], '/resources');
  const look = (found: readonly Reference[], ids: readonly string[], place: string) => {
    const known = new Set(ids);
    for (const { id, pointer } of found)
      if (!known.has(id))
        note(
          'unknown-reference',
          pointer,
          `is “${id}”, which is none of the ${place} of this feed`,
          mend(id, ids, place),
        );
  };
  look(
    resources.flatMap((item) => referencesIn(item, 'partOf')),
    idsOf(root['resources']),
    'resources',
  );
  look(
    resources.flatMap(({ value, pointer }) =>
      isObject(value['requires'])
        ? referencesIn({ value: value['requires'], pointer: `${pointer}/requires` }, 'training')
        : [],
    ),
    idsOf(root['trainings']),
    'trainings',
  );
};

export const unusedTerms: DocumentRule = ({ root, note }) => {
  for (const { pointer, list, used } of vocabularies(root)) {
    const items = itemsOf(list, pointer);
    const wanted = new Set(
      [...used, ...items.flatMap((item) => referencesIn(item, 'parent'))].map(({ id }) => id),
    );
    for (const item of items) {
      const id = stringIn(item.value, 'id');
      if (id && !wanted.has(id))
        note(
          'unused-term',
          item.pointer,
          'is used by no entry of this feed',
          'Take it away, unless another feed that is shown beside this one uses it.',
        );
    }
  }
};
