/**
 * The markup and words of the indicator check: a function of what to show, and nothing else. No
 * wording may say that there is nothing to worry about, and none may grade a young person.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Guide, Indicator, Level } from '../../feed/sections/guide.js';
import type { Text } from '../../feed/sections/parts.js';
import { msg, str } from '../../i18n/words.js';
import { type IndicatorGroup, guidance, sections } from '../../model/guide.js';
import { heading } from '../../ui/heading.js';
import { callLink, helpLine } from '../../ui/help-line.js';
import { emergency, nationalHotline } from '../../ui/national-hotline.js';
import { joined, paragraph } from '../../ui/pieces.js';
import { say, textOf } from '../../ui/say.js';
import { titleView } from '../../ui/title.js';
import type { AhtIndicatorCheck } from './aht-indicator-check.js';
import type * as Extras from './extras.js';

export interface Options {
  /** The ids of what is ticked. */
  readonly ticked: ReadonlySet<string>;
  /** Whether ticks have just been taken away. */
  readonly cleared: boolean;
  /** Whether indicators of the guide were left out. */
  readonly partial: boolean;
  /** Whether it has been asked for on paper. */
  readonly paper: boolean;
  /** In steps: the place of the group in sight; any that no group has is the result. */
  readonly step: number;
  /** What was asked for beside the list: 0 while it is on its way, null when it could not be had. */
  readonly extras: typeof Extras | 0 | null | undefined;
  /** The element: what it was told by its attributes. */
  readonly host: AhtIndicatorCheck;
  readonly tick: (id: string, event: Event) => void;
  readonly clear: () => void;
  /** Shows a group, or the guidance, and moves focus to its heading. */
  readonly go: (step?: number) => void;
}

/**
 * A button that works although no `click` gets here (see guard.ts): `reset` never leaves the shadow root.
 * Unlike `submit` it is allowed in every frame, and Enter in a box does not press it.
 */
export const button = (words: unknown, press: () => void, look = ''): TemplateResult =>
  html`<form role="none" @reset=${() => press()}><button type="reset" class=${look}>${words}</button></form>`;

export function checkView(guide: Guide, options: Options): TemplateResult {
  const { host, ticked, tick, extras, clear, go } = options;
  const level = host.headingLevel;
  const groups = sections(guide);
  const more: Extras.ExtraParts = extras
    ? extras.extraParts(groups, options, { nameOf, points, button })
    : {};
  const { step } = more;
  const reached = guidance(guide, ticked);
  // The boxes' form is there to take them back. Enter in a box submits it: of this method, that leads nowhere.
  return html`<section class=${more.look ?? ''} aria-labelledby="title">
    <div class="head stack">
      ${
        guide.example
          ? html`<p class="tag">${msg('Example – not yet reviewed by an agency')}</p>`
          : nothing
      }
      ${titleView(level, say(guide.name))}
      ${helpLine()}
      ${paragraph(say(guide.description))}
      ${
        options.partial
          ? html`<p><strong>${msg('Part of this list is missing, because it could not be read. What you noticed may not be on it.')}</strong></p>`
          : nothing
      }
      <p class="aside" part="framing">
        ${msg('For adults only: never read this to a child. It names abuse. You can stop at any time.')}
        ${msg('This is not a test, not a validated screening tool and not evidence.')}
        <strong class="screen-only">${msg('Nothing you tick is stored or sent.')}</strong>
      </p>
      ${button(msg('What to do'), go)}
    </div>
    <form id="ticks" method="dialog" role="none"></form>
    <div class=${extras === 0 ? 'off' : step === undefined ? 'columns' : ''}>
      <div class="list" part="list">
        ${more.before}
        ${groups.map(
          (group, at) => html`<fieldset part="group" class=${(step ?? at) === at ? '' : 'off'}>
            <legend>${heading(level + 1, nameOf(group), { id: `group-${at}` })}</legend>
            ${group.indicators.map((one) => row(one, tick))}
          </fieldset>`,
        )}
        <div class="ways">${more.after} ${button(msg('Start over'), clear)}</div>
      </div>
      ${panel(guide, options, more, groups[step!] ? 'off' : '')}
    </div>
    ${sources(guide, options.paper ? '' : nothing)} ${more.proof}
    <div class="bar screen-only">
      <b class="word" role=${step === undefined ? nothing : 'status'}>
        ${reached ? say(reached.name) : options.cleared ? clearedNote() : ''}
      </b>
      ${numbers()}
      ${button(msg('What to do'), go)}
    </div>
  </section>`;
}

const clearedNote = (): string => msg('The ticks were cleared.');

/** The line of help of the bar: in a narrow one the numbers alone are seen. */
function numbers(): TemplateResult {
  const { name, telephone } = nationalHotline();
  const danger = emergency();
  return html`<p class="small" part="help">
    <span class="name">${say(danger.description)}</span> ${callLink(danger.telephone)}
    <span class="name">· ${say(name)}:</span> ${callLink(telephone)}
  </p>`;
}

export const nameOf = ({ group }: IndicatorGroup): unknown =>
  group ? say(group.name) : msg('General signs');

/*
 * No name and no value, and nothing for the browser to bring back after a reload. Only the reader ticks it:
 * to set `checked`, the attribute or the property, would hand the box to who stands in the place of those.
 */
