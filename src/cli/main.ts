#!/usr/bin/env node
/// <reference types="node" />
/** The door of the command line: which command is meant, and with which number it ends. */
import { run } from './run.js';
import { processWorld } from './process-world.js';

process.exitCode = await run(process.argv.slice(2), processWorld());
