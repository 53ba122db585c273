/** Which help line a banner shows, and how its numbers are dialled. */
import type { Emergency, Hotline } from '../feed/sections/hotlines.js';
import type { Text } from '../feed/sections/parts.js';
import { speaks } from './text.js';

export interface HelpLine {
  readonly hotline: Hotline;
  readonly emergency: Emergency;
  /** Whether the page asked for a line that the feed does not have. */
  readonly unknown: boolean;
  /** Whole days since someone last compared the line with its source, if that is overdue. */
  readonly overdue: number | undefined;
}

/** A line should be compared with its source at least this often: operators and numbers change. */
const verifiedFor = 90;
const day = 24 * 60 * 60_000;

const textFields = ['name', 'hours', 'languages'] as const;

/**
 * The line to show. `known` is the one in the code, in the reader's language: it stands alone until
 * a feed has come, and it lends its words where the feed has the same line but not that language.
 */
export function helpLine(
  feed: { hotlines: readonly Hotline[]; emergency: Emergency | undefined } | undefined,
  known: { hotline: Hotline; emergency: Emergency },
  { id, language, now }: { id?: string; language: string; now: number },
): HelpLine {
  const named = feed?.hotlines.find((hotline) => hotline.id === id);
  let hotline = named ?? feed?.hotlines[0] ?? known.hotline;
  if (dialled(hotline.telephone) === dialled(known.hotline.telephone)) {
    hotline = { ...hotline };
    for (const field of textFields) {
      if (isForeign(hotline[field], language)) hotline[field] = known.hotline[field] as string;
    }
  }
  const emergency = feed?.emergency ?? known.emergency;
  const age = Math.floor((now - Date.parse(hotline.verified ?? '')) / day);
  return {
    hotline,
    // Without a description in the reader's language the code's own words stand there.
    emergency: isForeign(emergency.description, language) ? known.emergency : emergency,
    unknown: Boolean(id && feed && !named),
    overdue: age > verifiedFor ? age : undefined,
  };
}

/** Whether a text has wordings, but none in this language. */
const isForeign = (text: Text | undefined, language: string): boolean =>
  typeof text === 'object' && !speaks(text, language);

/** The digits that the letters A to Z have on a telephone's keys. */
const keys = '22233344455566677778889999';

/** The digits of a number as people read it. */
const digits = (telephone: string): string =>
  telephone.replace(/[A-Z]/g, (letter) => keys[letter.charCodeAt(0) - 65]!).replace(/\D/g, '');

/** A number as it is dialled: short ones as they are, others in full with +1 unless they say else. */
export function dialled(telephone: string): string {
  const bare = digits(telephone);
  if (bare.length === 10) return `+1${bare}`;
  return /^\+/.test(telephone) || bare.length > 10 ? `+${bare}` : bare;
}

/**
 * The link that starts a text message. `?&body=` is the one form that both iOS, which wants `&`,
 * and Android, which wants `?`, understand.
 */
export const smsLink = (number: string, body: string): string =>
  `sms:${dialled(number)}${body ? `?&body=${encodeURIComponent(body)}` : ''}`;
