/** Resources as rows: what stands in their columns, by which they are sorted and written to a file. */
import type { Resource } from '../feed/sections/resources.js';

/** The order that a reader or a page has asked for. */
export interface Order {
  /** Counted from 0. */
  readonly column: number;
  readonly down: boolean;
}

/** Sorted by what stands in a column; what has nothing there comes last, and equals stay as they are. */
export function sorted(
  found: readonly Resource[],
  cellOf: (resource: Resource) => string,
  { down }: Order,
  language: string,
): readonly Resource[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return found
    .map((resource) => [resource, cellOf(resource)] as const)
    .sort(([, one], [, other]) =>
      one && other ? compare(one, other) * (down ? -1 : 1) : +!one - +!other,
    )
    .map(([resource]) => resource);
}

/**
 * Rows as a spreadsheet reads them (RFC 4180), in UTF-8 as Excel knows it. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows
    .map((row) =>
      row.map((cell) => `"${cell.replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""')}"`).join(),
    )
    .join('\r\n')}`;
