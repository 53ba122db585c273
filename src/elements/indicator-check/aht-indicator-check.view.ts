/**
 * The markup and words of the indicator check: a function of what to show, and nothing else. No
 * wording may say that there is nothing to worry about, and none may grade a young person.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Guide, Indicator } from '../../feed/sections/guide.js';
import type { Text } from '../../feed/sections/parts.js';
import { publicationDate } from '../../i18n/format.js';
import { msg, str } from '../../i18n/words.js';
import { guidance, sections } from '../../model/guide.js';
import { heading } from '../../ui/heading.js';
import { callLink, helpLine } from '../../ui/help-line.js';
import { paragraph } from '../../ui/pieces.js';
import { say } from '../../ui/say.js';

interface Options {
  /** The level of the title. */
  readonly level: number;
  /** The ids of what is ticked. */
  readonly ticked: ReadonlySet<string>;
  /** Whether the dates of the sources have been asked for. */
  readonly dated: boolean;
  readonly tick: (id: string) => void;
  readonly clear: () => void;
  /** Moves focus to the guidance. */
  readonly jump: () => void;
  readonly date: () => void;
}

/* What is clicked in here tells what was seen, so it is no business of the page. */
const keep = (event: Event): void => event.stopPropagation();

export function checkView(guide: Guide, options: Options): TemplateResult {
  const { level, ticked, tick, clear, jump } = options;
  return html`<section aria-labelledby="title" @click=${keep} @input=${keep}>
    <div class="head stack">
      ${
        guide.example
          ? html`<p class="tag">${msg('Example – not yet reviewed by an agency')}</p>`
          : nothing
      }
      ${heading(level, say(guide.name), { id: 'title', part: 'title', look: 'title' })}
      ${helpLine()}
      ${paragraph(say(guide.description))}
      <p class="aside" part="framing">
        ${msg('This is not a test, not a validated screening tool and not evidence.')}
        <strong>${msg('Nothing you tick is stored or sent.')}</strong>
      </p>
      <button type="button" @click=${jump}>${msg('What to do')}</button>
    </div>
    <div class="columns">
      <div part="list">
        ${sections(guide).map(
          ({ group, indicators }) => html`<fieldset part="group">
            <legend>${heading(level + 1, group ? say(group.name) : msg('General signs'))}</legend>
            ${indicators.map((one) => row(one, ticked, tick))}
          </fieldset>`,
        )}
        <button type="button" @click=${clear}>${msg('Clear all ticks')}</button>
      </div>
      ${panel(guide, options)}
    </div>
    ${sources(guide, options)}
  </section>`;
}

/* No name and no value, and nothing for the browser to bring back after a reload. */
const row = (
  { id, text, note }: Indicator,
  ticked: Options['ticked'],
  tick: Options['tick'],
): TemplateResult => html`<div class="row">
  <label
    ><input
      type="checkbox"
      autocomplete="off"
      .checked=${ticked.has(id)}
      @change=${() => tick(id)}
      aria-describedby=${note ? `note-${id}` : nothing}
    />${say(text)}</label
  >
  ${note && html`<p class="muted small" id=${`note-${id}`}>${say(note)}</p>`}
</div>`;

/**
 * What to do. Only what the ticks change is a live region. Each level has a place of its own in it,
 * so what is said is exchanged as one piece: it speaks once when another level is reached and never
 * for a tick. The last place is for when no level is.
 */
function panel(guide: Guide, { level, ticked }: Options): TemplateResult {
  const { levels, notices } = guide;
  const reached = guidance(guide, ticked);
  const none = {
    name: ticked.size ? msg('This list has no step for these ticks.') : msg('Nothing is ticked.'),
    advice: msg(
      'That does not mean there is no concern. Worried? Talk with the school social worker or counselor, or call the hotline.',
    ),
  };
  return html`<section class="panel" part="guidance" aria-labelledby="what-to-do">
    ${heading(level + 1, msg('What to do'), { id: 'what-to-do', look: 'muted' })}
    <div role="status" part="result">
      ${[...levels, none].map((one) =>
        one === (reached ?? none)
          ? html`<div class="stack">
              ${heading(level + 2, say(one.name), { look: 'title' })}
              <p>${say(one.advice)}</p>
            </div>`
          : nothing,
      )}
    </div>
    ${
      reached &&
      html`<ul role="list" part="actions">
        ${reached.actions.map(
          ({ name, url, telephone }) => html`<li>
            <span>${link(name, url)}</span>
            ${telephone && callLink(telephone, 'button number')}
          </li>`,
        )}
      </ul>`
    }
    ${
      notices?.[0] &&
      html`<div class="stack" part="notices">
            ${heading(level + 2, msg('Keep in mind'))}
            <ul role="list" class="stack small">
              ${notices.map((notice) => html`<li>${say(notice)}</li>`)}
            </ul>
          </div>`
    }
    <div class="last">
      <p><strong>${duty()}</strong></p>
      ${helpLine()}
    </div>
  </section>`;
}

const duty = (): string =>
  msg('If you are a mandated reporter, report a suspicion right away. You do not need proof.');

/* Another site opens in a tab of its own, because to leave this page is to lose the ticks. */
function link(name: Text, url: string | undefined, language?: string): unknown {
  if (!url) return say(name);
  return /^http/.test(url)
    ? html`<a href=${url} hreflang=${language ?? nothing} target="_blank" rel="noreferrer noopener"
        >${say(name)}<span class="visually-hidden"> ${msg('(opens another site)')}</span></a
      >`
    : html`<a href=${url}>${say(name)}</a>`;
}

/** Dates wait until someone opens the list: the browser's first date of a page costs a frame. */
function sources({ sources, verified, reviewBy }: Guide, { dated, date }: Options): unknown {
  if (!sources?.length && !verified && !reviewBy) return nothing;
  return html`<details class="stack" part="sources" @toggle=${date}>
    <summary>${msg('Sources')}</summary>
    <ul role="list" class="stack">
      ${sources?.map(({ name, url, inLanguage }) => html`<li>${link(name, url, inLanguage)}</li>`)}
    </ul>
    ${dated && verified ? html`<p>${msg(str`Last checked: ${publicationDate(verified)}`)}</p>` : nothing}
    ${dated && reviewBy ? html`<p>${msg(str`Next check due: ${publicationDate(reviewBy)}`)}</p>` : nothing}
  </details>`;
}

/** When the feed has no checklist. */
export const notAvailableView = (): TemplateResult => html`
  <slot></slot>
  <div class="aside stack" part="empty">
    <p>
      ${msg('This checklist is not available. Report suspected child abuse or trafficking to child protective services or the police.')}
      ${duty()}
    </p>
    ${helpLine()}
  </div>
`;
