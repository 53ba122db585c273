/// <reference types="node" />
/** The world as a process sees it: files, standard input and output. Nothing about feeds. */
import { randomUUID } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Refusal, type World } from './world.js';

const why = (error: unknown): string => (error as Error).message;

export const processWorld = (): World => ({
  print: (words) => void process.stdout.write(words),
  say: (words) => void process.stderr.write(`${words}\n`),
  fetch: globalThis.fetch,
  now: Date.now,
  // As https://no-color.org has it.
  colour: process.stdout.isTTY && !process.env['NO_COLOR'],
  // Back to the beginning of the line, and the rest of it emptied.
  progress: process.stderr.isTTY
    ? (line) =>
        void process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`)
    : undefined,
  folder: pathToFileURL(`${process.cwd()}/`).href,
  version: JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version,
  async read(path) {
    try {
      return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
    } catch (error) {
      throw new Refusal(`${path} cannot be read: ${why(error)}`);
    }
  },
  async readBytes(path) {
    try {
      return path === '-' ? await buffer(process.stdin) : await readFile(path);
    } catch (error) {
      throw new Refusal(`${path} cannot be read: ${why(error)}`);
    }
  },
  async write(path, words) {
    // Beside the file, so that taking its place is one step: an interrupted write leaves the old one.
    const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
    try {
      await writeFile(draft, words);
      await rename(draft, path);
    } catch (error) {
      // What is said is why it failed, not that there is nothing to tidy up.
      await rm(draft, { force: true }).catch(() => {});
      throw new Refusal(`${path} cannot be written: ${why(error)}`);
    }
  },
  watch(path, changed) {
    // By asking: most editors put a new file in the place of the old one, which a watch would lose.
    const listener = (now: { mtimeMs: number }, before: { mtimeMs: number }): void => {
      if (now.mtimeMs && now.mtimeMs !== before.mtimeMs) changed();
    };
    watchFile(path, { interval: 300 }, listener);
    return () => unwatchFile(path, listener);
  },
  site: fileURLToPath(new URL('../cdn/', import.meta.url)),
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
});
