/**
 * Answers that are kept in a file for a while. The file is written again and again while links are
 * asked, whole each time: who stops the command in the middle keeps what was found so far.
 */
import { isObject } from '../../feed/check.js';
import { Refusal, type World } from '../world.js';
import { type LinkAnswer, isGood } from './answer.js';

/** How long an answer is good for, in milliseconds. */
const age = { good: 24 * 60 * 60_000, bad: 60 * 60_000 };

/** The least time between two writings of the file. */
const often = 1000;

const mark = 'aht-widgets check --links';

export interface Cache {
  /** The answer of an address, if it is fresh enough. */
  get(address: string): LinkAnswer | undefined;
  keep(answer: LinkAnswer): void;
  /** Until all that was kept is in the file. */
  written(): Promise<void>;
}

const isAnswer = (value: unknown): value is LinkAnswer =>
  isObject(value) &&
  typeof value.address === 'string' &&
  typeof value.verdict === 'string' &&
  typeof value.asked === 'number';

/** What is in the file; nothing where there is none. A file of another kind is never written over. */
async function read(file: string, world: World): Promise<LinkAnswer[]> {
  let text: string;
  try {
    text = await world.read(file);
  } catch (error) {
    if (!(error instanceof Refusal) || !/ENOENT|no such file/.test(error.message)) throw error;
    return [];
  }
  try {
    const { madeBy, answers } = JSON.parse(text);
    if (madeBy === mark && Array.isArray(answers)) return answers.filter(isAnswer);
  } catch {}
  throw new Refusal(
    `--cache ${file}: this file is no cache of links, so it is left as it is. Name another, or a new one.`,
  );
}

export async function openCache(file: string, world: World): Promise<Cache> {
  const isFresh = (answer: LinkAnswer): boolean => {
    const old = world.now() - answer.asked;
    return old >= 0 && old < (isGood(answer) ? age.good : age.bad);
  };
  const kept = new Map(
    (await read(file, world)).filter(isFresh).map((answer) => [answer.address, answer]),
  );
  let dirty = true;
  let last = world.now();
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    // What comes while it is being written is in the next one.
    while (dirty) {
      dirty = false;
      const content = { madeBy: mark, answers: [...kept.values()] };
      await world.write(file, `${JSON.stringify(content, null, 1)}\n`);
      last = world.now();
    }
    writing = undefined;
  }

  // A file that cannot be written is told before anything is asked.
  await write();

  return {
    get: (address) => kept.get(address),
    keep(answer) {
      kept.set(answer.address, answer);
      dirty = true;
      if (world.now() - last < often || writing) return;
      writing = write();
      // Told by `written`, which everybody waits for at the end.
      writing.catch(() => {});
    },
    async written() {
      await writing;
      await write();
    },
  };
}
