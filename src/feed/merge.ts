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

/** What is known of a section, or of one document's part of it. */
export interface Known {
  readonly value: unknown;
  readonly skipped: readonly Skipped[];
}

/** What the parts of all documents come to. */
export const joined = (section: Section<unknown>, parts: readonly Known[]): Known => ({
  value: parts.map(({ value }) => value).reduce(section.merge ?? merge),
  skipped: parts.flatMap(({ skipped }) => skipped),
});

/** What the widgets of one feed list see. */
export interface Feed {
  /** The sections that have been read, by their field. */
  readonly known: Map<string, Known>;
  readonly documents: readonly FeedDocument[];
  /** The addresses of its documents. */
  readonly addresses: readonly string[];
  /** A section of all documents, merged in order. */
  read<T>(section: Section<T>): T;
  /** What was left out of these sections, and of the heads. */
  skippedIn(sections: readonly Section<unknown>[]): readonly Skipped[];
}

export function mergedFeed(documents: readonly FeedDocument[]): Feed {
  const known = new Map<string, Known>();
  const look = (section: Section<unknown>) => {
    let result = known.get(section.key);
    if (!result) {
      result = joined(
        section,
        documents.map((document) => readSection(document, section)),
      );
      known.set(section.key, result);
    }
    return result;
  };
  return {
    known,
    documents,
    addresses: documents.map(({ feed }) => feed),
    read: <T>(section: Section<T>) => look(section).value as T,
    skippedIn: (sections) =>
      [...documents, ...sections.map(look)].flatMap(({ skipped }) => skipped),
  };
}
