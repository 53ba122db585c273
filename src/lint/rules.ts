/** Every rule by its id: how serious it is, and what it looks for in a few words. More is in docs/checking.md. */
import type { SkipReason } from '../feed/problem.js';
import type { Severity } from './finding.js';

export interface About {
  readonly severity: Severity;
  /** What is wrong where it finds something, in a few words. */
  readonly what: string;
}

const error = (what: string): About => ({ severity: 'error', what });
const warning = (what: string): About => ({ severity: 'warning', what });

/** Faults by the schema: their ids are the reasons that `aht-load` gives for what it left out. */
const faults: { readonly [reason in SkipReason]: About } = {
  missing: error('A field that must be there is missing'),
  'wrong-type': error('A value is of the wrong kind'),
  'not-in-list': error('A value is none of the words that may stand there'),
  'not-an-id': error('An id has letters that it must not have'),
  'duplicate-id': error('An id stands twice in a list'),
  empty: error('A field that must be filled in is empty'),
  'not-a-url': error('An address is none that a link may lead to'),
  'not-a-language': error('A language tag is none'),
  'not-a-telephone': error('A telephone number is none'),
  'not-an-email': error('An e-mail address is none'),
  'not-a-date': error('A date is not in the calendar'),
  'not-a-duration': error('A duration is none'),
  'not-a-time-zone': error('A time zone is not known'),
  'no-time-zone': error('A time has no zone'),
  'ends-before-it-starts': error('A session ends before it starts'),
  'unknown-level': error('An indicator counts towards a level that is not there'),
  'out-of-range': error('A number is too small'),
};

const others = {
  'json-syntax': error('The text is no JSON'),
  'duplicate-field': error('A field stands twice in one object'),
  'too-large': error('The feed has more than 5 MB'),
  'not-a-feed': error('The JSON is no feed'),
  'newer-version': error('The feed is of a newer version'),
  'byte-order-mark': warning('The file begins with a byte order mark'),
  'unknown-field': warning('A field is none that widgets know'),
  'misplaced-field': warning('A field stands in the wrong object'),
  'picture-without-description': warning('A picture has no reviewed description'),
  'empty-text': warning('A text is empty'),
  'html-in-text': warning('A text holds HTML or the like'),
  'broken-letters': warning('Letters of a text were broken on the way'),
  'vague-link-text': warning('The text of a link does not say where it leads'),
  'name-is-address': warning('A name is an address'),
  'repeated-title': warning('A name says the same twice'),
  'reassuring-words': error('The guide reassures, or says that nobody has to report'),
  'blaming-words': warning('A text blames or labels'),
  'gendered-words': warning('The guide speaks of one gender alone'),
  'reading-level': warning('A text of the guide is hard to read'),
  'missing-language': warning('A text is missing in a language of the feed'),
  'undeclared-language': warning('A text is in a language that the feed does not name'),
  'unlikely-language': warning('A language tag is likely another'),
  'past-session': warning('A session is over and has no recording'),
  'all-sessions-past': warning('All sessions of a training are over'),
  'dates-out-of-order': warning('Dates are in the wrong order'),
  'impossible-date': warning('A date is not in the calendar'),
  'previous-start-without-status': warning('The status and the previous start do not fit'),
  'long-session': warning('A session lasts more than a day'),
  'session-without-end': warning('A session ends the moment it begins'),
  'offset-not-of-zone': warning('An offset is none that the zone has then'),
  'notice-ended': warning('A notice is over'),
  'overdue-review': warning('An entry should have been reviewed'),
  'unverified-hotline': warning('A help line was not verified for 90 days'),
  'duplicate-link': warning('Two resources lead to the same page'),
  'duplicate-title': warning('Two entries have the same name'),
  'duplicate-session': warning('A session stands twice'),
  'link-without-protocol': warning('An address lacks its https://'),
  'link-without-https': warning('A link is not encrypted'),
  'link-with-password': warning('A link holds a user name or password'),
  'private-link': warning('A link leads where the public cannot go'),
  'link-to-join': warning('A link or code lets anybody walk into a session'),
  'tracking-link': warning('A link tells who follows it'),
  'undiallable-telephone': warning('A telephone number cannot be dialled'),
  'unknown-term': warning('A term is none of the feed'),
  'unknown-reference': warning('An id leads to nothing'),
  'unused-term': warning('A term is used nowhere'),
  'unsourced-guide': error('The guide does not say what it rests on'),
  'undated-guide': error('The guide does not say when it was checked, or until when it holds'),
  'dead-end': error('Ticks on the guide lead nowhere'),
  'unreachable-level': warning('A level of the guide can never be reached'),
  'action-without-link': warning('An action has neither link nor number'),
  'no-way-to-reach': warning('A resource has no link and no number'),
  'alert-on-withdrawn': warning('A warning stands where nobody sees it'),
} satisfies Record<string, About>;

export type RuleId = SkipReason | keyof typeof others;

export const rules: { readonly [id in RuleId]: About } = { ...others, ...faults };
