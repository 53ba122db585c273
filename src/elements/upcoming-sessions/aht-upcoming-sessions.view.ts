/** The markup and words of the list of sessions: functions of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { formatLanguage, fullDate, longDate, time, timeRange } from '../../i18n/format.js';
import { msg, spoken, str } from '../../i18n/words.js';
import type { SessionEntry, SessionStatus, TrainingGroup, Upcoming } from '../../model/sessions.js';
import { isoWithOffset } from '../../model/time.js';
import { heading } from '../../ui/heading.js';
import { helpLine } from '../../ui/help-line.js';
import { say } from '../../ui/say.js';
import { aboutTraining, link, peopleOf } from './training-facts.view.js';

interface Options {
  /** The heading level of the title. */
  readonly level: number;
  readonly pastShown: boolean;
  readonly togglePast: () => void;
}

/** The whole picture, with sessions to come or without. */
export function sessionsView(found: Upcoming, options: Options): TemplateResult {
  const { groups, preview } = found;
  return html`<section class="all" aria-labelledby="title">
    ${heading(options.level, msg('Upcoming trainings'), { id: 'title', part: 'title', look: 'title' })}
    ${preview && previewNote(preview)}
    ${
      groups.length
        ? groups.map((group) => groupView(group, options.level + 1))
        : html`<div class="training about" part="empty">
            <slot name="empty"
              ><p>
                ${msg('No trainings are scheduled right now. New dates appear here as soon as they are set.')}
              </p></slot
            >
          </div>`
    }
    ${pastView(found.past, options)} ${helpLine()}
  </section>`;
}

/** So that nobody takes a preview for today. */
function previewNote({ moment, zone, exact }: NonNullable<Upcoming['preview']>): TemplateResult {
  const shown = timeOf(moment, zone, longDate, exact);
  return html`<p class="aside small" part="preview">${msg(html`Preview: shown as of ${shown}`)}</p>`;
}

/**
 * A moment as people read it, by `words`, its time of day as well if wanted, with its exact time for
 * machines. Marked where dates come out in another language than our words.
 */
function timeOf(
  moment: number,
  zone: string,
  words: (moment: number, zone: string) => string,
  exact = false,
): TemplateResult {
  const language = formatLanguage();
  return html`<time
    datetime=${isoWithOffset(moment, zone)}
    lang=${language === spoken().words ? nothing : language}
    >${words(moment, zone)}${exact ? `, ${time(moment, zone)}` : ''}</time
  >`;
}

const groupView = (group: TrainingGroup, level: number): TemplateResult =>
  html`<article class="training" part="training">
    ${aboutTraining(group, level)}
    <ol class="sessions" role="list">
      ${group.entries.map((entry) => sessionView(entry, level + 1))}
    </ol>
  </article>`;

/** One session: its date with how it stands, what is to be known, what can be done. */
const row = (
  { start, zone }: SessionEntry,
  level: number,
  tags: unknown,
  under: unknown,
  what: unknown,
  action: unknown,
): TemplateResult => {
  // Part of the heading: who jumps from heading to heading must hear how a session stands.
  const date = html`${timeOf(start, zone, fullDate)} ${tags}`;
  return html`<li class="session" part="session">
    <div>${heading(level, date, { part: 'date', look: 'date' })} ${under}</div>
    <div class="stack">${what}</div>
    ${action}
  </li>`;
};

const tag = (words: string | undefined, look = ''): unknown =>
  words && html`<span class="tag ${look}" part="status">${words}</span>`;

const paragraph = (content: unknown, look = ''): unknown =>
  content && html`<p class=${look}>${content}</p>`;

