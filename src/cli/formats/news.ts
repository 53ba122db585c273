/** A session as news: what both kinds of news feed say of it. */
import { msg, speaking, speechFor, wordsFor } from '../../i18n/words.js';
import { fullDate } from '../../i18n/format.js';
import { timeRange, time } from '../../i18n/time-format.js';
import { calendarEvent } from '../../model/calendar-event.js';
import type { SessionEntry } from '../../model/sessions.js';
import type { Told } from './told.js';

export interface News {
  /** The same for ever, and that of the event in a page's structured data. */
  readonly id: string;
  readonly title: string;
  /** Lines of text. */
  readonly content: string;
  /** The page to go to, if there is one. */
  readonly url: string | undefined;
}

/* The words of the widget, so that they are there in each of its languages. */
const status = () => ({
  scheduled: '',
  rescheduled: msg('New date'),
  movedOnline: msg('Now online'),
  postponed: msg('Postponed'),
  cancelled: msg('Cancelled'),
});

/** Sessions as news, soonest first. */
export async function newsOf({ entries, source }: Told): Promise<News[]> {
  await wordsFor(source.language);
  return speaking(speechFor(source.language), () => {
    const words = status();
    return entries.map((entry) => {
      const { uid, summary, description, location, url } = calendarEvent(entry, source);
      const page = /^http/.test(url ?? '') ? url : undefined;
      const stands = words[entry.session.eventStatus ?? 'scheduled'];
      return {
        id: `urn:aht:${uid}`,
        title: stands ? `${stands}: ${summary}` : summary,
        content: [when(entry), location, description].filter(Boolean).join('\n\n'),
        url: page,
      };
    });
  });
}

/** When it is, in English, with blanks that a terminal shows. */
export const inEnglish = (span: Parameters<typeof when>[0]): string =>
  speaking({ wanted: 'en', words: 'en' }, () => when(span)).replace(/\u00a0|\u202f/g, ' ');

/** When it is, by the clocks of its own zone; in the language that is being spoken. */
export function when({
  start,
  end,
  zone,
  allDay,
}: Pick<SessionEntry, 'start' | 'end' | 'zone' | 'allDay'>): string {
  const [first, last] = [fullDate(start, zone), fullDate(allDay ? end - 1 : end, zone)];
  if (allDay) return first === last ? first : `${first} – ${last}`;
  return first === last
    ? `${first}, ${timeRange(start, end, zone)}`
    : `${first}, ${time(start, zone)} – ${last}, ${time(end, zone)}`;
}
