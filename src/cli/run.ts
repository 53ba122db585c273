/** Finds the command that is meant, and turns what goes wrong into a line for a person and a number. */
import { checkCommand } from './check.js';
import { diffCommand } from './diff.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { nearest } from '../lint/nearest.js';
import { serveCommand } from './serve.js';
import { type Command, Refusal, type World } from './world.js';

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  import: importCommand,
  export: exportCommand,
  diff: diffCommand,
  serve: serveCommand,
};

const overview = `Usage: aht-widgets <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
  .join('\n')}

aht-widgets <command> --help tells more. --version prints the version.`;

/** Runs a command. Answers with the number to end with: 0 done, 1 errors found, 2 could not be done. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (/^(--version|-v|version)$/.test(name)) {
    world.print(`${world.version}\n`);
    return 0;
  }
  const isHelp = /^(--help|-h|help)$/.test(name);
  if (isHelp && !Object.hasOwn(commands, rest[0] ?? '')) {
    world.print(`${overview}\n`);
    return 0;
  }
  if (isHelp) return run([rest[0]!, '--help'], world);
  const command = Object.hasOwn(commands, name) ? commands[name]! : undefined;
  if (!command) {
    const meant = nearest(name, Object.keys(commands));
    world.say(
      `There is no command "${name}".${meant ? ` Did you mean ${meant}?` : ''}\n\n${overview}`,
    );
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    world.print(`${command.help}\n`);
    return 0;
  }
  try {
    return await command.run(rest, world);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.say(`${error.message}\n\naht-widgets ${name} --help tells how it is used.`);
    return 2;
  }
}
