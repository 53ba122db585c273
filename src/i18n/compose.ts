/** A message and its values, put together. The file that has all elements does it in its own way. */
import type { Message } from './message-key.js';

/**
 * A message in the words of a language, where it has any, else in its own. One with values that are
 * to be drawn, msg(html`From ${start}`), comes as a list of its parts.
 */
export function compose(message: Message, said: string | undefined): unknown {
  if (typeof message === 'string') return said || message;
  const { strings, values, strTag } = message;
  const parts: unknown[] = said
    ? said.split(/{(.)}/).map((part, at) => (at % 2 ? values[+part] : part))
    : strings.flatMap((part, at) => [part, values[at]]);
  return strTag ? parts.join('') : parts;
}
