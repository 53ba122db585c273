/** Puts items in their places in the feed, those that a widget would leave out excepted. */
import { isProblem, readDocument, readSection } from '../../feed/parse.js';
import type { Skipped } from '../../feed/problem.js';
import { resources } from '../../feed/sections/resources.js';
import { trainings } from '../../feed/sections/trainings.js';
import { reasons } from '../../lint/fault-words.js';
import { ageWords } from '../../lint/value-words.js';
import { type Incoming, leftOut } from './incoming.js';
import { type Item, at } from './patch.js';

/** An item that has found its place. */
export interface Placed {
  readonly incoming: Incoming;
  readonly list: Item[];
  readonly index: number;
  /** What is to stand there. */
  readonly item: Item;
  /** It stands there already, because it is new. */
  readonly isNew: boolean;
}

/** Why the feed's own check would leave them out. Each is looked at alone: the same id may stand in two trainings. */
function faultsOf(placed: readonly Placed[], timeZone: unknown): Map<Placed, Skipped> {
  const wrong = new Map<Placed, Skipped>();
  for (const kind of ['sessions', 'resources'] as const) {
    const some = placed.filter(({ incoming }) => incoming.table === kind);
    const alone =
      kind === 'sessions'
        ? {
            trainings: some.map(({ item }, index) => ({
              id: `t${index}`,
              name: 'x',
              sessions: [item],
            })),
          }
        : { resources: some.map(({ item }) => item) };
    const head = {
      version: 1,
      name: 'x',
      publisher: { name: 'x' },
      dateModified: '2000-01-01T00:00:00Z',
    };
    const document = readDocument({ ...head, timeZone, ...alone }, 'feed', 'https://feed.invalid/');
    if (isProblem(document)) throw new Error(document.code);
    const section = kind === 'sessions' ? trainings : resources;
    for (const skipped of readSection<unknown>(document, section).skipped)
      wrong.set(some[Number(skipped.pointer.split('/')[2])]!, skipped);
  }
  return wrong;
}

/** Answers with what is said of those that stay out. */
export function settle(placed: readonly Placed[], timeZone: unknown): string[] {
  const wrong = faultsOf(placed, timeZone);
  const gone = new Set<Item>();
  const refused: string[] = [];
  for (const one of placed) {
    const { list, index, item, incoming, isNew } = one;
    const fault = wrong.get(one);
    if (!fault) {
      list[index] = item;
      continue;
    }
    const field = fault.at.slice(fault.pointer.length + 1).replaceAll('/', '.');
    const value = field ? at(item, field.split('.')) : undefined;
    const shown = typeof value === 'string' ? ` “${value}”` : '';
    refused.push(
      leftOut(
        incoming.file,
        incoming.place,
        `${field || 'it'}${shown} ${(ageWords(field, value) ?? reasons[fault.reason]).what}`,
      ),
    );
    if (isNew) gone.add(item);
  }
  for (const list of new Set(placed.map((one) => one.list))) {
    const kept = list.filter((item) => !gone.has(item));
    if (kept.length < list.length) list.splice(0, list.length, ...kept);
  }
  return refused;
}
