/**
 * From the text of a feed to its value, and what is wrong with it as JSON, in words for people who
 * have never heard of a token. Nothing about feeds comes in here, but for how large they may be.
 */
import { parse, visit } from 'jsonc-parser';
import type { Draft } from './draft.js';
import { type Stretch, stretch, walk } from './places.js';
import { type Hint, hintOf, isHarmless } from './syntax-hints.js';

export interface ReadText {
  /** The text as its lines and columns are counted. */
  readonly text: string;
  /** Nothing where so much is wrong that the rest cannot be judged. */
  readonly value: unknown;
  readonly drafts: readonly Draft[];
}

/** Beyond these the keeper will want to look again anyway. */
const mostErrors = 20;
const mostBytes = 5 * 1024 * 1024;

const beginning = stretch(0, 0, 1);

export function readText(given: string): ReadText {
  const text = given.replace(/^\uFEFF/, '');
  const drafts: Draft[] = [];
  const note = (
    rule: string,
    severity: Draft['severity'],
    { message, mend }: Hint,
    place: Stretch = beginning,
    pointer = '',
  ) => void drafts.push({ rule, severity, pointer, message, mend, stretch: place });

  // A mark that UTF-8 does not know, or an empty letter after each one.
  if (/^\uFFFD{2}|^.?\0/.test(given)) {
    note('json-syntax', 'error', {
      message: 'The file is not saved as UTF-8, so nothing of it can be read.',
      mend: 'Open it in the editor again and save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8).',
    });
    return { text, value: undefined, drafts };
  }
  if (text !== given)
    note('byte-order-mark', 'warning', {
      message: 'The file begins with an invisible byte order mark.',
      mend: 'Save it as “UTF-8”, not as “UTF-8 with BOM”: widgets pass over the mark, some other programs do not.',
    });
  if (text.length > mostBytes / 3 && new TextEncoder().encode(given).length > mostBytes)
    note('too-large', 'error', {
      message: 'The feed has more than 5 MB, so widgets refuse the whole of it.',
      mend: 'Divide it into two feeds and name both in the feed attribute, separated by a space.',
    });

  try {
    const value = read(text, note);
    return { text, value, drafts };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    note('json-syntax', 'error', {
      message: 'Lists or objects stand in each other so deep that the feed cannot be read.',
      mend: 'Look whether this is the right file: a feed is never more than ten deep.',
    });
    return { text, value: undefined, drafts };
  }
}

type Note = (
  rule: string,
  severity: Draft['severity'],
  hint: Hint,
  place?: Stretch,
  pointer?: string,
) => void;

function read(text: string, note: Note): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    if (!noteErrors(text, error as Error, note)) return undefined;
    // Only commas and comments: what is meant is plain, so the rest can be looked at as well.
    value = parse(text);
  }
  walk(
    text,
    () => {},
    (pointer, name, isSecond) => {
      if (!isSecond) return;
      const field = pointer.slice(pointer.lastIndexOf('/') + 1);
      note(
        'duplicate-field',
        'error',
        {
          message: `“${field}” stands twice in one object, so the first one is lost.`,
          mend: 'Take one of the two away, or give it another name.',
        },
        name,
        pointer,
      );
    },
  );
  return value;
}

/** Notes what is wrong with the text as JSON. Answers whether all the rest is plain all the same. */
function noteErrors(text: string, thrown: Error, note: Note): boolean {
  const lines = new Set<number>();
  let harmless = true;
  let more = 0;
  let mixedUp = false;
  visit(
    text,
    {
      onError: (error, offset, length, line, column) => {
        harmless &&= isHarmless(error, text, offset);
        const hint = hintOf(error, text, offset);
        // One mistake makes a whole line unreadable: what follows on it would only confuse.
        const named = hint.place?.start.line ?? line + 1;
        if (lines.has(named)) return;
        if (mixedUp && !text.slice(offset).trim()) return;
        mixedUp ||= hint.mixesUp ?? false;
        lines.add(named);
        if (lines.size > mostErrors) {
          more++;
          return;
        }
        note(
          'json-syntax',
          'error',
          hint,
          hint.place ?? stretch(line, column, Math.max(length, 1)),
        );
      },
    },
    { disallowComments: true },
  );
  if (lines.size === 0) {
    harmless = false;
    note('json-syntax', 'error', {
      message: `The text is no JSON: ${thrown.message}.`,
      mend: 'Look at the place that is named, or go back to the last version that worked.',
    });
  }
  if (more > 0)
    note('json-syntax', 'error', {
      message: `Further lines that cannot be read as JSON: ${more}.`,
      mend: 'Look whether this is the right file; else mend the first ones and check again.',
    });
  return harmless;
}
