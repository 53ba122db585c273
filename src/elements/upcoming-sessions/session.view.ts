/** The markup and words of one session: functions of what to show, and nothing else. */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { formatLanguage, fullDate, longDate } from '../../i18n/format.js';
import { time, timeRange } from '../../i18n/time-format.js';
import { msg, spoken } from '../../i18n/words.js';
import type { Registration, SessionEntry } from '../../model/sessions.js';
import { isoWithOffset } from '../../model/time.js';
import { heading } from '../../ui/heading.js';
import { say } from '../../ui/say.js';
import type { CalendarButton } from './calendar-button.js';
import { joined, paragraph } from '../../ui/pieces.js';
import { br, factList, link, peopleOf } from './training-facts.view.js';

/**
 * A moment as people read it, else in `words`, with its exact time for machines. Marked where dates
 * come out in another language than our words.
 */
export function timeOf(
  moment: number,
  zone: string,
  words = `${longDate(moment, zone)}, ${time(moment, zone)}`,
): TemplateResult {
  const language = formatLanguage();
  return html`<time
    datetime=${isoWithOffset(moment, zone)}
    lang=${language === spoken().words ? nothing : language}
    >${words}</time
  >`;
}

/**
 * A date in full, with the time of day where that is wanted. A line may end after the day of the
 * week, and not within the date.
 */
const fullTime = (moment: number, zone: string, exact?: boolean): TemplateResult =>
  timeOf(
    moment,
    zone,
    fullDate(moment, zone).replace(/ (?=\d)/g, '\u00a0') + (exact ? `, ${time(moment, zone)}` : ''),
  );

export const dateOf = ({ start, zone }: SessionEntry): TemplateResult => fullTime(start, zone);

/** What tells a session from all others of the feed. */
export const nameOf = ({ training, session }: SessionEntry): string =>
  `${training.id}/${session.id}`;

/** One session: its date with how it stands, what is to be known, what can be done. */
const row = (
  entry: SessionEntry,
  level: number,
  what: unknown,
  action: unknown,
  tags?: unknown,
  under?: unknown,
): TemplateResult => {
  // Part of the heading: who jumps from heading to heading must hear how a session stands.
  const date = html`${dateOf(entry)} ${tags}`;
  return html`<li part="session">
    <div>${heading(level, date, { id: nameOf(entry), part: 'date', look: 'date' })} ${under}</div>
    <div class="stack">${what}</div>
    ${action}
  </li>`;
};

const tag = (words: string | undefined, look = ''): unknown =>
  words && html`<span class=${`tag ${look}`} part="status">${words}</span>`;

/** How it stands, in words. */
export function tagsOf({ session, held, underway }: SessionEntry): unknown {
  const words: Record<string, string> = {
    rescheduled: msg('New date'),
    movedOnline: msg('Now online'),
    postponed: msg('Postponed'),
    cancelled: msg('Cancelled'),
  };
  return joined(
    [
      tag(words[session.eventStatus!]),
      tag(held && session.full ? msg('Full') : ''),
      tag(underway ? msg('In progress') : '', 'now'),
    ],
    ' ',
  );
}

export function sessionView(
  entry: SessionEntry,
  level: number,
  menu: CalendarButton,
): TemplateResult {
  const { session, start, end, zone, allDay } = entry;
  const { name, location, attendanceMode } = session;
  const [onsite, online] = [msg('In person'), msg('Online')];
  const attendance = { onsite, online, mixed: joined([onsite, online]) };
  const told = hours(entry);
  // Who can join from where the clocks show another time is told that too.
  const elsewhere =
    /online|mixed/.test(attendanceMode!) &&
    !allDay &&
    timeRange(start, end, zone) !== timeRange(start, end);
  return row(
    entry,
    level,
    [
      told && html`<p><strong>${told}</strong></p>`,
      elsewhere
        ? paragraph([msg('In your time zone:'), ' ', hours(entry, true)], 'small muted')
        : nothing,
      paragraph(say(name)),
      paragraph(say(session.description)),
      paragraph(attendance[attendanceMode!]),
      location &&
        paragraph(joined([link(location.url, say(location.name)), say(location.address)], br)),
      factList(peopleOf(session)),
      paragraph(say(session.note)),
    ],
    html`<div class="actions">
      ${registration(entry)}
      ${
        entry.held
          ? menu(`calendar/${nameOf(entry)}`, inFull(msg('Add to calendar'), entry), entry)
          : nothing
      }
    </div>`,
    tagsOf(entry),
    earlier(entry),
  );
}

/** The date before it was moved; the time of day as well where the day has stayed the same. */
function earlier({ start, previousStart = start, zone }: SessionEntry): unknown {
  if (previousStart === start) return nothing;
  const sameDay = fullDate(previousStart, zone) === fullDate(start, zone);
  return html`<p class="muted">
    <span class="visually-hidden">${msg('Earlier date:')}</span>
    <s>${fullTime(previousStart, zone, sameDay)}</s>
  </p>`;
}

/**
 * From when to when, where it is or where the reader is; with the dates where they are not that of
 * the heading. Days without hours end with the last moment of their last one.
 */
export function hours({ start, end, zone, allDay }: SessionEntry, ofReader?: boolean): unknown {
  const there = ofReader ? undefined : zone;
  const till = allDay ? end - 1 : end;
  const [date, last] = [longDate(start, there), longDate(till, there)];
  const words = (moment: number, day: string) =>
    timeOf(moment, zone, allDay ? day : `${day}, ${time(moment, there)}`);
  if (date !== last) return [words(start, date), ' – ', words(till, last)];
  const before = date === longDate(start, zone) ? '' : `${date}, `;
  return allDay ? '' : timeOf(start, zone, before + timeRange(start, end, there));
}

/** The words of a link or button, with what tells it from those of all other sessions. */
const inFull = (
  words: string,
  { training, session, start, zone, allDay }: SessionEntry,
): TemplateResult =>
  html`${words}<span class="visually-hidden"
      >: ${joined(
        [
          say(session.name ?? training.name),
          fullTime(start, zone, !allDay),
          say(session.location?.name),
        ],
        ', ',
      )}</span
    >`;

const action = (url: string, words: string, entry: SessionEntry): TemplateResult =>
  html`<a
    class="button primary"
    part="register"
    id=${`register/${nameOf(entry)}`}
    href=${url}
    rel="noreferrer noopener"
    >${inFull(words, entry)}</a
  >`;

/** The way to take part, and what is to be known about that. */
function registration(entry: SessionEntry): unknown {
  const { session, zone, opens, closes } = entry;
  const ways: Record<Registration, [url?: string, words?: string, told?: string, when?: number]> = {
    open: [session.url, msg('Register'), closes ? msg('Registration closes:') : '', closes],
    waitlist: [session.waitlistUrl, msg('Join the waiting list')],
    early: ['', '', msg('Registration opens:'), opens],
    closed: ['', '', msg('Registration is closed.')],
    needless: ['', '', msg('No registration needed.')],
    none: [],
  };
  const [url, words, told, when] = ways[entry.registration];
  return [
    url && action(url, words!, entry),
    told && paragraph([told, ' ', when && timeOf(when, zone)], 'small'),
  ];
}

/** One that is over: what it was, and its recording. */
export const pastSession = (entry: SessionEntry, level: number): TemplateResult => {
  const { name = entry.training.name, recordingUrl } = entry.session;
  return row(
    entry,
    level,
    paragraph(say(name)),
    recordingUrl && action(recordingUrl, msg('Watch the recording'), entry),
  );
};
