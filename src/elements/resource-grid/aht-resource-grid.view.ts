/** The markup and words of the resource grid: a function of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Resource } from '../../feed/sections/resources.js';
import { publicationDate } from '../../i18n/format.js';
import { languageName } from '../../i18n/language-names.js';
import { msg, spoken, str } from '../../i18n/words.js';
import type { Card, FilterName, Group, Option, ResourceList } from '../../model/resources.js';
import { wordingOf } from '../../model/text.js';
import { heading } from '../../ui/heading.js';
import { callLink, helpLine } from '../../ui/help-line.js';
import { inLanguage, say } from '../../ui/say.js';

interface Options {
  readonly level: number;
  /** How many cards the next press of "show more" brings; 0 when all are shown. */
  readonly next: number;
  readonly search: boolean;
  readonly filters: boolean;
  /** Changes with every search, and with it the wording of the status line. */
  readonly turn: number;
  readonly onReady: () => void;
  readonly onSearch: (query: string) => void;
  readonly onChoose: (name: FilterName, id: string) => void;
  readonly onClear: () => void;
  readonly onMore: () => void;
}

export const emptyView = (
  level: number,
): TemplateResult => html`<section class="stack" aria-labelledby="title">
  ${title(level)}
  <div class="aside stack" part="none">
    <p>${msg('No resources are listed here at the moment.')}</p>
    ${helpLine()}
  </div>
</section>`;

export function gridView(list: ResourceList, options: Options): TemplateResult {
  const { level, next, onClear, onMore } = options;
  const narrowed = list.query !== '' || Object.keys(list.choices).length > 0;
  const clear = narrowed
    ? html`<button type="button" @click=${onClear}>${msg('Clear search and filters')}</button>`
    : nothing;
  return html`<section aria-labelledby="title">
    ${title(level)} ${controls(list, options)}
    <div class="bar">
      <p class="muted" part="status" role="status">${status(list, narrowed, options.turn)}</p>
      ${list.matches ? clear : nothing}
    </div>
    ${
      list.matches
        ? list.groups.map((group) => groupView(group, level + 1, list.groups.length === 1))
        : html`<div class="aside stack" part="none">
            <p>${msg('Try fewer or other words, or fewer filters.')}</p>
            ${clear} ${helpLine()}
          </div>`
    }
    ${
      next > 0
        ? html`<p class="more">
            <button type="button" part="more" @click=${onMore}>${msg(str`Show more resources (${next})`)}</button>
          </p>`
        : nothing
    }
    ${list.matches ? helpLine() : nothing}
  </section>`;
}

const title = (level: number): TemplateResult =>
  heading(level, msg('Resources'), { id: 'title', part: 'title', look: 'title' });

/** A screen reader is silent about words that stay the same, so no two turns read alike. */
function status(
  { query, matches, shown, total }: ResourceList,
  narrowed: boolean,
  turn: number,
): string {
  const words = !narrowed
    ? msg(str`Resources shown: ${shown} of ${total}`)
    : matches === 0
      ? query
        ? msg(str`No resources found for “${query}”`)
        : msg('No resources found')
      : query
        ? msg(str`Resources found for “${query}”: ${matches} of ${total}`)
        : msg(str`Resources found: ${matches} of ${total}`);
  return turn % 2 ? `${words}\u00a0` : words;
}

function controls(list: ResourceList, options: Options): TemplateResult | typeof nothing {
  const { search, filters, onReady, onSearch } = options;
  const selects = filters ? filterSelects(list, options) : [];
  if (!search && !selects.length) return nothing;
  return html`<form class="controls screen-only" part="controls" role="search" aria-labelledby="title" @submit=${stay}>
    ${
      search
        ? html`<label class="search"
            ><span>${msg('Search resources')}</span>
            <input
              type="search"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              @focus=${onReady}
              @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
          /></label>`
        : nothing
    }
    ${selects}
  </form>`;
}

/** The search answers while one types; Enter must not load the page again. */
const stay = (event: Event): void => event.preventDefault();

/** A filter with one entry would narrow nothing. */
function filterSelects(
  { options, choices }: ResourceList,
  { onChoose }: Options,
): TemplateResult[] {
  const filters: [FilterName, string][] = [
    ['category', msg('Topic')],
    ['kind', msg('Type')],
    ['audience', msg('Audience')],
    ['language', msg('Language')],
  ];
  return filters
    .filter(([name]) => options[name].length > 1)
    .map(
      ([name, label]) => html`<label
        ><span>${label}</span>
        <select @change=${(event: Event) => onChoose(name, (event.target as HTMLSelectElement).value)}>
          <option value="" .selected=${!choices[name]}>${msg('All')}</option>
          ${options[name].map((option) => optionView(option, choices[name]))}
        </select></label
      >`,
    );
}

