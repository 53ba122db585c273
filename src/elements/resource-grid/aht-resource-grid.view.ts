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
import { joined, paragraph } from '../../ui/pieces.js';
import { inLanguage, say } from '../../ui/say.js';

interface GridView extends ResourceList {
  readonly level: number;
  readonly search: boolean;
  readonly filters: boolean;
  /** Changes with every search, and with it the wording of the status line. */
  readonly turn: boolean;
  readonly onReady: () => void;
  /** The id of what was chosen in or typed into is that of a filter, or `query`. */
  readonly onChoose: (control: HTMLInputElement | HTMLSelectElement) => void;
  readonly onClear: () => void;
  readonly onMore: () => void;
}

/** The whole picture, also where nothing matches or nothing is listed. */
export function gridView(view: GridView): TemplateResult {
  const { level, groups, choices, matches, shown, next } = view;
  return html`<section aria-labelledby="title">
    ${heading(level, msg('Resources'), { id: 'title', part: 'title', look: 'title' })}
    ${view.total ? controls(view) : nothing}
    <div class="bar">
      <p class="muted" part="status" role="status">${[
        joined([
          matches ? msg(str`Resources shown: ${shown} of ${matches}`) : msg('No resources found'),
          choices.query && `“${choices.query}”`,
        ]),
        // A screen reader is silent about words that stay the same, so no two turns read alike.
        view.turn ? '\u00a0' : '',
      ]}</p>
      ${
        Object.values(choices).some(Boolean)
          ? html`<button type="button" @click=${view.onClear}>${msg('Clear search and filters')}</button>`
          : nothing
      }
    </div>
    ${groups.map((group) => groupView(group, level + 1, groups.length > 1))}
    ${
      next
        ? html`<p class="more">
            <button type="button" part="more" @click=${view.onMore}>${msg('Show more resources')} (${next})</button>
          </p>`
        : nothing
    }
    ${helpLine()}
  </section>`;
}

function controls({ options, choices, search, filters, onReady, onChoose }: GridView): unknown {
  const labels = {
    category: msg('Topic'),
    kind: msg('Type'),
    audience: msg('For whom'),
    language: msg('Language'),
  };
  const offered = filters ? (Object.keys(options) as FilterName[]) : [];
  if (!search && !offered.length) return nothing;
  // No form, which Enter could send: the search answers while one types.
  return html`<div class="controls screen-only" part="controls" role="search" aria-labelledby="title" @input=${(event: Event) => onChoose(event.target as HTMLInputElement)}>
    ${
      search
        ? html`<label class="search"
            ><span>${msg('Search resources')}</span>
            <input
              id="query"
              type="search"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              value=${choices.query}
              @focus=${onReady}
          /></label>`
        : nothing
    }
    ${offered.map(
      (name) => html`<label
        ><span>${labels[name]}</span>
        <select id=${name}>
          ${[{ id: '', name: msg('All') }, ...options[name]!].map((option) => optionView(option, choices[name] ?? ''))}
        </select></label
      >`,
    )}
  </div>`;
}

function optionView({ id, name, parent }: Option, chosen: string): TemplateResult {
  const { value, language } = wordingOf(name, spoken().wanted);
  return html`<option value=${id} lang=${language || nothing} .selected=${id === chosen}>
    ${parent ? '– ' : ''}${value || languageName(id)}
  </option>`;
}

/** What stands under no heading is called "Other" only where there are headings. */
function groupView({ name, depth, cards }: Group, top: number, others: boolean): unknown {
  const title = name ? say(name) : others ? msg('Other resources') : '';
  const level = top + depth;
  const below = title ? level + 1 : level;
  return [
    title && heading(level, title, { part: 'group', look: depth ? 'heading sub' : 'heading' }),
    cards[0] &&
      html`<ul class="cards" role="list">${cards.map((card) => cardView(card, below))}</ul>`,
  ];
}

function cardView({ resource, whole, kind, audience }: Card, level: number): TemplateResult {
  const { id, name, url, listedAt, datePublished } = resource;
  const named = `name-${id}`;
  // What to know before opening it stands before the link.
  const notices = [
    paragraph(say(resource.alert)),
    fact(msg('Content notice'), say(resource.contentNotice)),
    fact(msg('Ages'), resource.typicalAgeRange),
    fact(msg('Needed first'), say(resource.requires?.text)),
  ];
  const notice = notices.some(Boolean) ? `notice-${id}` : nothing;
  return html`<li>
    <article class="card" part="card" aria-labelledby=${named}>
      ${line([say(kind), ...(resource.inLanguage ?? []).map(languageName)])}
      ${notice === nothing ? nothing : html`<div class="notice aside small" part="notice" id=${notice}>${notices}</div>`}
      ${heading(level, link(url, say(name), notice), { id: named, look: 'name' })}
      ${line([
        say(resource.publisher),
        datePublished &&
          html`<time datetime=${datePublished}>${publicationDate(datePublished)}</time>`,
      ])}
      ${paragraph(say(resource.description), 'description')}
      <div class="facts stack small">
        ${fact(msg('For whom'), joined(audience.map(say)))}
        ${fact(msg('Part of'), say(whole))}
        ${resource.translations?.map((each) => fact(msg('Also in'), edition(each, named)))}
        ${paragraph(
          joined([
            resource.telephone && callLink(resource.telephone),
            say(resource.hours),
            say(resource.areaServed),
          ]),
        )}
        ${resource.endorsed === false ? paragraph(msg('Listed as an example, not as an endorsement.')) : nothing}
        ${!url && listedAt ? fact(msg('Listed at'), link(listedAt.url, say(listedAt.name), named)) : nothing}
      </div>
    </article>
  </li>`;
}

/** Without an address, the words alone. */
const link = (
  url: string | undefined,
  words: unknown,
  described: unknown,
  look = 'hit',
  language: unknown = nothing,
): unknown =>
  url
    ? html`<a
        class=${look}
        href=${url}
        hreflang=${language}
        rel="noreferrer noopener"
        aria-describedby=${described}
        >${words}</a
      >`
    : words;

const fact = (label: string, content: unknown): unknown =>
  content && paragraph(html`<b>${label}:</b> ${content}`);

const line = (pieces: unknown[]): unknown => paragraph(joined(pieces), 'small muted');

/** The same work in another language. Its title speaks that language unless the feed says otherwise. */
const edition = (
  { inLanguage: tag, name, url }: NonNullable<Resource['translations']>[number],
  named: string,
): unknown => {
  const title = typeof name === 'string' ? inLanguage(name, tag) : say(name);
  return link(url, joined([languageName(tag), title]), named, '', tag);
};
