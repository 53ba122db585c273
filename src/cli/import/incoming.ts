/** What the readers of files hand to the merge: one item each, and what had to be left out. */
import type { Table, Way } from '../table/columns.js';

/** One field that is to be set. */
export interface Patch {
  readonly way: Way;
  /** `undefined`: the field is to be taken away. */
  readonly value: unknown;
  /** The language that a text is in; default: that of the feed. */
  readonly language?: string | undefined;
}

/** When a session of a calendar takes place. */
export interface Times {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  /** The IANA zone to tell it in. */
  readonly zone: string;
  readonly allDay: boolean;
  /** When it was to begin, where the calendar itself says that it was moved. */
  readonly previous?: number | undefined;
}

/** An item that somebody wants in the feed. */
export interface Incoming {
  readonly table: Table;
  readonly file: string;
  /** Where in it, for a person: "row 7". */
  readonly place: string;
  /** The id or the name of the training, if the file says it. */
  readonly training?: string | undefined;
  /** Its id, if the file says it. */
  readonly id?: string | undefined;
  /** What a calendar knows it by for ever; the id is made out of it. */
  readonly uid?: string | undefined;
  /** Which date of a series it is: 20260218. */
  readonly day?: string | undefined;
  /** All dates of its series within the bounds are there: what is not among them does not take place. */
  readonly whole?: boolean;
  readonly times?: Times | undefined;
  /** It does not say when it ends. */
  readonly endless?: boolean;
  readonly status?: 'scheduled' | 'cancelled' | undefined;
  /** It is only to be cancelled, if the feed has it. */
  readonly dropped?: boolean;
  /** It comes out of a calendar that this program has written. */
  readonly own?: boolean;
  readonly patches: readonly Patch[];
}

/** What is said of a part of a file that does not go in. */
export const leftOut = (file: string, place: string, why: string): string =>
  `${file}: left out, ${place}: ${why}${/[.?]$/.test(why) ? '' : '.'}`;

/** What a file has to give. */
export interface Found {
  readonly items: readonly Incoming[];
  /** What was left out, each with its place and why. */
  readonly refused: readonly string[];
  /** What else the keeper should know. */
  readonly notes: readonly string[];
}
