/**
 * A feed that has every field of the format, made from the schema itself: nothing that is new can be
 * forgotten. Texts and addresses are as they are asked for; all else is plain and valid.
 */
import { feedSchema } from '../../src/feed/schema.js';

interface Shape {
  readonly type: string;
  readonly entries?: Record<string, Shape>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly message?: unknown;
  readonly pipe?: readonly [Shape, ...Shape[]];
}

export interface Wanted {
  /** The value of a text, by the path of its field, such as `/resources/0/name`. */
  readonly text: (path: string) => unknown;
  readonly url: (path: string) => unknown;
}

/** What the ids of the sample refer to. */
const words: Record<string, string> = {
  'not-an-id': 'one',
  'not-a-language': 'es',
  'not-a-telephone': '1-888-373-7888',
  'not-an-email': 'someone@example.org',
  'not-a-duration': 'PT45M',
  'not-a-time-zone': 'America/Chicago',
  'wrong-type': '12+',
};

const dates: Record<string, string> = {
  dateModified: '2026-11-22T00:00:00Z',
  showFrom: '2020-01-01T00:00:00Z',
  showUntil: '2099-01-01T00:00:00Z',
  startDate: '2024-09-19T09:00',
  endDate: '2024-09-19T11:00',
  previousStartDate: '2024-09-18T09:00',
  validFrom: '2024-08-01T09:00',
  validThrough: '2024-09-18T09:00',
  datePublished: '2018-07',
  verified: '2026-11-22',
  reviewBy: '2099-01-01',
};

export function sampleFeed({ text, url }: Wanted): Record<string, unknown> {
  const make = (shape: Shape, path: string): unknown => {
    const key = path.split('/').pop()!;
    if (shape.wrapped) return make(shape.wrapped, path);
    if (shape.pipe) {
      const reason = shape.pipe.find(({ message }) => message)?.message as string | undefined;
      if (reason === 'not-a-url') return url(path);
      if (reason === 'not-a-date') return dates[key];
      // Nothing is a part of itself.
      if (/^(parent|partOf)$/.test(key)) return 'other';
      // What must not be empty is a text, or a list or record of them.
      if (reason && reason !== 'empty' && shape.type === 'string') return words[reason];
      return make(shape.pipe[0], path);
    }
    switch (shape.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(shape.entries!).map(([name, entry]) => [
            name,
            make(entry, `${path}/${name}`),
          ]),
        );
      case 'array':
        return [make(shape.item!, `${path}/0`)];
      case 'picklist':
        return shape.options![0];
      case 'literal':
        return shape.literal;
      case 'number':
        return 1;
      case 'boolean':
        return false;
      case 'union':
        return text(path);
      case 'string': {
        // A name in one language only.
        const value = text(path);
        return typeof value === 'object' ? Object.values(value!)[0] : value;
      }
      default:
        throw new Error(`${path}: nothing is known of ${shape.type}`);
    }
  };
  return make(feedSchema as unknown as Shape, '') as Record<string, unknown>;
}
