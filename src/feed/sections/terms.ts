/** The lists of words that items refer to by id: headings, audiences, kinds. */
import * as v from 'valibot';
import { merge as mergeLists } from '../merge.js';
import type { Section } from '../section.js';
import { id, requiredText } from './parts.js';

export const term = v.pipe(
  v.object({
    id,
    name: v.pipe(requiredText, v.description('The word that people read.')),
    parent: v.optional(v.pipe(id, v.description('The id of the wider term.'))),
  }),
  v.title('Term'),
  v.description('One word of a list that items refer to by its id.'),
);

const schema = v.pipe(
  v.object({
    category: v.optional(
      v.pipe(v.array(term), v.description('Headings of the resources, in order.')),
    ),
    audience: v.optional(v.pipe(v.array(term), v.description('For whom something is.'))),
    kind: v.optional(v.pipe(v.array(term), v.description('What sort of thing a resource is.'))),
  }),
  v.description('The words that items refer to by their id, in the order in which they are shown.'),
);

export type Term = v.InferOutput<typeof term>;
export type Terms = v.InferOutput<typeof schema>;

/** Joined list by list: a second feed may bring words of its own. */
function merge(before: unknown, after: unknown): Terms {
  const [one, other] = [before, after] as Record<string, Terms['kind']>[];
  const keys = Object.keys(schema.entries) as (keyof Terms)[];
  return Object.fromEntries(
    keys.map((key) => [key, mergeLists(one![key] ?? [], other![key] ?? [])]),
  );
}

export const terms: Section<Terms> = { key: 'terms', schema, none: {}, merge };
