/** Which notices a banner shows, and until when. */
import type { Notice } from '../feed/sections/hotlines.js';

/** The notices to show now, and the moment at which that changes; Infinity: never. */
export function noticesAt(
  given: Notice | readonly (Notice | undefined)[] | undefined,
  now: number,
): { shown: Notice[]; changes: number } {
  const notices = [given].flat().filter((notice) => notice !== undefined);
  const moments = notices.flatMap(({ showFrom, showUntil }) => [showFrom, showUntil]).map(momentOf);
  return {
    shown: notices.filter(
      ({ showFrom, showUntil }) => !(momentOf(showFrom) > now || momentOf(showUntil) <= now),
    ),
    changes: Math.min(...moments.filter((moment) => moment > now)),
  };
}

/** What is not given, or stands in no calendar, is neither before nor after any other moment. */
const momentOf = (text = ''): number => Date.parse(text);
