/**
 * The English words. They stand in the code, where an element has its own and no others; the file
 * that has all elements keeps them here, like those of the other languages.
 */
export const english: Readonly<Record<string, string>> = {};
