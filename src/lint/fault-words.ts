/**
 * Why a feed or a part of it cannot be used, and the way out, for its keeper. Every command and page
 * that speaks of faults takes the words from here.
 */
import type { FeedProblemCode, SkipReason } from '../feed/problem.js';

/** Why a feed cannot be used, said after its name, and the way out. */
export const problems: { readonly [code in FeedProblemCode]: (detail: string) => string } = {
  unreachable: () => 'there is no answer. Is the address right, and the network there?',
  timeout: () => 'there is no complete answer in time.',
  'http-error': (status) => `the server answers with ${status}. Is the address right?`,
  'too-large': () => 'it has more than 5 MB; widgets refuse that.',
  'not-found': () => 'it is not there.',
  'not-a-url': () => 'it is neither a file nor an http(s) address.',
  'not-json': () => 'it is not JSON. Is it the right file, and whole?',
  'not-a-feed': (at) =>
    at ? `it is no feed: ${at} is missing or wrong.` : 'it is JSON, but no feed.',
  'newer-version': (version) =>
    `it has version ${version}, which is newer than this program. Update aht-widgets.`,
};

export interface Reason {
  /** Why a value is wrong, said after its name. */
  readonly what: string;
  /** What to do about it, where no more is known than that. */
  readonly mend: string;
}

export const reasons: { readonly [reason in SkipReason]: Reason } = {
  missing: { what: 'is missing', mend: 'Add it.' },
  'wrong-type': {
    what: 'is of the wrong kind',
    mend: 'Look whether a number stands in the place of a text, or one value in the place of a list.',
  },
  'not-in-list': {
    what: 'is none of the words that may stand there',
    mend: 'Take one of those that the schema lists.',
  },
  'not-an-id': {
    what: 'is no id',
    mend: 'Use small letters, digits and hyphens, beginning with a letter or digit.',
  },
  'duplicate-id': {
    what: 'is the id of an earlier entry of the same list',
    mend: 'Give this one an id of its own, or take it away if it is the same entry twice.',
  },
  empty: { what: 'is empty', mend: 'Fill it in.' },
  'not-a-url': {
    what: 'is no address that a link may lead to',
    mend: 'Write an https:// address; one that is relative to the feed needs --base, the address of the feed.',
  },
  'not-a-language': {
    what: 'is no language tag',
    mend: 'Write a short tag such as "en", "es", "es-MX" or "hmn".',
  },
  'not-a-telephone': {
    what: 'is no telephone number',
    mend: 'Write one number with digits, spaces, hyphens and brackets only, such as "1-888-373-7888"; other words belong in hours or description.',
  },
  'not-an-email': {
    what: 'is no e-mail address',
    mend: 'Write one address such as "name@example.org", and nothing beside it.',
  },
  'not-a-date': {
    what: 'is no date or time that programs can read',
    mend: 'Write dates as "2026-09-19" and times as "2026-09-19T09:00", and look whether that day exists.',
  },
  'not-a-duration': {
    what: 'is no duration',
    mend: 'Write "PT45M" for 45 minutes, "PT1H30M" for an hour and a half.',
  },
  'not-a-time-zone': {
    what: 'is no time zone that is known',
    mend: 'Write its name in the IANA list, such as "America/Chicago", and not CST or Central.',
  },
  'no-time-zone': {
    what: 'is a time of no known zone',
    mend: 'Give the feed a "timeZone", such as "America/Chicago"; or end the time with its offset, such as -06:00.',
  },
  'ends-before-it-starts': {
    what: 'is before its startDate',
    mend: 'Look at the dates, and at a.m. and p.m.: hours go from 00 to 23.',
  },
  'unknown-level': {
    what: 'is none of the levels of the guide that can be shown',
    mend: 'Write the id of a level of the guide.',
  },
  'out-of-range': { what: 'is too small', mend: 'Write a larger number.' },
};
