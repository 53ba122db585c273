/** The file that comes when `layout` or `proof` asks for it. */
export { type ExtraParts, extraParts } from './extras.view.js';
export { begun } from './page-watch.js';
