/**
 * Tells embed.js the name of the file that all elements share, so that it can ask for it side by side
 * with the first element's own, and a page waits one round trip less; and the tags of the elements, so
 * that it can tell ours from others of the same page. The name holds a hash, so it is known only once the
 * elements are made: rollup.config.mjs names them first.
 */

/** @returns {{ read: import('rollup').Plugin, write: import('rollup').Plugin }} */
export function coreName() {
  let name;
  let tags;
  return {
    read: {
      name: 'core-name-read',
      generateBundle(_, files) {
        const made = Object.values(files);
        name = made.find((file) => file.name === 'core')?.fileName;
        tags = made.flatMap((file) => (file.isEntry ? file.name : [])).join();
      },
    },
    write: {
      name: 'core-name-write',
      renderChunk(code) {
        if (!code.includes('AHT_CORE')) return null;
        if (!name) throw new Error('embed.js is made before the elements: nobody knows the core.');
        const written = code
          .replaceAll('AHT_CORE', JSON.stringify(name))
          .replaceAll('AHT_TAGS', JSON.stringify(tags));
        return { code: written, map: null };
      },
    },
  };
}
