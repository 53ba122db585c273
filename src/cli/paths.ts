/** Paths as people type them: where they lead, and that a file which is read is not written over. */
import { Refusal, type World } from './world.js';

/** The address of a file by its path, from the folder that paths start from. */
export function addressOfPath(path: string, { folder }: Pick<World, 'folder'>): string {
  // A drive in the address of the folder says that this is Windows, where \ stands between folders.
  const isWindows = /^file:\/+[a-z]:/i.test(folder);
  const slashed = isWindows ? path.replaceAll('\\', '/') : path;
  // Else what stands before a colon would be taken for the beginning of an address.
  const rooted =
    isWindows && /^[a-z]:/i.test(slashed) ? `/${slashed}` : slashed.replace(/^(?!\/)/, './');
  return new URL(encodeURI(rooted).replace(/[?#]/g, encodeURIComponent), folder).href;
}

const isPath = (name: string): boolean => name !== '-' && !/^https?:/.test(name);

/** Refuses to write over a file that is read, and two things into one file. */
export function checkWritten(
  written: Readonly<Record<string, string | undefined>>,
  read: readonly string[],
  world: Pick<World, 'folder'>,
): void {
  const taken = new Map(
    read.filter(isPath).map((path) => [addressOfPath(path, world), 'is read from']),
  );
  for (const [option, path] of Object.entries(written)) {
    if (path === undefined) continue;
    const address = addressOfPath(path, world);
    const why = taken.get(address);
    if (why)
      throw new Refusal(
        `--${option} ${path}: this file ${why}, and what it holds would be lost. Name another file.`,
      );
    taken.set(address, `is already named by --${option}`);
  }
}
