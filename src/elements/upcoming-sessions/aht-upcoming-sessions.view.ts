/** The markup and words of the list of sessions: functions of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { msg, str } from '../../i18n/words.js';
import type { Moment, SessionEntry, TrainingGroup, Upcoming } from '../../model/sessions.js';
import { heading } from '../../ui/heading.js';
import { helpLine } from '../../ui/help-line.js';
import { titleView } from '../../ui/title.js';
import type { CalendarButton } from './calendar-button.js';
import type { LongList } from './long-list.js';
import { pastSession, sessionView } from './session.view.js';
import { aboutTraining } from './training-facts.view.js';

export interface ViewOptions {
  readonly level: number;
  /** Of which moment the list is, where a reader should know. */
  readonly note: Moment | undefined;
  /** What a long list has besides, where it is one. */
  readonly long: LongList | null | undefined;
  /** What a list seldom has, where it has. */
  readonly seldom: typeof import('./seldom.view.js') | null | undefined;
  readonly menu: CalendarButton;
}

/** The whole picture, with sessions to come or without. */
export function sessionsView(found: Upcoming, options: ViewOptions): TemplateResult {
  const { groups, shown, coming, past, calendar, compact } = found;
  const { level, note, seldom, menu } = options;
  const long = compact ? undefined : options.long;
  // Years are told where there are several: those of the first session and of the last.
  const years = shown[0]?.schoolYear !== shown.at(-1)?.schoolYear;
  return html`<section aria-labelledby="title">
    <div>${titleView(level, msg('Upcoming trainings'))}</div>
    ${note && seldom?.asOfNote(note)}
    ${long?.form(found)}
    ${
      shown.length
        ? compact
          ? seldom!.compactList(shown, level + 1)
          : groups.map((group) => groupView(group, level + 1, years, menu))
        : html`<div class="training about" part="empty">
            ${
              coming.length
                ? long!.none()
                : html`<slot name="empty"
                    ><p>
                      ${msg('No trainings are scheduled right now. New dates will appear here.')}
                    </p></slot
                  >`
            }
          </div>`
    }
    ${long?.more(found)}
    ${calendar ? menu('calendar', msg('Subscribe to calendar'), calendar) : nothing}
    ${past[0] && pastView(past, level + 1)} ${helpLine()}
  </section>`;
}

const list = (items: unknown): TemplateResult => html`<ol role="list">${items}</ol>`;

const groupView = (
  group: TrainingGroup,
  level: number,
  years: boolean,
  menu: CalendarButton,
): TemplateResult => {
  const { entries } = group;
  return html`<article class="training" part="training">
    ${aboutTraining(group, level)}
    ${[...new Set(entries.map(({ schoolYear }) => schoolYear))].map((year) => [
      years
        ? heading(level + 1, msg(str`School year ${`${year}–${year + 1}`}`), { look: 'about' })
        : nothing,
      list(
        entries
          .filter(({ schoolYear }) => schoolYear === year)
          .map((entry) => sessionView(entry, level + (years ? 2 : 1), menu)),
      ),
    ])}
  </article>`;
};

const pastView = (past: readonly SessionEntry[], level: number): TemplateResult => {
  const title = html`<slot name="past">${msg('Past trainings')}</slot>${` (${past.length})`}`;
  return html`<details class="training" part="past">
    <summary class="about">${heading(level, title, { look: 'name' })}</summary>
    ${list(past.map((entry) => pastSession(entry, level + 1)))}
  </details>`;
};
