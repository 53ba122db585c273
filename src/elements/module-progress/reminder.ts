/** The day before which a certificate should be renewed, as a calendar file. Fetched when it is asked for. */
import type { Training } from '../../feed/sections/trainings.js';
import { calendarFile } from '../../model/calendar-file.js';

const day = 24 * 60 * 60_000;

/** Thirty days ahead, so that there is time to take the course again. `words`: what the day is called. */
export function reminder(validUntil: string, { id, url }: Training, words: string): string {
  const start = Date.parse(validUntil) - 30 * day;
  return calendarFile([
    {
      uid: `renewal-${id}-${validUntil}@aht-widgets`,
      start,
      end: start + day,
      zone: 'UTC',
      allDay: true,
      summary: words,
      url,
      status: 'CONFIRMED',
      modified: Date.now(),
    },
  ]);
}
