/**
 * Takes `description`, `title` and the like out of valibot's pipes: they are for the JSON Schema,
 * no reader of a page needs them. A pipe with nothing left but its schema becomes that schema.
 * It must never touch what decides whether a value is valid.
 */
import MagicString from 'magic-string';
import { edited, importsFrom, walk } from './walk.mjs';

const spoken = new Set(['description', 'title', 'metadata', 'examples']);

/** @returns {import('rollup').Plugin} */
export function stripDescriptions() {
  return {
    name: 'strip-descriptions',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('valibot')) return null;
      const program = this.parse(code);
      const { named, namespaces } = importsFrom(program, (source) => source === 'valibot');
      if (named.size === 0 && namespaces.size === 0) return null;

      /** The valibot name that a call calls, or undefined. */
      const calledName = (node) => {
        if (node.type !== 'CallExpression') return undefined;
        const { callee } = node;
        if (callee.type === 'Identifier') return named.get(callee.name);
        const ours =
          callee.type === 'MemberExpression' &&
          !callee.computed &&
          namespaces.has(callee.object.name);
        return ours ? callee.property.name : undefined;
      };

      const magic = new MagicString(code);
      walk(program, (node) => {
        if (calledName(node) !== 'pipe') return;
        const [schema, ...actions] = node.arguments;
        let kept = schema;
        let left = 1;
        for (const action of actions) {
          if (spoken.has(calledName(action))) {
            // With the comma before it, whatever stands between.
            magic.remove(kept.end, action.end);
          } else {
            left += 1;
          }
          // Removed ranges may follow each other: the next one begins where this one ends.
          kept = action;
        }
        if (left === 1) {
          magic.remove(node.start, schema.start);
          magic.remove(kept.end, node.end);
        }
      });
      return edited(magic);
    },
  };
}
