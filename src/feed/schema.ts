/**
 * The whole format in one piece, for the JSON Schema, the linter and the tests. The elements read
 * single sections instead, so nothing that ships to a page imports this file.
 */
import * as v from 'valibot';
import { guides } from './sections/guide.js';
import { header, headerOptions } from './sections/header.js';
import { emergencies, exitUrls, hotlines, notices } from './sections/hotlines.js';
import { resources } from './sections/resources.js';
import { terms } from './sections/terms.js';
import { trainings } from './sections/trainings.js';

/** Every section of a feed, in the order of the contract. */
export const sections = [
  exitUrls,
  emergencies,
  hotlines,
  trainings,
  guides,
  terms,
  resources,
  notices,
] as const;

export const feedSchema = v.pipe(
  v.object({
    $schema: v.optional(v.pipe(v.string(), v.description('Where this schema is, for editors.'))),
    ...header.entries,
    ...headerOptions.entries,
    exitUrl: exitUrls.schema,
    emergency: emergencies.schema,
    hotlines: v.optional(hotlines.schema),
    trainings: v.optional(trainings.schema),
    guide: guides.schema,
    terms: v.optional(terms.schema),
    resources: v.optional(resources.schema),
    notice: notices.schema,
  }),
  v.title('Feed'),
  v.description('One JSON document that all aht-* elements read.'),
);
