/** JSON-LD in schema.org's words, whatever it is about. */

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** A node of a type of schema.org. */
export const node = (type: string, fields: Node): Node => ({ '@type': type, ...fields });

/**
 * A document as the text of a script. What there is not, or is an empty list, has no name in it; but a
 * graph of nothing says so.
 */
export const scriptText = (fields: Node): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...fields }, (name, value) =>
    Array.isArray(value) && !value[0] && name !== '@graph' ? undefined : value || undefined,
  )
    // So that no text of the feed ends the script where the page is written out.
    .replaceAll('<', '\\u003c');
