/// <reference types="node" />
/** A widget as static HTML: what a clerk asked for, and what there is to say about what was made. */
import { createHash } from 'node:crypto';
import type { Feed } from '../../feed/merge.js';
import { isTimeZone } from '../../feed/time.js';
import { type Fragment, staticHtml, widgets } from '../html/static-html.js';
import { Refusal } from '../world.js';
import { inEnglish } from './news.js';

export interface HtmlOptions {
  readonly widget?: string | undefined;
  /** Each as `name=value`, or a name alone. */
  readonly attribute?: readonly string[] | undefined;
  readonly plain?: boolean | undefined;
  /** A file to write the style sheet to, in the place of the fragment. */
  readonly css?: string | undefined;
  /** The address of that file; default: its name. */
  readonly cssUrl?: string | undefined;
  readonly language: string;
  /** Where the feed is published; none: that is not known. */
  readonly address?: string | undefined;
  readonly training?: string | undefined;
  readonly audience?: string | undefined;
}

export interface HtmlOutcome extends Fragment {
  /** What a person should know about it. */
  readonly notes: readonly string[];
}

/** `name=value` as an attribute. */
export function attributesOf(given: readonly string[]): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const one of given) {
    const [, name, value = ''] = /^([a-z][a-z-]*)(?:=([\s\S]*))?$/.exec(one) ?? [];
    if (!name) throw new Refusal(`--attribute ${one}: give it as name=value.`);
    if (name === 'lang') throw new Refusal(`--attribute ${one}: give it as --language.`);
    attributes[name] = value;
  }
  return attributes;
}

export async function staticPage(
  feed: Feed,
  options: HtmlOptions,
  now: number,
): Promise<HtmlOutcome> {
  const { widget, attribute = [], plain, css, language, address, training, audience } = options;
  if (!widget)
    throw new Refusal(`--html needs --widget: one of ${Object.keys(widgets).join(', ')}.`);
  if (css !== undefined && plain)
    throw new Refusal('--plain has no style sheet of its own: leave out --css.');
  const attributes = {
    ...(address && { feed: address }),
    ...(training && { training }),
    ...(audience && { audience }),
    ...attributesOf(attribute),
  };
  const fragment = await staticHtml(feed, {
    widget: widget.replace(/^aht-/, ''),
    language,
    attributes,
    now,
    plain,
    sheet: css === undefined ? undefined : (options.cssUrl ?? css.replace(/^.*[\\/]/, '')),
  });
  // By the clocks of the feed's keeper.
  const { timeZone } = feed.documents[0]!.header;
  const zone = timeZone && isTimeZone(timeZone) ? timeZone : 'UTC';
  return { ...fragment, notes: notesOf(fragment, options, attributes, zone) };
}

function notesOf(
  { styles, until }: Fragment,
  { css }: HtmlOptions,
  attributes: Readonly<Record<string, string>>,
  zone: string,
): string[] {
  const hash = createHash('sha256').update(styles).digest('base64');
  return [
    ...(attributes['feed']
      ? []
      : [
          'The tag names no feed, so on a page with the script it will show the default one. Give --base, or --attribute feed=ADDRESS.',
        ]),
    ...(styles && css === undefined
      ? [
          `A page with a policy for styles needs style-src 'sha256-${hash}', or --css FILE. Without either it is plain, and whole.`,
        ]
      : []),
    ...(until === undefined
      ? []
      : [
          `It is right until ${inEnglish({ start: until, end: until, zone, allDay: false })}: make it anew before.`,
        ]),
  ];
}
