/**
 * Puts the style sheets of all elements side by side, in the file that holds them all: alike beside
 * alike packs some 200 bytes smaller. Rollup places modules in the order in which they are asked for.
 */

/**
 * @param {{ entry: RegExp, styles: readonly string[] }} options which module asks for them, and
 *   where they are
 * @returns {import('rollup').Plugin}
 */
export function stylesFirst({ entry, styles }) {
  return {
    name: 'styles-first',
    transform(code, id) {
      if (!entry.test(id)) return null;
      const imports = styles.map((style) => `import ${JSON.stringify(style)};\n`);
      return { code: imports.join('') + code, map: null };
    },
  };
}
