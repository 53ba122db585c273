/** A small feed to import into, as somebody has typed it, and what comes of an import. */
import { type Outcome, command } from './world.js';

export const feedText = `{
    "$schema": "feed.schema.json",
    "version": 1, "name": {"en": "Trainings", "es": "Formaciones"},
    "publisher": { "name": "Agency", "url": "https://agency.example/" },
    "dateModified": "2026-11-01T12:00:00Z",
    "timeZone": "America/Chicago",
    "x-office": [1,2,   3],
    "terms": { "audience": [ { "id": "staff", "name": { "en": "School staff", "es": "Personal escolar" } } ],
               "category": [ { "id": "teaching", "name": "Teaching" } ] },
    "trainings": [
        {
            "id": "basics", "name": { "en": "The basics", "es": "Lo básico" },
            "sessions": [
                { "id": "basics-1", "startDate": "2027-01-12T09:00:00-06:00", "endDate": "2027-01-12T10:00:00-06:00",
                  "x-room-key": "B",   "note": { "en": "Bring a pen.", "es": "Traiga un bolígrafo." } }
            ]
        },
        { "id": "course", "name": "Self-paced course", "modules": [] }
    ],
    "resources": [
        { "id": "poster", "name": { "en": "Poster", "es": "Cartel" }, "url": "poster.pdf" }
    ]
}
`;

export type Item = { readonly [field: string]: unknown };

export interface Imported extends Outcome {
  /** The new text of the feed, if one was written. */
  readonly text: string;
  readonly feed: {
    readonly trainings: { readonly id: string; readonly sessions: Item[] }[];
    readonly resources: Item[];
    readonly [field: string]: unknown;
  };
  readonly sessions: Item[];
}

/** Imports one file and writes. */
export async function imported(
  name: string,
  file: string | Uint8Array,
  more: readonly string[] = [],
  into = feedText,
): Promise<Imported> {
  const outcome = await command(['import', name, '--into', 'feed.json', '--write', ...more], {
    [name]: file,
    'feed.json': into,
  });
  const text = outcome.written['feed.json'] ?? into;
  const feed = JSON.parse(text);
  return { ...outcome, text, feed, sessions: feed.trainings[0].sessions };
}

/** A calendar with these lines in it. */
export const ics = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event of the basics with these lines. */
export const event = (uid: string, ...lines: string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'SUMMARY:The basics', ...lines, 'END:VEVENT'].join('\r\n');

/** The fields of some items. */
export const only = (items: readonly Item[], ...fields: string[]): unknown[] =>
  items.map((item) =>
    Object.fromEntries(
      fields.filter((field) => field in item).map((field) => [field, item[field]]),
    ),
  );
