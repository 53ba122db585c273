/** The markup and words of the list of sessions: functions of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Session, Training } from '../../feed/sections/trainings.js';
import { formatLanguage, fullDate, longDate, time, timeRange } from '../../i18n/format.js';
import { msg, spoken, str } from '../../i18n/words.js';
import type { SessionEntry, TrainingGroup, Upcoming } from '../../model/sessions.js';
import { isoWithOffset } from '../../model/time.js';
import { heading } from '../../ui/heading.js';
import { helpLine } from '../../ui/help-line.js';
import { say } from '../../ui/say.js';
import { aboutTraining, link, people } from './training-facts.view.js';

interface Options {
  /** The heading levels of the title and of a training. */
  readonly level: number;
  readonly below: number;
  readonly pastShown: boolean;
  readonly togglePast: () => void;
}

/** The whole picture, with sessions to come or without. */
export function sessionsView(found: Upcoming, options: Options): TemplateResult {
  const { groups, preview } = found;
  return html`<section class="all" aria-labelledby="title">
    ${heading(options.level, msg('Upcoming trainings'), { id: 'title', part: 'title', look: 'title' })}
    ${preview ? previewNote(preview) : nothing}
    ${
      groups.length > 0
        ? groups.map((group) => groupView(group, options.below))
        : html`<div class="empty" part="empty">
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
  const date = longDate(moment, zone);
  const shown = timeOf(moment, zone, exact ? `${date}, ${time(moment, zone)}` : date);
  return html`<p class="aside small" part="preview">${msg(html`Preview: shown as of ${shown}`)}</p>`;
}

/**
 * A moment as people read it, with its exact time for machines. Marked where dates come out in
 * another language than our words.
 */
const timeOf = (moment: number, zone: string, words: string): TemplateResult =>
  html`<time datetime=${isoWithOffset(moment, zone)} lang=${dateLanguage()}>${words}</time>`;

const dateLanguage = () => (formatLanguage() === spoken().words ? nothing : formatLanguage());

function groupView(group: TrainingGroup, level: number): TemplateResult {
  return html`<article class="training" part="training">
    ${aboutTraining(group, level)}
    <ol class="sessions" role="list">
      ${group.entries.map((entry) => sessionView(entry, level + 1))}
    </ol>
  </article>`;
}

const tag = (words: string, look = ''): unknown =>
  words ? html`<span class="tag ${look}" part="status">${words}</span>` : nothing;

const statusWords = (status: SessionEntry['status']): string =>
  ({
    scheduled: '',
    rescheduled: msg('New date'),
    postponed: msg('Postponed'),
    cancelled: msg('Cancelled'),
    full: msg('Full'),
  })[status];

/** How a session stands is part of its heading: who jumps from heading to heading must hear it. */
function sessionView(entry: SessionEntry, level: number): TemplateResult {
  const { session, training, start, zone, readerZone, underway } = entry;
  const { name, description, location, attendanceMode, note } = session;
  const date = html`${timeOf(start, zone, fullDate(start, zone))} ${tag(statusWords(entry.status), 'loud')}
  ${tag(underway ? msg('Under way now') : '', 'now')}`;
  return html`<li class="session" part="session">
    <div class="when">
      ${heading(level, date, { part: 'date', look: 'date' })} ${earlier(entry)}
    </div>
    <div class="what">
      <p><strong>${hours(entry, zone)}</strong></p>
      ${
        readerZone
          ? html`<p class="small muted">${msg(html`In your time zone: ${hours(entry, readerZone)}`)}</p>`
          : nothing
      }
      ${name ? html`<p>${say(name)}</p>` : nothing}
      ${description ? html`<p>${say(description)}</p>` : nothing}
      ${attendanceMode ? html`<p>${attendanceWords(attendanceMode)}</p>` : nothing}
      ${
        location
          ? html`<p>
              ${location.url ? link(location.url, say(location.name)) : say(location.name)}
              ${location.address ? html`<br />${say(location.address)}` : nothing}
            </p>`
          : nothing
      }
      ${
        session.facilitators || session.contact
          ? html`<dl class="facts">${people(session)}</dl>`
          : nothing
      }
      ${note ? html`<p>${say(note)}</p>` : nothing}
    </div>
    ${registration(entry, name ?? training.name)}
  </li>`;
}

