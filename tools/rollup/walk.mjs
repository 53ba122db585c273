/**
 * Walks a syntax tree of `this.parse`, parents before children. For the plugins beside it.
 * It knows nothing of what they look for.
 */

/**
 * @param {object} node an ESTree node
 * @param {(node: any, parent: any) => void} visit
 * @param {object} [parent]
 */
export function walk(node, visit, parent) {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') walk(child, visit, node);
    }
  }
}

/**
 * The names under which a module knows what it imports.
 *
 * @param {object} program an ESTree program
 * @param {(source: string) => boolean} from which modules are meant
 * @returns {{ named: Map<string, string>, namespaces: Set<string> }} local name → imported name
 */
export function importsFrom(program, from) {
  const named = new Map();
  const namespaces = new Set();
  for (const node of program.body) {
    if (node.type !== 'ImportDeclaration' || !from(node.source.value)) continue;
    for (const specifier of node.specifiers) {
      if (specifier.type === 'ImportNamespaceSpecifier') namespaces.add(specifier.local.name);
      if (specifier.type === 'ImportSpecifier') {
        named.set(specifier.local.name, specifier.imported.name ?? specifier.imported.value);
      }
    }
  }
  return { named, namespaces };
}

/** What every plugin here returns: the edited code and its map, or nothing when nothing changed. */
export function edited(magic) {
  return magic.hasChanged()
    ? { code: magic.toString(), map: magic.generateMap({ hires: true }) }
    : null;
}
