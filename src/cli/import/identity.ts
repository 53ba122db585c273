/**
 * Ids that are the same whenever the same thing is imported again: made out of what a calendar knows a
 * session by, so that the feed needs no field of its own to remember it. Only the end of such an id is
 * looked at: the keeper may move the session to another training.
 */
import { createHash } from 'node:crypto';

/** Eight letters and digits for any text. */
export const short = (text: string): string =>
  [...createHash('sha256').update(text).digest().subarray(0, 8)]
    .map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32])
    .join('');

/** The end of the id of a session that a calendar knows by this name; of a series, with its date. */
export const endOf = (uid: string, day?: string): string => `-${short(uid)}${day ? `-${day}` : ''}`;

/** The ids in a name that this program has given to an event: `training/session@host`. */
export function ownIds(uid: string): { training: string; session: string } | undefined {
  const found = /^([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)@/.exec(uid);
  return found ? { training: found[1]!, session: found[2]! } : undefined;
}

/** A text as an id: small letters, digits and hyphens. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** The id, or the first one like it that is not taken. */
export function free(id: string, taken: { has(id: string): boolean }): string {
  let made = id;
  for (let number = 2; taken.has(made); number++) made = `${id}-${number}`;
  return made;
}
