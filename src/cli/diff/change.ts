/** One thing that is different between two feeds, in words for a person who knows no JSON. */

/** What it is about, the most serious first. */
export const areas = [
  'help lines',
  'guide',
  'sessions',
  'trainings',
  'resources',
  'languages',
  'the feed itself',
] as const;
export type Area = (typeof areas)[number];

export type Kind = 'added' | 'gone' | 'changed' | 'moved' | 'cancelled' | 'withdrawn';

export interface Change {
  readonly area: Area;
  readonly kind: Kind;
  /** Someone could be led to the wrong place by it, so it is to be looked at first. */
  readonly serious: boolean;
  /** JSON Pointer in the new feed; of what is gone, in the old one. */
  readonly pointer: string;
  /** The name of the thing that is different. */
  readonly what: string;
  /** What is different about it, whole. */
  readonly says: string;
  /** The same with long texts cut to the part that is different, for a screen. */
  readonly short?: string | undefined;
  /** The value as it was, and as it is: of what was added or is gone, the whole of it. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What is to be said of a change, and the values themselves. */
export type Saying = Pick<Change, 'says' | 'short' | 'before' | 'after'>;

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list that have an id, each with its place. */
export const withIds = (value: unknown): { id: string; item: Json; index: number }[] =>
  Array.isArray(value)
    ? value.flatMap((item, index) =>
        isObject(item) && typeof item['id'] === 'string' ? [{ id: item['id'], item, index }] : [],
      )
    : [];

export const pointerOf = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${`${key}`.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