const row = (
  { id, text, note }: Indicator,
  tick: Options['tick'],
): TemplateResult => html`<div class="row">
  <label
    ><input
      type="checkbox"
      form="ticks"
      autocomplete="off"
      @change=${(event: Event) => tick(id, event)}
      aria-describedby=${note ? `note-${id}` : nothing}
    />${say(text)}</label
  >
  ${note && html`<p class="muted small" id=${`note-${id}`}>${say(note)}</p>`}
</div>`;

/** A part of the panel: what it is about, and a list. */
export const points = (level: number, name: string, items: readonly unknown[], part: string) =>
  html`<div class="stack" part=${part}>
    ${heading(level + 2, name)}
    <ul role="list" class="stack small">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </div>`;

/**
 * What to do. Only what the ticks change is a live region; in steps, where this is out of sight until
 * the end, the bar is. Each level has a place of its own in it, so what is said is exchanged as one
 * piece: it speaks once when another level is reached and never for a tick. The last place is for when
 * no level is. A blank sheet has all levels: whoever ticks with a pen looks for their own.
 */
export function panel(
  guide: Guide,
  options: Options,
  { step, summary }: Extras.ExtraParts = {},
  look = '',
): TemplateResult {
  const { ticked, cleared } = options;
  const level = options.host.headingLevel;
  const { levels, notices, version, reviewedBy, verified, reviewBy } = guide;
  const reached = guidance(guide, ticked);
  const blank = options.paper && !ticked.size;
  const none = {
    name: textOf(() =>
      ticked.size
        ? msg('This list has no step for these ticks.')
        : cleared
          ? clearedNote()
          : msg('Nothing is ticked.'),
    ),
    advice: textOf(() =>
      msg(
        'That does not mean there is no concern. Worried? Talk with the school social worker or counselor, or call the hotline.',
      ),
    ),
  };
  const said = ({ name, advice }: Pick<Level, 'name' | 'advice'>) => html`<div class="stack">
    ${heading(level + 2, say(name), { look: 'title' })}
    <p>${say(advice)}</p>
  </div>`;
  return html`<section
    class=${`aside stack ${look}`}
    part="guidance"
    aria-labelledby="what-to-do"
  >
    ${heading(level + 1, msg('What to do'), { id: 'what-to-do', look: 'muted' })}
    <div
      role=${step === undefined ? 'status' : nothing}
      class=${blank ? 'screen-only' : ''}
      part="result"
    >
      ${[...levels, none].map((one) => (one === (reached ?? none) ? said(one) : nothing))}
    </div>
    ${
      reached
        ? actions(reached)
        : blank
          ? html`<div class="off stack">
              ${[...levels].reverse().map((one) => [said(one), actions(one)])}
            </div>`
          : ''
    }
    ${summary}
    ${points(
      level,
      msg('Write down before you call'),
      [
        msg('What you saw or heard'),
        msg('When and where'),
        msg("The child's own words"),
        msg('Who else knows'),
      ],
      'notes',
    )}
    ${notices?.[0] && points(level, msg('Keep in mind'), notices.map(say), 'notices')}
    ${
      /* It goes with the last tick, so that nobody prints their own by what another one chose. */
      ticked.size
        ? html`<div class="row small screen-only paper">
            <label
              ><input type="checkbox" autocomplete="off" />${msg('Print my ticks too. A shared printer may keep them.')}</label
            >
          </div>`
        : ''
    }
    <p class="small muted">
      ${joined([
        version && [msg('Version:'), ' ', say(version)],
        reviewedBy && [msg('Reviewed by:'), ' ', say(reviewedBy)],
        verified && msg(str`Last checked: ${verified}`),
        reviewBy && msg(str`Next check due: ${reviewBy}`),
      ])}
    </p>
    <p><strong>${duty()}</strong></p>
    ${helpLine()}
  </section>`;
}

const actions = ({ actions }: Level): TemplateResult => html`<ul
    role="list"
    class="stack"
    part="actions"
  >
    ${actions.map(
      ({ name, url, telephone }) => html`<li class="ways">
        <span>${link(name, url)}</span>
        ${telephone && callLink(telephone, 'button number')}
      </li>`,
    )}
  </ul>`;

const duty = (): string =>
  msg('If you are a mandated reporter, report a suspicion right away. You do not need proof.');

/* Another page opens in a tab of its own, because to leave this one is to lose the ticks. */
function link(name: Text, url: string | undefined, language?: string): unknown {
  if (!url) return say(name);
  return /^http/.test(url)
    ? html`<a href=${url} hreflang=${language ?? nothing} target="_blank" rel="noreferrer"
        >${say(name)}<span class="visually-hidden"> ${msg('(opens in a new tab)')}</span></a
      >`
    : html`<a href=${url}>${say(name)}</a>`;
}

const sources = ({ sources }: Guide, open: unknown = nothing): unknown =>
  sources?.[0] &&
  html`<details class="stack" part="sources" open=${open}>
    <summary>${msg('Sources')}</summary>
    <ul role="list" class="stack">
      ${sources.map(({ name, url, inLanguage }) => html`<li>${link(name, url, inLanguage)}</li>`)}
    </ul>
  </details>`;

/** When the feed has no checklist, or one whose review is overdue: help and its sources stay. */
export const notAvailableView = (guide: Guide | undefined): TemplateResult => html`
  <slot></slot>
  <div class="aside stack" part="empty">
    <p>
      ${msg('There is no up-to-date checklist here. Report suspected child abuse or trafficking to child protective services or the police.')}
      ${duty()}
    </p>
    ${helpLine()} ${guide && sources(guide, '')}
  </div>
`;
