/**
 * What our own files take from each other goes by the name that it has inside: `export{e,t}` in the
 * place of `export{e as a,t as b}`, some 100 bytes of every page. What the source of a file exports
 * keeps its name. Comes once all files are made, so that each can be told of the others; their names
 * hold a hash of what stood in them before, and from that alone comes what stands there now.
 */
import { basename } from 'node:path';
import MagicString from 'magic-string';

/** @returns {import('rollup').Plugin} */
export function exportNames() {
  return {
    name: 'export-names',
    generateBundle(_, files) {
      /** What a file exports for the others: from its name there to its name inside. */
      const inside = new Map();
      const inFiles = (type, rename) => {
        for (const chunk of Object.values(files).filter(({ type }) => type === 'chunk')) {
          const magic = new MagicString(chunk.code);
          for (const node of this.parse(chunk.code).body) {
            if (node.type !== type) continue;
            for (const specifier of node.specifiers) {
              const name = rename(specifier, chunk, node.source);
              if (name) magic.update(specifier.start, specifier.end, name);
            }
          }
          chunk.code = magic.toString();
        }
      };

      inFiles(
        'ExportNamedDeclaration',
        ({ local, exported }, { fileName, facadeModuleId }, source) => {
          if (source) this.error(`tools/rollup/export-names.mjs: ${fileName} passes on another's`);
          const own = facadeModuleId && this.getModuleInfo(facadeModuleId).exports;
          if (own?.includes(exported.name)) return undefined;
          inside.set(`${basename(fileName)} ${exported.name}`, local.name);
          return local.name;
        },
      );
      inFiles('ImportDeclaration', ({ local, imported }, _, { value }) => {
        const name = inside.get(`${basename(value)} ${imported?.name}`);
        return name && (name === local.name ? name : `${name} as ${local.name}`);
      });
    },
  };
}
