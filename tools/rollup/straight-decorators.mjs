/**
 * Declares properties straight: `@property(options) name` is `Class.declare('name', options)`, which is
 * what the decorator does in the end. Without it, and without the helper of tslib that also serves
 * classes, methods and a metadata proposal that never came, every page is a little lighter. A module
 * that asks for anything else ends the build.
 */
const imported = /import \{ __decorate \} from "tslib";/;
const decorated =
  /__decorate\(\[\s*property\(([^()]*?)\)\s*\], (\w+)\.prototype, ("\w+"), void 0\);/g;

/** @returns {import('rollup').Plugin} */
export function straightDecorators() {
  return {
    name: 'straight-decorators',
    transform(code) {
      if (!imported.test(code)) return null;
      const straight = code
        .replace(imported, '')
        .replace(
          decorated,
          (_, options, type, name) => `${type}.declare(${name}${options && `, ${options}`});`,
        );
      if (straight.includes('__decorate'))
        this.error(
          'tools/rollup/straight-decorators.mjs knows @property() alone, once for a property',
        );
      return { code: straight, map: null };
    },
    resolveId(source, importer) {
      if (source === 'tslib')
        this.error(`tools/rollup/straight-decorators.mjs knows no other helper: ${importer}`);
      return null;
    },
  };
}
