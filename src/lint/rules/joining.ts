/** Links and codes with which anybody who reads the feed could walk into an online session. */
import type { ValueRule } from '../context.js';
import { linksIn, platformOf, withoutCodes } from '../joining.js';
import { wordingsOf } from '../survey.js';

const mend =
  'Give a page to register on, and send the way in to those who have registered. If it was published before, change it.';

export const linksToJoin: ValueRule = (seen, { note }) => {
  // A recording is meant to be seen.
  if (seen.field === 'recordingUrl') return;
  if (seen.kind === 'address') {
    const platform = platformOf(String(seen.value));
    if (platform)
      note(
        'link-to-join',
        seen.pointer,
        `is a link to join on ${platform}, so anybody who reads the feed can walk in`,
        mend,
      );
    return;
  }
  for (const { value, pointer } of wordingsOf(seen)) {
    const platform = linksIn(value).map(platformOf).find(Boolean);
    // The code itself is not said again: reports are read by others, too.
    const what = platform
      ? `a link to join on ${platform}`
      : withoutCodes(value) !== value && 'a number or passcode to join';
    if (what)
      note(
        'link-to-join',
        pointer,
        `holds ${what}, so anybody who reads the feed can walk in`,
        mend,
      );
  }
};
