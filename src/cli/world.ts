/** What commands need of the world, handed in: so a test needs no process, no network and no disk. */

export interface World {
  /** What was asked for. */
  readonly print: (text: string) => void;
  /** What there is to say about it, for a person. */
  readonly say: (text: string) => void;
  readonly fetch: typeof fetch;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Whether what is printed and said may be coloured. */
  readonly colour: boolean;
  /**
   * A line on the screen that the next one replaces, and an empty one takes away; left out where nobody
   * sits in front of a screen.
   */
  readonly progress?: ((line: string) => void) | undefined;
  /** The folder that paths start from, as a file: address with a slash at its end. */
  readonly folder: string;
  /** The version of this package. */
  readonly version: string;
  /** The text of a file; `-`: of what is piped in. */
  readonly read: (path: string) => Promise<string>;
  /** The bytes of a file, for those that need not be UTF-8. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** Writes a file whole or not at all. */
  readonly write: (path: string, text: string) => Promise<void>;
  /** Calls `changed` whenever a file has been written; answers with what ends that. */
  readonly watch: (path: string, changed: () => void) => () => void;
  /** The folder of the files for a script tag that come with this package. */
  readonly site: string;
  /** Kept once the person has asked for an end (Ctrl+C). */
  readonly interrupted: () => Promise<void>;
}

/** One command. It throws a `Refusal` for what a person can put right. */
export interface Command {
  /** What it is for, in one line. */
  readonly summary: string;
  /** How it is used, enough to use it. */
  readonly help: string;
  /** Answers with the number to end with: 0 done, 1 done and errors were found. */
  run(args: readonly string[], world: World): Promise<number>;
}

/** Something that cannot be done as it was asked for; the message says what would help. */
export class Refusal extends Error {}
