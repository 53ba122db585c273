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
  readonly onChoose: (name: FilterName | 'query', value: string) => void;
  readonly onClear: () => void;
  readonly onMore: () => void;
}

/** The whole picture, also where nothing matches or nothing is listed. */
export function gridView(list: ResourceList, options: Options): TemplateResult {
  const { level, next, turn, onClear, onMore } = options;
  const { total, matches, groups } = list;
  const narrowed = list.query !== '' || Object.keys(list.choices).length > 0;
  const clear = narrowed
    ? html`<button type="button" @click=${onClear}>${msg('Clear search and filters')}</button>`
    : nothing;
  return html`<section aria-labelledby="title">
    ${heading(level, msg('Resources'), { id: 'title', part: 'title', look: 'title' })}
    ${
      total
        ? html`${controls(list, options)}
            <div class="bar">
              <p class="muted" part="status" role="status">${status(list, narrowed, turn)}</p>
              ${matches ? clear : nothing}
            </div>`
        : nothing
    }
    ${
      matches
        ? groups.map((group) => groupView(group, level + 1, groups.length === 1))
        : html`<div class="aside stack" part="none">
            <p>
              ${
                total
                  ? msg('Try fewer or other words, or fewer filters.')
                  : msg('No resources are listed here at the moment.')
              }
            </p>
            ${clear} ${helpLine()}
          </div>`
    }
    ${
      next
        ? html`<p class="more">
            <button type="button" part="more" @click=${onMore}>${msg(str`Show more resources (${next})`)}</button>
          </p>`
        : nothing
    }
    ${matches ? helpLine() : nothing}
  </section>`;
}

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

function controls(
  { options, choices, query }: ResourceList,
  { search, filters, onReady, onChoose }: Options,
): unknown {
  const names: [FilterName, string][] = [
    ['category', msg('Topic')],
    ['kind', msg('Type')],
    ['audience', msg('Audience')],
    ['language', msg('Language')],
  ];
  // A filter with one entry would narrow nothing.
  const offered = names.filter(([name]) => filters && options[name].length > 1);
  const listen = (name: FilterName | 'query') => (event: Event) =>
    onChoose(name, (event.target as HTMLInputElement).value);
  if (!search && !offered.length) return nothing;
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
              value=${query}
              @focus=${onReady}
              @input=${listen('query')}
          /></label>`
        : nothing
    }
    ${offered.map(
      ([name, label]) => html`<label
        ><span>${label}</span>
        <select @change=${listen(name)}>
          <option value="" .selected=${!choices[name]}>${msg('All')}</option>
          ${options[name].map((option) => optionView(option, choices[name]))}
        </select></label
      >`,
    )}
  </form>`;
}

/** The search answers while one types; Enter must not load the page again. */
const stay = (event: Event): void => event.preventDefault();

function optionView({ id, name, parent }: Option, chosen: string | undefined): TemplateResult {
  const { value, language } = wordingOf(name, spoken().wanted);
  return html`<option value=${id} lang=${language || nothing} .selected=${id === chosen}>
    ${parent ? '– ' : ''}${value || languageName(id)}
  </option>`;
}

/** What stands under no heading is called "Other" only where there are headings. */
function groupView({ name, cards, groups }: Group, level: number, only: boolean): TemplateResult {
  const title = name ? say(name) : !only && msg('Other resources');
  const below = title ? level + 1 : level;
  return html`<div class="group">
    ${title ? heading(level, title, { part: 'group', look: 'heading' }) : nothing}
    ${cards.length ? html`<ul class="cards" role="list">${cards.map((card) => cardView(card, below))}</ul>` : nothing}
    ${groups.map((group) => groupView(group, below, false))}
  </div>`;
}

function cardView({ resource, whole, kind, audience }: Card, level: number): TemplateResult {
  const { id, name, url, listedAt, datePublished, description, requires } = resource;
  const named = `name-${id}`;
  // What to know before opening it stands before the link.
  const notices = [
    paragraph(say(resource.alert)),
    fact(msg('Content notice'), say(resource.contentNotice)),
    fact(msg('Ages'), resource.typicalAgeRange),
    fact(msg('Needed first'), say(requires?.text)),
  ];
  const notice = notices.some(Boolean) ? `notice-${id}` : nothing;
  return html`<li>
    <article class="card" part="card" aria-labelledby=${named}>
      ${line([say(kind), ...(resource.inLanguage ?? []).map(languageName)])}
      ${notice === nothing ? nothing : html`<div class="notice small" part="notice" id=${notice}>${notices}</div>`}
      ${heading(level, url ? link(url, say(name), notice) : say(name), { id: named, look: 'name' })}
      ${line([
        say(resource.publisher),
        datePublished &&
          html`<time datetime=${datePublished}>${publicationDate(datePublished)}</time>`,
      ])}
      ${paragraph(say(description), 'description')}
      <div class="facts small">
        ${[
          fact(msg('For'), joined(audience.map(say), ', ')),
          fact(msg('Part of'), say(whole)),
          resource.translations?.map(edition),
          fact(msg('Telephone'), resource.telephone && callLink(resource.telephone)),
          fact(msg('Hours'), say(resource.hours)),
          fact(msg('Area served'), say(resource.areaServed)),
          resource.endorsed === false &&
            paragraph(msg('Listed as an example. The publisher of this list does not endorse it.')),
          !url && listedAt && fact(msg('Listed at'), link(listedAt.url, say(listedAt.name), named)),
        ].filter(Boolean)}
      </div>
    </article>
  </li>`;
}

const link = (url: string, content: unknown, described: unknown): TemplateResult =>
  html`<a class="hit" href=${url} rel="noreferrer noopener" aria-describedby=${described}>${content}</a>`;

const paragraph = (content: unknown, look = ''): unknown =>
  content && html`<p class=${look}>${content}</p>`;

const fact = (label: string, content: unknown): unknown =>
  content && paragraph(html`<b>${label}:</b> ${content}`);

/** The pieces that there are, with something between them. */
const joined = (pieces: unknown[], between: string): unknown => {
  const [first, ...more] = pieces.filter(Boolean);
  return first && [first, ...more.map((piece) => [between, piece])];
};

const line = (pieces: unknown[]): unknown => paragraph(joined(pieces, ' · '), 'small muted');

/** The same work in another language. Its title speaks that language unless the feed says otherwise. */
function edition({
  inLanguage: tag,
  name,
  url,
}: NonNullable<Resource['translations']>[number]): unknown {
  const label = msg(str`Also in ${languageName(tag)}`);
  const title = typeof name === 'string' ? inLanguage(name, tag) : say(name);
  if (!url) return title ? fact(label, title) : paragraph(label);
  const words = title || msg('this resource');
  return fact(label, html`<a href=${url} hreflang=${tag} rel="noreferrer noopener">${words}</a>`);
}
