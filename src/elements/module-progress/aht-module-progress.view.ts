/** The markup and words of the course: a function of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import type { Text } from '../../feed/sections/parts.js';
import type { Term } from '../../feed/sections/terms.js';
import type { Module, Training } from '../../feed/sections/trainings.js';
import { msg, str } from '../../i18n/words.js';
import { type CourseProgress, type Step, minutesOf } from '../../model/progress.js';
import { heading } from '../../ui/heading.js';
import { helpLine } from '../../ui/help-line.js';
import { paragraph } from '../../ui/pieces.js';
import { say } from '../../ui/say.js';
import type { Certified } from './certified.js';
import { finishView } from './finish.view.js';
import type { KeptProgress } from './kept-progress.js';

export interface CourseView {
  readonly feed: Feed;
  readonly training: Training;
  readonly progress: CourseProgress;
  /** The words for its audiences. */
  readonly audience: readonly Term[];
  readonly kept: KeptProgress;
  /** The module that was marked last, to be said. */
  readonly marked: Module | undefined;
  /** The certificate that was asked for; with an empty name it was asked for in vain. */
  readonly certified: Certified | undefined;
}

/** What a reader can do. */
export interface Acts {
  readonly mark: (module: string, done: boolean) => void;
  readonly remember: (event: Event) => void;
  readonly startOver: () => void;
  readonly certify: (event: Event) => void;
  readonly redraw: () => void;
  readonly print: () => void;
}

export function courseView(view: CourseView, acts: Acts, level: number): TemplateResult {
  const { training, progress } = view;
  const { name, description, contentNotice } = training;
  return html`<section aria-labelledby="title">
    <div class="stack" part="about">
      ${heading(level, say(name), { id: 'title', part: 'title', look: 'title' })}
      ${paragraph(say(description))}
      ${notice(contentNotice)} ${people(view)} ${objectives(training)}
    </div>
    ${bar(progress)}
    <ol part="modules" role="list">
      ${progress.steps.map((step, index) => stepView(step, index + 1, step === progress.next, acts))}
    </ol>
    <p class="visually-hidden" role="status">${saying(view)}</p>
    ${finishView(view, acts, level + 1)} ${keepingView(view, acts)} ${helpLine()}
  </section>`;
}

export const noCourseView = (): TemplateResult => html`<div class="stack" part="empty">
  <p>${msg('There is no course here at the moment.')}</p>
  ${helpLine()}
</div>`;

const notice = (text: Text | undefined): unknown =>
  text &&
  html`<p class="aside small" part="notice">
    <strong>${msg('Content notice')}:</strong> ${say(text)}
  </p>`;

/** For whom the course is, and where everyone else should go. */
const people = ({ training: { notFor = [] }, audience }: CourseView): unknown =>
  audience.length || notFor.length
    ? html`<dl class="row" part="audience">
        ${fact(
          msg('For whom'),
          audience.map(({ name }) => html`<dd>${say(name)}</dd>`),
        )}
        ${fact(
          msg('Not for'),
          notFor.map(
            ({ description, url }) =>
              html`<dd>${say(description)} ${url && html`<a href=${url} rel="noreferrer noopener" translate="no">${new URL(url).hostname}</a>`}</dd>`,
          ),
        )}
      </dl>`
    : nothing;

const fact = (term: string, facts: readonly unknown[]): unknown =>
  facts.length ? html`<div><dt>${term}</dt>${facts}</div>` : nothing;

const objectives = ({ objectives }: Training): unknown =>
  objectives?.length
    ? html`<details part="objectives">
        <summary>${msg('What you will learn')}</summary>
        <ul role="list">
          ${objectives.map((objective) => html`<li>${say(objective)}</li>`)}
        </ul>
      </details>`
    : nothing;

const countOf = ({ completed, total }: CourseProgress): string =>
  msg(str`${completed} of ${total} modules done`);

/* One segment for each module, so that the bar needs no width and shows in forced colours. */
const bar = (
  progress: CourseProgress,
): TemplateResult => html`<div class="close stack" part="progress">
  <p id="count" tabindex="-1">${countOf(progress)}</p>
  <div
    class="bar"
    part="bar"
    role="progressbar"
    aria-labelledby="title"
    aria-valuemin="0"
    aria-valuemax=${progress.total}
    aria-valuenow=${progress.completed}
    aria-valuetext=${countOf(progress)}
  >
    ${progress.steps.map((_, index) => html`<span class=${index < progress.completed ? 'primary' : ''}></span>`)}
  </div>
</div>`;

function stepView(
  { module, state, isCurrent }: Step,
  number: number,
  isNext: boolean,
  acts: Acts,
): TemplateResult {
  const { id, name, description, url, timeRequired } = module;
  const done = state === 'done';
  return html`<li class=${state} part="module" aria-current=${isCurrent ? 'step' : nothing}>
    <span class=${done ? 'mark primary' : 'mark'} aria-hidden="true">${done ? nothing : number}</span>
    <div class="row">
      <div class="about close stack">
        <p class="small muted">
          ${msg(str`Module ${number}`)} · <span class="state">${stateWord(state)}</span>
          ${timeRequired && ['· ', msg(str`about ${minutesOf(timeRequired)} min`)]}
        </p>
        <p class="name">${url ? html`<a href=${url} rel="noreferrer noopener">${say(name)}</a>` : say(name)}</p>
        ${paragraph(say(description), 'muted')}
        ${notice(module.contentNotice)}
      </div>
      <button type="button" part="mark" class=${isNext ? 'primary' : ''} @click=${() => acts.mark(id, !done)}>
        ${done ? msg('Mark as not done') : msg('Mark as done')} <span class="visually-hidden">${say(name)}</span>
      </button>
    </div>
  </li>`;
}

const stateWord = (state: Step['state']): string =>
  ({ done: msg('Done'), current: msg('In progress'), todo: msg('Not started') })[state];

/** What has just been done: a certificate was made, or a module was marked. */
function saying({ certified, marked, progress }: CourseView): unknown {
  if (certified?.name) return msg('Certificate');
  const step = progress.steps.find(({ module }) => module === marked);
  if (!step) return nothing;
  const rest = progress.done ? msg('You have completed this course') : countOf(progress);
  return html`${say(step.module.name)}: ${stateWord(step.state)}. ${rest}.`;
}

/** Where progress is kept, and how to be rid of it. */
function keepingView({ kept, progress }: CourseView, acts: Acts): TemplateResult {
  const { keeping, remembered, refused } = kept;
  const words =
    keeping === 'none' || refused === 'session'
      ? msg('Your progress is not kept: it is gone when you leave this page.')
      : remembered
        ? ''
        : msg('Your progress is kept in this tab only, until you close it.');
  return html`<div class="close stack screen-only" part="keeping">
    ${
      keeping === 'local'
        ? html`<label class="remember">
            <input type="checkbox" .checked=${remembered} @change=${acts.remember} />
            ${msg('Remember on this device, where others may see it')}
          </label>`
        : nothing
    }
    ${
      // What the browser has refused is said aloud.
      refused
        ? html`<p class="small" role="alert">${words}</p>`
        : html`<p class="small muted">${words}</p>`
    }
    ${
      progress.completed
        ? html`<details>
            <summary>${msg('Start over')}</summary>
            <button type="button" @click=${acts.startOver}>${msg('Remove all my marks')}</button>
          </details>`
        : nothing
    }
  </div>`;
}
