/** The head of a feed: what makes a document a feed at all, and who speaks in it. */
import * as v from 'valibot';
import { email, instant, languageTag, requiredText, telephone, timeZone, url } from './parts.js';

/** The version of the format that these elements read. */
export const feedVersion = 1;

const organization = v.pipe(
  v.object({
    name: v.pipe(requiredText, v.description('The name of the organization.')),
    url: v.optional(v.pipe(url, v.description('Its website.'))),
    email: v.optional(v.pipe(email, v.description('Where to write to it.'))),
    telephone: v.optional(v.pipe(telephone, v.description('Its telephone number.'))),
  }),
  v.title('Organization'),
);

/** Without these fields a document is not a feed. */
export const header = v.object({
  version: v.pipe(
    v.literal(feedVersion),
    v.description('The version of this format. Elements refuse a newer one than they know.'),
  ),
  name: v.pipe(requiredText, v.description('What this feed is called.')),
  publisher: v.pipe(organization, v.description('Who keeps this feed and answers for it.')),
  dateModified: v.pipe(instant, v.description('When this feed was last changed.')),
});

/** Fields of the head that may be missing; a wrong one is left out and named. */
export const headerOptions = v.object({
  inLanguage: v.optional(
    v.pipe(
      v.array(languageTag),
      v.description(
        'The languages of this feed. The first is that of plain strings; default "en".',
      ),
    ),
  ),
  timeZone: v.optional(
    v.pipe(
      timeZone,
      v.description(
        'The IANA time zone of wall-clock times that have none of their own, such as "America/Chicago".',
      ),
    ),
  ),
});

export type Organization = v.InferOutput<typeof organization>;
export type Header = v.InferOutput<typeof header> & v.InferOutput<typeof headerOptions>;
