/**
 * The elements in the JSX of React 19, with `onaht-load` and the like for their events. Types only:
 * `import type {} from 'aht-widgets/types/react.js'` once in a project.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './props.js';

type Tags = {
  [T in Tag]: Attributes<T> &
    Properties<T> &
    Listeners<T, 'on'> &
    DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
