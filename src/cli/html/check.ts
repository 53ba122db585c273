/**
 * The static picture of the indicator check: a sheet to read and to print, with nothing to tick. It
 * stands in the light DOM, as the root of this element is closed and no page may get one that is not.
 */
import { html } from 'lit/html.js';
import { type Guide, type Level, guides } from '../../feed/sections/guide.js';
import { AhtIndicatorCheck } from '../../elements/indicator-check/aht-indicator-check.js';
import {
  checkView,
  notAvailableView,
} from '../../elements/indicator-check/aht-indicator-check.view.js';
import { msg } from '../../i18n/words.js';
import { isPastReview } from '../../model/guide.js';
import { heading } from '../../ui/heading.js';
import { callLink } from '../../ui/help-line.js';
import { say } from '../../ui/say.js';
import { type Markup, type Tag, markupOf, textOf } from './markup.js';
import { type Asked, type Picture, type Widget, begins, isPart } from './picture.js';

const nothingToDo = () => {};

/** What to do at each level, the most serious first: which one it is, the reader decides. */
const levelsView = (levels: readonly Level[], level: number): unknown =>
  [...levels].reverse().map(
    ({ name, advice, actions }) => html`${heading(level, say(name))}
      <p>${say(advice)}</p>
      <ul>
        ${actions.map(
          (action) => html`<li>
            ${action.url ? html`<a href=${action.url} rel="noreferrer noopener">${say(action.name)}</a>` : say(action.name)}
            ${action.telephone && callLink(action.telephone)}
          </li>`,
        )}
      </ul>`,
  );

function draw({ feed, now, level }: Asked): Picture {
  const guide = feed.read(guides);
  if (!guide || isPastReview(guide, now)) return { drawn: notAvailableView(guide) };
  return {
    drawn: checkView(guide, {
      ticked: new Set(),
      cleared: false,
      partial: feed
        .skippedIn([guides])
        .some(({ pointer }) => pointer.startsWith('/guide/indicators')),
      paper: false,
      step: 0,
      extras: undefined,
      host: { headingLevel: level, layout: 'list', proof: false } as AhtIndicatorCheck,
      tick: nothingToDo,
      clear: nothingToDo,
      go: nothingToDo,
    }),
    change: changeOf(guide, level),
    until: guide.reviewBy ? Date.parse(guide.reviewBy) : undefined,
  };
}

function changeOf(guide: Guide, level: number): Picture['change'] {
  const levels = markupOf(levelsView(guide.levels, level + 2));
  const promise = msg('Nothing you tick is stored or sent.');
  return (tag: Tag): Markup | readonly Markup[] | undefined => {
    const { name, attributes, children } = tag;
    // The guidance for no ticks makes room for that of all levels.
    if (isPart(tag, 'result')) return levels;
    if (name === 'strong' && begins(tag, promise)) return undefined;
    // The line that stays in sight at the lower edge of the window.
    if (attributes['class']?.startsWith('bar ')) return undefined;
    if (name === 'fieldset') return { ...tag, name: 'div', children: rowsAsList(children) };
    if (name === 'legend') return children;
    return tag;
  };
}

/** The rows of a group as the points of a list. */
function rowsAsList(children: readonly Markup[]): Markup[] {
  const isRow = (node: Markup): node is Tag =>
    typeof node === 'object' && node.attributes['class'] === 'row';
  const rows = children
    .filter(isRow)
    .filter((row) => textOf(row.children).trim())
    .map((row) => ({ ...row, name: 'li' }));
  return [
    ...children.filter((node) => !isRow(node)),
    { name: 'ul', attributes: {}, children: rows },
  ];
}

export const check: Widget = { element: AhtIndicatorCheck, light: () => true, draw };
