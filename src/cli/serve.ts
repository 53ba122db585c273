/** `aht-widgets serve`: the demo and the builder on this machine, on a feed that is being written. */
import { parseArgs } from 'node:util';
import { startServer } from './serve/server.js';
import { type Command, Refusal } from './world.js';

const help = `Usage: aht-widgets serve [DIR] [options]

Shows the demo page and the embed-code builder on this machine, until Ctrl+C.
DIR is a folder such as the unpacked release; without it, the files of this package.

Options:
  --feed FILE   shows this feed in the demo, and reloads the page whenever the file changes
  --port N      the port (default: 4173)

Example:
  aht-widgets serve --feed feed.json`;

function asked(args: readonly string[]) {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(args);
  } catch (error) {
    throw new Refusal((error as Error).message.split('. ')[0]!);
  }
  const { values, positionals } = read;
  if (positionals.length > 1) throw new Refusal('Give one folder, or none.');
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Refusal(
      `--port ${values.port}: a number from 0 (any that is free) to 65535 is needed.`,
    );
  return { folder: positionals[0], feed: values.feed, port };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: { feed: { type: 'string' }, port: { type: 'string', default: '4173' } },
    allowPositionals: true,
    strict: true,
  });

export const serveCommand: Command = {
  summary: 'shows the demo and the builder, and a feed while it is being written',
  help,
  async run(args, world) {
    const { folder = world.site, feed, port } = asked(args);
    // What cannot be read is said now, and not to the first visitor.
    if (feed) await world.read(feed);
    const server = await startServer({
      folder,
      port,
      feed: feed ? () => world.read(feed) : undefined,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Refusal(`Port ${port} is taken. Take another one: --port ${port + 1}`);
    });
    world.say(`The demo is at ${server.url}`);
    world.say(`The builder is at ${server.url}builder.html`);
    if (feed) world.say(`The demo shows ${feed} and reloads when it changes.`);
    world.say('Ctrl+C ends it.');
    const stop = feed
      ? world.watch(feed, () => {
          world.say(`${feed} has changed.`);
          server.changed();
        })
      : undefined;
    await world.interrupted();
    stop?.();
    await server.close();
    return 0;
  },
};