/** The date before it was moved; the time of day as well where the day has stayed the same. */
function earlier({ previousStart, start, zone }: SessionEntry): unknown {
  if (previousStart === undefined || previousStart === start) return nothing;
  const before = fullDate(previousStart, zone);
  const words =
    before === fullDate(start, zone) ? `${before}, ${time(previousStart, zone)}` : before;
  return html`<p class="muted">
    <span class="visually-hidden">${msg('Earlier date:')}</span> <s>${timeOf(previousStart, zone, words)}</s>
  </p>`;
}

/** From when to when in a zone; with the dates where they are not that of the heading. */
function hours({ start, end, zone: own }: SessionEntry, zone: string): TemplateResult {
  const [first, last] = [longDate(start, zone), longDate(end, zone)];
  if (first === last) {
    const range = timeRange(start, end, zone);
    return timeOf(start, zone, first === longDate(start, own) ? range : `${first}, ${range}`);
  }
  const from = timeOf(start, zone, `${first}, ${time(start, zone)}`);
  const to = timeOf(end, zone, `${last}, ${time(end, zone)}`);
  return msg(html`From ${from} to ${to}`) as TemplateResult;
}

function attendanceWords(mode: NonNullable<Session['attendanceMode']>): string {
  if (mode === 'mixed') return msg('In person or online');
  return mode === 'online' ? msg('Online') : msg('In person');
}

/** A link whose name tells it from those of all other sessions, and whose id does so in the code. */
const action = (
  url: string,
  words: string,
  { training, session, start, zone }: SessionEntry,
  name: unknown,
): TemplateResult =>
  html`<a
    class="button"
    part="register"
    id="${training.id}/${session.id}"
    href=${url}
    rel="noreferrer noopener"
    >${words}<span class="visually-hidden"
      >: ${name}, <span lang=${dateLanguage()}>${fullDate(start, zone)}, ${time(start, zone)}</span></span
    ></a
  >`;

function registration(entry: SessionEntry, name: Training['name']): unknown {
  const { session, zone, opens } = entry;
  switch (entry.registration) {
    case 'open':
      return action(session.url!, msg('Register'), entry, say(name));
    case 'waitlist':
      return action(session.waitlistUrl!, msg('Join the waiting list'), entry, say(name));
    case 'early': {
      const moment = timeOf(opens!, zone, `${longDate(opens!, zone)}, ${time(opens!, zone)}`);
      return html`<p class="small">${msg(html`Registration opens: ${moment}`)}</p>`;
    }
    case 'closed':
      return html`<p class="small">${msg('Registration is closed.')}</p>`;
    default:
      return nothing;
  }
}

function pastView(
  past: readonly SessionEntry[],
  { below, pastShown, togglePast }: Options,
): unknown {
  if (past.length === 0) return nothing;
  const words = pastShown
    ? msg('Hide past trainings')
    : msg(str`Show past trainings (${past.length})`);
  return html`<div class="stack">
    <button type="button" part="past" aria-expanded=${pastShown} @click=${togglePast}>${words}</button>
    ${
      pastShown
        ? html`${heading(below, msg('Past trainings'), { look: 'name' })}
            <ol class="sessions training" role="list">
              ${past.map((entry) => pastSession(entry, below + 1))}
            </ol>`
        : nothing
    }
  </div>`;
}

function pastSession(entry: SessionEntry, level: number): TemplateResult {
  const { session, training, start, zone } = entry;
  const name = say(session.name ?? training.name);
  const date = html`${timeOf(start, zone, fullDate(start, zone))} ${tag(msg('Past'))}`;
  return html`<li class="session">
    <div class="when">${heading(level, date, { look: 'date' })}</div>
    <p class="what">${name}</p>
    ${session.recordingUrl ? action(session.recordingUrl, msg('Watch the recording'), entry, name) : nothing}
  </li>`;
}
