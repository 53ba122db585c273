/** The words of a line on the screen, read by Node; what it does not understand is refused in our words. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal } from './world.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options by name, and what stands without one. */
export function argumentsOf<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Refusal((error as Error).message.split('. ')[0]!);
  }
}
