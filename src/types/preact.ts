/**
 * The elements in the JSX of Preact, with `onaht-load` and the like for their events. Types only:
 * `import type {} from 'aht-widgets/types/preact.js'` once in a project.
 */
import type { HTMLAttributes } from 'preact';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './props.js';

type Tags = {
  [T in Tag]: Attributes<T> & Properties<T> & Listeners<T, 'on'> & HTMLAttributes<ElementOf<T>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
