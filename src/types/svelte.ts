/**
 * The elements in the markup of Svelte 5, with `onaht-load` and the like for their events. Types only:
 * `import type {} from 'aht-widgets/types/svelte.js'` once in a project.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './props.js';

type Tags = {
  [T in Tag]: Attributes<T> & Properties<T> & Listeners<T, 'on'> & HTMLAttributes<ElementOf<T>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
