// Built files as they come where something is wrong with them: missing, hanging, of another version.
// The faults stand in the path, so that what a module imports is spoiled as well:
//
//   /spoiled/aht-resource-grid.js=404,shared=hang/embed.js
//
// A fault is for the files whose name begins so; `*` is for all. Knows no widget and no test.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** What can be wrong with a file. Each returns what is sent in its place. */
const faults = {
  404: () => ({ status: 404, type: '.txt', body: 'Not found' }),
  500: () => ({ status: 500, type: '.js', body: 'export {};' }),
  /** A page to sign in, as filters and portals send it. */
  page: () => ({ type: '.html', body: '<!doctype html><title>Sign in</title>' }),
  /** The right file under the wrong name of its kind. */
  text: (body) => ({ type: '.txt', body }),
  /** A file that runs as before, but is not the one that was released. */
  changed: (body, type) => ({ type, body: `${body}\n` }),
  /** The file of somebody else who took the same name for it. */
  foreign: () => ({ type: '.js', body: 'void 0;' }),
  broken: (_, type) => ({ type, body: 'this is no script' }),
  throws: (body, type) => ({ type, body: `${body}\nthrow new Error('spoiled');` }),
};

/**
 * What to send for a file, or undefined for the file as it is.
 *
 * @param {string} list the faults as in the path
 * @param {{ name: string, type: string, read: () => string, signal: AbortSignal }} file
 */
export async function spoiled(list, { name, type, read, signal }) {
  const base = name.slice(name.lastIndexOf('/') + 1);
  for (const entry of list.split(',')) {
    const [start, fault] = entry.split('=');
    if (start !== '*' && !base.startsWith(start)) continue;
    // Another version of the same code.
    if (fault.startsWith('version-')) {
      return { type, body: read().replaceAll(version, fault.slice('version-'.length)) };
    }
    // The same file under a policy, which is in base64url because it holds slashes.
    if (fault.startsWith('policy-')) {
      return { type, body: read(), policy: Buffer.from(fault.slice(7), 'base64url').toString() };
    }
    if (fault === 'hang') {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return {};
    }
    if (fault === 'slow') {
      await wait(500, undefined, { signal });
      return { type, body: read() };
    }
    if (!(fault in faults)) throw new Error(`No fault is named ${fault}.`);
    return faults[fault](read(), type);
  }
  return undefined;
}
