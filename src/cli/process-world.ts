/// <reference types="node" />
/** The world as a process sees it: files, standard input and output. Nothing about feeds. */
import { randomUUID } from 'node:crypto';
import { constants, readFileSync, unwatchFile, watchFile } from 'node:fs';
import {
  access,
  lstat,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Refusal, type World } from './world.js';

/** What the system says in codes, in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder and not a file',
  EACCES: 'you are not allowed to. Look at the permissions of the file and of its folder',
  EPERM: 'you are not allowed to, or another program has it open',
  EBUSY: 'another program has it open. Close it there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

const why = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
};

/** No calendar, spreadsheet or feed is as large: it is another file, and reading it would take minutes. */
const largest = 50 * 1024 * 1024;

/** Reads what is piped in or a file. */
async function bytesOf(path: string): Promise<Buffer> {
  try {
    if (path === '-') return await buffer(process.stdin);
    if ((await stat(path)).size <= largest) return await readFile(path);
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${why(error)}.`);
  }
  throw new Refusal(`${path} cannot be read: it has more than 50 MB. Is it the right file?`);
}

/**
 * Writes a file whole or not at all: beside it first, so that taking its place is one step. Where it is a link,
 * that still leads to it; its rights stay, and one that must not be written is left alone, also by root.
 */
async function writeWhole(path: string, words: string): Promise<void> {
  const old = await stat(path).catch(() => undefined);
  const isLost = !old && (await lstat(path).catch(() => undefined));
  if (isLost) throw new Error('it is a link, and the file that it leads to is gone');
  // A pipe or a screen has no old content to keep.
  if (old && !old.isFile() && !old.isDirectory()) return writeFile(path, words);
  if (old?.isFile()) {
    if (!(old.mode & 0o222)) throw Object.assign(new Error(), { code: 'EACCES' });
    await access(path, constants.W_OK);
  }
  const target = old ? await realpath(path) : path;
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    const file = await open(draft, 'wx', old ? old.mode & 0o777 : 0o666);
    try {
      await file.writeFile(words);
      if (old) {
        // What is made anew has the rights that the system gives, and belongs to who is at work.
        await file.chmod(old.mode & 0o7777);
        const made = await file.stat();
        if (made.uid !== old.uid || made.gid !== old.gid)
          await file.chown(old.uid, old.gid).catch(() => {});
      }
      // On the disk before it has the name: else a power failure could leave an empty file.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    // What is said is why it failed, not that there is nothing to tidy up.
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

export function processWorld(): World {
  return {
    print: (words) => void process.stdout.write(words),
    say: (words) => void process.stderr.write(`${words}\n`),
    fetch: globalThis.fetch,
    now: Date.now,
    // As https://no-color.org has it.
    colour: process.stdout.isTTY && !process.env['NO_COLOR'],
    // Back to the beginning of the line, and the rest of it emptied.
    progress: process.stderr.isTTY
      ? (line) =>
          void process.stderr.write(
            `\r\u001b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`,
          )
      : undefined,
    folder: pathToFileURL(`${process.cwd()}/`).href,
    version: JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
      .version,
    read: async (path) => (await bytesOf(path)).toString('utf8'),
    readBytes: bytesOf,
    async write(path, words) {
      try {
        await writeWhole(path, words);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const isFolder = (await stat(path).catch(() => undefined))?.isDirectory();
        throw new Refusal(
          `${path} cannot be written: ${isFolder ? reasons['EISDIR'] : code === 'ENOENT' ? `there is no folder ${dirname(path)}. Make it first` : why(error)}.`,
        );
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
  };
}
