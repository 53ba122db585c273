/**
 * Minifies each output file with swc and puts one line about licences on top of each that a
 * page may name, the only comment that stays. Names of properties are left as they are: it would save little and can break much.
 */
import { minify } from '@swc/core';

/**
 * @param {{ banner: string }} options
 * @returns {import('rollup').Plugin}
 */
export function minifyCode({ banner }) {
  return {
    name: 'minify-code',
    async renderChunk(code, { isEntry }, { format }) {
      const module = format === 'es';
      const { code: short } = await minify(code, {
        module,
        ecma: 2022,
        compress: { ecma: 2022, module, passes: 3, toplevel: true, unsafe_arrows: true },
        mangle: { toplevel: true },
        // A classic script is read in the encoding of its page, which may be an old one.
        format: { comments: false, ecma: 2022, asciiOnly: !module },
      });
      // What entries share is never loaded without one of them.
      return { code: `${isEntry ? `${banner}\n` : ''}${short.trim()}\n`, map: null };
    },
  };
}
