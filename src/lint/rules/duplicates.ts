/** What stands in a feed twice: the same page, the same name, the same session. */
import type { Context, DocumentRule } from '../context.js';
import { type Item, itemsIn, itemsOf, stringIn } from '../items.js';
import { folded } from '../../model/folded.js';
import { wordingOf } from '../../model/text.js';
import type { Text } from '../../feed/sections/parts.js';
import { isObject } from '../../feed/check.js';
import { clockOf } from './sessions.js';

const remedy = 'Keep one of the two; if both are needed, let their names say how they differ.';

/** Tells of each item whose key an earlier one has. */
function twins(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
  tell: (item: Item, earlier: Item) => void,
): void {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) continue;
    const earlier = seen.get(key);
    if (earlier) tell(item, earlier);
    else seen.set(key, item);
  }
}

/** An address as it is compared: http and https, with www. and without, lead to the same page. */
function page(address: string | undefined, base: string): string | undefined {
  if (!address) return undefined;
  try {
    const { host, pathname, search, hash } = new URL(address, base);
    return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search + hash;
  } catch {
    return undefined;
  }
}

export const duplicateLinks: DocumentRule = ({ root, base, name, note }) =>
  twins(
    itemsOf(root['resources'], '/resources'),
    ({ value }) => page(stringIn(value, 'url'), base),
    (item, earlier) =>
      note(
        'duplicate-link',
        `${item.pointer}/url`,
        `leads to the same page as ${name(earlier.pointer)}`,
        remedy,
      ),
  );

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (isObject(value) && Object.values(value).every((wording) => typeof wording === 'string'));

/** A name as it is compared. */
export const titleOf = (name: unknown): string =>
  isText(name)
    ? folded(wordingOf(name, 'en').value)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : '';

export const duplicateTitles: DocumentRule = ({ root, name, note }: Context) => {
  for (const list of ['resources', 'trainings', 'hotlines'])
    twins(
      itemsOf(root[list], `/${list}`),
      ({ value }) => titleOf(value['name']),
      (item, earlier) =>
        note(
          'duplicate-title',
          `${item.pointer}/name`,
          `is also the name of ${name(earlier.pointer)}`,
          remedy,
        ),
    );
};

export const duplicateSessions: DocumentRule = ({ root, name, note }) => {
  const titles = new Map<Item, string>();
  const sessions = itemsOf(root['trainings'], '/trainings').flatMap((training) =>
    itemsIn(training, 'sessions').map((session) => {
      titles.set(session, titleOf(session.value['name'] ?? training.value['name']));
      return session;
    }),
  );
  twins(
    sessions,
    (session) => {
      const start = clockOf(session, root).of('startDate');
      return start === undefined ? undefined : `${start} ${titles.get(session)}`;
    },
    (item, earlier) =>
      note(
        'duplicate-session',
        item.pointer,
        `has the same name and start as ${name(earlier.pointer)}`,
        'Keep one of the two; if two groups meet at the same time, give each a "name" of its own.',
      ),
  );
};