function optionView({ id, name, parent }: Option, chosen: string | undefined): TemplateResult {
  const { value, language } = name
    ? wordingOf(name, spoken().wanted)
    : { value: languageName(id), language: '' };
  return html`<option value=${id} lang=${language || nothing} .selected=${id === chosen}>
    ${parent ? '– ' : ''}${value}
  </option>`;
}

/** What stands under no heading is called "Other" only where there are headings. */
function groupView({ name, cards, groups }: Group, level: number, only: boolean): TemplateResult {
  const below = level + (name || !only ? 1 : 0);
  return html`<div class="group">
    ${
      name || !only
        ? heading(level, name ? say(name) : msg('Other resources'), {
            part: 'group',
            look: 'heading',
          })
        : nothing
    }
    ${cards.length ? html`<ul class="cards" role="list">${cards.map((card) => cardView(card, below))}</ul>` : nothing}
    ${groups.map((group) => groupView(group, below, false))}
  </div>`;
}

function cardView({ resource, whole, kind, audience }: Card, level: number): TemplateResult {
  const { id, name, url, listedAt, publisher, datePublished, description } = resource;
  const notices = noticesOf(resource);
  const named = say(name);
  const sort = [kind && say(kind), ...(resource.inLanguage ?? []).map(languageName)].filter(
    Boolean,
  );
  return html`<li>
    <article class="card ${url || listedAt ? 'linked' : ''}" part="card" aria-labelledby="name-${id}">
      ${sort.length ? html`<p class="small muted">${dotted(sort)}</p>` : nothing}
      ${notices.length ? html`<div class="notice small" part="notice" id="notice-${id}">${notices.map((notice) => html`<p>${notice}</p>`)}</div>` : nothing}
      ${heading(
        level,
        url ? link(url, named, notices.length ? `notice-${id}` : undefined) : named,
        {
          id: `name-${id}`,
          look: 'name',
        },
      )}
      ${
        publisher || datePublished
          ? html`<p class="small muted">
              ${dotted([
                publisher && say(publisher),
                datePublished &&
                  html`<time datetime=${datePublished}>${publicationDate(datePublished)}</time>`,
              ])}
            </p>`
          : nothing
      }
      ${description ? html`<p class="description">${say(description)}</p>` : nothing}
      <div class="facts small">
        ${
          audience.length
            ? fact(
                msg('For'),
                audience.map((each, index) => [index ? ', ' : '', say(each)]),
              )
            : nothing
        }
        ${whole ? fact(msg('Part of'), say(whole)) : nothing} ${resource.translations?.map(edition)}
        ${resource.telephone ? fact(msg('Telephone'), callLink(resource.telephone)) : nothing}
        ${resource.hours ? fact(msg('Hours'), say(resource.hours)) : nothing}
        ${resource.areaServed ? fact(msg('Area served'), say(resource.areaServed)) : nothing}
        ${
          resource.endorsed === false
            ? html`<p>${msg('Listed as an example. The publisher of this list does not endorse it.')}</p>`
            : nothing
        }
        ${!url && listedAt ? fact(msg('Listed at'), link(listedAt.url, say(listedAt.name), `name-${id}`)) : nothing}
      </div>
    </article>
  </li>`;
}

/** What to know before opening it; it stands before the link. */
const noticesOf = ({ alert, contentNotice, typicalAgeRange, requires }: Resource): unknown[] =>
  [
    alert && say(alert),
    contentNotice && labelled(msg('Content notice'), say(contentNotice)),
    typicalAgeRange && labelled(msg('Ages'), typicalAgeRange),
    requires && labelled(msg('Needed first'), say(requires.text)),
  ].filter(Boolean);

const link = (url: string, content: unknown, described: string | undefined): TemplateResult =>
  html`<a class="hit" href=${url} rel="noreferrer noopener" aria-describedby=${described ?? nothing}>${content}</a>`;

const labelled = (label: string, content: unknown): TemplateResult =>
  html`<b>${label}:</b> ${content}`;

const fact = (label: string, content: unknown): TemplateResult =>
  html`<p>${labelled(label, content)}</p>`;

/** The same work in another language. Its title speaks that language unless the feed says otherwise. */
function edition({
  inLanguage: tag,
  name,
  url,
}: NonNullable<Resource['translations']>[number]): TemplateResult {
  const label = msg(str`Also in ${languageName(tag)}`);
  const content =
    typeof name === 'string' ? inLanguage(name, tag) : name ? say(name) : msg('this resource');
  if (!url) return name ? fact(label, content) : html`<p>${label}</p>`;
  return fact(label, html`<a href=${url} hreflang=${tag} rel="noreferrer noopener">${content}</a>`);
}

const dotted = (pieces: unknown[]): unknown[] =>
  pieces.filter(Boolean).map((piece, index) => [index ? ' · ' : '', piece]);
