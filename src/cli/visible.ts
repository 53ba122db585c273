/**
 * Text of a feed, a spreadsheet or a page as it may stand in a line on a screen. What would steer the
 * terminal, turn the direction of the line, or begin a new one (in which CI systems look for commands) is
 * written out. Not for files: those are written as they are meant.
 */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
