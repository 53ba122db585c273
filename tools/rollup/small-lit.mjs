/**
 * Gives the script-tag files tools/small-lit.js in the place of lit-html, and ends the build where a
 * template asks for what that leaves out.
 */
import { fileURLToPath } from 'node:url';
import { importsFrom, walk } from './walk.mjs';

/** The module that stands in the place of `lit/html.js`. */
export const smallLit = fileURLToPath(new URL('../small-lit.js', import.meta.url));

const value = '\0';
const missing = [
  [/\s\?[\w-]+=/, 'a boolean attribute'],
  [/<!--/, 'a comment'],
  [/<(script|style|textarea|title)\b((?!<\/\1)[\s\S])*\0/i, 'a raw text element with a value'],
  [/=\s*\0|=\s*"[^"]*\0/, 'a value that is a part of an attribute, or an equals sign before one'],
  [/<[^<>]*\s\0/, 'a value in the place of an attribute'],
  [/<\/?\0/, 'a value in the place of a tag'],
];

/** What a template asks for that is not there. */
const asksForMissing = (strings) => {
  const tags = strings
    .join(value)
    // A value that is the whole of an attribute. The parser would make small letters of capitals.
    .replace(/(\s[.@]?[a-z-]+=)("\0"|\0(?=[\s>]))/g, '$1""')
    // Between quotes anything else may stand.
    .replace(/="[^"\0]*"/g, '=""');
  return missing.find(([pattern]) => pattern.test(tags))?.[1];
};

/** @returns {import('rollup').Plugin} */
export function withSmallLit() {
  return {
    name: 'small-lit',
    resolveId: (source) => (source === 'lit/html.js' ? smallLit : null),
    transform(code, id) {
      if (id.includes('/node_modules/') || !/['"]lit/.test(code)) return null;
      const program = this.parse(code);
      for (const { source } of program.body) {
        if (/^lit(\/(?!html\.js$)|-html|$)/.test(source?.value ?? ''))
          this.error(`${source.value}: the script-tag files have tools/small-lit.js alone`);
      }
      const { named } = importsFrom(program, (source) => source === 'lit/html.js');
      for (const name of named.values()) {
        if (!/^(html|nothing|render)$/.test(name))
          this.error(`${name} of Lit is not in tools/small-lit.js`);
      }
      walk(program, ({ type, tag, quasi, start }) => {
        if (type !== 'TaggedTemplateExpression' || named.get(tag.name) !== 'html') return;
        const what = asksForMissing(quasi.quasis.map(({ value: { raw } }) => raw));
        if (what) this.error(`${what}: not in tools/small-lit.js`, start);
      });
      return null;
    },
  };
}
