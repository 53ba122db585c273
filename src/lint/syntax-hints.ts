/** What a person has typed when a text is no JSON, guessed from the letters at the place, and the way out. */
import { type Stretch, stretch } from './places.js';

export interface Hint {
  readonly message: string;
  readonly mend: string;
  /** Where to look, if it is not where the reader stumbled. */
  readonly place?: Stretch;
  /** After it texts and what stands between them are mixed up, so that brackets cannot be counted. */
  readonly mixesUp?: boolean;
}

/** The codes of jsonc-parser that we tell apart. */
const code = {
  nameExpected: 3,
  valueExpected: 4,
  colonExpected: 5,
  commaExpected: 6,
  closeBraceExpected: 7,
  closeBracketExpected: 8,
  endExpected: 9,
  comment: 10,
  openComment: 11,
  openText: 12,
  unicode: 14,
  escape: 15,
  character: 16,
} as const;

const isTrailing = (text: string, offset: number): boolean =>
  /[}\]]/.test(text[offset] ?? '') && /,\s*$/.test(before(text, offset));

/** Enough of what stands before a place to judge it by. */
const before = (text: string, offset: number): string =>
  text.slice(Math.max(0, offset - 2000), offset);

/** Whether it is plain what is meant in spite of it. */
export const isHarmless = (error: number, text: string, offset: number): boolean =>
  error === code.comment ||
  error === code.commaExpected ||
  ((error === code.nameExpected || error === code.valueExpected) && isTrailing(text, offset));

/** The last letter before a place that is no blank. */
function lastBefore(text: string, offset: number): Stretch {
  let at = offset - 1;
  while (at > 0 && /\s/.test(text[at]!)) at--;
  const lines = text.slice(0, at + 1).split('\n');
  return stretch(lines.length - 1, lines.at(-1)!.length - 1, 1);
}

export function hintOf(error: number, text: string, offset: number): Hint {
  const rest = text.slice(offset, offset + 200);
  const letter = rest[0] ?? '';
  if (!text.trim())
    return {
      message: 'The file is empty.',
      mend: 'Look whether this is the right file, and whether it was saved.',
    };
  if (offset === text.length - text.trimStart().length && letter === '<')
    return {
      message: 'This is a web page and not a feed.',
      mend: 'Give the address of the JSON file itself; a page that asks for a login looks like this, too.',
    };
  if (error === code.comment || error === code.openComment)
    return {
      message: 'JSON has no comments.',
      mend: 'Take the comment away, or keep it in a field whose name begins with _, such as "_comment".',
    };
  if (isTrailing(text, offset))
    return {
      message: `After the last entry there is a comma before the ${letter}.`,
      mend: 'Take that comma away.',
      place: lastBefore(text, offset),
    };
  if (/[“”„‟«»‘’‚]/.test(letter))
    return {
      message: `A typographic quotation mark (${letter}) stands where JSON wants a straight one (").`,
      mend: 'Type " on both sides; word processors change it, so use a plain text editor.',
    };
  if (letter === "'" || letter === '`')
    return {
      message: `A text begins with ${letter}, but JSON wants double quotes (").`,
      mend: 'Write the text between " and ".',
    };
  if (error === code.openText)
    return {
      message: 'A text has no closing quote (") on its line.',
      mend: 'Put " at its end; a line break within a text is written \\n, and a quote within it \\".',
    };
  if (error === code.escape || error === code.unicode)
    return {
      message: 'A backslash (\\) in a text stands before a letter that it cannot stand before.',
      mend: 'Write two of them (\\\\) where one is meant.',
    };
  if (error === code.character)
    return {
      message: 'A text holds an invisible control character, such as a tab.',
      mend: 'Put a space in its place, or type the text anew.',
    };
  const open = /[{,]\s*"([\w$-]+)\s*:\s*"$/.exec(before(text, offset));
  if (open) {
    const lines = text.slice(0, offset - open[0].length + open[0].indexOf('"')).split('\n');
    return {
      message: `The name of the field ${open[1]} has no closing quote (").`,
      mend: `Write "${open[1]}": with a quote on both sides.`,
      place: stretch(lines.length - 1, lines.at(-1)!.length, open[1]!.length + 1),
      mixesUp: true,
    };
  }
  if (error === code.colonExpected)
    return {
      message: 'Between the name of a field and its value there is no colon.',
      mend: 'Write "name": value.',
    };
  if (letter === '' || error === code.closeBraceExpected || error === code.closeBracketExpected)
    return letter === ''
      ? {
          message: 'The text ends before all its brackets are closed.',
          mend: 'Look whether the file is whole; else add the } and ] that are missing at the end.',
          place: lastBefore(text, text.length),
        }
      : {
          message: `Something else stands where ${error === code.closeBraceExpected ? '}' : ']'} should be.`,
          mend: 'Look whether every { has its } and every [ its ].',
        };
  if (error === code.endExpected)
    return {
      message: 'After the end of the feed there is more.',
      mend: 'Look whether a } or ] is too many, or whether two files were pasted together.',
    };
  const word = /^[A-Za-z_$][\w$-]*/.exec(rest)?.[0];
  if (word && /^\s*:/.test(rest.slice(word.length)))
    return {
      message: `The name of the field ${word} stands without quotes.`,
      mend: `Write "${word}": with double quotes.`,
    };
  if (word && text[offset - 1] === '"')
    return {
      message: `A text ends before the word ${word}, because a quotation mark (") stands inside of it.`,
      mend: `Put \\ before each quotation mark inside of a text (\\"${word}), or use “ and ” there.`,
      mixesUp: true,
    };
  if (word)
    return {
      message: `The word ${word} stands without quotes.`,
      mend: /^(true|false|null)$/i.test(word)
        ? `Write ${word.toLowerCase()}, in small letters.`
        : /^(none|undefined|nan|nil)$/i.test(word)
          ? 'Take the whole field away where there is nothing to say.'
          : `Write "${word}" if it is a text, or true or false.`,
    };
  if (error === code.commaExpected)
    return {
      message: 'A comma is missing after this entry.',
      mend: 'Put a comma here: one stands between all entries of a list or an object.',
      place: lastBefore(text, offset),
    };
  if (error === code.nameExpected)
    return {
      message: `${letter || 'The end'} stands where the name of a field should be.`,
      mend: 'Look for a comma or bracket too many just before; names of fields stand in double quotes.',
    };
  if (error === code.valueExpected)
    return {
      message: `${letter || 'The end'} stands where a value should be.`,
      mend: 'Give a value, or take the comma or the name of the field before it away.',
    };
  return {
    message: `${letter} cannot stand here.`,
    mend: 'Texts stand in double quotes, numbers have a point for decimals and no 0 or + in front.',
  };
}
