/** The guide of indicators, with what to do when one is seen. */
import * as v from 'valibot';
import type { Rule, Section } from '../section.js';
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
import { contactUrl } from './people.js';
import { term } from './terms.js';

const level = v.pipe(
  v.object({
    id,
    name: v.pipe(requiredText, v.description('What to do, in a few words. Never a score.')),
    advice: v.pipe(requiredText, v.description('What to do, in full.')),
    minimum: v.optional(
      v.pipe(
        v.number(),
        v.integer('out-of-range'),
        v.minValue(1, 'out-of-range'),
        v.description('How many ticked indicators of this or a higher level lead here; default 1.'),
      ),
    ),
    actions: v.pipe(
      v.array(
        v.object({
          name: v.pipe(requiredText, v.description('One thing to do.')),
          url: v.optional(v.pipe(contactUrl, v.description('Where it is done.'))),
          telephone: v.optional(v.pipe(telephone, v.description('Whom to call for it.'))),
        }),
      ),
      v.minLength(1, 'empty'),
      v.description('What to do, in order.'),
    ),
  }),
  v.title('Level'),
);

const indicator = v.pipe(
  v.object({
    id,
    text: v.pipe(requiredText, v.description('What an adult may have noticed, as a statement.')),
    level: v.pipe(id, v.description('The id of the level that it counts towards.')),
    group: v.optional(v.pipe(id, v.description('The id of the group that it stands in.'))),
    note: v.optional(v.pipe(text, v.description('A caution that belongs to it.'))),
  }),
  v.title('Indicator'),
);

const schema = v.pipe(
  v.object({
    name: v.pipe(requiredText, v.description('What the guide is called.')),
    description: v.optional(v.pipe(text, v.description('What it is for.'))),
    notices: v.optional(
      v.pipe(v.array(text), v.description('What stands beside every result, whatever is ticked.')),
    ),
    groups: v.optional(
      v.pipe(v.array(term), v.description('Headings of the indicators, in order.')),
    ),
    levels: v.pipe(
      v.array(level),
      v.minLength(1, 'empty'),
      v.description('What to do, in rising order: the least serious first.'),
    ),
    indicators: v.pipe(
      v.array(indicator),
      v.minLength(1, 'empty'),
      v.description('What an adult may have noticed.'),
    ),
    sources: v.optional(
      v.pipe(
        v.array(
          v.object({
            name: v.pipe(requiredText, v.description('The name of the source.')),
            url: v.optional(v.pipe(url, v.description('Where it can be read.'))),
            inLanguage: v.optional(v.pipe(languageTag, v.description('Its language.'))),
          }),
        ),
        v.description('What the guide rests on.'),
      ),
    ),
    version: v.optional(v.pipe(text, v.description('Which version of the guide this is.'))),
    reviewedBy: v.optional(
      v.pipe(text, v.description('Who reviewed the guide: an agency, or persons by their role.')),
    ),
    example: v.optional(
      v.pipe(
        v.boolean(),
        v.description('True until an agency has reviewed the guide; default false.'),
      ),
    ),
    verified,
    reviewBy,
  }),
  v.title('Guide'),
  v.description('A private checklist for adults who are worried about a young person.'),
);

export type Guide = v.InferOutput<typeof schema>;
export type Level = v.InferOutput<typeof level>;
export type Indicator = v.InferOutput<typeof indicator>;

/** An indicator of a level that does not exist would never lead anywhere. */
const indicatorRule = (item: Indicator, { parent }: { parent: { levels?: { id?: string }[] } }) =>
  parent.levels?.some(({ id: known }) => known === item.level)
    ? undefined
    : ({ reason: 'unknown-level', field: 'level' } as const);

export const guides: Section<Guide | undefined> = {
  key: 'guide',
  schema: v.optional(v.pipe(schema, v.description('The guide of indicators.'))),
  rules: { indicators: indicatorRule as Rule },
  // Without one of its levels, or of the things to do there, it would leave the most serious signs
  // unanswered and say so to nobody: then it is no guide.
  whole: ['levels', 'actions'],
  none: undefined,
};
