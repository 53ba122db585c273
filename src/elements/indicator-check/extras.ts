/** The file that comes when `layout="steps"` or `proof` asks for it. */
export { type StepParts, proofView, stepParts } from './extras.view.js';
