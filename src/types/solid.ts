/**
 * The elements in the JSX of Solid, with `on:aht-load` and the like for their events and `prop:` for
 * properties. Types only: `import type {} from 'aht-widgets/types/solid.js'` once in a project.
 */
import type { JSX } from 'solid-js';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './props.js';

type Set<T extends Tag> = {
  [Name in keyof Properties<T> & string as `prop:${Name}`]?: Properties<T>[Name];
};

type Tags = {
  [T in Tag]: Attributes<T> & Set<T> & Listeners<T, 'on:'> & JSX.HTMLAttributes<ElementOf<T>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
