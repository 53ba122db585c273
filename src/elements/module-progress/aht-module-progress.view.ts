/** The markup and words of the course: a function of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import type { Text } from '../../feed/sections/parts.js';
import type { Term } from '../../feed/sections/terms.js';
import type { Module, Training } from '../../feed/sections/trainings.js';
import { msg, str } from '../../i18n/words.js';
import { type CourseProgress, type Step, timeOf } from '../../model/progress.js';
import { heading } from '../../ui/heading.js';
import { helpLine } from '../../ui/help-line.js';
import { paragraph } from '../../ui/pieces.js';
import { say } from '../../ui/say.js';
import { titleView } from '../../ui/title.js';
import type { Extras } from './extras.js';
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
  /** What waits to be confirmed: the id of a module, or the name of another act. */
  readonly asked: string;
  /** What few readers ask for: nothing until it is there, null when it could not be had. */
  readonly extras: Extras | null | undefined;
}

/** What a reader can do. */
export interface Acts {
  readonly mark: (module: string, done: boolean) => unknown;
  /** Asks for a second press before `act` takes something away. */
  readonly sure: (what: string, act: () => void) => void;
  /** Fetches the extras. */
  readonly need: () => void;
  /** Forgets this course, or all. */
  readonly clear: (all: boolean) => void;
  /** To be called when what is kept has become another. */
  readonly changed: () => void;
}

/** The words of a button that asks for a second press. */
export const sureWords = (sure: boolean, words: string): string =>
  sure ? msg('Press again to confirm') : words;

export function courseView(view: CourseView, acts: Acts, level: number): TemplateResult {
  const { training, progress, kept, extras, asked, marked } = view;
  const { steps, completed, total, done, next } = progress;
  const { certificate, objectives } = training;
  const count = msg(str`Modules done: ${completed} of ${total}`);
  const completion = msg('You have completed this course');
  const said = steps.find(({ module }) => module === marked);
  // From another page one goes there first; here one marks.
  const go = !next?.isCurrent && next?.module.url;
  const [finish, remember, keeping] = extras?.draw(view) ?? [];
  const lost =
    extras === null
      ? html`<p role="alert">${msg('This information cannot be loaded right now.')}</p>
          <button type="button" @click=${acts.need}>${msg('Try again')}</button>`
      : nothing;
  const place = kept.isKept
    ? msg('Your progress is kept until you close this tab.')
    : msg('Your progress is kept until you leave this page.');

  return html`<section aria-labelledby="title">
    <div class="stack" part="about">
      ${titleView(level, say(training.name))}
      ${paragraph(say(training.description))}
      ${notice(training.contentNotice)} ${people(view)}
      ${
        objectives?.[0] &&
        html`<details part="objectives">
              <summary>${msg('What you will learn')}</summary>
              <ul role="list">
                ${objectives.map((objective) => html`<li>${say(objective)}</li>`)}
              </ul>
            </details>`
      }
    </div>
    <div class="close stack" part="progress">
      <p id="count" tabindex="-1">${count}</p>
      <div
        class="bar"
        part="bar"
        role="progressbar"
        aria-labelledby="title"
        aria-valuemin="0"
        aria-valuemax=${total}
        aria-valuenow=${completed}
        aria-valuetext=${count}
      >
        ${steps.map(({ number }) => html`<span class=${number > completed ? '' : 'primary'}></span>`)}
      </div>
    </div>
    ${
      go
        ? html`<p class="screen-only">
            <a class="button primary" part="continue" href=${go} rel="noreferrer noopener"
              >${msg(str`Go to module ${next!.number}`)}</a
            >
          </p>`
        : nothing
    }
    <ol part="modules" role="list">
      ${steps.map((step) => stepView(step, !go && step === next, asked === step.module.id, acts))}
    </ol>
    <p class="visually-hidden" role="status">
      ${
        asked
          ? sureWords(true, '')
          : said && html`${say(marked!.name)}: ${stateWord(said)}. ${done ? completion : count}.`
      }
    </p>
    ${
      done || certificate
        ? html`<div class="aside stack" part="certificate">
            ${heading(level + 1, done ? completion : say(certificate!.name), { look: 'name' })}
            ${paragraph(say(certificate?.description))}
            ${done && certificate ? (finish ?? lost) : nothing}
          </div>`
        : nothing
    }
    <div class="close stack screen-only" part="keeping">
      ${remember}
      <p class="small muted" role="status">${kept.onDevice ? nothing : place}</p>
      <details @toggle=${() => extras ?? acts.need()}>
        <summary>${msg('Save, print or clear')}</summary>
        ${keeping ?? lost}
      </details>
    </div>
    ${helpLine()}
  </section>`;
}

