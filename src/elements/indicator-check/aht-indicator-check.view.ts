/**
 * The markup and words of the indicator check: a function of what to show, and nothing else. The
 * ticks themselves never come here, only what they lead to. No wording may say that there is
 * nothing to worry about, and none may grade a young person.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Guide, Indicator, Level } from '../../feed/sections/guide.js';
import type { Text } from '../../feed/sections/parts.js';
import { publicationDate } from '../../i18n/format.js';
import { msg, str } from '../../i18n/words.js';
import { sections } from '../../model/guide.js';
import { heading } from '../../ui/heading.js';
import { callLink, helpLine } from '../../ui/help-line.js';
import { say } from '../../ui/say.js';

interface Options {
  /** The level of the title. */
  readonly level: number;
  /** The level of the guide that the ticks lead to. */
  readonly reached: Level | undefined;
  readonly anyTicked: boolean;
  /** Whether the reader has just cleared all ticks. */
  readonly cleared: boolean;
  /** Whether the dates of the sources have been asked for. */
  readonly dated: boolean;
  readonly tick: (event: Event) => void;
  readonly clear: () => void;
  /** Moves focus to the guidance. */
  readonly jump: () => void;
  readonly date: () => void;
}

/* What is clicked in here tells what was seen, so it is no business of the page. */
const keep = (event: Event): void => event.stopPropagation();

export function checkView(guide: Guide, options: Options): TemplateResult {
  const { level, tick, clear, jump } = options;
  return html`<section
    class="check"
    aria-labelledby="title"
    @click=${keep}
    @input=${keep}
    @change=${tick}
  >
    <div class="head stack">
      ${
        guide.example
          ? html`<p><span class="tag" part="example">${msg('Example – not yet reviewed by an agency')}</span></p>`
          : nothing
      }
      ${heading(level, say(guide.name), { id: 'title', part: 'title', look: 'title' })}
      ${helpLine()}
      ${guide.description ? html`<p>${say(guide.description)}</p>` : nothing}
      <p class="aside" part="framing">
        ${msg('This is not a test, not a validated screening tool and not evidence. It helps you think about what you have noticed and what to do next.')}
        <strong>${msg('Nothing you tick is stored or sent.')}</strong>
      </p>
      <button type="button" class="jump" @click=${jump}>${msg('Go to what to do')}</button>
    </div>
    <div class="columns">
      <div class="list" part="list">
        ${list(guide, level + 1)}
        <button type="button" @click=${clear}>${msg('Clear all ticks')}</button>
      </div>
      ${panel(guide, options)}
    </div>
    ${sources(guide, options)}
  </section>`;
}

/** Every group on one page. A tick changes nothing in here. */
function list(guide: Guide, level: number): TemplateResult[] {
  const other = guide.groups?.length ? msg('Other signs') : msg('What you have noticed');
  return sections(guide).map(
    ({ group, indicators }) => html`<fieldset part="group">
      <legend>${heading(level, group ? say(group.name) : other)}</legend>
      ${indicators.map(row)}
    </fieldset>`,
  );
}

/* No name and no value, and nothing for the browser to bring back after a reload. */
const row = ({ id, text, note }: Indicator): TemplateResult => html`<div class="row">
  <label
    ><input
      type="checkbox"
      autocomplete="off"
      data-indicator=${id}
      aria-describedby=${note ? `note-${id}` : nothing}
    /><span>${say(text)}</span></label
  >
  ${note ? html`<p class="muted small" id="note-${id}">${say(note)}</p>` : nothing}
</div>`;

/**
 * What to do. Only what the ticks change is a live region. Each level has a place of its own in it,
 * so what is said is exchanged as one piece: it speaks once when another level is reached and never
 * for a tick.
 */
function panel(
  { notices, levels }: Guide,
  { level, reached, anyTicked, cleared }: Options,
): TemplateResult {
  return html`<section class="panel" part="guidance" aria-labelledby="what-to-do">
    ${heading(level + 1, msg('What to do'), { id: 'what-to-do', look: 'muted' })}
    <div aria-live="polite" aria-atomic="true" part="result">
      ${levels.map((one) =>
        one === reached
          ? html`<div class="stack">
              ${heading(level + 2, say(one.name), { look: 'title' })}
              <p>${say(one.advice)}</p>
            </div>`
          : nothing,
      )}
      ${
        reached
          ? nothing
          : html`<p>
              <strong
                >${
                  cleared
                    ? msg('All ticks are cleared.')
                    : anyTicked
                      ? msg('This list names no step for what is ticked so far.')
                      : msg('Nothing is ticked.')
                }</strong
              >
              ${msg('That does not mean there is no concern: often there is no sign that others can see. If something worries you, talk with the school social worker or counselor, or call the hotline for advice.')}
            </p>`
      }
    </div>
    ${reached ? actions(reached) : nothing}
    ${
      notices?.length
        ? html`<div class="stack" part="notices">
            ${heading(level + 2, msg('Keep in mind'))}
            <ul role="list" class="stack small">
              ${notices.map((notice) => html`<li>${say(notice)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <div class="last">
      <p><strong>${duty()}</strong></p>
      ${helpLine()}
    </div>
  </section>`;
}

const duty = (): string =>
  msg('If you are a mandated reporter, report a suspicion right away. You do not need proof.');

const actions = (
  reached: Level,
): TemplateResult => html`<ul role="list" class="actions" part="actions">
  ${reached.actions.map(
    ({ name, url, telephone }) => html`<li>
      <span>${link(name, url)}</span>
      ${telephone ? callLink(telephone, 'button number') : nothing}
    </li>`,
  )}
</ul>`;

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
  return html`<details part="sources" @toggle=${date}>
    <summary>${msg('Sources and dates')}</summary>
    <ul role="list" class="stack">
      ${sources?.map(({ name, url, inLanguage }) => html`<li>${link(name, url, inLanguage)}</li>`)}
    </ul>
    ${dated && verified ? html`<p>${msg(str`Last compared with its sources: ${publicationDate(verified)}`)}</p>` : nothing}
    ${dated && reviewBy ? html`<p>${msg(str`To be compared again by: ${publicationDate(reviewBy)}`)}</p>` : nothing}
  </details>`;
}

/** When the feed has no checklist. */
export const notAvailableView = (): TemplateResult => html`
  <slot></slot>
  <div class="aside stack" part="empty">
    <p>${msg('This checklist is not available.')}</p>
    <p>
      ${msg('If you suspect that a child is being trafficked or abused, report it to child protective services or the police. You do not need this list for that.')}
      ${duty()}
    </p>
    ${helpLine()}
  </div>
`;
