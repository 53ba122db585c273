/**
 * In place of valibot, the few lines that build its schema objects. Our own walk holds values
 * against them (src/feed/check.ts), so what ships needs the objects and none of valibot's checks.
 * build.test.ts holds both to the same shapes; what is missing here ends the build.
 */
const virtual = '\0slim-valibot';

export const slim = `
/*@__NO_SIDE_EFFECTS__*/ const validation = (type, requirement, message) =>
  ({ kind: 'validation', type, requirement, message });
/*@__NO_SIDE_EFFECTS__*/ export const string = () => ({ type: 'string' });
/*@__NO_SIDE_EFFECTS__*/ export const number = () => ({ type: 'number' });
/*@__NO_SIDE_EFFECTS__*/ export const boolean = () => ({ type: 'boolean' });
/*@__NO_SIDE_EFFECTS__*/ export const literal = (literal) => ({ type: 'literal', literal });
/*@__NO_SIDE_EFFECTS__*/ export const picklist = (options) => ({ type: 'picklist', options });
/*@__NO_SIDE_EFFECTS__*/ export const array = (item) => ({ type: 'array', item });
/*@__NO_SIDE_EFFECTS__*/ export const object = (entries) => ({ type: 'object', entries });
/*@__NO_SIDE_EFFECTS__*/ export const record = (key, value) => ({ type: 'record', key, value });
/*@__NO_SIDE_EFFECTS__*/ export const optional = (wrapped) => ({ type: 'optional', wrapped });
/*@__NO_SIDE_EFFECTS__*/ export const union = (options) => ({ type: 'union', options });
/*@__NO_SIDE_EFFECTS__*/ export const pipe = (...pipe) => ({ ...pipe[0], pipe });
/*@__NO_SIDE_EFFECTS__*/ export const regex = (requirement, message) => validation('regex', requirement, message);
/*@__NO_SIDE_EFFECTS__*/ export const minValue = (requirement, message) => validation('min_value', requirement, message);
/*@__NO_SIDE_EFFECTS__*/ export const minLength = (requirement, message) => validation('min_length', requirement, message);
/*@__NO_SIDE_EFFECTS__*/ export const minEntries = (requirement, message) => validation('min_entries', requirement, message);
/*@__NO_SIDE_EFFECTS__*/ export const integer = (message) => validation('integer', 0, message);
`;

/** @returns {import('rollup').Plugin} */
export function slimValibot() {
  return {
    name: 'slim-valibot',
    resolveId: (source) => (source === 'valibot' ? virtual : null),
    load: (id) => (id === virtual ? { code: slim, moduleSideEffects: false } : null),
  };
}
