/**
 * What the static picture of a widget is made of, whichever widget it is. The pictures themselves are
 * in the files beside this one: each makes of a feed what the widget's class makes of it once it has
 * come, with the same views.
 */
import type { Feed } from '../../feed/merge.js';
import type { FeedFrame } from '../../ui/feed-frame.js';
import { Refusal } from '../world.js';
import { type Markup, type Tag, changed, escaped, textOf } from './markup.js';

export interface Asked {
  readonly feed: Feed;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The level of its title. */
  readonly level: number;
  /** The attributes of the tag that were given. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Picture {
  /** What is drawn, all that needs a script included. */
  readonly drawn: unknown;
  /** What each tag of it becomes without a script; see `changed`. */
  readonly change?: (tag: Tag) => Markup | readonly Markup[] | undefined;
  /** Whether the picture itself says of which moment it is. */
  readonly dated?: boolean;
  /** The next moment at which it will be wrong, if that is known. */
  readonly until?: number | undefined;
}

export interface Widget {
  readonly element: typeof FeedFrame;
  /** Further sheets of what is drawn. */
  readonly styles?: readonly string[];
  /**
   * Whether it is to stand in the light DOM: because its root is closed, or because what it does must
   * not wait for a feed.
   */
  readonly light?: (asked: Asked) => boolean;
  readonly draw: (asked: Asked) => Picture;
}

/** Refuses an attribute that the feed or the widget cannot follow. */
export function refuse(name: string, value: string | undefined, known: readonly string[]): never {
  throw new Refusal(
    `--attribute ${name}=${value}: this cannot be followed. There is: ${known.join(', ') || 'none at all'}.`,
  );
}

/** A number that was given for an attribute. */
export function numberOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) refuse(name, value, ['whole numbers']);
  return Number(value);
}

export const isPart = ({ attributes }: Tag, part: string): boolean => attributes['part'] === part;

/** Whether it begins with these words. */
export const begins = ({ children }: Tag, words: string): boolean =>
  textOf(children).trimStart().startsWith(escaped(words));

/** What would be dead without a script: controls, and live regions where nothing will be told. */
export const withoutControls = (nodes: readonly Markup[]): Markup[] =>
  changed(nodes, (tag) => {
    const { name, attributes, children } = tag;
    if (/^(button|input|select|textarea)$/.test(name)) return undefined;
    if (name === 'label') return children;
    const isRegion = /^(status|alert|progressbar|search)$/.test(attributes['role'] ?? '');
    if (isRegion && !textOf(children).trim()) return undefined;
    // What held controls alone.
    if (/^(div|p|form)$/.test(name) && !attributes['part'] && isBare(children)) return undefined;
    const { role, ...others } = attributes;
    return {
      name: name === 'form' ? 'div' : name,
      attributes: isRegion ? others : attributes,
      children,
    };
  });

const isBare = (nodes: readonly Markup[]): boolean =>
  nodes.every((node) => typeof node === 'string' && !node.trim());
