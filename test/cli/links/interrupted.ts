/** Asks links in a process of its own, for a test that stops it in the middle. */
import { askLinks } from '../../../src/cli/links/ask.js';
import { openCache } from '../../../src/cli/links/cache.js';
import { nodeNet } from '../../../src/cli/links/request.js';
import { processWorld } from '../../../src/cli/process-world.js';
import { hasty, linksTo } from './sites.js';

const [root, file] = process.argv.slice(2);
const world = processWorld();
const cache = await openCache(file!, world);
const links = linksTo(...Array.from({ length: 200 }, (_, at) => `${root}/${at}`));
await askLinks(links, { ...hasty, perHost: 1, cache }, world, nodeNet);
