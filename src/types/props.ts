/**
 * What a tag takes where markup is typed: its attributes as one writes them in HTML, its properties,
 * and a place for a listener of each event. Types only; one file for each framework puts them in its
 * own words. Nothing that runs may come in.
 */
import type { Widgets } from './widgets.js';

export type Tag = keyof Widgets;

export type ElementOf<T extends Tag> = Widgets[T]['element'];

/** Attributes by their names in HTML. */
export type Attributes<T extends Tag> = Widgets[T]['attributes'];

/** Properties by their names in script. */
export type Properties<T extends Tag> = {
  [Name in Widgets[T]['properties'] & keyof ElementOf<T>]?: ElementOf<T>[Name] | undefined;
};

/** Listeners under the name of their event with `Before` in front, such as `on` or `on:`. */
export type Listeners<T extends Tag, Before extends string> = {
  [Name in Widgets[T]['events'] as `${Before}${Name}`]?:
    | ((event: HTMLElementEventMap[Name]) => void)
    | undefined;
};
