/**
 * A widget as an oEmbed answer (oEmbed 1.0, https://oembed.com): a file that is published as it is, so it
 * answers the same whatever width it is asked for. The iframe is the builder's.
 */
import type { Feed } from '../../feed/merge.js';
import { wordingOf } from '../../model/text.js';
import { frameTag, heightOf } from '../../site/builder/frame-code.js';
import { startTag } from '../../site/builder/html.js';
import { type OutputLanguage, titleOf } from '../../site/builder/output-words.js';
import { widgets } from '../html/static-html.js';
import { attributesOf } from './html.js';
import { Refusal } from '../world.js';

export interface OembedOptions {
  /** With or without `aht-`. */
  readonly widget?: string | undefined;
  /** Each as `name=value`, or a name alone. */
  readonly attribute?: readonly string[] | undefined;
  /** The address of `frame.html`. */
  readonly frame?: string | undefined;
  readonly language: string;
  /** Where the answer will be published. */
  readonly url: string;
  /** Where the feed is published; none: the frame shows the one that comes with it. */
  readonly address?: string | undefined;
  readonly training?: string | undefined;
  readonly audience?: string | undefined;
  /** For how long others may keep the answer, as an ISO 8601 duration. */
  readonly refresh: string;
}

export interface Oembed {
  /** The answer, as JSON. */
  readonly text: string;
  /** The line by which a page tells of it. */
  readonly link: string;
  /** What a person should know about it. */
  readonly notes: readonly string[];
}

/** Wide enough for two columns; an iframe in it goes with the page. */
const width = 700;

const seconds = { W: 604_800, D: 86_400, H: 3600, M: 60, S: 1 };

/** `PT12H` in seconds. */
const secondsIn = (duration: string): number =>
  [...duration.matchAll(/(\d+)([WDHMS])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * seconds[unit as keyof typeof seconds],
    0,
  );

export function oembed(feed: Feed, options: OembedOptions): Oembed {
  const { widget = '', frame, language, url, address, training, audience, refresh } = options;
  const name = widget.replace(/^aht-/, '');
  if (!Object.hasOwn(widgets, name))
    throw new Refusal(
      `${widget ? `--widget ${widget}: give` : '--oembed needs --widget:'} one of ${Object.keys(widgets).join(', ')}.`,
    );
  if (!frame || !/^https?:\/\/[^\s/][^\s?#]*\/frame\.html$/.test(frame))
    throw new Refusal(
      `${frame ? `--frame ${frame}: give` : '--oembed needs --frame:'} the whole address of frame.html, such as https://www.example.org/aht/frame.html.`,
    );
  const chosen = {
    ...(training && { training }),
    ...(audience && { audience }),
    ...(address && { feed: address }),
    ...attributesOf(options.attribute ?? []),
  };
  const { observedAttributes: known, several } = widgets[name]!.element;
  if (!several && /\s/.test(language.trim()))
    throw new Refusal(
      `--language "${language}": <aht-${name}> speaks one language at a time. Make an answer for each.`,
    );
  for (const attribute of Object.keys(chosen))
    if (!known.includes(attribute))
      throw new Refusal(
        `<aht-${name}> has no attribute "${attribute}", so the frame would refuse it. It has: ${known.join(', ')}.`,
      );

  const tag = `aht-${name}`;
  const spoken: OutputLanguage = /^es\b/.test(language) ? 'es' : 'en';
  const title = titleOf(tag, spoken);
  const { name: publisher, url: site } = feed.documents[0]!.header.publisher;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: wordingOf(publisher, language).value,
    provider_url: site && /^https?:/.test(site) ? site : new URL('/', frame).href,
    cache_age: secondsIn(refresh),
    width,
    height: heightOf(tag),
    // WordPress takes `style` away and keeps this; else there would be an edge.
    html: frameTag(
      { page: frame, tag, lang: language, language: spoken, options: chosen },
      { frameborder: '0' },
    ),
  };
  const link = { rel: 'alternate', type: 'application/json+oembed', href: url, title };
  return {
    text: `${JSON.stringify(answer, null, 2)}\n`,
    link: startTag('link', link),
    notes: notesOf(frame, chosen),
  };
}

function notesOf(frame: string, chosen: Readonly<Record<string, string>>): string[] {
  const feeds = (chosen['feed'] ?? '').split(/\s+/).filter(Boolean);
  const { origin } = new URL(frame);
  const isElsewhere = (address: string): boolean =>
    !URL.canParse(address, frame) || new URL(address, frame).origin !== origin;
  return [
    ...(feeds.length > 0
      ? []
      : ['The frame will show the feed that comes with it. Give --base ADDRESS to show this one.']),
    ...(feeds.some(isElsewhere)
      ? [
          'The feed is on another server than the frame: name that server in frame.html (<meta name="aht-feed-origins" content="…">), or the frame shows the number to call alone.',
        ]
      : []),
    ...(chosen['placement']
      ? ['placement does nothing in a frame, which does not stay in sight as a page is scrolled.']
      : []),
  ];
}
