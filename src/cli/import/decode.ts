/** From the bytes of a file to its text. Old spreadsheets know no UTF-8, and none says what it used. */
import { Refusal } from '../world.js';

export interface Decoded {
  readonly text: string;
  /** Set where it was guessed: what the keeper should know. */
  readonly guess?: string;
}

const starts = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

/** The text, without a byte order mark. */
export function decoded(bytes: Uint8Array, name: string): Decoded {
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(
      `${name} is a workbook. Open it in the spreadsheet program and save it as "CSV UTF-8".`,
    );
  for (const [encoding, ...mark] of [
    ['utf-16le', 0xff, 0xfe],
    ['utf-16be', 0xfe, 0xff],
  ] as const)
    if (starts(bytes, ...mark)) return { text: new TextDecoder(encoding).decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      guess: `${name} is not UTF-8; it was read as Windows-1252. Look at its accents; "CSV UTF-8" is safer.`,
    };
  }
}
