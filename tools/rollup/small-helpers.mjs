/**
 * The one helper of tslib that our decorators need, in the few lines that they need of it. The
 * original also serves class and parameter decorators and a metadata proposal that never came.
 * A module that asks tslib for anything else ends the build.
 */
const virtual = '\0small-helpers';

const helpers = `
export function __decorate(decorators, target, key, descriptor) {
  let result = descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : descriptor;
  for (let i = decorators.length; i--; ) result = decorators[i](target, key, result) || result;
  if (result) Object.defineProperty(target, key, result);
}
`;

/** @returns {import('rollup').Plugin} */
export function smallHelpers() {
  return {
    name: 'small-helpers',
    resolveId: (source) => (source === 'tslib' ? virtual : null),
    load: (id) => (id === virtual ? { code: helpers, moduleSideEffects: false } : null),
    transform(code) {
      // As a class decorator, `X = __decorate([…], X)`, it would have to answer with the class.
      if (/=\s*__decorate\(/.test(code))
        this.error('tools/rollup/small-helpers.mjs knows no class decorators');
      return null;
    },
  };
}
