/** Which help lines a banner shows. */
import type { Emergency, Hotline } from '../feed/sections/hotlines.js';
import type { Text } from '../feed/sections/parts.js';
import { dialled } from './telephone.js';
import { speaks } from './text.js';

export interface HelpLines {
  /** The lines to show, the main one first; there is always one. */
  readonly hotlines: readonly Hotline[];
  readonly emergency: Emergency;
  /** Whether the page asked for a line that the feed does not have. */
  readonly unknown: boolean;
}

/** A line should be compared with its source at least this often: operators and numbers change. */
const verifiedFor = 90;
const day = 24 * 60 * 60_000;

/**
 * The lines to show: those of the feed, or the one that the page names. `known` is the line in the
 * code: it stands alone until a feed has come, and it lends its words where the feed has the same
 * line but not the reader's language.
 */
export function helpLines(
  feed: { hotlines: readonly Hotline[]; emergency: Emergency | undefined } | undefined,
  known: { hotline: Hotline; emergency: Emergency },
  id?: string,
): HelpLines {
  const named = feed?.hotlines.find((hotline) => hotline.id === id);
  const shown = named ? [named] : feed?.hotlines.length ? feed.hotlines : [known.hotline];
  const ours = known.hotline;
  const { telephone, description = known.emergency.description } =
    feed?.emergency ?? known.emergency;
  return {
    hotlines: shown.map((hotline) =>
      dialled(hotline.telephone) === dialled(ours.telephone)
        ? {
            ...hotline,
            name: lend(hotline.name, ours.name)!,
            hours: lend(hotline.hours, ours.hours),
            languages: lend(hotline.languages, ours.languages),
          }
        : hotline,
    ),
    emergency: { telephone, description: lend(description, known.emergency.description) },
    unknown: Boolean(id && feed && !named),
  };
}

/** A text with those wordings of ours whose language it lacks; a plain string is in any language. */
function lend(text: Text | undefined, ours: Text | undefined): Text | undefined {
  if (typeof text !== 'object') return text;
  const missing = Object.entries(ours ?? {}).filter(([language]) => !speaks(text, language));
  return { ...text, ...Object.fromEntries(missing) };
}

/** Whole days since someone last compared a line with its source, if that is overdue. */
export function overdue({ verified = '' }: Hotline, now: number): number | undefined {
  const age = Math.floor((now - Date.parse(verified)) / day);
  return age > verifiedFor ? age : undefined;
}

/**
 * The link that starts a text message. `?&body=` is the one form that both iOS, which wants `&`,
 * and Android, which wants `?`, understand.
 */
export const smsLink = (number: string, body: string): string =>
  `sms:${dialled(number)}${body ? `?&body=${encodeURIComponent(body)}` : ''}`;
