/** A message and its values, put together. The file that has all elements does it in its own way. */
import type { Message } from './message-key.js';

/** A message in the words of a language, where it has any, else in its own. */
export function compose(message: Message, said: string | undefined): string {
  if (typeof message === 'string') return said || message;
  const { strings, values } = message;
  const parts = said
    ? said.split(/{(.)}/).map((part, at) => (at % 2 ? values[+part] : part))
    : strings.flatMap((part, at) => [part, values[at]]);
  return parts.join('');
}
