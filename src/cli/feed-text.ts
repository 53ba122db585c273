/** The text of a feed as it stands, right or wrong, from a file, an address or what is piped in. */
import { problems } from '../lint/fault-words.js';
import { Refusal, type World } from './world.js';

export interface FeedText {
  readonly text: string;
  /** Where it was read, if that is an address. */
  readonly base: string | undefined;
}

/** Far more than widgets take, so that the linter can say so; and never more than there is room for. */
const most = 20 * 1024 * 1024;
const timeout = 30_000;

export async function feedText(from: string, world: World): Promise<FeedText> {
  if (!/^https?:/.test(from)) return { text: await world.read(from), base: undefined };
  const refuse = (code: keyof typeof problems, detail = '') =>
    new Refusal(`${from} cannot be checked: ${problems[code](detail)}`);
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await world.fetch(from, { signal });
    if (!response.ok) throw refuse('http-error', `${response.status}`);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let text = '';
    let length = 0;
    for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > most) throw refuse('too-large');
      text += decoder.decode(piece, { stream: true });
    }
    return { text: text + decoder.decode(), base: response.url || from };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse(signal.aborted ? 'timeout' : 'unreachable');
  }
}
