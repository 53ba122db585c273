/** The elements in the templates of Vue 3: what its tools look up for a tag, asked of the types. */
import type { GlobalComponents } from 'vue';
import type {} from 'aht-widgets/types/vue.js';

type Props<T extends keyof GlobalComponents> = GlobalComponents[T] extends new (
  props: infer P,
) => unknown
  ? P
  : never;

({
  storage: 'local',
  'heading-level': 3,
  class: 'wide',
  'onAht-module-change': ({ detail }) => detail.completed satisfies number,
}) satisfies Props<'aht-module-progress'>;
({ 'page-size': '12', noSearch: true, sort: 'name' }) satisfies Props<'aht-resource-grid'>;
({ 'quick-exit': true, feed: 'a.json b.json' }) satisfies Props<'aht-hotline-banner'>;
({ layout: 'steps' }) satisfies Props<'aht-indicator-check'>;
({ asOf: '2024-09-01', limit: 5 }) satisfies Props<'aht-upcoming-sessions'>;

// @ts-expect-error: a word that it does not know
({ storage: 'cookie' }) satisfies Props<'aht-module-progress'>;
// @ts-expect-error: no number
({ 'page-size': 'many' }) satisfies Props<'aht-resource-grid'>;
// @ts-expect-error: no such tag
export type Nothing = GlobalComponents['aht-nothing'];
