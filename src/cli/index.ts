/** The command line as a library, for Node: what the commands do, without a terminal. */
export { entriesOf, sourceOf } from './entries.js';
export { run } from './run.js';
export { processWorld } from './process-world.js';
export { startServer } from './serve/server.js';
export { type Command, Refusal, type World } from './world.js';
