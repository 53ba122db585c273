/** A finding that is not yet complete: the rules know pointers, and where these stand is found once for all. */
import type { Finding, Severity } from './finding.js';
import { type Stretch, spotsOf } from './places.js';

export interface Options {
  /** What the feed is called: a path or an address. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where the feed is published; relative addresses start from there. */
  readonly base?: string;
  /** The rules that are switched off. */
  readonly disabled?: ReadonlySet<string>;
}

export interface Draft extends Omit<Finding, 'severity' | 'start' | 'end'> {
  readonly severity: Severity;
  /** Whether it is about the name of the field and not about its value. */
  readonly ofName?: boolean;
  /** Where it stands, if that is known already. */
  readonly stretch?: Stretch;
}

/** The drafts as findings, in the order of the text. */
export function placed(text: string, drafts: readonly Draft[]): readonly Finding[] {
  const spotOf = spotsOf(
    text,
    drafts.filter(({ stretch }) => !stretch).map(({ pointer }) => pointer),
  );
  return drafts
    .map(({ ofName, stretch, ...rest }): Finding => {
      const spot = stretch ? undefined : spotOf(rest.pointer);
      const { start, end } = stretch ?? (ofName && spot!.name ? spot!.name : spot!.value);
      return { ...rest, start, end };
    })
    .sort(
      (one, other) => one.start.line - other.start.line || one.start.column - other.start.column,
    );
}
