/**
 * Turns `new URL('./wisconsin.json', import.meta.url)` into a file of its own, `feeds/wisconsin.json`,
 * that every output finds relative to itself, wherever the folder is copied to.
 * The feed must not end up inside a script: it changes without a release, and pages may not need it.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import MagicString from 'magic-string';
import { edited, walk } from './walk.mjs';

const isOwnAddress = (node) =>
  node?.type === 'MemberExpression' &&
  node.object.type === 'MetaProperty' &&
  node.property.name === 'url';

/** @returns {import('rollup').Plugin} */
export function feedAsset() {
  return {
    name: 'feed-asset',
    async transform(code, id) {
      if (!code.includes('import.meta.url')) return null;
      const found = [];
      walk(this.parse(code), (node, parent) => {
        if (node.type !== 'NewExpression' || node.callee.name !== 'URL') return;
        const [path, base] = node.arguments;
        if (!isOwnAddress(base) || path.type !== 'Literal' || !path.value.endsWith('.json')) return;
        const href =
          parent.type === 'MemberExpression' &&
          parent.object === node &&
          parent.property.name === 'href';
        found.push({ path: path.value, href, at: href ? parent : node });
      });
      const magic = new MagicString(code);
      for (const { path, href, at } of found) {
        const file = resolve(dirname(id), path);
        this.addWatchFile(file);
        const reference = this.emitFile({
          type: 'asset',
          fileName: `feeds/${basename(path)}`,
          source: await readFile(file),
        });
        const address = `import.meta.ROLLUP_FILE_URL_${reference}`;
        magic.overwrite(at.start, at.end, href ? address : `new URL(${address})`);
      }
      return edited(magic);
    },
  };
}
