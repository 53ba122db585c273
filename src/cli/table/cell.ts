/**
 * Cells of a CSV file (RFC 4180). What begins like a formula would be one in a spreadsheet, so an
 * apostrophe stands before it; what is read back loses it again.
 */

/* Also the wide forms, which some programs take for the narrow ones. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell, quoted. */
export const cell = (text: string): string =>
  `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The text of a cell that `cell` has written, its quotes taken off. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

/** Rows of cells as a file. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
