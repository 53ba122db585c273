/** How two lists, or two items, of feeds are compared, whatever they are about. */
import type { Text } from '../../feed/sections/parts.js';
import { wordingOf } from '../../model/text.js';
import {
  type Area,
  type Change,
  type Json,
  type Kind,
  type Saying,
  isObject,
  pointerOf,
  withIds,
} from './change.js';
import { type Leaf, leaves, sayingOf } from './leaves.js';

/** Numbers and links that someone in danger may use. */
const grave = /^(telephone|tty|sms|chatUrl|url)$/;
const none = /^$/;

export const nameOf = (item: Json, field = 'name'): string =>
  wordingOf(item[field] as Text | undefined, 'en').value.replace(/\s+/g, ' ') ||
  String(item['id'] ?? '');

export const languageOf = (feed: Json): string => {
  const [first] = [feed['inLanguage']].flat();
  return typeof first === 'string' ? first : 'en';
};

/** Each language in which a text of the feed stands. */
export function languagesIn(feed: Json): Set<string> {
  const used = new Set<string>([languageOf(feed)]);
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value)) {
        if (
          typeof inner === 'string' &&
          /^[a-z]{2,3}(-[A-Z][\w-]*)?$/.test(key) &&
          !/^(id|url|tty)$/.test(key)
        )
          used.add(key);
        else look(inner);
      }
  };
  look(feed);
  return used;
}

interface ListOptions {
  readonly area: Area;
  readonly keys: readonly (string | number)[];
  /** What an item is called, as "help line". */
  readonly noun: string;
  readonly field?: string;
  /** Whether that one comes or goes is serious. */
  readonly serious?: boolean;
  /** Whether another order is; default: as `serious`. */
  readonly seriousOrder?: boolean;
  /** What the first of them is. */
  readonly first?: string;
  /** In which of their fields a change is serious; default: in none, or where `serious`, in the grave ones. */
  readonly seriousIn?: RegExp;
  /** What is said of fields elsewhere. */
  readonly without?: readonly string[];
  readonly each?: (was: Json, item: Json, pointer: string) => readonly string[];
}

/** Gathers what is different between two feeds. */
export function collector(before: Json, after: Json) {
  const changes: Change[] = [];
  const language = languageOf(after);
  const spokenBefore = languagesIn(before);
  const zones = [before['timeZone'], after['timeZone']] as const;
  /** How many texts a language has that was not there before. */
  const came = new Map<string, number>();

  const add = (
    area: Area,
    kind: Kind,
    pointer: string,
    what: string,
    says: string,
    serious = false,
    values: Partial<Saying> = {},
  ) => changes.push({ area, kind, serious, pointer, what, says, ...values });

  function addLeaf(
    area: Area,
    pointer: string,
    what: string,
    leaf: Leaf,
    serious = false,
    around?: (words: string) => string,
  ): void {
    if (leaf.language && leaf.before === undefined && !spokenBefore.has(leaf.language)) {
      came.set(leaf.language, (came.get(leaf.language) ?? 0) + 1);
      return;
    }
    const { says, ...values } = sayingOf(leaf, zones, around);
    add(area, 'changed', pointer + pointerOf(...leaf.way), what, says, serious, values);
  }

  /** Items that are known by their id. */
  function list(
    one: unknown,
    other: unknown,
    {
      area,
      keys,
      noun,
      field,
      serious = false,
      seriousOrder = serious,
      seriousIn = serious ? grave : none,
      first = 'the first',
      without = [],
      each,
    }: ListOptions,
  ): void {
    const old = withIds(one);
    const now = withIds(other);
    const were = new Map(old.map((entry) => [entry.id, entry]));
    const are = new Set(now.map(({ id }) => id));
    for (const { id, item, index } of now) {
      const pointer = pointerOf(...keys, index);
      const what = nameOf(item, field);
      const was = were.get(id)?.item;
      if (!was) {
        add(area, 'added', pointer, what, `${noun} added`, serious, { after: item });
        continue;
      }
      const done = new Set([...without, ...(each?.(was, item, pointer) ?? [])]);
      for (const leaf of leaves(was, item, language))
        if (!done.has(String(leaf.way[0])))
          addLeaf(area, pointer, what, leaf, seriousIn.test(String(leaf.way[0])));
    }
    for (const { id, item, index } of old)
      if (!are.has(id))
        add(
          area,
          'gone',
          pointerOf(...keys, index),
          nameOf(item, field),
          `${noun} no longer in the feed`,
          serious,
          { before: item },
        );
    const order = (some: readonly { id: string }[], has: (id: string) => boolean) =>
      some
        .map(({ id }) => id)
        .filter(has)
        .join(' ');
    const [was, is] = [order(old, (id) => are.has(id)), order(now, (id) => were.has(id))];
    if (was !== is) {
      const begins =
        now[0] && old[0]?.id !== now[0].id && were.has(now[0].id)
          ? `; ${first} is now ${nameOf(now[0].item, field)}`
          : '';
      const values = { before: old.map(({ id }) => id), after: now.map(({ id }) => id) };
      const says = `in another order${begins}`;
      add(area, 'changed', pointerOf(...keys), `${noun}s`, says, seriousOrder, values);
    }
  }

  return { changes, came, add, addLeaf, list, language, spokenBefore, zones };
}

export type Collector = ReturnType<typeof collector>;
