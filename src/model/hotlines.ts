/** Which help line a banner shows, and how its numbers are dialled. */
import type { Emergency, Hotline } from '../feed/sections/hotlines.js';
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

const textFields = ['name', 'description', 'hours', 'languages'] as const;

/**
 * The line to show. `known` is the one in the code, in the reader's language: it stands alone until
 * a feed has come, and it lends its words where the feed has the same line but not that language.
 */
export function helpLine(
  feed: { hotlines: readonly Hotline[]; emergency: Emergency | undefined } | undefined,
  known: { hotline: Hotline; emergency: Emergency },
  { id, language, now }: { id?: string; language: string; now: number },
): HelpLine {
  const named = id ? feed?.hotlines.find((hotline) => hotline.id === id) : undefined;
  const ofFeed = named ?? feed?.hotlines[0];
  let hotline = ofFeed ?? known.hotline;
  if (ofFeed && dialled(ofFeed.telephone) === dialled(known.hotline.telephone)) {
    hotline = { ...ofFeed };
    for (const field of textFields) {
      const spare = known.hotline[field];
      if (spare !== undefined && typeof hotline[field] === 'object' && !speaks(hotline[field], language)) {
        hotline[field] = spare;
      }
    }
  }
  const emergency = feed?.emergency ?? known.emergency;
  const verified = hotline.verified === undefined ? now : Date.parse(hotline.verified);
  const age = Math.floor((now - verified) / day);
  return {
    hotline,
    // Without a description in the reader's language the code's own words stand there.
    emergency: typeof emergency.description === 'object' && !speaks(emergency.description, language)
      ? { telephone: emergency.telephone }
      : emergency,
    unknown: Boolean(id && feed && !named),
    overdue: age > verifiedFor ? age : undefined,
  };
}

const keypad = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** The digits of a number as people read it; letters are those of a keypad. */
const digits = (telephone: string): string =>
  telephone
    .replace(/[A-Z]/g, (letter) => String(2 + keypad.findIndex((key) => key.includes(letter))))
    .replace(/\D/g, '');

/** A number as it is dialled: short ones as they are, others in full with +1 unless they say else. */
export function dialled(telephone: string): string {
  const bare = digits(telephone);
  if (telephone.startsWith('+') || bare.length > 11) return `+${bare}`;
  if (bare.length === 10) return `+1${bare}`;
  return bare.length === 11 && bare.startsWith('1') ? `+${bare}` : bare;
}

/**
 * The link that starts a text message. `?&body=` is the one form that both iOS, which wants `&`,
 * and Android, which wants `?`, understand.
 */
export const smsLink = (number: string, body: string): string =>
  `sms:${dialled(number)}${body ? `?&body=${encodeURIComponent(body)}` : ''}`;
