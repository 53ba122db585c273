/**
 * Lets the private names of every class begin anew: #e, #t, #a, as far as it needs them. The minifier
 * counts on from class to class, so that no two are alike; alike packs some 180 bytes smaller where
 * all elements are in one file. Comes after the minifier. Nothing outside of a class can tell.
 */
import MagicString from 'magic-string';
import { edited, walk } from './walk.mjs';

/* The order in which the minifier takes them for all else. */
const letters = 'etasnriolcdmuphfgyvbkwxSTMDEACNORLFIBPHUGVjqKWYJXZzQ';

/** @returns {import('rollup').Plugin} */
export function privateNames() {
  return {
    name: 'private-names',
    renderChunk(code) {
      const magic = new MagicString(code);
      let end = 0;
      walk(this.parse(code), (outer) => {
        // A class within another sees its names too: both are done together.
        if (outer.type !== 'ClassBody' || outer.start < end) return;
        end = outer.end;
        const names = new Map();
        walk(outer, ({ type, name, start, end }) => {
          if (type !== 'PrivateIdentifier') return;
          if (!names.has(name)) names.set(name, letters[names.size]);
          if (!names.get(name)) this.error('tools/rollup/private-names.mjs has no letters left');
          magic.update(start, end, `#${names.get(name)}`);
        });
      });
      return edited(magic);
    },
  };
}
