/** The markup and words of the resource grid: a function of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Resource } from '../../feed/sections/resources.js';
import { publicationDate } from '../../i18n/format.js';
import { languageName } from '../../i18n/language-names.js';
import { msg, str } from '../../i18n/words.js';
import {
  type Card,
  type Choices,
  type Group,
  type ResourceList,
  fitting,
  nameOf,
} from '../../model/resources.js';
import { heading } from '../../ui/heading.js';
import { callLink, helpLine } from '../../ui/help-line.js';
import { joined, paragraph } from '../../ui/pieces.js';
import { say } from '../../ui/say.js';
import { titleView } from '../../ui/title.js';
import type { Extras } from './extras.js';

export interface GridView extends ResourceList {
  readonly host: { headingLevel: number; noSearch: boolean; noFilters: boolean };
  readonly choices: Choices;
  /** Changes with every search, and with it the wording of the status line. */
  readonly turn: boolean;
  /** What comes in a file of its own, once it has come. */
  readonly more: Extras | undefined;
  /** The reader turns to the controls. */
  readonly onNear: () => void;
  /** The id of what was chosen in or typed into is that of a filter, or `query`. */
  readonly onChoose: (control: { id: string; value: string }) => void;
  readonly onClear: () => void;
  readonly onMore: () => void;
}

/** The whole picture, also where nothing matches or nothing is listed. */
export function gridView(view: GridView): TemplateResult {
  const { host, groups, choices, matches, shown, next, more, total } = view;
  // The page's words are for a list without any resource, not for a search that finds none.
  const none = total
    ? msg('No resources found')
    : html`<slot name="empty">${msg('No resources found')}</slot>`;
  return html`<section aria-labelledby="title">
    ${titleView(host.headingLevel, msg('Resources'))}
    ${total && !(host.noSearch && host.noFilters) ? controls(view) : nothing}
    <div class="bar">
      <p class="muted" part="status" role="status">${[
        joined([
          matches ? msg(str`Resources shown: ${shown} of ${matches}`) : none,
          choices.query && `“${choices.query}”`,
        ]),
        // A screen reader is silent about words that stay the same, so no two turns read alike.
        view.turn ? '\u00a0' : '',
      ]}</p>
      ${more?.chips(view)}
      ${
        Object.values(choices).find(Boolean) &&
        html`<button type="button" @click=${view.onClear}>${msg('Clear search and filters')}</button>`
      }
    </div>
    ${more?.results(view) ?? groups.map((group) => groupView(group, view, groups.length > 1))}
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

function controls(view: GridView): unknown {
  const { choices, host, more, onNear, onChoose } = view;
  // No form, which Enter could send: the search answers while one types.
  return html`<div class="controls screen-only" part="controls" role="search" aria-labelledby="title" @focusin=${onNear} @click=${onNear} @input=${(event: Event) => onChoose(event.target as HTMLInputElement)}>
    ${
      host.noSearch
        ? nothing
        : html`<label
            ><b>${msg('Search resources')}</b>
            <input
              id="query"
              type="search"
              autocomplete="off"
              spellcheck="false"
              value=${choices.query}
          /></label>`
    }
    <details part="tools">
      <summary>${msg('Filter, print or share')}</summary>
      ${more?.tools(view)}
    </details>
  </div>`;
}

/** What stands under no heading is called "Other" only where there are headings. */
function groupView({ name, depth, cards }: Group, view: GridView, others: boolean): unknown {
  const title = name ? say(name) : others ? msg('Other resources') : '';
  const level = view.host.headingLevel + depth + 1;
  const below = title ? level + 1 : level;
  return [
    title && heading(level, title, { part: 'group', look: depth ? 'sub' : 'heading' }),
    cards[0] &&
      html`<ul class="cards" role="list">${cards.map((card) => cardView(card, below, view.more))}</ul>`,
  ];
}

function cardView(
  { resource, whole, kind, audience }: Card,
  level: number,
  more: Extras | undefined,
): TemplateResult {
  const { id, name, url, listedAt, datePublished } = resource;
  const named = `name-${id}`;
  const about = `about-${id}`;
  // What to know before opening it stands before the link.
  const notices = joined(
    [
      paragraph(say(resource.alert)),
      fact(msg('Content notice'), say(resource.contentNotice)),
      fact(msg('Ages'), resource.typicalAgeRange),
      fact(msg('Needed first'), joined([say(resource.requires?.text), more?.gate(resource)])),
    ],
    '',
  );
  return html`<li>
    <article class="card" part="card" aria-labelledby=${named}>
      <div id=${about}>
      ${line([
        say(kind),
        ...(resource.inLanguage ?? []).map(languageName),
        opens(url ?? listedAt?.url),
      ])}
      ${notices && html`<div class="notice aside small" part="notice">${notices}</div>`}
      </div>
      ${heading(level, link(url, say(name), about), { id: named, look: 'name' })}
      ${line([
        say(resource.publisher),
        datePublished &&
          html`<time datetime=${datePublished}>${publicationDate(datePublished)}</time>`,
      ])}
      ${paragraph(say(resource.description), 'description')}
      <div class="facts small">
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
        ${fact(msg('Cost'), say(resource.cost))}
        ${resource.endorsed === false ? paragraph(msg('Listed as an example, not as an endorsement.')) : nothing}
        ${url ? nothing : fact(msg('Listed at'), listedAt && link(listedAt.url, say(listedAt.name), named))}
        ${more?.facts(resource)}
      </div>
    </article>
  </li>`;
}

/** What a link opens: the type of the file, and the site, where it is another one than the page's. */
const opens = (address = ''): unknown => {
  const host = address.split('/')[2];
  const what = joined([
    /\.(pdf|(doc|ppt|xls)x?)$/i.exec(address)?.[1]?.toUpperCase(),
    host !== location.host && host,
  ]);
  return what && html`<span translate="no">${what}</span>`;
};

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
  const title = say(typeof name === 'string' ? { [tag]: name } : name);
  return link(url, joined([languageName(tag), title]), named, '', tag);
};

/** What the file of its own draws with, and may not bring along. */
export const parts = { fitting, groupView, link, nameOf };
