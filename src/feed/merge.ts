/**
 * Several documents, read as one feed. Sections are read when a widget asks for them and kept, so
 * that five widgets on a page check each section once.
 */
import { type FeedDocument, readSection } from './parse.js';
import type { Skipped } from './problem.js';
import type { Section } from './section.js';

type Entry = { readonly id?: string };

/**
 * Lists are joined by id: a later item replaces an earlier one where it stands, a new one follows.
 * Anything else is replaced whole.
 */
export function merge(before: unknown, after: unknown): unknown {
  if (!Array.isArray(before) || !Array.isArray(after)) return after ?? before;
  const byId = new Map([...before, ...after].map((item: Entry) => [item.id, item]));
  return [...byId.values()];
}

/** What the widgets of one feed list see. */
export class Feed {
  readonly #sections = new Map<unknown, { value: unknown; skipped: readonly Skipped[] }>();

  constructor(readonly documents: readonly FeedDocument[]) {}

  #section(section: Section<unknown>) {
    let result = this.#sections.get(section);
    if (!result) {
      const read = this.documents.map((document) => readSection(document, section));
      result = {
        value: read.map(({ value }) => value).reduce(section.merge ?? merge),
        skipped: read.flatMap(({ skipped }) => skipped),
      };
      this.#sections.set(section, result);
    }
    return result;
  }

  /** A section of all documents, merged in order. */
  read<T>(section: Section<T>): T {
    return this.#section(section).value as T;
  }

  /** What was left out of these sections, and of the heads. */
  skippedIn(sections: readonly Section<unknown>[]): readonly Skipped[] {
    return [...this.documents, ...sections.map((section) => this.#section(section))].flatMap(
      ({ skipped }) => skipped,
    );
  }

  /** The addresses of its documents. */
  get addresses(): readonly string[] {
    return this.documents.map(({ feed }) => feed);
  }
}
