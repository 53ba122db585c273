/**
 * The linter for the builder, as a file of its own (`builder-check.js`): it is fetched only when
 * somebody has a feed checked.
 */
export { lint } from '../../lint/index.js';
