/** Whom to meet and whom to ask. */
import * as v from 'valibot';
import type { SkipReason } from '../problem.js';
import { email, filled, telephone, text } from './parts.js';

export const contactUrl = v.pipe(
  v.string(),
  v.regex(
    /^(https?:\/\/|mailto:|tel:|sms:|(?!\w[\w+.-]*:|\/\/))[^\s\\\x00-\x1f]+$/,
    'not-a-url' satisfies SkipReason,
  ),
  v.description('An http(s), mailto:, tel: or sms: address, or one relative to the feed.'),
);

export const person = v.pipe(
  v.object({
    name: v.pipe(filled, v.description('The full name.')),
    role: v.optional(v.pipe(text, v.description('What the person does.'))),
    organization: v.optional(v.pipe(text, v.description('Where the person does it.'))),
  }),
  v.title('Person'),
);

export const contact = v.pipe(
  v.object({
    name: v.pipe(filled, v.description('Whom to ask.')),
    email: v.optional(v.pipe(email, v.description('Where to write.'))),
    telephone: v.optional(v.pipe(telephone, v.description('Where to call.'))),
    url: v.optional(v.pipe(contactUrl, v.description('A page or form to ask on.'))),
  }),
  v.title('Contact'),
);

export type Person = v.InferOutput<typeof person>;
export type Contact = v.InferOutput<typeof contact>;
