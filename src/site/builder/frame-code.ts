/**
 * The iframe that shows one widget by `frame.html`: the same for the builder's code and for an oEmbed
 * answer. Pure. What may be put into it is decided by those who call.
 */
import { type Attributes, startTag } from './html.js';
import { type OutputLanguage, titleOf } from './output-words.js';
import type { Chosen } from './plain.js';

/** Height before the frame has told its own, and where no script may follow it. */
const heights: Readonly<Record<string, number>> = {
  'aht-hotline-banner': 320,
  'aht-upcoming-sessions': 700,
  // It scrolls inside: its bar with the number must be in sight on a telephone too.
  'aht-indicator-check': 500,
  'aht-resource-grid': 900,
  'aht-module-progress': 800,
};
export const heightOf = (tag: string): number => heights[tag] ?? 600;

export interface Framed {
  /** The address of `frame.html`. */
  readonly page: string;
  readonly tag: string;
  /** What the widget speaks: a frame does not see the language of the page around it. */
  readonly lang: string;
  /** The language of the frame's title. */
  readonly language: OutputLanguage;
  /** Attributes of the widget, in their order. */
  readonly options: Chosen;
}

export function frameTag(
  { page, tag, lang, language, options }: Framed,
  more?: Attributes,
): string {
  const query = new URLSearchParams({ widget: tag.replace(/^aht-/, ''), lang });
  // The check has no exit of its own: the frame brings the banner's along.
  const exit = tag === 'aht-indicator-check' && ({ 'quick-exit': true } as const);
  for (const [name, value] of Object.entries({ ...options, ...exit }))
    if (value !== undefined) query.set(name, value === true ? '' : value);
  const attributes: Attributes = {
    src: `${page}?${query}`,
    title: titleOf(tag, language),
    width: '100%',
    height: String(heightOf(tag)),
    // The hotline never waits until it is scrolled to.
    loading: tag === 'aht-hotline-banner' ? undefined : 'lazy',
    style: 'border: 0',
    ...more,
  };
  return `${startTag('iframe', attributes)}</iframe>`;
}
