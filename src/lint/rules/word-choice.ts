/** Words that do harm: that promise safety, that blame, or that leave some young people out. */
import type { Context, Seen, ValueRule, Wording } from '../context.js';
import { reassurance } from '../reassuring-words.js';
import { blaming, genders } from '../word-lists.js';
import { wordingsOf } from '../survey.js';

/** Titles that others have given: they stay as they are. */
const isForeignTitle = ({ field, holder }: Seen): boolean =>
  field === 'name' &&
  /^(resources|translations|sources|listedAt|publisher|location)$/.test(holder || field);

export const wordChoice: ValueRule = (seen, context) => {
  const inGuide = seen.pointer.startsWith('/guide/');
  if (!inGuide && isTitle(seen)) return;
  for (const wording of wordingsOf(seen)) {
    blame(wording, context);
    if (!inGuide || isForeignTitle(seen)) continue;
    reassure(wording, context);
    if (/^\/guide\/(indicators|groups)\//.test(seen.pointer)) gender(wording, context);
  }
};

const isTitle = (seen: Seen): boolean =>
  isForeignTitle(seen) || /^\/resources\/\d+\/(name|publisher)$/.test(seen.pointer);

function blame({ value, pointer }: Wording, { note }: Context): void {
  for (const [pattern, instead] of blaming) {
    const found = pattern.exec(value);
    if (!found) continue;
    note(
      'blaming-words',
      pointer,
      `says “${found[0]}”, which blames or labels`,
      `Write ${instead}.`,
    );
    // One hint for a text: the next one shows when this is mended.
    return;
  }
}

function reassure({ value, pointer }: Wording, { note }: Context): void {
  const found = reassurance(value);
  if (found === undefined) return;
  note(
    'reassuring-words',
    pointer,
    `says “${found}”, but no list can tell that somebody is safe, and a report must not wait`,
    'Say what to do next instead, such as whom to ask; the fewest signs may be the worst case.',
  );
}

function gender({ value, pointer }: Wording, { note }: Context): void {
  const found = genders
    .map(({ one, other, bothWays }) => {
      const [here, there] = [one.exec(value), other.exec(value)];
      return there ? (bothWays && !here ? there : null) : here;
    })
    .find(Boolean);
  if (!found) return;
  note(
    'gendered-words',
    pointer,
    `says “${found[0]}”, so signs in other young people may be passed over`,
    'Write “the student” and “they”, or “partner”: boys and LGBTQ+ youth are trafficked as well.',
  );
}
