/**
 * Which IANA zone is meant by the many names that calendars and people give to one. Nothing about
 * dates: what a zone's clocks show is asked of `model/time.js`.
 */
import { findIana } from 'windows-iana';
import { isTimeZone } from '../../feed/time.js';

/* As people here say it. The seasons are ignored: "9 a.m. CST" in July means the clocks of that day. */
const spoken: readonly [RegExp, string][] = [
  [/^(e[sd]?t|eastern( time)?)$/i, 'America/New_York'],
  [/^(c[sd]?t|central( time)?)$/i, 'America/Chicago'],
  [/^(m[sd]?t|mountain( time)?)$/i, 'America/Denver'],
  [/^(p[sd]?t|pacific( time)?)$/i, 'America/Los_Angeles'],
  [/^(z|utc|gmt|zulu)$/i, 'UTC'],
];

/* What Windows shows on the screen, which some programs put into the file: "(UTC-06:00) Central Time (US & Canada)". */
const shown: readonly [RegExp, string][] = [
  [/eastern time \(us & canada\)/i, 'America/New_York'],
  [/central time \(us & canada\)/i, 'America/Chicago'],
  [/mountain time \(us & canada\)/i, 'America/Denver'],
  [/pacific time \(us & canada\)/i, 'America/Los_Angeles'],
  [/^\(utc\)|coordinated universal time/i, 'UTC'],
  [/\barizona\b/i, 'America/Phoenix'],
  [/\balaska\b/i, 'America/Anchorage'],
  [/\bhawaii\b/i, 'Pacific/Honolulu'],
  [/\bindiana \(east\)/i, 'America/Indiana/Indianapolis'],
  [/\bpuerto rico\b/i, 'America/Puerto_Rico'],
];

/**
 * The IANA zone of a name: an IANA name, one with a prefix ("/mozilla.org/20050126_1/America/Chicago"),
 * the key or the screen name of a Windows zone, or what people say ("CT"). Nothing if it is none.
 */
export function zoneOf(given: string): string | undefined {
  const name = given.trim().replace(/^"(.*)"$/, '$1');
  if (!name) return undefined;
  const said = spoken.find(([pattern]) => pattern.test(name));
  if (said) return said[1];
  // The first of a Windows zone's names is the one for the whole of it.
  const windows = findIana(name)[0];
  if (windows) return windows;
  // An offset is no zone: it knows nothing of summer. Nor is a name such as EST, which never changes clocks.
  const parts = name.split('/').filter(Boolean);
  for (const size of [3, 2]) {
    const tail = parts.slice(-size).join('/');
    if (parts.length >= size && isTimeZone(tail)) return tail;
  }
  return shown.find(([pattern]) => pattern.test(name))?.[1];
}
