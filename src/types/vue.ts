/**
 * The elements in the templates of Vue 3, their events included. Types only:
 * `import type {} from 'aht-widgets/types/vue.js'` once in a project; the compiler has to be told that
 * `aht-*` are custom elements (`isCustomElement`).
 */
import type { DefineSetupFnComponent, HTMLAttributes } from 'vue';
import type { Attributes, Properties, Tag } from './props.js';
import type { Widgets } from './widgets.js';

type Emits<T extends Tag> = {
  [Name in Widgets[T]['events']]: (event: HTMLElementEventMap[Name]) => void;
};

type Tags = {
  [T in Tag]: DefineSetupFnComponent<Attributes<T> & Properties<T> & HTMLAttributes, Emits<T>>;
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
