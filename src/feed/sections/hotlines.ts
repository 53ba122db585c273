/** The help lines, what to call in immediate danger, where the quick exit leads, and notices. */
import * as v from 'valibot';
import type { Section } from '../section.js';
import { id, instant, requiredText, reviewBy, telephone, text, url, verified } from './parts.js';

const hotline = v.pipe(
  v.object({
    id,
    name: v.pipe(requiredText, v.description('The name of the line.')),
    description: v.optional(v.pipe(text, v.description('Who answers, and what they can do.'))),
    operator: v.optional(
      v.pipe(text, v.description('Who runs the line. Operators change: date it with verified.')),
    ),
    telephone: v.pipe(telephone, v.description('The number to call, as people read it.')),
    tty: v.optional(
      v.pipe(telephone, v.description('The number for TTY or relay calls, such as "711".')),
    ),
    sms: v.optional(
      v.pipe(
        v.object({
          number: v.pipe(telephone, v.description('The number to text.')),
          label: v.optional(
            v.pipe(text, v.description('How people remember the number, such as "BEFREE".')),
          ),
          body: v.optional(
            v.pipe(
              text,
              v.description('A keyword to start the message with, if the line asks for one.'),
            ),
          ),
        }),
        v.description('How to reach the line by text message.'),
      ),
    ),
    chatUrl: v.optional(v.pipe(url, v.description('The page of its chat.'))),
    url: v.optional(v.pipe(url, v.description('Its website.'))),
    hours: v.optional(v.pipe(text, v.description('When it answers.'))),
    languages: v.optional(v.pipe(text, v.description('In which languages it answers.'))),
    verified,
    reviewBy,
  }),
  v.title('Hotline'),
);

const emergency = v.pipe(
  v.object({
    telephone: v.pipe(telephone, v.description('The number for immediate danger, such as "911".')),
    description: v.optional(v.pipe(text, v.description('When to call it.'))),
  }),
  v.description('What to call when someone is in danger now.'),
);

const notice = v.pipe(
  v.object({
    text: v.pipe(requiredText, v.description('What to say.')),
    showFrom: v.optional(
      v.pipe(instant, v.description('Shown from this moment; default at once.')),
    ),
    showUntil: v.optional(
      v.pipe(instant, v.description('Shown until this moment; default always.')),
    ),
  }),
  v.description('A short message that every hotline banner shows.'),
);

export type Hotline = v.InferOutput<typeof hotline>;
export type Emergency = v.InferOutput<typeof emergency>;
export type Notice = v.InferOutput<typeof notice>;

export const hotlines: Section<Hotline[]> = {
  key: 'hotlines',
  schema: v.pipe(
    v.array(hotline),
    v.description('Help lines; the first is the one a banner shows.'),
  ),
  none: [],
};

export const emergencies: Section<Emergency | undefined> = {
  key: 'emergency',
  schema: v.optional(emergency),
  none: undefined,
};

export const exitUrls: Section<string | undefined> = {
  key: 'exitUrl',
  schema: v.optional(v.pipe(url, v.description('Where the quick exit leads.'))),
  none: undefined,
};

/** One, or those of several feeds: an expired notice of one must not hide that of another. */
export const notices: Section<Notice | readonly (Notice | undefined)[] | undefined> = {
  key: 'notice',
  schema: v.optional(notice),
  merge: (before, after) => [before, after].flat(),
  none: undefined,
};