export const noCourseView = (): TemplateResult => html`<div class="stack" part="empty">
  <slot name="empty"><p>${msg('There is no course here at the moment.')}</p></slot>
  ${helpLine()}
</div>`;

/** A note on content has help beside it. */
const notice = (text: Text | undefined): unknown =>
  text &&
  html`<div class="aside small" part="notice">
    <strong>${msg('Content notice')}:</strong> ${say(text)} ${helpLine()}
  </div>`;

/** For whom the course is, where everyone else should go, and what it counts as. */
const people = ({ training: { notFor = [], hours }, audience }: CourseView): unknown => {
  const facts = [
    fact(
      msg('For whom'),
      audience.map(({ name }) => say(name)),
    ),
    fact(
      msg('Not for'),
      notFor.map(({ description, url }) => [
        say(description),
        url &&
          html` <a href=${url} rel="noreferrer noopener" translate="no">${new URL(url).hostname}</a>`,
      ]),
    ),
    fact(msg('Hours of training'), hours ? [hours] : []),
  ].filter(Boolean);
  return facts[0] && html`<dl class="row" part="audience">${facts}</dl>`;
};

const fact = (term: string, facts: readonly unknown[]): unknown =>
  facts.length &&
  html`<div>
    <dt>${term}</dt>
    ${facts.map((one) => html`<dd>${one}</dd>`)}
  </div>`;

function stepView(step: Step, isNext: boolean, asked: boolean, acts: Acts): TemplateResult {
  const { module, number, done, isCurrent } = step;
  const { id, name, description, url, timeRequired, contentNotice, transcriptUrl } = module;
  const title = say(name);
  const mark = () => acts.mark(id, !done);
  return html`<li class=${done ? 'done' : isCurrent ? 'current' : ''} part="module" aria-current=${isCurrent ? 'step' : nothing}>
    <span class=${done ? 'mark primary' : 'mark'} aria-hidden="true">${done ? '✓' : number}</span>
    <div class="row">
      <div class="about close stack">
        <p class="small muted">
          ${msg(str`Module ${number}`)} · <span class="state">${stateWord(step)}</span>
          ${timeRequired && `· ${timeOf(timeRequired)}`}
        </p>
        <p class="name">${url ? html`<a href=${url} rel="noreferrer noopener">${title}</a>` : title}</p>
        ${paragraph(say(description), 'muted')}
        ${
          transcriptUrl &&
          html`<p class="small">
            <a href=${transcriptUrl} rel="noreferrer noopener" part="transcript"
              >${msg('Captions or transcript')}<span class="visually-hidden">: ${title}</span></a
            >
          </p>`
        }
        ${notice(contentNotice)}
      </div>
      <button type="button" part="mark" class=${isNext ? 'primary' : ''} @click=${done ? () => acts.sure(id, mark) : mark}>
        ${done ? sureWords(asked, msg('Mark as not done')) : msg('Mark as done')} <span class="visually-hidden">${title}</span>
      </button>
    </div>
  </li>`;
}

export const stateWord = ({ done, isCurrent }: Step): string =>
  done ? msg('Done') : isCurrent ? msg('In progress') : msg('Not started');
