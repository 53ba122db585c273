/** Text as a search compares it. */

/** Text as it is compared in a search: no case, no accents, one kind of apostrophe. */
export const folded = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼʻ`´′]/g, "'")
    .toLowerCase();
