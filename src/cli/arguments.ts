/** The words of a line on the screen, read by Node; what it does not understand is refused in our words. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../lint/nearest.js';
import { Refusal } from './world.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Node's reasons by their codes, as far as they are for a person who types. */
function wordsOf({ code, message }: NodeJS.ErrnoException, names: readonly string[]): string {
  // The option stands in quotes: 'ics', '--ics', '-o, --out <value>'.
  const given = /'(-[^' ,=]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(given, names);
    return `There is no option ${given}.${meant ? ` Did you mean --${meant}?` : ''}`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /does not take/.test(message)
      ? `${given} stands alone, without a value after it.`
      : `${given} needs a value after it.`;
  return message.split('. ')[0]!;
}

/** Options by name, and what stands without one. */
export function argumentsOf<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Refusal(wordsOf(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}
