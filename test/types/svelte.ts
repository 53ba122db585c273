/** The elements in the markup of Svelte 5: what its tools look up for a tag, asked of the types. */
import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'aht-widgets/types/svelte.js';

({
  storage: 'local',
  'heading-level': 3,
  class: 'wide',
  'onaht-module-change': ({ detail }) => detail.completed satisfies number,
}) satisfies SvelteHTMLElements['aht-module-progress'];
({
  'page-size': '12',
  noSearch: true,
  sort: 'name',
}) satisfies SvelteHTMLElements['aht-resource-grid'];
({ 'quick-exit': true, feed: 'a.json b.json' }) satisfies SvelteHTMLElements['aht-hotline-banner'];
({ layout: 'steps' }) satisfies SvelteHTMLElements['aht-indicator-check'];
({ asOf: '2024-09-01', limit: 5 }) satisfies SvelteHTMLElements['aht-upcoming-sessions'];

// @ts-expect-error: a word that it does not know
({ storage: 'cookie' }) satisfies SvelteHTMLElements['aht-module-progress'];
// @ts-expect-error: no number
({ 'page-size': 'many' }) satisfies SvelteHTMLElements['aht-resource-grid'];
