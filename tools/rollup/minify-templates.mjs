/**
 * Minifies what stands in html`…`, svg`…` and css`…`. The work is done by a plugin of Lit's own;
 * here are the settings, and care for blanks that a reader would see.
 * Nothing may change that shows, is spoken or can be selected.
 */
import minifyHtmlLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { defaultStrategy } from '@lit-labs/rollup-plugin-minify-html-literals/lib/strategy.js';

/*
 * The minifier cuts blanks at both ends of a template, because it takes it for a whole page. Two
 * pieces of a sentence would grow together. So a blank on the same line is meant, and stays; a line
 * break with its indentation is layout of the code, and goes.
 */
const ends = (text) => [
  /^[ \t]+(?=[^\s])/.test(text) ? ' ' : '',
  /[^\s][ \t]+$/.test(text) ? ' ' : '',
];

const strategy = {
  ...defaultStrategy,
  async minifyHTML(text, options) {
    const [before, after] = ends(text);
    const short = (await defaultStrategy.minifyHTML(text, options)).trim();
    return short === '' ? before || after : before + short + after;
  },
};

/** @returns {import('rollup').Plugin} */
export function minifyTemplates() {
  return minifyHtmlLiterals({
    // Our own modules only: what comes from packages is not ours to judge.
    filter: (id) => !id.includes('/node_modules/') && !id.startsWith('\0'),
    failOnError: true,
    options: {
      strategy,
      minifyOptions: {
        caseSensitive: true,
        collapseWhitespace: true,
        decodeEntities: true,
        // In svg`<path/><path/>` the minifier cannot see that it is inside an SVG, where an element
        // without its slash swallows the next one.
        keepClosingSlash: true,
        removeComments: true,
        minifyCSS: { minify: true },
        minifyJS: false,
        // lang="" says "unknown language" and alt="" says "decoration": an empty value can matter.
        removeEmptyAttributes: false,
        removeAttributeQuotes: false,
      },
    },
  });
}
