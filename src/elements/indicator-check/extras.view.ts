/**
 * What few checks need, and so comes in a file of its own before anything can be ticked: the groups
 * one at a time, and what the page has sent. Pure functions of what to show.
 */
import { type TemplateResult, html } from 'lit/html.js';
import { msg, str } from '../../i18n/words.js';
import type { IndicatorGroup } from '../../model/guide.js';
import { say } from '../../ui/say.js';
import { warn } from '../../ui/warn.js';
import type { Options, button, nameOf, points } from './aht-indicator-check.view.js';
import { watchOf } from './page-watch.js';

/** What comes to stand around the groups; all of it is missing where nothing was asked for. */
export interface ExtraParts {
  /** The place of the group in sight; one that no group has at the result; nothing in a list. */
  readonly step?: number;
  readonly look?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly summary?: unknown;
  readonly proof?: unknown;
}

/** What the check's own view draws with, and this file may not bring along. */
interface Parts {
  readonly nameOf: typeof nameOf;
  readonly points: typeof points;
  readonly button: typeof button;
}

export function extraParts(
  groups: readonly IndicatorGroup[],
  options: Options,
  parts: Parts,
): ExtraParts {
  const { localName, layout, proof } = options.host;
  const told = proof ? { proof: proofView(options) } : {};
  if (layout === 'steps') return { ...stepParts(groups, options, parts), ...told };
  if (layout !== 'list') warn(`<${localName} layout="${layout}"> is not known.`);
  return told;
}

function stepParts(
  groups: readonly IndicatorGroup[],
  { host, ticked, step, go }: Options,
  { nameOf, points, button }: Parts,
): ExtraParts {
  const to = (words: unknown, place?: number, look = ''): TemplateResult =>
    button(words, () => go(place), look);
  const back = (place: number) => to(msg('Back'), place);
  if (!groups[step])
    return {
      step,
      look: 'later',
      after: back(groups.length - 1),
      // The ticks in words are no more for a shared printer than those in the boxes.
      summary: html`<div class="screen-only">
        ${points(
          host.headingLevel,
          msg('What you ticked'),
          groups.map((one, place) => {
            const name = html`<span class="visually-hidden"> ${nameOf(one)}</span>`;
            const seen = one.indicators.filter(({ id }) => ticked.has(id));
            return html`<div class="ways"><span><strong>${nameOf(one)}</strong></span> ${to([msg('Change'), name], place)}</div>
              ${seen.map(({ text }) => html`<p>${say(text)}</p>`)}`;
          }),
          'summary',
        )}
      </div>`,
    };
  return {
    step,
    look: step ? 'later' : '',
    before: html`<p class="muted screen-only" part="progress">${msg(str`Part ${step + 1} of ${groups.length}`)}</p>`,
    after: [step ? back(step - 1) : '', to(msg('Continue'), step + 1, 'primary')],
  };
}

/** What the page has sent and stored since the reader began, by the browser's own counters. */
function proofView({ host, ticked }: Options): TemplateResult {
  const watch = watchOf(host, ticked);
  const { requests, stored } = watch;
  const toggle = (event: Event): void => watch.show(event.currentTarget as HTMLDetailsElement);
  return html`<details class="stack" part="proof" @toggle=${toggle}>
    <summary>${msg('What has this page sent?')}</summary>
    <p>
      ${msg(str`Since you began, requests by this page: ${requests}; changes in what it stores: ${stored}. This checklist makes none.`)}
    </p>
    <p class="small muted">
      ${msg("This counts the page's own requests, and changes in cookies, storage, databases and caches. It does not see what frames and background scripts do.")}
    </p>
  </details>`;
}
