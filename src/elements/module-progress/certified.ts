/** A certificate that was asked for: what makes it the reader's own, and what draws it. */
import type { draw } from './certificate.js';

export interface Certified {
  /** The reader's name as it was typed, empty when it was not; nothing when nothing can be drawn. */
  readonly name: string | undefined;
  /** The day of completion, as `2026-11-22`. */
  readonly completedOn: string;
  /** Tells this certificate from any other. */
  readonly number: string;
  /** Only who has done a course needs this, so it comes then; nothing when it could not be had. */
  readonly draw?: typeof draw;
}

/** 64 random bits, in groups that can be read out: nobody else has this number. */
export const newNumber = (): string => crypto.getRandomValues(new Uint16Array(4)).join('-');
