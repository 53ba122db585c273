/** `aht-widgets serve`: the demo and the builder on this machine, on a feed or a theme that is being written. */
import { argumentsOf } from './arguments.js';
import { startServer } from './serve/server.js';
import { isProblem, parseFeed } from '../feed/parse.js';
import { lint, lintTheme } from '../lint/index.js';
import { anywhere } from './feed-of.js';
import { type Command, Refusal, type World } from './world.js';

const help = `Usage: aht-widgets serve [DIR] [options]

Shows the demo page and the embed-code builder on this machine, until Ctrl+C.
DIR is a folder such as the unpacked release; without it, the files of this package.

Options:
  --feed FILE       shows this feed in the demo, and reloads the page whenever the file changes
  --theme FILE.css  the same with a style sheet, and says when its colours are too close to each other
  --port N          the port (default: 4173)

Example:
  aht-widgets serve --feed feed.json`;

const options = {
  feed: { type: 'string' },
  theme: { type: 'string' },
  port: { type: 'string', default: '4173' },
} as const;

function asked(args: readonly string[]) {
  const { values, positionals } = argumentsOf(args, options);
  if (positionals.length > 1) throw new Refusal('Give one folder, or none.');
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Refusal(
      `--port ${values.port}: a number from 0 (any that is free) to 65535 is needed.`,
    );
  return { folder: positionals[0], feed: values.feed, theme: values.theme, port };
}

const quoted = (name: string): string => (name.includes(' ') ? `"${name}"` : name);

/** What is wrong with the feed, in a line; nothing if nothing is. */
async function faultsOf(feed: string, world: World): Promise<string> {
  const text = await world.read(feed);
  const found = lint(text, { name: feed, now: world.now() });
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const isNone = isProblem(parseFeed(text.replace(/^\uFEFF/, ''), feed, anywhere));
  if (!errors && !isNone) return '';
  return `It has ${errors === 1 ? '1 error' : `${errors} errors`}, so ${isNone ? 'nothing' : 'not all'} of it is shown: aht-widgets check ${quoted(feed)}`;
}

/** How many remarks there are on the theme, in a line; nothing without any. */
async function remarksOn(theme: string, world: World): Promise<string> {
  const { length } = lintTheme(await world.read(theme));
  if (!length) return '';
  return `${length === 1 ? '1 warning' : `${length} warnings`} about its colours: aht-widgets check --theme ${quoted(theme)}`;
}

/** What is shown beside the files, and what there is to say of it. */
type Own = readonly [name: string, judged: (name: string, world: World) => Promise<string>];

/** Says that a file has changed, and what is wrong with it. */
async function told([name, judged]: Own, world: World): Promise<void> {
  try {
    const faults = await judged(name, world);
    world.say(`${name} has changed.${faults && ` ${faults}`}`);
  } catch (error) {
    // It may be gone for a moment, while an editor puts a new one in its place.
    if (!(error instanceof Refusal)) throw error;
    world.say(error.message);
  }
}

async function checkFolder(folder: string, world: World): Promise<void> {
  try {
    await world.read(`${folder.replace(/[\\/]$/, '')}/index.html`);
  } catch {
    throw new Refusal(
      `${folder} is no folder with an index.html, so there is nothing to show.${/\.json$/i.test(folder) ? ` Did you mean --feed ${folder}?` : ''}`,
    );
  }
}

export const serveCommand: Command = {
  summary: 'shows the demo and the builder, and a feed while it is being written',
  help,
  async run(args, world) {
    const { folder = world.site, feed, theme, port } = asked(args);
    const own: Own[] = [];
    if (feed) own.push([feed, faultsOf]);
    if (theme) own.push([theme, remarksOn]);
    // What cannot be read is said now, and not to the first visitor.
    if (folder !== world.site) await checkFolder(folder, world);
    const first: string[] = [];
    for (const [name, judged] of own) first.push(await judged(name, world));
    const server = await startServer({
      folder,
      port,
      feed: feed ? () => world.read(feed) : undefined,
      theme: theme ? () => world.read(theme) : undefined,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Refusal(`Port ${port} is taken. Take another one: --port ${port + 1}`);
    });
    // Heard from now on: who presses Ctrl+C at the first line must not find the port still taken.
    const interrupted = world.interrupted();
    world.say(`The demo is at ${server.url}`);
    world.say(`The builder is at ${server.url}builder.html`);
    for (const [name] of own)
      world.say(
        `The demo shows ${name}${name === feed ? ', as of now,' : ''} and reloads when it changes.`,
      );
    for (const faults of first) if (faults) world.say(faults);
    world.say('Ctrl+C ends it.');
    const stops = own.map((one) =>
      world.watch(one[0], () => {
        void told(one, world);
        server.changed();
      }),
    );
    await interrupted;
    for (const stop of stops) stop();
    await server.close();
    return 0;
  },
};
