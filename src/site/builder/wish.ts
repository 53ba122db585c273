/** What was chosen in the builder, and what comes out of it: the words between its controls and its codes. */
import type { Loose } from './facts.js';
import type { Widget } from './manifest.js';
import type { OutputLanguage } from './output-words.js';
import type { Chosen } from './plain.js';

export const forms = ['single', 'embed', 'frame', 'plain'] as const;
export type Form = (typeof forms)[number];

/** All that was chosen. */
export interface Wish {
  readonly form: Form;
  readonly widget: Widget;
  /** The widget's own attributes. */
  readonly options: Chosen;
  /** `en`, `es`, `hmn`; '' goes with the page. */
  readonly lang: string;
  /** The language of our words in a code without `lang`. */
  readonly pageLanguage: OutputLanguage;
  /** 1 to 6; '' for the default. */
  readonly headingLevel: string;
  /** Addresses as typed, in their order; `#` of a pasted feed stands in `pasted`. */
  readonly feeds: readonly string[];
  /** Whether the feed that comes with the files is shown too. */
  readonly besideDefault: boolean;
  /** A feed that was pasted or dropped, to stand in the page itself. */
  readonly pasted: string;
  /** Lines of CSS, or ''. */
  readonly css: string;
  /** Own words between the tags. */
  readonly fallback: string;
  /** Where the files lie, as typed. */
  readonly folder: string;
  /** `integrity` values by file; none: the script is not pinned. */
  readonly integrity: Readonly<Record<string, string>> | undefined;
  /** Lets the browser ask for the feed before the script does. */
  readonly preload: boolean;
  /** The feed that comes with the files: it has the number. */
  readonly help: Loose;
  /** The feed for plain HTML. */
  readonly content: Loose;
}

/** Something typed that cannot stand in a page. */
export interface Refusal {
  readonly field: string;
  readonly value: string;
}

/** What somebody who pastes the code should know; the words are in words.ts. */
export type Note =
  | 'local'
  | 'insecure'
  | 'cors'
  | 'unversioned'
  | 'import-map'
  | 'frame-theme'
  | 'frame-pasted'
  | 'frame-relative-feed'
  | 'frame-other-server'
  | 'frame-placement'
  | 'frame-exit'
  | 'plain-kept'
  | 'plain-check'
  | 'plain-exit'
  | 'plain-words'
  | 'inline-style'
  | 'not-json';

export interface Snippet {
  readonly html: string;
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
}
