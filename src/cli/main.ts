#!/usr/bin/env node
/// <reference types="node" />
/** The door of the command line: which command is meant, and with which number it ends. */
import { run } from './run.js';
import { processWorld } from './process-world.js';

// Whoever reads what is printed may stop early, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), processWorld());
