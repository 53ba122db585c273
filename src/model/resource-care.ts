/** How long a resource takes, and whether someone should look after its entry. */
import type { Resource } from '../feed/sections/resources.js';

/** An ISO 8601 duration of hours and minutes, in minutes; 0 for one of days, which no one sits out. */
export const minutesOf = (duration = ''): number => {
  const [, hours = 0, minutes = 0] = /T(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? [];
  return +hours * 60 + +minutes;
};

/** The day by which an entry should have been checked again, if that has passed; default: 365 days on. */
export const dueOf = (
  { verified = '', reviewBy = '' }: Resource,
  now: number,
): string | undefined => {
  const due = Date.parse(reviewBy) || Date.parse(verified) + 365 * 24 * 60 * 60_000;
  return due < now ? new Date(due).toISOString().slice(0, 10) : undefined;
};
