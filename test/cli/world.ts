/** A world for commands: files and addresses in memory, and what was printed, said and written. */
import type { World } from '../../src/cli/world.js';
import { Refusal } from '../../src/cli/world.js';
import { run } from '../../src/cli/run.js';

export interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly said: string;
  readonly written: Readonly<Record<string, string>>;
}

/** Runs a command in a world with these files (by path) and pages (by address). */
export async function command(
  line: readonly string[],
  files: Readonly<Record<string, unknown>> = {},
  {
    colour = false,
    now = () => Date.parse('2026-11-22T12:00:00Z'),
  }: Partial<Pick<World, 'colour' | 'now'>> = {},
): Promise<Outcome> {
  const printed: string[] = [];
  const said: string[] = [];
  const written: Record<string, string> = {};
  const textOf = (file: unknown) => (typeof file === 'string' ? file : JSON.stringify(file));
  const world: World = {
    print: (text) => void printed.push(text),
    say: (text) => void said.push(text),
    folder: 'file:///work/',
    version: '9.9.9',
    now,
    colour,
    fetch: async (address) =>
      String(address) in files
        ? new Response(textOf(files[String(address)]))
        : new Response('', { status: 404 }),
    read: async (path) => {
      if (path in files) return textOf(files[path]);
      throw new Refusal(`${path} cannot be read: there is no such file`);
    },
    readBytes: async (path) => {
      const file = files[path];
      if (file === undefined) throw new Refusal(`${path} cannot be read: there is no such file`);
      return file instanceof Uint8Array ? file : Buffer.from(textOf(file));
    },
    write: async (path, text) => void (written[path] = text),
    watch: () => () => {},
    site: 'dist/cdn',
    interrupted: async () => {},
  };
  const code = await run(line, world);
  return { code, printed: printed.join(''), said: said.join('\n'), written };
}
