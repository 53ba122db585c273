/** The markup and words of what few readers of a grid ask for. */
import { html, nothing } from 'lit/html.js';
import type { Organization } from '../../feed/sections/header.js';
import type { Resource } from '../../feed/sections/resources.js';
import type { Terms } from '../../feed/sections/terms.js';
import { publicationDate } from '../../i18n/format.js';
import { languageList } from '../../i18n/language-list.js';
import { languageName } from '../../i18n/language-names.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { dueOf, minutesOf } from '../../model/resource-care.js';
import type { Order } from '../../model/resource-order.js';
import type { Option, Options } from '../../model/resource-options.js';
import type { Card, FilterName } from '../../model/resources.js';
import { wordingOf } from '../../model/text.js';
import { heading } from '../../ui/heading.js';
import { joined, paragraph } from '../../ui/pieces.js';
import { say, textOf } from '../../ui/say.js';
import type { GridView, parts } from './aht-resource-grid.view.js';

type Parts = typeof parts;

/** What a filter is called. */
const labelOf = (name: FilterName): string =>
  ({
    category: msg('Topic'),
    kind: msg('Type'),
    audience: msg('For whom'),
    language: msg('Language'),
  })[name];

/** The names of the columns. The table has the first six, a file all. */
export const columns = (): string[] => [
  msg('Resources'),
  labelOf('category'),
  labelOf('kind'),
  msg('Provider'),
  labelOf('language'),
  msg('Published'),
  'URL',
  'Tel.',
];

/** What stands in them. */
export const cellsOf = (
  { resource, kind }: Card,
  topics: Terms['category'],
  { nameOf }: Parts,
): string[] => [
  ...[resource.name, nameOf(topics, resource.category), kind, resource.publisher].map(
    (text) => wordingOf(text, spoken().wanted).value,
  ),
  languageList(resource.inLanguage ?? []),
  resource.datePublished ?? '',
  resource.url ?? resource.listedAt?.url ?? '',
  resource.telephone ?? '',
];

const optionName = ({ id, name }: Option): string =>
  wordingOf(name, spoken().wanted).value || languageName(id);

/* A pressed button is one that can be let go: it takes away what it says. */
export const chipsView = (
  options: Options,
  { choices }: GridView,
  onDrop: (name: FilterName) => void,
): unknown =>
  namesOf(options).map((name) => {
    const option = options[name]!.find(({ id }) => id === choices[name]);
    return (
      option &&
      html`<button type="button" class="chip" aria-pressed="true" @click=${() => onDrop(name)}>${labelOf(name)}: ${optionName(option)}</button>`
    );
  });

const namesOf = (options: Options) => Object.keys(options) as FilterName[];

const filtersView = (
  options: Options,
  { choices }: GridView,
  countOf: (name: FilterName, id: string) => string,
): unknown =>
  namesOf(options).map(
    (name) => html`<label
      ><b>${labelOf(name)}</b>
      <select id=${name}>
        ${[{ id: '', name: textOf(() => msg('All')) }, ...options[name]!].map(
          (option: Option) =>
            html`<option value=${option.id} lang=${wordingOf(option.name, spoken().wanted).language || nothing} .selected=${option.id === (choices[name] ?? '')}>
              ${option.parent ? '– ' : ''}${optionName(option)}${countOf(name, option.id)}
            </option>`,
        )}
      </select></label
    >`,
  );

export const nearView = (cards: readonly Card[], view: GridView, { groupView }: Parts): unknown =>
  cards[0] && [
    heading(view.host.headingLevel + 1, msg('Similar resources'), {
      part: 'group',
      look: 'heading',
    }),
    groupView({ name: undefined, depth: 1, cards }, view, false),
  ];

export const tableView = (
  { groups }: GridView,
  order: Order | undefined,
  cellsOf: (resource: Resource) => string[],
  { link }: Parts,
  onSort: (column: number) => void,
): unknown =>
  html`<div class="scroll" role="group" aria-labelledby="title" tabindex="0">
    <table part="table">
      <thead>
        <tr>
          ${columns()
            .slice(0, 6)
            .map(
              (name, column) =>
                html`<th scope="col" aria-sort=${order?.column === column ? (order.down ? 'descending' : 'ascending') : nothing}>
                <button type="button" @click=${() => onSort(column)}>${name}</button>
              </th>`,
            )}
        </tr>
      </thead>
      <tbody>
        ${groups[0]!.cards.map(({ resource }) => {
          const [, ...cells] = cellsOf(resource);
          const { id, name, alert, contentNotice, requires, url, listedAt } = resource;
          return html`<tr part="card" aria-labelledby=${`name-${id}`}>
            <th scope="row">
              ${paragraph(joined([say(alert), say(contentNotice), say(requires?.text)]), 'small')}
              <span class="name" id=${`name-${id}`}>${link(url, say(name), nothing, '')}</span>
              ${!url && listedAt ? link(listedAt.url, say(listedAt.name), `name-${id}`, 'small') : nothing}
            </th>
            ${cells.slice(0, 5).map((cell) => html`<td>${cell}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;

export const toolsView = (
  view: GridView,
  options: Options,
  countOf: (name: FilterName, id: string) => string,
  listed: number,
  onList: () => void,
  onDownload: () => void,
): unknown => [
  html`<div class="actions">
    ${view.host.noFilters ? nothing : filtersView(options, view, countOf)}
  </div>`,
  html`<div class="actions">
    ${listed ? html`<button type="button" @click=${onList}>${msg('My list')} (${listed})</button>` : nothing}
    <button type="button" @click=${() => print()}>${msg('Print')}</button>
    <button type="button" @click=${onDownload}>Excel (CSV)</button>
  </div>`,
];

export function factsView(
  resource: Resource,
  keeper: Organization | undefined,
  listed: boolean,
  onList: false | (() => void),
): unknown {
  const { id, verified, timeRequired } = resource;
  const named = `name-${id}`;
  const minutes = minutesOf(timeRequired);
  const due = dueOf(resource, Date.now());
  /* No subject says what it is about: others may see the mailbox. */
  const mail = (to: string, words: string) =>
    html`<a class="button" href=${`mailto:${to}`} aria-describedby=${named}>${words}</a>`;
  return [
    paragraph(
      joined([
        minutes && msg(str`about ${minutes} min`),
        verified && msg(str`Last checked: ${publicationDate(verified)}`),
        verified && say(keeper?.name),
        due && msg(str`Next check due: ${publicationDate(due)}`),
      ]),
      'muted',
    ),
    onList
      ? html`<p class="actions screen-only">
        <button type="button" aria-pressed=${`${listed}`} aria-describedby=${named} @click=${onList}>${msg('My list')}</button>
        ${mail(`?subject=${encodeURIComponent(msg('Resources'))}&body=${encodeURIComponent(`${location.href.split('#')[0]}#${id}`)}`, msg('Share'))}
        ${keeper?.email && mail(`${keeper.email}?subject=${id}`, msg('Suggest a correction'))}
      </p>`
      : nothing,
  ];
}
