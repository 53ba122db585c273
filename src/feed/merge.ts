/**
 * Several documents, read as one feed. Sections are read when a widget asks for them and kept, so
 * that five widgets on a page check each section once.
 */
import { type FeedDocument, readSection } from './parse.js';
import type { Skipped } from './problem.js';
import type { Section } from './section.js';

type Entry = { readonly id?: string };

const read = new WeakMap<FeedDocument, Map<Section<never>, { value: unknown; skipped: readonly Skipped[] }>>();

/** Each document's section is read once, however many feeds and widgets share the document. */
function readOnce<T>(document: FeedDocument, section: Section<T>) {
  let sections = read.get(document);
  if (!sections) read.set(document, (sections = new Map()));
  let result = sections.get(section as Section<never>);
  if (!result) sections.set(section as Section<never>, (result = readSection(document, section)));
  return result as { value: T; skipped: readonly Skipped[] };
}

/** Lists are joined by id: a later item replaces an earlier one where it stands, a new one follows. */
function join(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const replaced = new Map(after.map((item) => [item.id, item]));
  const kept = before.map((item) => {
    const later = replaced.get(item.id);
    replaced.delete(item.id);
    return later ?? item;
  });
  return [...kept, ...replaced.values()];
}

function merge(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) return join(before, after);
  return after ?? before;
}

/** What the widgets of one feed list see. */
export class Feed {
  readonly #sections = new Map<Section<never>, unknown>();

  constructor(readonly documents: readonly [FeedDocument, ...FeedDocument[]]) {}

  /** A section of all documents, merged in order. */
  read<T>(section: Section<T>): T {
    const key = section as Section<never>;
    if (!this.#sections.has(key)) {
      const values = this.documents.map((document) => readOnce(document, section).value);
      this.#sections.set(key, values.reduce((before, after) => mergeSection(before, after) as T));
    }
    return this.#sections.get(key) as T;
  }

  /** What was left out of these sections, and of the heads. */
  skippedIn(sections: readonly Section<unknown>[]): readonly Skipped[] {
    return this.documents.flatMap((document) => [
      ...document.skipped,
      ...sections.flatMap((section) => readOnce(document, section).skipped),
    ]);
  }

  /** The addresses of its documents. */
  get addresses(): readonly string[] {
    return this.documents.map(({ feed }) => feed);
  }

  /** The language of strings that name none: that of the first document, else English. */
  get language(): string {
    return this.documents[0].header.inLanguage?.[0] ?? 'en';
  }

  /** The zone of the first document that has one. */
  get timeZone(): string | undefined {
    return this.documents.find(({ header }) => header.timeZone)?.header.timeZone;
  }

  /** When the youngest of its documents was changed, as the feed writes it. */
  get dateModified(): string {
    return this.documents
      .map(({ header }) => header.dateModified)
      .reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
  }
}

/** An object of lists, such as `terms`, is joined list by list; any other object is replaced whole. */
function mergeSection(before: unknown, after: unknown): unknown {
  if (isListObject(before) && isListObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return Object.fromEntries([...keys].map((key) => [key, merge(before[key], after[key])]));
  }
  return merge(before, after);
}

const isListObject = (value: unknown): value is Record<string, Entry[]> =>
  typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);
