/** The markup and words of the list of sessions: functions of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { longDate } from '../../i18n/format.js';
import { msg, str } from '../../i18n/words.js';
import type { SessionEntry, TrainingGroup, Upcoming } from '../../model/sessions.js';
import { heading } from '../../ui/heading.js';
import { helpLine } from '../../ui/help-line.js';
import type { CalendarMenus } from './calendar-menus.js';
import { compactSession, pastSession, sessionView, timeOf } from './session.view.js';
import { aboutTraining } from './training-facts.view.js';

export interface ViewOptions {
  readonly level: number;
  readonly compact: boolean;
  /** When the feed was last changed, if that is so long ago that a reader should know. */
  readonly oldSince: number | undefined;
  /** The search and the filters, where there is something to look for. */
  readonly controls: unknown;
  readonly menus: CalendarMenus;
  /** The address of a calendar file to subscribe to. */
  readonly calendar: string;
  readonly onMore: () => void;
}

/** The whole picture, with sessions to come or without. */
export function sessionsView(found: Upcoming, options: ViewOptions): TemplateResult {
  const { groups, preview, shown, coming, next, past } = found;
  const { level, compact, oldSince, controls, menus, calendar, onMore } = options;
  // Years are told where there are several: those of the first session and of the last.
  const years = shown[0]?.schoolYear !== shown.at(-1)?.schoolYear;
  return html`<section aria-labelledby="title">
    ${heading(level, html`<slot name="title">${msg('Upcoming trainings')}</slot>`, {
      id: 'title',
      part: 'title',
      look: 'title',
    })}
    ${preview && previewNote(preview)}
    ${controls}
    ${
      shown.length
        ? compact
          ? list(
              shown.map((entry) => compactSession(entry, level + 1)),
              'compact',
            )
          : groups.map((group) => groupView(group, level + 1, years, menus))
        : html`<div class="training about" part="empty">
            ${
              coming.length
                ? msg('Try fewer or other words, or fewer filters.')
                : html`<slot name="empty"
                    ><p>
                      ${msg('No trainings are scheduled right now. New dates will appear here.')}
                    </p></slot
                  >`
            }
          </div>`
    }
    ${
      next && !compact
        ? html`<p>
            <button type="button" part="more" @click=${onMore}>${msg(str`Show more (${next})`)}</button>
          </p>`
        : nothing
    }
    ${
      oldSince &&
      html`<p class="small muted" part="updated">
        ${msg('Content as of')} ${timeOf(oldSince, 'UTC', longDate(oldSince, 'UTC'))}
      </p>`
    }
    ${menus.subscription(calendar)}
    ${compact || !past.length ? nothing : pastView(past, level + 1)} ${helpLine()}
  </section>`;
}

/** So that nobody takes a preview for today. */
const previewNote = ({
  moment,
  zone,
  exact,
}: NonNullable<Upcoming['preview']>): TemplateResult => html`<p class="aside small" part="preview">
  ${msg('Preview:')} ${timeOf(moment, zone, exact ? undefined : longDate(moment, zone))}
</p>`;

const list = (items: unknown, look = ''): TemplateResult =>
  html`<ol role="list" class=${look}>
    ${items}
  </ol>`;

const groupView = (
  group: TrainingGroup,
  level: number,
  years: boolean,
  menus: CalendarMenus,
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
          .map((entry) => sessionView(entry, level + (years ? 2 : 1), menus)),
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
