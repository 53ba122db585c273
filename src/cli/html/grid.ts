/** The static picture of the resource grid: its first page, and all that follows folded below it. */
import { html } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import { type Resource, resources } from '../../feed/sections/resources.js';
import { terms } from '../../feed/sections/terms.js';
import {
  AhtResourceGrid,
  defaultPageSize,
} from '../../elements/resource-grid/aht-resource-grid.js';
import {
  type GridView,
  gridView,
  parts,
} from '../../elements/resource-grid/aht-resource-grid.view.js';
import type { Extras } from '../../elements/resource-grid/extras.js';
import { extraStyles } from '../../elements/resource-grid/extras.styles.js';
import { cellsOf, factsView, tableView } from '../../elements/resource-grid/extras.view.js';
import { gate } from '../../elements/resource-grid/gate.js';
import { orders } from '../../elements/resource-grid/mistakes.js';
import { msg, spoken } from '../../i18n/words.js';
import { sorted } from '../../model/resource-order.js';
import { type Group, type Slice, sliceOf } from '../../model/resources.js';
import type { Tag } from './markup.js';
import { type Asked, type Picture, type Widget, numberOf, refuse } from './picture.js';

const filters = ['category', 'audience', 'kind', 'language'] as const;

function sliceFor({ feed, attributes }: Asked): Slice {
  const { category, audience, kind, language } = attributes;
  const known = feed.read(terms);
  const slice = sliceOf({
    resources: feed.read(resources),
    terms: known,
    reader: spoken().wanted,
    category,
    audience,
    kind,
    language,
  });
  for (const name of filters)
    if (attributes[name] && slice.open.includes(name))
      refuse(
        name,
        attributes[name],
        name === 'language' ? ['tags such as es'] : (known[name] ?? []).map(({ id }) => id),
      );
  return slice;
}

function draw(asked: Asked): Picture {
  const { feed, level, attributes } = asked;
  const { sort = 'curated', layout = 'cards' } = attributes;
  if (sort !== 'curated' && !orders[sort])
    refuse('sort', sort, ['curated', ...Object.keys(orders)]);
  if (!/^(cards|table)$/.test(layout)) refuse('layout', layout, ['cards', 'table']);
  const slice = sliceFor(asked);
  const table = layout === 'table';
  const order = orders[sort];
  const cells = (resource: Resource) =>
    cellsOf(slice.cardOf(resource), slice.cut.terms.category, parts);
  const found = order
    ? sorted(slice.items, (one) => cells(one)[order.column]!, order, spoken().wanted)
    : slice.items;
  const size = numberOf('page-size', attributes['page-size']) || defaultPageSize;
  const list = slice.list(found, found.length || 1, 1, !!order || table);
  const more = moreOf(feed, (view) =>
    table
      ? tableView(view, order, cells, parts, () => {})
      : inTwo(list.groups, size).map((groups, rest) => {
          const drawn = groups.map((group) => parts.groupView(group, view, list.groups.length > 1));
          const count = list.matches - size;
          if (!rest) return drawn;
          return count > 0
            ? html`<details class="more">
                <summary>${msg('Show more resources')} (${count})</summary>
                ${drawn}
              </details>`
            : '';
        }),
  );
  return {
    drawn: gridView({
      ...list,
      shown: table ? list.shown : Math.min(size, list.shown),
      host: { headingLevel: level, noSearch: true, noFilters: true },
      choices: { query: '' },
      turn: false,
      more,
      onNear: () => {},
      onChoose: () => {},
      onClear: () => {},
      onMore: () => {},
    }),
    change: headCells,
  };
}

/** The first so many cards, and those that follow; each with the headings that they stand under. */
function inTwo(groups: readonly Group[], size: number): [Group[], Group[]] {
  const [first, rest]: [Group[], Group[]] = [[], []];
  let left = size;
  for (const group of groups) {
    const { cards } = group;
    const here = cards.slice(0, left);
    const there = cards.slice(here.length);
    if (here[0] || (!cards[0] && left > 0)) first.push({ ...group, cards: here });
    if (there[0] || (!cards[0] && left <= 0)) rest.push({ ...group, cards: there });
    left -= here.length;
  }
  return [first, rest];
}

/** What the grid keeps in a file of its own, as far as it says something. */
function moreOf(feed: Feed, results: (view: GridView) => unknown): Extras {
  const [document, another] = feed.documents;
  // Of several feeds it is not known which one a resource is from.
  const keeper = another ? undefined : document!.header.publisher;
  const more: Pick<Extras, 'chips' | 'results' | 'facts' | 'gate' | 'tools'> = {
    chips: () => undefined,
    tools: () => undefined,
    results,
    facts: (resource) => factsView(resource, keeper, false, false),
    gate: (resource) => (resource.requires?.training ? gate(resource, feed, parts) : undefined),
  };
  return more as Extras;
}

/** A column's button sorts; without a script its name stands there. */
function headCells(tag: Tag): Tag {
  if (tag.name !== 'th') return tag;
  const children = tag.children.flatMap((node) =>
    typeof node === 'object' && node.name === 'button' ? node.children : node,
  );
  return { ...tag, children };
}

export const grid: Widget = { element: AhtResourceGrid, styles: [extraStyles], draw };