function sessionView(entry: SessionEntry, level: number): TemplateResult {
  const { session, zone, readerZone, underway } = entry;
  const { name, location, attendanceMode } = session;
  const status: { readonly [status in SessionStatus]?: string } = {
    rescheduled: msg('New date'),
    postponed: msg('Postponed'),
    cancelled: msg('Cancelled'),
    full: msg('Full'),
  };
  const attendance = {
    mixed: msg('In person or online'),
    online: msg('Online'),
    onsite: msg('In person'),
  };
  const people = peopleOf(session);
  return row(
    entry,
    level,
    [tag(status[entry.status], 'loud'), tag(underway ? msg('Under way now') : '', 'now')],
    earlier(entry),
    [
      html`<p><strong>${hours(entry, zone)}</strong></p>`,
      readerZone &&
        paragraph(msg(html`In your time zone: ${hours(entry, readerZone)}`), 'small muted'),
      paragraph(say(name)),
      paragraph(say(session.description)),
      attendanceMode && paragraph(attendance[attendanceMode]),
      location &&
        html`<p>
          ${location.url ? link(location.url, say(location.name)) : say(location.name)}
          ${location.address && html`<br />${say(location.address)}`}
        </p>`,
      people.some(Boolean) ? html`<dl class="facts">${people}</dl>` : nothing,
      paragraph(say(session.note)),
    ],
    registration(entry),
  );
}

/** The date before it was moved; the time of day as well where the day has stayed the same. */
function earlier({ previousStart, start, zone }: SessionEntry): unknown {
  if (previousStart === undefined || previousStart === start) return nothing;
  const sameDay = fullDate(previousStart, zone) === fullDate(start, zone);
  return html`<p class="muted">
    <span class="visually-hidden">${msg('Earlier date:')}</span>
    <s>${timeOf(previousStart, zone, fullDate, sameDay)}</s>
  </p>`;
}

/** From when to when in a zone; with the dates where they are not that of the heading. */
function hours({ start, end, zone: own }: SessionEntry, zone: string): unknown {
  const date = longDate(start, zone);
  if (date === longDate(end, zone)) {
    const before = date === longDate(start, own) ? '' : `${date}, `;
    return timeOf(start, zone, () => before + timeRange(start, end, zone));
  }
  const from = timeOf(start, zone, longDate, true);
  const to = timeOf(end, zone, longDate, true);
  return msg(html`From ${from} to ${to}`);
}

/** A link whose name tells it from those of all other sessions, and whose id does so in the code. */
const action = (
  url: string,
  words: string,
  { training, session, start, zone }: SessionEntry,
): TemplateResult =>
  html`<a
    class="button"
    part="register"
    id="${training.id}/${session.id}"
    href=${url}
    rel="noreferrer noopener"
    >${words}<span class="visually-hidden"
      >: ${say(session.name ?? training.name)}, ${timeOf(start, zone, fullDate, true)}</span
    ></a
  >`;

function registration(entry: SessionEntry): unknown {
  const { session, zone, opens } = entry;
  switch (entry.registration) {
    case 'open':
      return action(session.url!, msg('Register'), entry);
    case 'waitlist':
      return action(session.waitlistUrl!, msg('Join the waiting list'), entry);
    case 'early': {
      const moment = timeOf(opens!, zone, longDate, true);
      return paragraph(msg(html`Registration opens: ${moment}`), 'small');
    }
    case 'closed':
      return paragraph(msg('Registration is closed.'), 'small');
    default:
      return nothing;
  }
}

function pastView(
  past: readonly SessionEntry[],
  { level, pastShown, togglePast }: Options,
): unknown {
  if (!past.length) return nothing;
  const words = pastShown
    ? msg('Hide past trainings')
    : msg(str`Show past trainings (${past.length})`);
  return html`<div class="stack">
    <button type="button" part="past" aria-expanded=${pastShown} @click=${togglePast}>${words}</button>
    ${
      pastShown
        ? html`${heading(level + 1, msg('Past trainings'), { look: 'name' })}
            <ol class="sessions training" role="list">
              ${past.map((entry) => pastSession(entry, level + 2))}
            </ol>`
        : nothing
    }
  </div>`;
}

const pastSession = (entry: SessionEntry, level: number): TemplateResult => {
  const { name = entry.training.name, recordingUrl } = entry.session;
  return row(
    entry,
    level,
    tag(msg('Past')),
    nothing,
    paragraph(say(name)),
    recordingUrl && action(recordingUrl, msg('Watch the recording'), entry),
  );
};
