/**
 * What few checks need, and so comes in a file of its own before anything can be ticked: the groups
 * one at a time, and what the page has sent. Pure functions of what to show.
 */
import { type TemplateResult, html } from 'lit/html.js';
import { msg, str } from '../../i18n/words.js';
import type { IndicatorGroup } from '../../model/guide.js';
import { say } from '../../ui/say.js';
import type { Options, nameOf, points } from './aht-indicator-check.view.js';
import { watchOf } from './page-watch.js';

/** What comes to stand around the groups when they come one at a time. */
export interface StepParts {
  /** The place of the group in sight; nothing at the result. */
  readonly at: number | undefined;
  readonly look: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly summary: unknown;
}

/** What the check's own view draws with, and this file may not bring along. */
interface Parts {
  readonly nameOf: typeof nameOf;
  readonly points: typeof points;
}

export function stepParts(
  groups: readonly IndicatorGroup[],
  { level, ticked, step, go }: Options,
  { nameOf, points }: Parts,
): StepParts {
  const at = groups[step] && step;
  const to = (words: unknown, place?: number, look = ''): TemplateResult =>
    html`<button type="button" class=${look} @click=${(event: Event) => go(event, place)}>
      ${words}
    </button>`;
  const back = (place: number) => to(msg('Back'), place);
  if (at === undefined)
    return {
      at,
      look: 'later',
      before: '',
      after: back(groups.length - 1),
      // The ticks in words are no more for a shared printer than those in the boxes.
      summary: html`<div class="screen-only">
        ${points(
          level,
          msg('What you ticked'),
          groups.map((one, place) => {
            const change = html`${msg('Change')}<span class="visually-hidden">: ${nameOf(one)}</span>`;
            const seen = one.indicators.filter(({ id }) => ticked.has(id));
            return html`<strong>${nameOf(one)}</strong> ${to(change, place)}
              ${seen.map(({ text }) => html`<p>${say(text)}</p>`)}`;
          }),
          'summary',
        )}
      </div>`,
    };
  return {
    at,
    look: at ? 'later' : '',
    before: html`<p class="muted screen-only" part="progress">${msg(str`Part ${at + 1} of ${groups.length}`)}</p>`,
    after: [
      at ? back(at - 1) : '',
      to(msg('Continue'), at + 1, 'primary'),
      at ? to(msg('What to do')) : '',
    ],
    summary: '',
  };
}

/** What the page has sent and stored since the reader began, by the browser's own counters. */
export function proofView({ host, cleared }: Options): TemplateResult {
  const { requests, stored } = watchOf(host, cleared);
  return html`<details class="stack" part="proof">
    <summary>${msg('What has this page sent?')}</summary>
    <p>
      ${msg(str`Since you began, requests by all parts of this page: ${requests}; changes in what it stores: ${stored}. This checklist makes none.`)}
    </p>
  </details>`;
}
