/**
 * Calls the decorators of our properties straight, without the helper of tslib, which also serves
 * classes, methods, parameters and a metadata proposal that never came. A module that asks for
 * anything else ends the build.
 */
const imported = /import \{ __decorate \} from "tslib";/;
const decorated = /__decorate\(\[\s*([^[\]]*?)\s*\], (\w+)\.prototype, ("\w+"), void 0\);/g;

/** @returns {import('rollup').Plugin} */
export function straightDecorators() {
  return {
    name: 'straight-decorators',
    transform(code) {
      if (!imported.test(code)) return null;
      const straight = code.replace(imported, '').replace(decorated, '$1($2.prototype, $3);');
      if (straight.includes('__decorate'))
        this.error('tools/rollup/straight-decorators.mjs knows one decorator for one property');
      return { code: straight, map: null };
    },
    resolveId(source, importer) {
      if (source === 'tslib')
        this.error(`tools/rollup/straight-decorators.mjs knows no other helper: ${importer}`);
      return null;
    },
  };
}
