/** Resources: documents, films, courses and services, each a card. */
import * as v from 'valibot';
import type { Section } from '../section.js';
import {
  id,
  languageTag,
  requiredText,
  reviewBy,
  telephone,
  text,
  url,
  verified,
} from './parts.js';
import { duration, publicationDate } from './times.js';

const resource = v.pipe(
  v.object({
    id,
    name: v.pipe(requiredText, v.description('Its title, in its own language.')),
    url: v.optional(v.pipe(url, v.description('Where it is. Leave out what is not known.'))),
    description: v.optional(v.pipe(text, v.description('What it is, in one to three sentences.'))),
    publisher: v.optional(v.pipe(text, v.description('Who made it.'))),
    category: v.optional(v.pipe(id, v.description('The id of its heading.'))),
    kind: v.optional(v.pipe(id, v.description('The id of what sort of thing it is.'))),
    audience: v.optional(v.pipe(v.array(id), v.description('Ids of audience terms.'))),
    inLanguage: v.optional(v.pipe(v.array(languageTag), v.description('The languages it is in.'))),
    datePublished: v.optional(v.pipe(publicationDate, v.description('When it was published.'))),
    timeRequired: v.optional(v.pipe(duration, v.description('How long it takes.'))),
    cost: v.optional(v.pipe(text, v.description('What it costs.'))),
    contentNotice: v.optional(
      v.pipe(text, v.description('What a reader should know before opening it.')),
    ),
    typicalAgeRange: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\d{1,2}(-\d{1,2}|\+)?$/, 'wrong-type'),
        v.description('For what ages: "12+" or "11-18".'),
      ),
    ),
    requires: v.optional(
      v.pipe(
        v.object({
          text: v.pipe(requiredText, v.description('What is needed first.')),
          training: v.optional(v.pipe(id, v.description('The id of the training that is needed.'))),
        }),
        v.description('What must be done before it can be had.'),
      ),
    ),
    endorsed: v.optional(
      v.pipe(
        v.boolean(),
        v.description(
          'False where the publisher of the list says that it does not endorse it; default true.',
        ),
      ),
    ),
    partOf: v.optional(v.pipe(id, v.description('The id of the resource that it belongs to.'))),
    telephone: v.optional(v.pipe(telephone, v.description('The number of a service.'))),
    hours: v.optional(v.pipe(text, v.description('When a service answers.'))),
    areaServed: v.optional(v.pipe(text, v.description('Where a service works.'))),
    translations: v.optional(
      v.pipe(
        v.array(
          v.object({
            inLanguage: v.pipe(languageTag, v.description('The language of this edition.')),
            url: v.optional(
              v.pipe(url, v.description('Where it is. Leave out what is not known.')),
            ),
            name: v.optional(v.pipe(text, v.description('The title of this edition.'))),
          }),
        ),
        v.description('The same work in other languages.'),
      ),
    ),
    status: v.optional(
      v.pipe(
        v.picklist(['active', 'withdrawn']),
        v.description('Withdrawn ones are not shown; default active.'),
      ),
    ),
    alert: v.optional(v.pipe(text, v.description('A short warning about it.'))),
    listedAt: v.optional(
      v.pipe(
        v.object({
          name: v.pipe(requiredText, v.description('The name of the page.')),
          url: v.pipe(url, v.description('Its address.')),
        }),
        v.description('A page that lists it, linked when no address of its own is known.'),
      ),
    ),
    verified,
    reviewBy,
  }),
  v.title('Resource'),
);

export type Resource = v.InferOutput<typeof resource>;

export const resources: Section<Resource[]> = {
  key: 'resources',
  schema: v.pipe(v.array(resource), v.description('Resources, in the order of their keeper.')),
  none: [],
};
