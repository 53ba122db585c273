/**
 * The generated messages of a language as plain texts, in which `{0}` stands for a value. The
 * script-tag build writes them so into its files and leaves this one out.
 */

/** A message as lit-localize writes it: a text, or parts with the numbers of values in between. */
export type Generated =
  | string
  | { readonly strings: readonly string[]; readonly values: readonly unknown[] };

export const plain = (templates: Readonly<Record<string, Generated>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(templates).map(([key, message]) => [
      key,
      typeof message === 'string'
        ? message
        : message.strings.reduce((text, part, at) => `${text}{${message.values[at - 1]}}${part}`),
    ]),
  );
