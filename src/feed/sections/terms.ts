/** The lists of words that items refer to by id: headings, audiences, kinds. */
import * as v from 'valibot';
import type { Section } from '../section.js';
import { term } from './parts.js';

const schema = v.pipe(
  v.object({
    category: v.optional(v.pipe(v.array(term), v.description('Headings of the resources, in order.'))),
    audience: v.optional(v.pipe(v.array(term), v.description('For whom something is.'))),
    kind: v.optional(v.pipe(v.array(term), v.description('What sort of thing a resource is.'))),
  }),
  v.description('The words that items refer to by their id, in the order in which they are shown.'),
);

export type Terms = v.InferOutput<typeof schema>;

export const terms: Section<Terms> = { key: 'terms', schema, none: {} };
