/** The markup and words of the course: a function of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Term } from '../../feed/sections/terms.js';
import type { Text } from '../../feed/sections/parts.js';
import type { Training } from '../../feed/sections/trainings.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { type CourseProgress, type Step, minutesOf } from '../../model/progress.js';
import { wordingOf } from '../../model/text.js';
import { heading } from '../../ui/heading.js';
import { helpLine } from '../../ui/help-line.js';
import { say } from '../../ui/say.js';
import { fact } from './fact.view.js';
import { finishView } from './finish.view.js';
import type { Keeping, KeptProgress } from './kept-progress.js';

/**
 * What was done last, to be said or answered: a module was marked, all was cleared, the certificate
 * was made or asked for without a name, "Start over?" is being asked.
 */
export type Said =
  | { readonly module: Text; readonly done: boolean }
  | 'cleared'
  | 'certificate'
  | 'nameless'
  | 'asking';

export interface CourseView {
  readonly training: Training;
  readonly progress: CourseProgress;
  /** The words for its audiences. */
  readonly audience: readonly Term[];
  readonly kept: Pick<KeptProgress, 'keeping' | 'remembered' | 'refused'>;
  readonly said: Said | undefined;
  /** Whether the certificate is shown. */
  readonly certified: boolean;
}

/** What a reader can do. */
export interface Acts {
  readonly mark: (module: string, done: boolean) => void;
  readonly remember: (event: Event) => void;
  /** Asks whether to start over, or no longer. */
  readonly ask: (asking: boolean) => void;
  readonly startOver: () => void;
  readonly certify: (event: Event) => void;
  readonly redraw: () => void;
  readonly print: () => void;
}

export function courseView(
  view: CourseView,
  acts: Acts,
  level: number,
  below: number,
): TemplateResult {
  const { training, progress, said } = view;
  const { certificate, contentNotice } = training;
  return html`<section aria-labelledby="title">
    <div class="stack" part="about">
      ${heading(level, say(training.name), { id: 'title', part: 'title', look: 'title' })}
      ${training.description ? html`<p>${say(training.description)}</p>` : nothing}
      ${notice(contentNotice)} ${people(view)} ${objectives(training)}
    </div>
    ${bar(progress)}
    <ol part="modules" role="list">
      ${progress.steps.map((step, index) => stepView(step, index + 1, step === progress.next, acts))}
    </ol>
    <p class="visually-hidden" role="status">${said && saying(said, progress)}</p>
    ${progress.done || certificate ? finishView(view, certificate, acts, below) : nothing}
    ${keepingView(view, acts)} ${helpLine()}
  </section>`;
}

export const noCourseView = (): TemplateResult => html`<div class="stack" part="empty">
  <p>${msg('There is no course here at the moment.')}</p>
  ${helpLine()}
</div>`;

const notice = (text: Text | undefined): unknown =>
  text === undefined
    ? nothing
    : html`<p class="aside small" part="notice"><strong>${msg('Content note:')}</strong> ${say(text)}</p>`;

/** For whom the course is, and where everyone else should go. */
const people = ({ training: { notFor = [] }, audience }: CourseView): unknown =>
  audience.length || notFor.length
    ? html`<dl class="row" part="audience">
        ${fact(
          msg('For whom'),
          audience.map(({ name }) => say(name)),
        )}
        ${fact(
          msg('Not for'),
          notFor.map(({ description, url }) => [
            say(description),
            ' ',
            url ? link(url, msg(str`Go to ${new URL(url).hostname}`)) : nothing,
          ]),
        )}
      </dl>`
    : nothing;

const link = (url: string, content: unknown): TemplateResult =>
  html`<a href=${url} rel="noreferrer noopener">${content}</a>`;

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
    aria-label=${msg('Progress in this course')}
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
    <span class="mark ${done ? 'primary' : ''}" aria-hidden="true">${done ? nothing : number}</span>
    <div class="row">
      <div class="about close stack">
        <p class="small muted">
          ${msg(str`Module ${number}`)} · <span class="state">${stateWord(state)}</span>
          ${timeRequired ? html`· ${timeWords(minutesOf(timeRequired))}` : nothing}
        </p>
        <p class="name">${url ? link(url, say(name)) : say(name)}</p>
        ${description ? html`<p class="muted">${say(description)}</p>` : nothing}
        ${notice(module.contentNotice)}
      </div>
      <button type="button" part="mark" class=${isNext ? 'primary' : ''} @click=${() => acts.mark(id, !done)}>
        <span>${done ? msg('Mark as not done') : msg('Mark as done')} <span class="visually-hidden">${say(name)}</span></span>
      </button>
    </div>
  </li>`;
}

const stateWord = (state: Step['state']): string =>
  state === 'done' ? msg('Done') : state === 'current' ? msg('In progress') : msg('Not started');

function timeWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return msg(str`about ${rest} min`);
  return rest ? msg(str`about ${hours} h ${rest} min`) : msg(str`about ${hours} h`);
}

function saying(said: Said, progress: CourseProgress): string {
  if (said === 'cleared') return msg('Your progress has been cleared.');
  if (said === 'certificate') return msg('Your certificate is ready below.');
  if (typeof said === 'string') return '';
  const name = wordingOf(said.module, spoken().wanted).value;
  const count = countOf(progress);
  if (progress.done) return msg(str`${name}: done. You have completed the course.`);
  return said.done ? msg(str`${name}: done. ${count}.`) : msg(str`${name}: not done. ${count}.`);
}

/** Where progress is kept, and how to be rid of it. */
function keepingView({ kept, progress, said }: CourseView, acts: Acts): TemplateResult {
  const { keeping, remembered, refused } = kept;
  return html`<div class="close stack" part="keeping">
    ${
      keeping === 'local'
        ? html`<label class="remember screen-only">
            <input type="checkbox" .checked=${remembered} @change=${acts.remember} aria-describedby="kept" />
            ${msg('Remember on this device')}
          </label>`
        : nothing
    }
    <p id="kept" class="small muted screen-only">${keptWords(keeping, remembered)}</p>
    <p role="status" class="small">
      ${refused ? msg('Your progress could not be saved in this browser. It may be lost when you leave this page.') : nothing}
    </p>
    ${
      !progress.completed
        ? nothing
        : said === 'asking'
          ? html`<div class="row" role="group" aria-labelledby="ask" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && acts.ask(false)}>
              <p id="ask">${msg('Start over? All your marks will be removed.')}</p>
              <button type="button" id="over" @click=${acts.startOver}>${msg('Yes, start over')}</button>
              <button type="button" @click=${() => acts.ask(false)}>${msg('No, keep my progress')}</button>
            </div>`
          : html`<button type="button" id="over" @click=${() => acts.ask(true)}>${msg('Start over')}</button>`
    }
  </div>`;
}

function keptWords(keeping: Keeping, remembered: boolean): string {
  if (keeping === 'none')
    return msg('Your progress is not kept: it is gone when you leave this page.');
  if (keeping === 'session')
    return msg('Your progress is kept in this tab only, until you close it.');
  return remembered
    ? msg(
        'Your progress is kept in this browser, and whoever uses it can see it. Untick the box to remove it.',
      )
    : msg(
        'Without this, your progress is kept in this tab only, until you close it. Leave it off on a shared device.',
      );
}
