/** The markup and words of the list of sessions: functions of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { formatLanguage, fullDate, longDate, time, timeRange } from '../../i18n/format.js';
import { msg, spoken, str } from '../../i18n/words.js';
import type { SessionEntry, SessionStatus, TrainingGroup, Upcoming } from '../../model/sessions.js';
import { isoWithOffset } from '../../model/time.js';
import { heading } from '../../ui/heading.js';
import { helpLine } from '../../ui/help-line.js';
import { joined, paragraph } from '../../ui/pieces.js';
import { say } from '../../ui/say.js';
import { aboutTraining, br, link, peopleOf } from './training-facts.view.js';

/** The whole picture, with sessions to come or without. */
export function sessionsView(found: Upcoming, level: number): TemplateResult {
  const { groups, preview } = found;
  return html`<section aria-labelledby="title">
    ${heading(level, msg('Upcoming trainings'), { id: 'title', part: 'title', look: 'title' })}
    ${preview && previewNote(preview)}
    ${
      groups.length
        ? groups.map((group) => groupView(group, level + 1))
        : html`<div class="training about" part="empty">
            <slot name="empty"
              ><p>
                ${msg('No trainings are scheduled right now. New dates will appear here.')}
              </p></slot
            >
          </div>`
    }
    ${pastView(found.past, level + 1)} ${helpLine()}
  </section>`;
}

/** So that nobody takes a preview for today. */
const previewNote = ({
  moment,
  zone,
  exact,
}: NonNullable<Upcoming['preview']>): TemplateResult => html`<p class="aside small" part="preview">
  ${msg('Preview:')} ${timeOf(moment, zone, longDate, exact)}
</p>`;

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
    <ol role="list">
      ${group.entries.map((entry) => sessionView(entry, level + 1))}
    </ol>
  </article>`;

/** One session: its date with how it stands, what is to be known, what can be done. */
const row = (
  { start, zone }: SessionEntry,
  level: number,
  what: unknown,
  action: unknown,
  tags?: unknown,
  under?: unknown,
): TemplateResult => {
  // Part of the heading: who jumps from heading to heading must hear how a session stands.
  const date = html`${timeOf(start, zone, fullDate)} ${tags}`;
  return html`<li part="session">
    <div>${heading(level, date, { part: 'date', look: 'date' })} ${under}</div>
    <div class="stack">${what}</div>
    ${action}
  </li>`;
};

const tag = (words: string | undefined, look = ''): unknown =>
  words && html`<span class=${`tag ${look}`} part="status">${words}</span>`;

function sessionView(entry: SessionEntry, level: number): TemplateResult {
  const { session, zone, readerZone, underway } = entry;
  const { name, location, attendanceMode } = session;
  const status: { readonly [status in SessionStatus]?: string } = {
    rescheduled: msg('New date'),
    postponed: msg('Postponed'),
    cancelled: msg('Cancelled'),
    full: msg('Full'),
  };
  const [onsite, online] = [msg('In person'), msg('Online')];
  const attendance = { onsite, online, mixed: `${onsite} · ${online}` };
  const people = peopleOf(session);
  return row(
    entry,
    level,
    [
      html`<p><strong>${hours(entry, zone)}</strong></p>`,
      readerZone &&
        paragraph([msg('In your time zone:'), ' ', hours(entry, readerZone)], 'small muted'),
      paragraph(say(name)),
      paragraph(say(session.description)),
      attendanceMode && paragraph(attendance[attendanceMode]),
      location &&
        paragraph(joined([link(location.url, say(location.name)), say(location.address)], br)),
      people.some(Boolean) ? html`<dl>${people}</dl>` : nothing,
      paragraph(say(session.note)),
    ],
    registration(entry),
    [tag(status[entry.status]), tag(underway ? msg('In progress') : '', 'now')],
    earlier(entry),
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
  return [timeOf(start, zone, longDate, true), ' – ', timeOf(end, zone, longDate, true)];
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
    id=${`${training.id}/${session.id}`}
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
    case 'early':
      return paragraph(
        [msg('Registration opens:'), ' ', timeOf(opens!, zone, longDate, true)],
        'small',
      );
    case 'closed':
      return paragraph(msg('Registration is closed.'), 'small');
    default:
      return nothing;
  }
}

function pastView(past: readonly SessionEntry[], level: number): unknown {
  const title = msg(str`Past trainings (${past.length})`);
  return past.length
    ? html`<details class="training" part="past">
        <summary class="about">${heading(level, title, { look: 'name' })}</summary>
        <ol role="list">
          ${past.map((entry) => pastSession(entry, level + 1))}
        </ol>
      </details>`
    : nothing;
}

const pastSession = (entry: SessionEntry, level: number): TemplateResult => {
  const { name = entry.training.name, recordingUrl } = entry.session;
  return row(
    entry,
    level,
    paragraph(say(name)),
    recordingUrl && action(recordingUrl, msg('Watch the recording'), entry),
  );
};
