/**
 * A widget as HTML that shows all without a script: its tag with a declarative shadow root, which the
 * element takes over without a flash once it has its feed, and the same as plain HTML between the tags
 * for browsers that know no such roots. No files, no clock: time and feed are handed in.
 */
import { html, nothing } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import { longDate } from '../../i18n/format.js';
import { unreviewed } from '../../i18n/generated/unreviewed.js';
import { msg, speaking, speechFor, spoken, wordsFor } from '../../i18n/words.js';
import { dateModifiedOf } from '../../model/feed.js';
import { Refusal } from '../world.js';
import { banner } from './banner.js';
import { check } from './check.js';
import { course } from './course.js';
import { grid } from './grid.js';
import { type Markup, changed, escaped, htmlOf, markupOf } from './markup.js';
import { type Picture, type Widget, refuse, withoutControls } from './picture.js';
import { sessions } from './sessions.js';

/** The widgets by their names without `aht-`. */
export const widgets: Readonly<Record<string, Widget>> = {
  'hotline-banner': banner,
  'upcoming-sessions': sessions,
  'indicator-check': check,
  'resource-grid': grid,
  'module-progress': course,
};

export interface Wanted {
  /** One of the five, without `aht-`. */
  readonly widget: string;
  /** The language to speak; the banner: several, separated by spaces. */
  readonly language: string;
  /** The attributes of its tag, `lang` and `feed` among them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Plain HTML alone, in the page's own looks, for hosts that take out templates. */
  readonly plain?: boolean | undefined;
  /** The address of the style sheet, where it is not to stand in the fragment. */
  readonly sheet?: string | undefined;
}

export interface Fragment {
  readonly html: string;
  /** The style sheet of the shadow root; none where there is no root. */
  readonly styles: string;
  /** When it will be wrong and has to be made anew, in milliseconds since 1970, if that is known. */
  readonly until: number | undefined;
}

/** The attributes that a widget knows. */
const known = ({ element }: Widget): readonly string[] => element.observedAttributes;

export async function staticHtml(feed: Feed, wanted: Wanted): Promise<Fragment> {
  const { widget: name, language, attributes, now } = wanted;
  const widget = Object.hasOwn(widgets, name) ? widgets[name]! : undefined;
  if (!widget)
    throw new Refusal(`--widget ${name}: give one of ${Object.keys(widgets).join(', ')}.`);
  for (const attribute of Object.keys(attributes))
    if (!known(widget).includes(attribute))
      throw new Refusal(
        `--attribute ${attribute}: <aht-${name}> has no such attribute. It has: ${known(widget).join(', ')}.`,
      );
  const { several } = widget.element;
  if (!several && /\s/.test(language.trim()))
    throw new Refusal(
      `--language "${language}": <aht-${name}> speaks one language at a time. Make one for each.`,
    );
  const level = Number(attributes['heading-level'] ?? 2);
  if (!(level >= 1 && level <= 6)) refuse('heading-level', attributes['heading-level'], ['1 to 6']);
  await wordsFor(language);
  return speaking(speechFor(language, several), () => {
    const asked = { feed, now, level, attributes };
    const picture = asInBrowser(() => widget.draw(asked));
    const nodes = asInBrowser(() => whole(picture, feed));
    const light = wanted.plain || widget.light?.(asked);
    const styles = light ? '' : sheetOf(widget);
    const tag = `aht-${name}`;
    const given = Object.entries({ ...attributes, lang: language })
      .map(([key, value]) => ` ${key}${value && `="${escaped(value)}"`}`)
      .join('');
    const root = light
      ? ''
      : `\n<template shadowrootmode="open">\n${
          wanted.sheet === undefined
            ? `<style>${styles}</style>`
            : `<link rel="stylesheet" href="${escaped(wanted.sheet)}">`
        }${htmlOf(nodes)}\n</template>`;
    return {
      html: `<${tag}${given}>${root}${htmlOf(plain(nodes))}\n</${tag}>\n`,
      styles,
      until: Number.isFinite(picture.until) ? picture.until : undefined,
    };
  });
}

/** Two views ask whether something can be copied, and what the page's host is. In Node is neither. */
function asInBrowser<T>(draw: () => T): T {
  const missing = ['navigator', 'location'].filter((name) => !(name in globalThis));
  for (const name of missing)
    Object.defineProperty(globalThis, name, { value: {}, configurable: true });
  try {
    return draw();
  } finally {
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}

/** The picture in the frame that all widgets have, with nothing in it that needs a script. */
function whole(picture: Picture, feed: Feed): Markup[] {
  const { words, all = [{ words }] } = spoken();
  const modified = dateModifiedOf(feed);
  const nodes = markupOf(html`<div part="base" lang=${words} dir="ltr">
    ${picture.drawn}
    ${
      picture.dated
        ? nothing
        : html`<p class="small muted" part="updated">
            ${msg('Content as of')} <time datetime=${modified}>${longDate(Date.parse(modified), 'UTC')}</time>
          </p>`
    }
    ${
      all.some((one) => unreviewed.includes(one.words))
        ? html`<p class="small muted" part="unreviewed">
            ${msg('This translation has not been reviewed yet.')}
          </p>`
        : nothing
    }
  </div>`);
  return withoutControls(picture.change ? changed(nodes, picture.change) : nodes);
}

const kept = /^(href|hreflang|lang|dir|datetime|rel|target|translate|open|scope)$/;

/** Without what has a meaning in a shadow root alone: names, looks, slots, drawings. */
const plain = (nodes: readonly Markup[]): Markup[] =>
  changed(nodes, ({ name, attributes, children }) => {
    if (name === 'svg' || attributes['aria-hidden']) return undefined;
    const some = Object.fromEntries(Object.entries(attributes).filter(([key]) => kept.test(key)));
    const means = Object.keys(some).length > 0;
    if (name === 'slot' || (name === 'span' && !means)) return children;
    // Boxes that are there for looks alone.
    if (name === 'div' && !means && children.every((one) => typeof one !== 'string' || !one.trim()))
      return children;
    return { name, attributes: some, children };
  });

const darkness = /light-dark\((#\w+), ?#\w+\)/g;

/**
 * The sheets of a widget as one. A browser that knows no light-dark() gets the light palette, as from
 * the element itself.
 */
function sheetOf({ element, styles = [] }: Widget): string {
  const all = [...element.styles, ...styles];
  const both = all.filter((one) => one.search(darkness) >= 0).join('');
  const text = `${all.join('').replace(darkness, '$1')}@supports(color:light-dark(red,red)){${both}}`;
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}
